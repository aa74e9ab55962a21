import { CsvError, parse } from 'csv-parse/sync';
import { withoutStacks } from '../text/without-stacks.ts';
import { type Diagnostic, FIRST, type Parsed, parsed, type Report } from '../yaml/diagnostic.ts';
import { Lines, type Span } from '../yaml/span.ts';
import type { Matrix, Metric } from './agreement.ts';

interface CellPlace {
  readonly start: number;
  readonly end: number;
}

/** A line of cells. Where each stands is looked for only when it is asked, since it takes most of the time. */
interface CellRow {
  readonly texts: readonly string[];
  readonly placeOf: (index: number) => CellPlace;
}

/**
 * Reads a matrix of values from CSV: a row a rater, a column a unit, no header, an empty cell where a value is missing.
 * Commas, semicolons or tabs separate; cells may be quoted; blank lines are skipped. Cells are numbers with a decimal
 * point, none below 0 for ratio; for nominal they may be any text, which is given a number by its first appearance.
 */
export function parseMatrix(text: string, file: string, metric: Metric): Parsed<Matrix> {
  const lines = new Lines(text);
  const found: Diagnostic[] = [];
  const report: CellReport = (code, place, message, hint, { severity = 'error' } = {}) => {
    if (found.length === MOST_LISTED) return;
    const { start, end } = place();
    const span: Span = lines.span(start, Math.max(end, start + 1));
    found.push({ code, severity, message, file, span, ...(hint === undefined ? {} : { hint }) });
  };
  const rows = readRows(text, report);
  const [first] = rows;
  if (first === undefined) {
    if (found.length === 0) found.push({ code: 'syntax', severity: 'error', message: EMPTY, file, span: FIRST });
    return parsed([], found);
  }
  for (const row of rows) checkWidth(row, first, report);
  const read = metric === 'nominal' ? nominalValues(report) : numericValues(metric, report);
  const matrix = rows.map(({ texts, placeOf }) =>
    texts.map((cell, index) => (cell === '' ? null : read(cell, () => placeOf(index)))),
  );
  return parsed(matrix, found);
}

/** Nobody mends more in one go; a hostile file has hundreds of thousands. */
const MOST_LISTED = 200;

const EMPTY = 'there are no values here: write a line for each rater, with a value for each unit';

type CellReport = Report<() => CellPlace>;

function layoutOf(delimiter: string) {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  };
}

/** The cells of every line. The parser counts in bytes, and tells where a line ends; the next one starts there. */
function readRows(text: string, report: CellReport): readonly CellRow[] {
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

function checkWidth({ texts, placeOf }: CellRow, first: CellRow, report: CellReport): void {
  if (texts.length === first.texts.length) return;
  const cells = (amount: number): string => `${amount} ${amount === 1 ? 'cell' : 'cells'}`;
  const message = `this line has ${cells(texts.length)}, the first one ${cells(first.texts.length)}`;
  const place = (): CellPlace => ({ start: placeOf(0).start, end: placeOf(texts.length - 1).end });
  report('ragged-row', place, message, 'a missing value is an empty cell');
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numericValues(metric: Metric, report: CellReport): (text: string, place: () => CellPlace) => number | null {
  return (text, place) => {
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    if (!Number.isFinite(value)) {
      const isComma = /^[+-]?\d+,\d+$/.test(text);
      const hint = isComma
        ? 'write decimals with a point'
        : 'leave it empty where a value is missing; the matrix has no names of raters or units';
      report('wrong-type', place, `"${text}" is not a number, and ${metric} needs numbers`, hint);
      return null;
    }
    if (metric !== 'ratio' || value >= 0) return value;
    report('wrong-value', place, `${text} is below zero, where ratios mean nothing`, 'use --metric interval');
    return null;
  };
}

/** How missing values are often written. Under nominal they would count as agreement on a name. */
const PLACEHOLDERS = new Set([
  '*',
  '-',
  '–',
  '—',
  '.',
  '?',
  'na',
  'n/a',
  '#n/a',
  'nan',
  'nil',
  'none',
  'null',
  'undefined',
]);

function nominalValues(report: CellReport): (text: string, place: () => CellPlace) => number {
  const codes = new Map<string, number>();
  return (text, place) => {
    const name = NUMBER.test(text) ? String(Number(text)) : text;
    const known = codes.get(name);
    if (known !== undefined) return known;
    if (PLACEHOLDERS.has(name.toLowerCase())) {
      const hint = 'leave the cell empty where a value is missing';
      report('wrong-value', place, `"${text}" counts as a value like any other`, hint, { severity: 'warning' });
    }
    codes.set(name, codes.size);
    return codes.size - 1;
  };
}
