import { CsvError, parse } from 'csv-parse/sync';
import { type Diagnostic, type Parsed, parsed } from '../diagnostics/diagnostic.ts';
import { FIRST, Lines, type Span } from '../diagnostics/span.ts';
import type { Matrix } from './agreement.ts';
import type { Metric } from './alpha.ts';

/** A cell with its place in the text. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a matrix of values from CSV: a row a rater, a column a unit, no header, an empty cell where a value is missing.
 * Commas, semicolons or tabs separate; cells may be quoted; blank lines are skipped. Cells are numbers with a decimal
 * point, none below 0 for ratio; for nominal they may be any text, which is given a number by its first appearance.
 */
export function parseMatrix(text: string, file: string, metric: Metric): Parsed<Matrix> {
  const lines = new Lines(text);
  const found: Diagnostic[] = [];
  const report: Report = (code, { start, end }, message, { hint, severity = 'error' } = {}) => {
    const span: Span = lines.span(start, Math.max(end, start + 1));
    found.push({ code, severity, message, file, span, ...(hint === undefined ? {} : { hint }) });
  };
  const rows = readCells(text, report);
  const [first] = rows;
  if (first === undefined) {
    if (found.length === 0) found.push({ code: 'syntax', severity: 'error', message: EMPTY, file, span: FIRST });
    return parsed([], found);
  }
  for (const row of rows) checkWidth(row, first, report);
  const read = metric === 'nominal' ? nominalValues(report) : numericValues(metric, report);
  const matrix = rows.map((row) => row.map((cell) => (cell.text === '' ? null : read(cell))));
  return parsed(matrix, found);
}

const EMPTY = 'there are no values here: write a line for each rater, with a value for each unit';

type Report = (
  code: Diagnostic['code'],
  place: Pick<Cell, 'start' | 'end'>,
  message: string,
  more?: { readonly hint?: string; readonly severity?: Diagnostic['severity'] },
) => void;

/** The cells of every line. The parser counts in bytes and tells where a cell ends; its start follows from that. */
function readCells(text: string, report: Report): readonly (readonly Cell[])[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const bytes = new TextEncoder().encode(text.slice(mark));
  const decoder = new TextDecoder();
  const rows: Cell[][] = [];
  let byte = 0;
  let offset = mark;
  const cellUpTo = (endByte: number, isFirst: boolean, cell: string): Cell => {
    const raw = decoder.decode(bytes.subarray(byte, endByte));
    const own = (isFirst ? raw : raw.slice(1)).trimStart();
    byte = endByte;
    offset += raw.length;
    return { text: cell.trim(), start: offset - own.length, end: offset - own.length + own.trimEnd().length };
  };
  try {
    parse(text.slice(mark), {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      cast: (cell, { bytes: endByte, index }) => {
        if (index === 0) rows.push([]);
        rows.at(-1)?.push(cellUpTo(endByte, index === 0, cell));
        return cell;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { start } = cellUpTo(bytes.length, error.index === 0, '');
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    const message = isOpen ? 'a quotation mark opens here and is never closed' : 'a quotation mark inside a cell';
    const hint = 'quote the whole cell, and double the marks inside it';
    report('syntax', { start, end: start + 1 }, message, { hint });
    // The line that could not be read to its end.
    if (error.index !== 0) rows.pop();
  }
  return rows;
}

/** What separates the cells: of comma, semicolon and tab the one that the first line with any of them has most of. */
function separatorOf(text: string): string {
  const first = text.split(/[\r\n]/).find((line) => /[,;\t]/.test(line)) ?? '';
  const plain = first.replaceAll(/"(?:[^"]|"")*"/g, '');
  const count = (separator: string): number => plain.split(separator).length;
  return [',', ';', '\t'].reduce((best, each) => (count(each) > count(best) ? each : best));
}

function checkWidth(row: readonly Cell[], first: readonly Cell[], report: Report): void {
  const [from] = row;
  const to = row.at(-1);
  if (row.length === first.length || from === undefined || to === undefined) return;
  const cells = (amount: number): string => `${amount} ${amount === 1 ? 'cell' : 'cells'}`;
  const message = `this line has ${cells(row.length)}, the first one ${cells(first.length)}`;
  report('ragged-row', { start: from.start, end: to.end }, message, { hint: 'a missing value is an empty cell' });
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function numericValues(metric: Metric, report: Report): (cell: Cell) => number | null {
  return (cell) => {
    const value = NUMBER.test(cell.text) ? Number(cell.text) : Number.NaN;
    if (!Number.isFinite(value)) {
      const isComma = /^[+-]?\d+,\d+$/.test(cell.text);
      const hint = isComma
        ? 'write decimals with a point'
        : 'leave it empty where a value is missing; the matrix has no names of raters or units';
      report('wrong-type', cell, `"${cell.text}" is not a number, and ${metric} needs numbers`, { hint });
      return null;
    }
    if (metric !== 'ratio' || value >= 0) return value;
    report('wrong-value', cell, `${cell.text} is below zero, where ratios mean nothing`, {
      hint: 'use --metric interval',
    });
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

function nominalValues(report: Report): (cell: Cell) => number {
  const codes = new Map<string, number>();
  return (cell) => {
    const name = NUMBER.test(cell.text) ? String(Number(cell.text)) : cell.text;
    const known = codes.get(name);
    if (known !== undefined) return known;
    if (PLACEHOLDERS.has(name.toLowerCase())) {
      const hint = 'leave the cell empty where a value is missing';
      report('wrong-value', cell, `"${cell.text}" counts as a value like any other`, { hint, severity: 'warning' });
    }
    codes.set(name, codes.size);
    return codes.size - 1;
  };
}
