import type { Element } from 'hast';
import type { Chart } from '../../document/own-nodes.ts';
import { svgText } from '../../theme/svg-text.ts';
import { PLAIN, type Theme } from '../../theme/theme.ts';
import { drawChart } from './draw.ts';
import { CHART_STYLE, colourStyle, fontStyle } from './style.ts';
import { svg } from './svg.ts';

/** A chart as the text of an SVG file of its own, on a ground of its own. The same chart gives the same bytes. */
export function renderChart(chart: Chart, theme: Theme = PLAIN): string {
  const { properties, children, ...rest } = drawChart(chart);
  const [, , width, height] = String(properties.viewBox).split(' ').map(Number);
  const margin = 16;
  const [wide, high] = [(width ?? 0) + 2 * margin, (height ?? 0) + 2 * margin];
  const [title, description, ...drawn] = children.filter((child) => child.type === 'element');
  const whole: Element = {
    ...rest,
    properties: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...properties,
      width: wide,
      height: high,
      viewBox: `${-margin} ${-margin} ${wide} ${high}`,
    },
    children: [
      ...(title === undefined ? [] : [title]),
      ...(description === undefined ? [] : [description]),
      svg('style', {}, `${colourStyle(theme)}\n${CHART_STYLE}${fontStyle(theme)}`.replaceAll('\n', ' ')),
      svg('rect', { x: -margin, y: -margin, width: wide, height: high, fill: 'var(--paper)' }),
      ...drawn,
    ],
  };
  return `${svgText(whole)}\n`;
}
