import { compare } from '../text/compare-text.ts';
import type { DiagnosticCode } from '../texts/en/diagnostic-texts.ts';
import type { LintRuleId } from '../texts/en/lint-texts.ts';
import type { Span } from './span.ts';

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
