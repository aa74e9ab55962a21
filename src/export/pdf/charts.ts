import type { Chart } from '../../document/chart.ts';
import { drawChart } from '../../report/charts/draw.ts';
import type { Look } from './look.ts';
import { type Picture, pictureOf } from './picture.ts';

/** A picture of a chart, or of a part of it, as it goes on the page. */
export interface ChartPicture {
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
  /** What it shows, for those who cannot see it. */
  readonly words: string;
  readonly title: string;
}

/** The most that a picture takes of a page, without its title, and the width that its letters need; in millimetres. */
const ROOM = { width: 118, height: 215, leastWidth: 92 };

/** A chart as one picture, or as several where it is a map of more questions than a page has room for. */
export function picturesOf(chart: Chart, look: Look): readonly ChartPicture[] {
  const picture = pictureOf(drawChart(chart), look);
  const parts = fits(picture) ? [chart] : halvesOf(chart);
  if (parts.length > 1) return parts.flatMap((part) => picturesOf(part, look));
  const width = Math.min(ROOM.width, (ROOM.height * picture.width) / picture.height);
  return [{ svg: picture.svg, width, words: look.lettering.fit(chart.description), title: chart.title }];
}

function fits({ width, height }: Picture): boolean {
  return (height / width) * ROOM.leastWidth <= ROOM.height;
}

function halvesOf(chart: Chart): readonly Chart[] {
  if (chart.kind !== 'heat-map' || chart.groups.length < 2) return [chart];
  const half = Math.ceil(chart.groups.length / 2);
  return [chart.groups.slice(0, half), chart.groups.slice(half)].map((groups) => ({ ...chart, groups }));
}
