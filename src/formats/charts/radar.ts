import type { Element } from 'hast';
import { MOST_NAMED_SPOKES, type RadarChart } from '../../document/own-nodes.ts';
import { fold, frame, type LegendEntry, legend, round, svg, WIDTH } from './svg.ts';

const CENTRE = { x: WIDTH / 2, y: 182 };
const RADIUS = 122;
const RINGS = [25, 50, 75, 100] as const;
const BELOW = 2 * CENTRE.y;
const GAP = 8;

/**
 * Areas as spokes from 0 in the centre to 100 at the edge. Axes without a score have no point on band and lines. Where
 * there are too many to name at the edge, they are numbered clockwise from the top.
 */
export function drawRadar(chart: RadarChart): Element {
  const { axes } = chart;
  const at = (index: number, score: number): Point =>
    place((index / axes.length) * 2 * Math.PI, (score / 100) * RADIUS);
  const outline = (values: readonly (number | null)[]): string =>
    values
      .flatMap((value, index) => (value === null ? [] : [at(index, value)]))
      .map(({ x, y }) => `${round(x)} ${round(y)}`)
      .join(' L ');
  const rings = RINGS.map((score) => svg('path', { className: 'ring', d: `M ${outline(axes.map(() => score))} Z` }));
  const spokes = axes.map((_, index) => {
    const { x, y } = at(index, 100);
    return svg('line', { className: 'ring', x1: CENTRE.x, y1: CENTRE.y, x2: x, y2: y });
  });
  const band = ['high', 'low'].map((end) => `M ${outline(axes.map(({ score }) => score[end as 'high' | 'low']))} Z`);
  const lines = chart.lines.flatMap(({ values }, series) => [
    svg('path', { className: `line line-${series + 1}`, d: `M ${outline(values)} Z` }),
    ...values.flatMap((value, index) => (value === null ? [] : [marker(at(index, value), series)])),
  ]);
  const scale = RINGS.map((score) =>
    svg('text', { className: 'scale', x: CENTRE.x + 4, y: CENTRE.y - (score / 100) * RADIUS + 4 }, String(score)),
  );
  const isNumbered = axes.length > MOST_NAMED_SPOKES;
  const below = legend(
    [
      ...chart.lines.map(({ label }, series) => ({
        words: label,
        mark: [
          svg('path', { className: `line line-${series + 1}`, d: 'M 0 6 L 22 6' }),
          marker({ x: 11, y: 6 }, series),
        ],
      })),
      ...(axes.some(({ score }) => (score.high ?? 0) > (score.low ?? 0))
        ? [{ words: chart.band, mark: [svg('rect', { className: 'open', width: 22, height: 10, y: 1 })] }]
        : []),
    ],
    BELOW + 4,
  );
  const names = isNumbered ? keyOf(axes) : [];
  const key = legend(names, BELOW + 4 + below.height + GAP);
  return frame(chart, BELOW + 4 + below.height + (isNumbered ? GAP + key.height : 0), [
    ...rings,
    ...spokes,
    svg('path', { className: 'open', fillRule: 'evenodd', d: band.join(' ') }),
    ...lines,
    ...scale,
    ...axes.map(({ label }, index) =>
      spokeLabel(isNumbered ? String(index + 1) : label, (index / axes.length) * 2 * Math.PI),
    ),
    ...below.nodes,
    ...key.nodes,
  ]);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Clockwise from the top. */
function place(angle: number, distance: number): Point {
  return { x: CENTRE.x + Math.sin(angle) * distance, y: CENTRE.y - Math.cos(angle) * distance };
}

/** Squares and circles, so that the two lines differ without colour too. */
function marker({ x, y }: Point, series: number): Element {
  return series === 0
    ? svg('rect', { className: 'marker line-1', x: x - 4, y: y - 4, width: 8, height: 8 })
    : svg('circle', { className: 'marker line-2', cx: x, cy: y, r: 4 });
}

/** The names of numbered spokes, to be read down the left column and then the right one. */
function keyOf(axes: RadarChart['axes']): readonly LegendEntry[] {
  const entries = axes.map(({ label }, index) => ({
    words: label,
    mark: [svg('text', { className: 'name', x: 22, y: 10, textAnchor: 'end' }, String(index + 1))],
  }));
  const half = Math.ceil(entries.length / 2);
  return entries.slice(0, half).flatMap((entry, row) => [entry, ...entries.slice(half + row, half + row + 1)]);
}

const LINE = 15;

function spokeLabel(text: string, angle: number): Element {
  const { x, y } = place(angle, RADIUS + 12);
  const side = Math.sin(angle);
  const rows = fold(text, 15, 3);
  // Above the centre the last line is next to the edge, below it the first one.
  const lift = ((1 + Math.cos(angle)) / 2) * (rows.length - 1) * LINE;
  return svg(
    'text',
    { className: 'name', textAnchor: side > 0.2 ? 'start' : side < -0.2 ? 'end' : 'middle' },
    ...rows.map((row, index) => svg('tspan', { x, y: y + 4 - lift + index * LINE }, row)),
  );
}
