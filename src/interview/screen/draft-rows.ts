import { clustersOf, visible } from '../../text/display.ts';
import { graphemesOf, widthOf } from './graphemes.ts';

/** A line of a draft as the screen shows it: where it begins in the text, and where it ends (without a line break). */
export interface DraftRow {
  readonly from: number;
  readonly to: number;
}

/**
 * Breaks a draft into rows of at most some columns, by words where it can; no character is left out, so that the
 * cursor can stand at each. A row has no more UTF-16 units than columns either: the kit that draws it counts those.
 */
export function rowsOf(text: string, columns: number): readonly DraftRow[] {
  const rows: DraftRow[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const { from, to } of rowsOfLine(line, columns)) rows.push({ from: start + from, to: start + to });
    start += line.length + 1;
  }
  return rows;
}

function rowsOfLine(line: string, columns: number): readonly DraftRow[] {
  const rows: DraftRow[] = [];
  let from = 0;
  let end = 0;
  // After the last blank of the row, and what stands there since.
  let word = 0;
  let [cells, units, wordCells, wordUnits] = [0, 0, 0, 0];
  for (const grapheme of graphemesOf(line, columns)) {
    const width = widthOf(grapheme.segment);
    const length = visible(grapheme.segment).length;
    // What a break by words carries over may itself leave no room.
    while (end > from && (cells + width > columns || units + length > columns)) {
      const isByWord = word > from && !isBlank(grapheme.segment);
      rows.push({ from, to: isByWord ? word : end });
      [cells, units] = isByWord ? [wordCells, wordUnits] : [0, 0];
      from = isByWord ? word : end;
    }
    cells += width;
    units += length;
    wordCells += width;
    wordUnits += length;
    end = grapheme.end;
    if (isBlank(grapheme.segment)) {
      word = end;
      [wordCells, wordUnits] = [0, 0];
    }
  }
  return [...rows, { from, to: end }];
}

function isBlank(segment: string): boolean {
  return segment === ' ' || segment === '\t';
}

/** The row that the cursor stands in; between two rows of one line it is the lower. */
export function rowAt(rows: readonly DraftRow[], at: number): number {
  return Math.max(
    0,
    rows.findLastIndex(({ from }) => from <= at),
  );
}

/** How many columns a part of a draft takes. */
export function cellsOf(text: string): number {
  let cells = 0;
  for (const segment of clustersOf(text)) cells += widthOf(segment);
  return cells;
}

/** The place in a row that is nearest to a column, not after it. */
export function placeAt(text: string, rows: readonly DraftRow[], index: number, column: number): number {
  const { from, to } = rows[index] ?? { from: 0, to: 0 };
  const isContinued = rows[index + 1]?.from === to;
  let place = from;
  let cells = 0;
  let end = from;
  for (const segment of clustersOf(text.slice(from, to))) {
    end += segment.length;
    cells += widthOf(segment);
    if (cells > column || (isContinued && end === to)) break;
    place = end;
  }
  return place;
}
