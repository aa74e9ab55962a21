import type { Element } from 'hast';
import type { BarPart, BarsChart, ThresholdLevel } from '../../document/own-nodes.ts';
import type { Interval } from '../../scoring/assessment.ts';
import { frame, type LegendEntry, label, legend, svg, WIDTH } from './svg.ts';

const ROW = 42;
const THRESHOLDS: readonly ThresholdLevel[] = ['ready-with-conditions', 'ready'];

/** Bars from 0 to 100: solid as far as the score is certain, pale as far as it may still rise, a dot at the score itself, a ring at an earlier one. */
export function drawBars(chart: BarsChart): Element {
  const rows = chart.rows.flatMap(({ label: name, figure, score, thresholds, previous }, index) => {
    const top = index * ROW;
    return [
      label(name, { className: 'name', x: 0, y: top + 14 }, 46),
      label(figure, { className: 'figure', x: WIDTH, y: top + 14, textAnchor: 'end' }),
      svg(
        'g',
        { transform: `translate(0 ${top + 21})` },
        ...bar(score, {
          width: WIDTH,
          height: 10,
          reach: 0,
          thresholds: Object.entries(thresholds),
          previous: previous ?? null,
        }),
      ),
    ];
  });
  const below = legend(entries(chart), chart.rows.length * ROW + 6);
  return frame(chart, chart.rows.length * ROW + 6 + below.height, [...rows, ...below.nodes]);
}

/** What the bars show; what none of them has is not explained. */
function entries({ rows, legend: words }: BarsChart): readonly LegendEntry[] {
  const isShown = (part: (score: Interval) => boolean): boolean => rows.some(({ score }) => part(score));
  const piece = (className: string): readonly Element[] => [svg('rect', { className, width: 22, height: 10, y: 1 })];
  return [
    ...(isShown(({ low }) => (low ?? 0) > 0) ? [{ words: words.certain, mark: piece('certain') }] : []),
    ...(isShown(({ low, high }) => (high ?? 0) > (low ?? 0)) ? [{ words: words.open, mark: piece('open') }] : []),
    ...(isShown(({ point }) => point !== null)
      ? [{ words: words.point, mark: [svg('circle', { className: 'point', cx: 11, cy: 6, r: 5 })] }]
      : []),
    ...(words.previous === undefined ? [] : [{ words: words.previous, mark: [ring(11, 6, 5)] }]),
    ...THRESHOLDS.map((level) => ({ words: words[level], mark: [tick(11, -1, 14, level)] })),
  ];
}

interface BarLook {
  readonly width: number;
  readonly height: number;
  /** How far the picture goes on beyond both ends. */
  readonly reach: number;
  readonly thresholds: readonly (readonly [string, number])[];
  readonly previous: number | null;
}

/** The bar itself, in a box of its own. Nothing scored leaves the track empty. */
function bar(
  { low, point, high }: Interval,
  { width, height, reach, thresholds, previous }: BarLook,
): readonly Element[] {
  const at = (score: number): number => (score / 100) * width;
  // A dot at an end stays whole.
  const inset = height / 2 - reach;
  const dotAt = (score: number): number => Math.min(Math.max(at(score), inset), width - inset);
  const ends = { from: at(low ?? 0), to: at(high ?? 0) };
  return [
    svg('rect', { className: 'track', width, height, rx: 2 }),
    ...(ends.to > ends.from
      ? [svg('rect', { className: 'open', x: ends.from, width: ends.to - ends.from, height })]
      : []),
    ...(ends.from > 0 ? [svg('rect', { className: 'certain', width: ends.from, height, rx: 2 })] : []),
    ...thresholds.map(([level, score]) => tick(at(score), -3, height + 6, level)),
    // Below the dot, so that a score that has not moved shows as the dot alone.
    ...(previous === null ? [] : [ring(dotAt(previous), height / 2, height / 2)]),
    ...(point === null ? [] : [svg('circle', { className: 'point', cx: dotAt(point), cy: height / 2, r: height / 2 })]),
  ];
}

function tick(x: number, y: number, height: number, level: string): Element {
  const dash = level === 'ready' ? {} : { strokeDashArray: '2 2' };
  return svg('line', { className: 'tick', x1: x, x2: x, y1: y, y2: y + height, ...dash });
}

function ring(cx: number, cy: number, r: number): Element {
  return svg('circle', { className: 'marker line-2', cx, cy, r });
}

const SMALL = { width: 120, height: 12 };

/** A score as a bar for a line of text or the cell of a table. `words` tell it to those who cannot see it. */
export function drawScoreBar(score: Interval, words: string): Element {
  const { width, height } = SMALL;
  const reach = height / 2;
  const viewBox = `${-reach} 0 ${width + 2 * reach} ${height}`;
  const attributes = { className: 'score-bar', viewBox, role: 'img', ariaLabel: words };
  return svg('svg', attributes, ...bar(score, { width, height, reach, thresholds: [], previous: null }));
}

/** A piece of a score bar, to explain it by. */
export function drawSwatch(part: BarPart): Element {
  const className = part === 'missing' ? 'track' : part;
  return svg(
    'svg',
    { className: 'swatch', viewBox: '0 0 22 12', ariaHidden: 'true' },
    svg('rect', { className, width: 22, height: 12, rx: 2 }),
  );
}
