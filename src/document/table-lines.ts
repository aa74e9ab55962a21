import type { AlignType } from 'mdast';
import { padEnd, padStart, wrapIndented } from '../text/display.ts';
import { columnsOf } from '../text/width.ts';

/** Rows of cells, the titles first; each cell may have several lines, and colours. */
export type Cells = readonly (readonly string[])[];

export interface TableLines {
  /** None where no column has a title. */
  readonly head: readonly string[];
  readonly body: readonly string[];
}

const GAP = 2;
/** The fewest columns in which a text can still be read. */
const LEAST = 12;
/** Longer words than this are broken where a table has no room: addresses, names of files. */
const WORD = 30;

/**
 * Rows as lines that are lined up by column. Where the width is too small for that, each row becomes its first cell with
 * the others below it.
 */
export function tableLines(cells: Cells, align: readonly AlignType[], width: number): TableLines {
  const [titles = [], ...rows] = cells;
  const widths = shares(cells, align, width - GAP * (titles.length - 1));
  const linesOf = (row: readonly string[]): readonly string[] =>
    widths === undefined ? stacked(titles, row, width) : rowLines(row, widths, align);
  const head = widths === undefined ? lines(titles[0] ?? '', width) : linesOf(titles);
  return { head: titles.some((title) => title !== '') ? head : [], body: rows.flatMap(linesOf) };
}

/** Whether a table has room without a cell being wrapped. */
export function hasRoom(cells: Cells, width: number): boolean {
  const needs = widest(cells, '\n');
  return needs.reduce((sum, each) => sum + each, GAP * (needs.length - 1)) <= width;
}

/** For each column the width of the widest part of its cells, which are separated by something. */
function widest(cells: Cells, between: string | RegExp): readonly number[] {
  const [titles = []] = cells;
  return titles.map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? '').split(between).map((part) => columnsOf(part)))),
  );
}

/**
 * What each column gets of the room: all that it needs where there is enough. Else as much as its longest word takes, or
 * a whole figure, and a like share of the rest. Nothing where that leaves too little.
 */
function shares(cells: Cells, align: readonly AlignType[], room: number): readonly number[] | undefined {
  const needs = widest(cells, '\n');
  const words = widest(cells, /\s+/);
  const least = needs.map((need, column) => {
    const word = words[column] ?? 0;
    return align[column] === 'right' ? need : Math.min(need, Math.max(LEAST, word > WORD ? 0 : word));
  });
  let left = least.reduce((rest, each) => rest - each, room);
  if (left < 0) return undefined;
  const given = [...least];
  const lacks = needs.map((need, column) => ({ column, more: need - (least[column] ?? 0) }));
  for (const [index, { column, more }] of lacks.sort((one, other) => one.more - other.more).entries()) {
    const share = Math.min(more, Math.floor(left / (lacks.length - index)));
    given[column] = (given[column] ?? 0) + share;
    left -= share;
  }
  return given;
}

function rowLines(row: readonly string[], widths: readonly number[], align: readonly AlignType[]): readonly string[] {
  const all = row.map((cell, column) => lines(cell, widths[column] ?? 0));
  return Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, line) =>
    all
      .map((each, column) => (align[column] === 'right' ? padStart : padEnd)(each[line] ?? '', widths[column] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function stacked(
  titles: readonly string[],
  [first = '', ...others]: readonly string[],
  width: number,
): readonly string[] {
  const named = others.flatMap((cell, at) => {
    const title = titles[at + 1] ?? '';
    return cell === '' ? [] : [title === '' ? cell.trimStart() : `${title}: ${cell}`];
  });
  return [...lines(first, width), ...(named.length === 0 ? [] : lines(named.join(' · '), width, GAP))];
}

function lines(text: string, width: number, indent = 0): readonly string[] {
  // Wrapping would take away the blanks by which figures stand below each other.
  if (indent === 0 && !text.includes('\n') && columnsOf(text) <= width) return [text];
  return wrapIndented(text, width, indent).split('\n');
}
