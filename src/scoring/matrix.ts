import { type Diagnostic, FIRST, Lines, type Parsed, parsed, type Span } from '../yaml/diagnostic.ts';
import type { Matrix, Metric } from './agreement.ts';
import { type CellPlace, type CellReport, type CellRow, readRows } from './matrix-rows.ts';

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
