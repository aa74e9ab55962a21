import { CsvError, parse } from 'csv-parse/sync';
import { withoutStacks } from '../text/without-stacks.ts';
import type { Report } from '../yaml/diagnostic.ts';

export interface CellPlace {
  readonly start: number;
  readonly end: number;
}

/** A line of cells. Where each stands is looked for only when it is asked, since it takes most of the time. */
export interface CellRow {
  readonly texts: readonly string[];
  readonly placeOf: (index: number) => CellPlace;
}

export type CellReport = Report<() => CellPlace>;

/** The cells of every line. The parser counts in bytes, and tells where a line ends; the next one starts there. */
export function readRows(text: string, report: CellReport): readonly CellRow[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const bytes = new TextEncoder().encode(text.slice(mark));
  const delimiter = separatorOf(text);
  const rows: CellRow[] = [];
  let from = 0;
  const rowUpTo = (end: number, texts: readonly string[]): CellRow => {
    const start = from;
    from = end;
    let places: readonly CellPlace[] | undefined;
    const placeOf = (index: number): CellPlace => {
      places ??= placesIn(bytes, { start, end, delimiter }).map((place) => shift(place, mark));
      return places[index] ?? { start: mark, end: mark };
    };
    return { texts, placeOf };
  };
  try {
    withoutStacks(() =>
      parse(text.slice(mark), {
        ...layoutOf(delimiter),
        on_record: (texts: readonly string[], { bytes: end }) => {
          // Blanks within quotation marks, too.
          rows.push(
            rowUpTo(
              end,
              texts.map((cell) => cell.trim()),
            ),
          );
          return null;
        },
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const message = isOpen ? 'a quotation mark opens here and is never closed' : 'a quotation mark inside a cell';
    const hint = 'quote the whole cell, and double the marks inside it';
    const { placeOf } = rowUpTo(bytes.length, []);
    const place = (): CellPlace => {
      const { start } = placeOf(Number(error.index));
      return { start, end: start + 1 };
    };
    report('syntax', place, message, hint);
  }
  return rows;
}

function layoutOf(delimiter: string) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
}

/** Where the cells of a line stand that takes these bytes; of one that cannot be read to its end, as far as it can. */
function placesIn(
  bytes: Uint8Array,
  { start, end, delimiter }: { readonly start: number; readonly end: number; readonly delimiter: string },
): readonly CellPlace[] {
  const decoder = new TextDecoder();
  const places: CellPlace[] = [];
  let byte = start;
  let offset = decoder.decode(bytes.subarray(0, start)).length;
  const take = (endByte: number): void => {
    const raw = decoder.decode(bytes.subarray(byte, endByte));
    const own = (places.length === 0 ? raw : raw.slice(1)).trimStart();
    byte = endByte;
    offset += raw.length;
    places.push({ start: offset - own.length, end: offset - own.length + own.trimEnd().length });
  };
  try {
    parse(bytes.subarray(start, end), {
      ...layoutOf(delimiter),
      cast: (cell, { bytes: upTo }) => {
        take(start + upTo);
        return cell;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    take(end);
  }
  return places;
}

function shift({ start, end }: CellPlace, by: number): CellPlace {
  return { start: start + by, end: end + by };
}

/** What separates the cells: of comma, semicolon and tab the one that the first line with any of them has most of. */
function separatorOf(text: string): string {
  const first = text.split(/[\r\n]/).find((line) => /[,;\t]/.test(line)) ?? '';
  const plain = first.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string): number => plain.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}
