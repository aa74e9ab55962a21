import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { clustersOf } from './clusters.ts';

/** Wraps a text to a number of columns by words, each line indented; widths are those of a terminal (CJK counts two). */
export function wrapIndented(text: string, columns: number, indent = 0): string {
  const pad = ' '.repeat(indent);
  return wrapAnsi(text, Math.max(8, columns - indent), { hard: true, trim: true })
    .split('\n')
    .map((line) => pad + line)
    .join('\n');
}

/** Pads with spaces to a number of columns. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** Pads or cuts, with an ellipsis, to exactly a number of columns. */
export function fitEnd(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return padEnd(text, columns);
  let kept = '';
  for (const segment of clustersOf(text)) {
    if (stringWidth(kept + segment) > columns - 1) break;
    kept += segment;
  }
  return padEnd(`${kept}…`, columns);
}

type Paint = (text: string) => string;

/** Colours as an argument: the terminal passes real ones, pipes and tests the plain ones. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly fair: Paint;
  readonly bad: Paint;
  readonly accent: Paint;
}

const same: Paint = (text) => text;

export const PLAIN: Palette = { bold: same, dim: same, good: same, fair: same, bad: same, accent: same };

/** Pads with spaces before the text, so that numbers stand to the right. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text;
}
