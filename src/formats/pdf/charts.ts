import { partsOf } from '../../document/chart-parts.ts';
import type { Chart } from '../../document/own-nodes.ts';
import { drawChart } from '../charts/draw.ts';
import { type PdfLook, pictureOf, type Size, sizeOf } from './picture.ts';

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

/** A chart as one picture, or as several of one width where a page has no room for all of it. */
export function picturesOf(chart: Chart, look: PdfLook): readonly ChartPicture[] {
  const drawings = partsThatFit(chart).map(drawChart);
  const width = Math.min(ROOM.width, ...drawings.map(sizeOf).map((size) => (ROOM.height * size.width) / size.height));
  const words = look.lettering.fit(chart.description);
  return drawings.map((drawing) => ({ svg: pictureOf(drawing, look).svg, width, words, title: chart.title }));
}

/** As few parts as fit on a page each, at letters that can be read; what cannot be divided further is drawn smaller. */
function partsThatFit(chart: Chart): readonly Chart[] {
  const whole = sizeOf(drawChart(chart));
  for (let count = Math.ceil(pagesOf(whole)); ; count += 1) {
    const parts = partsOf(chart, count);
    const tooLarge = parts.filter((part) => pagesOf(sizeOf(drawChart(part))) > 1);
    if (tooLarge.every((part) => partsOf(part, 2).length === 1)) return parts;
  }
}

function pagesOf({ width, height }: Size): number {
  return ((height / width) * ROOM.leastWidth) / ROOM.height;
}
