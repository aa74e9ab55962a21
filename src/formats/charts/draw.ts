import type { Element } from 'hast';
import type { Chart } from '../../document/own-nodes.ts';
import { drawBars } from './bars.ts';
import { drawHeatMap } from './heat-map.ts';
import { drawRadar } from './radar.ts';
import { drawTimeline } from './timeline.ts';

/** A chart as an SVG element that takes its colours from the page around it. */
export function drawChart(chart: Chart): Element {
  switch (chart.kind) {
    case 'radar':
      return drawRadar(chart);
    case 'bars':
      return drawBars(chart);
    case 'heat-map':
      return drawHeatMap(chart);
    case 'timeline':
      return drawTimeline(chart);
    default:
      return chart satisfies never;
  }
}
