import type { Element } from 'hast';
import type { BarPart, ScoreBar } from '../../document/own-nodes.ts';
import { svg } from './svg.ts';

interface BarLook {
  readonly width: number;
  readonly height: number;
  /** How far the picture goes on beyond both ends. */
  readonly reach: number;
  readonly thresholds: readonly (readonly [string, number])[];
  readonly previous: number | null;
}

/** The bar itself, in a box of its own. Nothing scored leaves the track empty. */
export function bar(
  { low, point, high }: ScoreBar['score'],
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

export function tick(x: number, y: number, height: number, level: string): Element {
  const dash = level === 'ready' ? {} : { strokeDashArray: '2 2' };
  return svg('line', { className: 'tick', x1: x, x2: x, y1: y, y2: y + height, ...dash });
}

export function ring(cx: number, cy: number, r: number): Element {
  return svg('circle', { className: 'marker line-2', cx, cy, r });
}

const SMALL = { width: 120, height: 12 };

export function drawScoreBar(score: ScoreBar['score'], words: string): Element {
  const { width, height } = SMALL;
  const reach = height / 2;
  const viewBox = `${-reach} 0 ${width + 2 * reach} ${height}`;
  const attributes = { className: 'score-bar', viewBox, role: 'img', ariaLabel: words };
  return svg('svg', attributes, ...bar(score, { width, height, reach, thresholds: [], previous: null }));
}

export function drawSwatch(part: BarPart): Element {
  const className = part === 'missing' ? 'track' : part;
  return svg(
    'svg',
    { className: 'swatch', viewBox: '0 0 22 12', ariaHidden: 'true' },
    svg('rect', { className, width: 22, height: 12, rx: 2 }),
  );
}
