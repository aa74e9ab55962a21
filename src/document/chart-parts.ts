import type { Chart, HeatMapChart } from './own-nodes.ts';

/** More tiles than this are too many for one page, whatever area they belong to. */
const MOST_TILES = 60;

/**
 * A chart in at most so many parts of about the same size, in their order, for formats that have pages. A radar stays
 * whole; so does what has nothing left to divide.
 */
export function partsOf(chart: Chart, count: number): readonly Chart[] {
  if (count < 2) return [chart];
  switch (chart.kind) {
    case 'bars':
      return evenly(chart.rows, count).map((rows) => ({ ...chart, rows }));
    case 'heat-map':
      return evenly(chart.groups.flatMap(pieces), count).map((groups) => ({ ...chart, groups }));
    case 'timeline':
      return evenly(chart.steps, count).map((steps) => ({ ...chart, steps }));
    case 'radar':
      return [chart];
    default:
      return chart satisfies never;
  }
}

type TileGroup = HeatMapChart['groups'][number];

function pieces({ label, tiles }: TileGroup): readonly TileGroup[] {
  return inSteps(tiles, MOST_TILES).map((some) => ({ label, tiles: some }));
}

function evenly<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  return inSteps(items, Math.max(1, Math.ceil(items.length / count)));
}

function inSteps<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
