import type { Element } from 'hast';
import type { BarsChart, ThresholdLevel } from '../../document/own-nodes.ts';
import { bar, ring, tick } from './score-bar.ts';
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
  const isShown = (part: (score: (typeof rows)[number]['score']) => boolean): boolean =>
    rows.some(({ score }) => part(score));
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
