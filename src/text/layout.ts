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

export interface Column {
  readonly title: string;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** The one column whose texts are wrapped to what the others leave of the width. */
  readonly wraps?: true;
}

const GAP = 2;
const LEAST = 12;

/**
 * Rows of cells as lines that are lined up by column; the first line has the titles. Where the width leaves no room for
 * columns, each row becomes its first cell with the others below it. Cells are plain text of one line.
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const all = [columns.map(({ title }) => title), ...rows];
  const natural = columns.map((_, index) => Math.max(...all.map((cells) => stringWidth(cells[index] ?? ''))));
  const others = natural.reduce((sum, each, index) => (columns[index]?.wraps ? sum : sum + each), 0);
  const room = width - others - GAP * (columns.length - 1);
  if (room < Math.min(LEAST, ...natural.filter((_, index) => columns[index]?.wraps)))
    return stacked(columns, rows, width);
  const widths = natural.map((each, index) => (columns[index]?.wraps ? Math.min(each, room) : each));
  return all.flatMap((cells) => rowLines(cells, columns, widths));
}

function stacked(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  const [head] = columns;
  const lines = rows.flatMap(([first = '', ...others]) => {
    const named = others.map((cell, index) => `${columns[index + 1]?.title ?? ''}: ${cell}`);
    return [wrapIndented(first, width), wrapIndented(named.join(' · '), width, GAP)];
  });
  return [head?.title ?? '', ...lines].flatMap((line) => line.split('\n'));
}

function rowLines(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell, index) =>
    columns[index]?.wraps ? wrapIndented(cell, widths[index] ?? 0).split('\n') : [cell],
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, index) => {
        const cell = lines[row] ?? '';
        const space = widths[index] ?? 0;
        return columns[index]?.align === 'right' ? padStart(cell, space) : padEnd(cell, space);
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** Pads with spaces before the text, so that numbers stand to the right. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text;
}
