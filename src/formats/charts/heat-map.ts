import type { Element } from 'hast';
import { HEAT_STEPS, type HeatMapChart, heatStepOf, TILE_SIGNS, type Tile } from '../../document/own-nodes.ts';
import { figureOf, fold, frame, type LegendEntry, label, legend, round, svg, WIDTH } from './svg.ts';

const COLUMNS = 3;
const GAP = 4;
const TILE = { width: (WIDTH - (COLUMNS - 1) * GAP) / COLUMNS, height: 40 };
const TITLE = 22;
const SPACE = 10;

/** Where the lines of a topic stand in a tile: of one line, of two, of three. */
const BASELINES = [
  { first: 24, step: 14 },
  { first: 17, step: 14 },
  { first: 12.5, step: 11.5 },
] as const;

/** A tile for each question, three in a row; every tile names its topic and its score, so that colour only repeats it. */
export function drawHeatMap(chart: HeatMapChart): Element {
  const nodes: Element[] = [];
  let top = 0;
  for (const { label: name, tiles } of chart.groups) {
    nodes.push(label(name, { className: 'name', x: 0, y: top + 15 }, 70));
    top += TITLE;
    nodes.push(
      ...tiles.map((tile, index) => {
        const x = (index % COLUMNS) * (TILE.width + GAP);
        const y = top + Math.floor(index / COLUMNS) * (TILE.height + GAP);
        return drawTile(tile, x, y);
      }),
    );
    top += Math.ceil(tiles.length / COLUMNS) * (TILE.height + GAP) + SPACE;
  }
  const below = legend(entries(chart), top);
  return frame(chart, top + below.height, [...nodes, ...below.nodes]);
}

/** What the tiles show; what none of them has is not explained. */
function entries({ groups, legend: words }: HeatMapChart): readonly LegendEntry[] {
  const tiles = groups.flatMap((group) => group.tiles);
  const steps = new Set(tiles.flatMap(({ score }) => (score === null ? [] : [heatStepOf(score)])));
  const signs = new Set(tiles.flatMap(({ status, score }) => (score === null ? [TILE_SIGNS[status]] : [])));
  const box = (className: string, sign = ''): readonly Element[] => [
    svg('rect', { className: `tile ${className}`, width: 22, height: 13, rx: 2 }),
    svg('text', { className: `sign ${className}`, x: 11, y: 10.5, textAnchor: 'middle' }, sign),
  ];
  return [
    ...HEAT_STEPS.flatMap(({ range }, step) => (steps.has(step) ? [{ words: range, mark: box(`step-${step}`) }] : [])),
    ...(tiles.some(({ isCritical }) => isCritical)
      ? [
          {
            words: words.critical,
            mark: [svg('rect', { className: 'tile step-4 critical', width: 21, height: 12, x: 0.5, y: 0.5, rx: 2 })],
          },
        ]
      : []),
    ...(['open', 'notApplicable', 'hidden'] as const).flatMap((kind) => {
      const sign = TILE_SIGNS[kind === 'open' ? 'unknown' : kind];
      return signs.has(sign) ? [{ words: words[kind], mark: box('empty', sign) }] : [];
    }),
  ];
}

function drawTile({ topic, status, score, isCritical }: Tile, x: number, y: number): Element {
  const tone = score === null ? 'empty' : `step-${heatStepOf(score)}`;
  const sign = score === null ? TILE_SIGNS[status] : figureOf(score);
  const lines = fold(topic, isCritical ? 19 - sign.length : 19, BASELINES.length);
  const { first, step } = BASELINES[lines.length - 1] ?? BASELINES[0];
  return svg(
    'g',
    { transform: `translate(${round(x)} ${round(y)})` },
    svg('title', {}, `${topic}: ${sign}`),
    svg('rect', { className: `tile ${tone}${isCritical ? ' critical' : ''}`, ...TILE, rx: 3 }),
    ...lines.map((row, index) =>
      svg(
        'text',
        {
          className: `topic ${tone}${isCritical ? ' critical' : ''}`,
          x: 8,
          y: first + index * step,
        },
        row,
      ),
    ),
    svg('text', { className: `sign ${tone}`, x: TILE.width - 8, y: 25, textAnchor: 'end' }, sign),
  );
}
