import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf } from '../../src/document/chart-parts.ts';
import type { HeatMapChart, TimelineChart } from '../../src/document/own-nodes.ts';

const caption = { id: 'x', title: 'X', description: 'X.' };

function mapOf(sizes: readonly number[]): HeatMapChart {
  const groups = sizes.map((size, group) => ({
    label: `Group ${group}`,
    tiles: Array.from({ length: size }, (_, tile) => ({
      topic: `${group}/${tile}`,
      status: 'answered' as const,
      score: 50,
      isCritical: false,
    })),
  }));
  return {
    ...caption,
    kind: 'heat-map',
    groups,
    legend: { critical: '', open: '', notApplicable: '', hidden: '' },
  };
}

function timelineOf(size: number): TimelineChart {
  const steps = Array.from({ length: size }, (_, index) => ({
    number: index + 1,
    horizon: 'ongoing' as const,
    label: '',
    detail: '',
    days: 1,
    daysBefore: index,
    isFindOutFirst: false,
  }));
  const columns = [{ horizon: 'ongoing' as const, label: 'Ongoing', days: size }];
  return { ...caption, kind: 'timeline', columns, steps, legend: { certain: '', findOutFirst: '' } };
}

const numbersIn = (chart: ReturnType<typeof partsOf>[number]): readonly number[] =>
  chart.kind === 'timeline' ? chart.steps.map(({ number }) => number) : [];

test.each([
  ['one part is the whole', 5, 1, [[1, 2, 3, 4, 5]]],
  ['parts are about as large', 7, 3, [[1, 2, 3], [4, 5, 6], [7]]],
  ['there are never more parts than steps', 2, 9, [[1], [2]]],
])('%s', (_, size, count, parts) => {
  expect(partsOf(timelineOf(size), count).map(numbersIn)).toEqual(parts);
});

test('an area with more questions than a page has room for is divided, and named again', () => {
  const parts = partsOf(mapOf([70, 10]), 3);
  const groups = parts.map((part) => (part.kind === 'heat-map' ? part.groups : []));
  expect(groups.map((each) => each.map(({ label, tiles }) => [label, tiles.length]))).toEqual([
    [['Group 0', 60]],
    [['Group 0', 10]],
    [['Group 1', 10]],
  ]);
});

test('the parts together are the whole, in its order, and never more than asked for', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 50 }), (given, count) => {
      const whole = mapOf(given);
      const parts = partsOf(whole, count).flatMap((part) => (part.kind === 'heat-map' ? [part] : []));
      const tiles = (chart: HeatMapChart): readonly unknown[] => chart.groups.flatMap((group) => group.tiles);
      expect(parts.length).toBeLessThanOrEqual(count);
      expect(parts.flatMap(tiles)).toEqual(tiles(whole));
    }),
    { numRuns: 40 },
  );
});
