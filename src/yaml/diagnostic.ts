import { distance } from 'fastest-levenshtein';
import { compare } from '../text/compare-text.ts';
import type { DiagnosticCode } from '../texts/en/diagnostic-texts.ts';
import type { LintRuleId } from '../texts/en/lint-texts.ts';

/** Something wrong with an input file: plain data, shown by `renderDiagnostic`. Lines and columns count from 1. */
export interface Diagnostic {
  readonly code: DiagnosticCode | LintRuleId;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file: string;
  readonly span: Span;
  readonly hint?: string | undefined;
}

/**
 * A value, or all that is wrong with it. Warnings may come with a value; an error never does. `rest` is what could
 * still be made of a text with errors: good for looking for more of them, for nothing else.
 */
export type Parsed<T> =
  | { readonly value: T; readonly diagnostics: readonly Diagnostic[]; readonly rest?: undefined }
  | { readonly value: undefined; readonly diagnostics: readonly Diagnostic[]; readonly rest?: T };

/** The value with its warnings, or no value (but the rest) as soon as one diagnostic is an error. */
export function parsed<T>(value: T, diagnostics: readonly Diagnostic[]): Parsed<T> {
  return hasErrors(diagnostics) ? { value: undefined, diagnostics, rest: value } : { value, diagnostics };
}

/** No value at all, only what is wrong. */
export function failed(diagnostics: readonly Diagnostic[]): {
  readonly value: undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { value: undefined, diagnostics };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** Appends one by one: a hostile file has more diagnostics than a call takes arguments. */
export function addAll<T>(list: T[], more: readonly T[]): void {
  for (const each of more) list.push(each);
}

/** Orders by file, line, column, code and message, and drops exact repetitions. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
  return sorted.filter((diagnostic, index) => !isSame(diagnostic, sorted[index - 1]));
}

function isSame(a: Diagnostic, b: Diagnostic | undefined): boolean {
  return (
    b !== undefined &&
    a.file === b.file &&
    a.span.line === b.span.line &&
    a.span.column === b.span.column &&
    a.message === b.message
  );
}

/** The place of what has none of its own. */
export const FIRST: Span = { line: 1, column: 1, length: 1 };

/** Where something stands in a file's data: keys and indices. */
export type Path = readonly PropertyKey[];

/** What finds places in a file by the paths of its data. */
export interface Located {
  readonly file: string;
  spanAt(path: Path): Span;
  spanOfKey(path: Path): Span;
}

/** Notes a finding at a place of a file. Where a place is a path, `at` is the path's value, or its key. */
export type Report<Place = Path> = (
  code: Diagnostic['code'],
  place: Place,
  message: string,
  hint?: string,
  more?: { readonly severity?: Diagnostic['severity']; readonly at?: 'value' | 'key' },
) => void;

/** Notes what is wrong with one file; of a file that was read without its source, all at its first line. */
export function reporterFor(
  source: Located | undefined,
  found: Diagnostic[],
  file = source?.file ?? '',
  usual: Diagnostic['severity'] = 'error',
): Report {
  return (code, path, message, hint, { severity = usual, at } = {}) => {
    const span = source === undefined ? FIRST : at === 'key' ? source.spanOfKey(path) : source.spanAt(path);
    found.push({ code, severity, message, file, span, hint });
  };
}

/** A place in a text. Line and column count from 1, in UTF-16 units; `length` is at least 1 and stays on the line. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The start offsets of a text's lines, for turning offsets into lines and columns. A byte order mark is no column. */
export class Lines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [text.startsWith('\ufeff') ? 1 : 0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#starts = starts;
  }

  /** The span from offset `start` to `end`, cut at the end of its first line. */
  span(start: number, end = start + 1): Span {
    const line = this.#lineAt(start);
    const lineStart = Math.min(this.#starts[line] ?? 0, start);
    const lineEnd = lineStart + this.line(line + 1).length;
    return { line: line + 1, column: start - lineStart + 1, length: Math.max(1, Math.min(end, lineEnd) - start) };
  }

  /** The offset at which a span starts; the end of the text past its last line. */
  offsetOf({ line, column }: Pick<Span, 'line' | 'column'>): number {
    return (this.#starts[line - 1] ?? this.text.length) + column - 1;
  }

  /** The text of a line, counted from 1, without its line break; '' past the end. */
  line(number: number): string {
    const start = this.#starts[number - 1];
    if (start === undefined) return '';
    const next = this.#starts[number];
    return this.text.slice(start, next === undefined ? undefined : next - 1).replace(/\r$/, '');
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The candidate a typist most likely meant: at most a third of its letters, rounded up, and not all of them away; the first of the nearest. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = distance(word.slice(0, 200).toLowerCase(), candidate.toLowerCase());
    if (away < least && away < candidate.length && away <= Math.ceil(candidate.length / 3)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** A hint for a mistyped word: the likely candidate, or all of them where they are few. */
export function hintFor(word: string, candidates: readonly string[]): string | undefined {
  const meant = didYouMean(word, candidates);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return candidates.length > 0 && candidates.length <= 12 ? `possible: ${candidates.join(', ')}` : undefined;
}

/** An entry of a record by an id that a file names: `constructor` is none. */
export function entryOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}
