import type { Element } from 'hast';
import type { TimelineChart } from '../../document/own-nodes.ts';
import { frame, label, legend, svg, WIDTH } from './svg.ts';

const HEAD = 30;
const ROW = 38;

/** A column a horizon; in it the steps one after the other, each as long as its share of the horizon's effort. */
export function drawTimeline(chart: TimelineChart): Element {
  const { columns, steps } = chart;
  const width = WIDTH / columns.length;
  const bottom = HEAD + steps.length * ROW;
  const titles = columns.flatMap(({ label: name }, index) => [
    ...(index === 0
      ? []
      : [svg('line', { className: 'ring', x1: index * width, x2: index * width, y1: 0, y2: bottom })]),
    label(name, { className: 'small', x: index * width + edge(index), y: 14 }, Math.floor(width / 7)),
  ]);
  const bars = steps.flatMap(({ number, horizon, label: name, detail, days, daysBefore, isFindOutFirst }, index) => {
    const column = columns.findIndex((each) => each.horizon === horizon);
    const all = columns[column]?.days ?? 0;
    const room = width - 8;
    const share = (part: number): number => (all === 0 ? 0 : (part / all) * room);
    const top = HEAD + index * ROW;
    const box = {
      x: column * width + edge(column) + share(daysBefore),
      y: top + 20,
      width: Math.max(3, share(days)),
      height: 9,
      rx: 2,
    };
    return [
      svg(
        'text',
        { className: 'row', x: 0, y: top + 14 },
        svg('tspan', { className: 'name' }, clipped(`${number}. ${name}`, detail)),
        svg('tspan', { className: 'small', dx: 8 }, detail),
      ),
      svg('rect', { className: 'track', x: 0, y: top + 24, width: WIDTH, height: 1 }),
      svg('rect', { className: isFindOutFirst ? 'perhaps' : 'certain', ...box }),
    ];
  });
  const marks = [
    { words: chart.legend.certain, mark: [svg('rect', { className: 'certain', width: 22, height: 9, y: 2, rx: 2 })] },
    ...(steps.some(({ isFindOutFirst }) => isFindOutFirst)
      ? [
          {
            words: chart.legend.findOutFirst,
            mark: [svg('rect', { className: 'perhaps', width: 20, height: 8, x: 1, y: 2, rx: 2 })],
          },
        ]
      : []),
  ];
  const below = legend(marks, bottom + 6);
  return frame(chart, bottom + 6 + below.height, [...titles, ...bars, ...below.nodes]);
}

/** Columns after the first start a little after the line that separates them. */
function edge(column: number): number {
  return column === 0 ? 0 : 5;
}

/** A name and what follows it share the line. */
function clipped(name: string, detail: string): string {
  const columns = Math.max(20, 64 - detail.length);
  return label(name, {}, columns)
    .children.flatMap((child) => (child.type === 'text' ? [child.value] : []))
    .join('');
}
