import { expect, test } from 'vitest';
import type { HeatMapChart } from '../../../src/document/chart.ts';
import { picturesOf } from '../../../src/export/pdf/charts.ts';
import { Lettering } from '../../../src/export/pdf/lettering.ts';
import { lookOf } from '../../../src/export/pdf/look.ts';
import { DAY } from '../../../src/theme/colours.ts';

const look = lookOf(
  DAY,
  new Lettering([{ name: 'All', glyphs: new Set(Array.from({ length: 0x2100 }, (_, code) => code)) }]),
);

function mapOf(groups: number, tiles: number): HeatMapChart {
  const tile = { topic: 'Topic', status: 'answered', score: 50, isCritical: false } as const;
  return {
    kind: 'heat-map',
    id: 'map',
    title: 'Every question',
    description: 'Told',
    legend: { critical: 'critical', open: 'open', notApplicable: 'not applicable', hidden: 'hidden' },
    groups: Array.from({ length: groups }, (_, index) => ({
      label: `Group ${index + 1}`,
      tiles: Array.from({ length: tiles }, () => tile),
    })),
  };
}

test.each([
  ['a small map is one picture', 5, 9, [[1, 2, 3, 4, 5]]],
  [
    'a large one is cut between its groups',
    9,
    9,
    [
      [1, 2, 3, 4, 5],
      [6, 7, 8, 9],
    ],
  ],
  ['a group is never cut', 1, 90, [[1]]],
])('%s', (_, groups, tiles, parts) => {
  const pictures = picturesOf(mapOf(groups, tiles), look);
  const named = pictures.map(({ svg }) => [...svg.matchAll(/>Group (\d+)</g)].map(([, group]) => Number(group)));
  expect(named).toEqual(parts);
});

test('all keep to a page', () => {
  for (const [groups, tiles] of [
    [5, 9],
    [9, 9],
    [1, 90],
  ] as const) {
    for (const { svg, width } of picturesOf(mapOf(groups, tiles), look)) {
      const [, wide, high] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
      expect(width).toBeLessThanOrEqual(118);
      expect((width * Number(high)) / Number(wide)).toBeLessThanOrEqual(215.01);
    }
  }
});
