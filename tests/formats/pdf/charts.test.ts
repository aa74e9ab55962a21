import { expect, test } from 'vitest';
import type { HeatMapChart, TimelineChart } from '../../../src/document/own-nodes.ts';
import { picturesOf } from '../../../src/formats/pdf/charts.ts';
import { Lettering } from '../../../src/formats/pdf/lettering.ts';
import { lookOf } from '../../../src/formats/pdf/picture.ts';
import { DAY } from '../../../src/theme/theme.ts';

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
  ['a group that no page has room for is cut, and named again', 1, 90, [[1], [1]]],
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
    [34, 15],
    [1, 1000],
  ] as const) {
    const pictures = picturesOf(mapOf(groups, tiles), look);
    expect(new Set(pictures.map(({ width }) => width)).size).toBe(1);
    for (const { svg, width } of pictures) {
      expect(width).toBeGreaterThanOrEqual(92);
      const [, wide, high] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
      expect(width).toBeLessThanOrEqual(118);
      expect((width * Number(high)) / Number(wide)).toBeLessThanOrEqual(215.01);
    }
  }
});

test('the steps of a long plan keep their numbers and their places from one picture to the next', () => {
  const steps = Array.from({ length: 60 }, (_, index) => ({
    number: index + 1,
    horizon: 'ongoing' as const,
    label: 'Step',
    detail: 'Client',
    days: 1,
    daysBefore: index,
    isFindOutFirst: false,
  }));
  const chart: TimelineChart = {
    kind: 'timeline',
    id: 'plan',
    title: 'Plan',
    description: 'Told',
    columns: [{ horizon: 'ongoing', label: 'Ongoing', days: 60 }],
    steps,
    legend: { certain: 'to do', findOutFirst: 'find out' },
  };
  const pictures = picturesOf(chart, look);
  const numbers = pictures.map(({ svg }) => [...svg.matchAll(/>(\d+)\. Step</g)].map(([, number]) => Number(number)));
  expect(numbers.map(({ length }) => length)).toEqual([20, 20, 20]);
  expect(numbers.flat()).toEqual(steps.map(({ number }) => number));
  const starts = pictures.map(({ svg }) => /class="certain" x="(\S+)"/.exec(svg)?.[1]);
  // 472 units of a column of 480 are 60 days.
  expect(starts).toEqual(['0', '157.3', '314.7']);
});
