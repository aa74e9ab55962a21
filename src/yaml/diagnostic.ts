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

/** A place in a text. Line and column count from 1, in UTF-16 units; `length` is at least 1 and stays on the line. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

export const FIRST: Span = { line: 1, column: 1, length: 1 };

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

/**
 * The user's input or wish cannot be used: shown as a message with a hint, never with a stack, exit status 2.
 * Thrown once, caught only at the process edge. Anything else that is thrown is a bug.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    message: string,
    options: {
      readonly hint?: string | undefined;
      readonly diagnostics?: readonly Diagnostic[];
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
    this.diagnostics = options.diagnostics ?? [];
  }
}

/** The texts that were read, by the file name that diagnostics use; for showing the lines. */
export type Texts = Map<string, string>;

/** Thrown with all that is wrong with what was read, and the texts to show it in. */
export class UnusableInput extends UserError {
  readonly texts: ReadonlyMap<string, string>;

  constructor(
    diagnostics: readonly Diagnostic[],
    texts: ReadonlyMap<string, string>,
    message = summaryOf(diagnostics),
  ) {
    super(message, { diagnostics });
    this.texts = texts;
  }
}

/** How much is wrong, in a line: `2 errors in 1 file`. */
function summaryOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  return `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}

/** Gathers what is wrong with all that is read, and the texts to show it in. */
export class Problems {
  readonly found: Diagnostic[] = [];
  readonly texts: Texts;

  constructor(texts: Texts = new Map()) {
    this.texts = texts;
  }

  get hasErrors(): boolean {
    return hasErrors(this.found);
  }

  add(more: readonly Diagnostic[]): void {
    addAll(this.found, more);
  }

  /** The value of a result; what is wrong with it is added. */
  take<T>({ value, diagnostics }: Parsed<T>): T | undefined {
    addAll(this.found, diagnostics);
    return value;
  }

  /** The files with an error in them. */
  brokenFiles(): ReadonlySet<string> {
    return new Set(this.found.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  }

  /** What could be made of all that was read. Throws `UnusableInput` where it could not, or where there is any error. */
  require<T>(value: T | undefined): T {
    if (value === undefined || this.hasErrors) throw new UnusableInput(this.found, this.texts);
    return value;
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

/** What finds places in a file by the paths of its data. */
export interface Located {
  readonly file: string;
  spanAt(path: readonly PropertyKey[]): Span;
  spanOfKey(path: readonly PropertyKey[]): Span;
}

/** Notes a finding at a place of a file. Where a place is a path, `at` is the path's value, or its key. */
export type Report<Place = readonly PropertyKey[]> = (
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
