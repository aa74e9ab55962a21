import { addAll, type Diagnostic, hasErrors, type Parsed } from './diagnostic.ts';

/**
 * The user's input or wish cannot be used: shown as a message with a hint, never with a stack, exit status 2.
 * Thrown once, caught only at the process edge. Anything else that is thrown is a bug.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The option whose value it is about, which need not come from the command line. */
  readonly about: { readonly option: string; readonly value: string } | undefined;

  constructor(
    message: string,
    options: {
      readonly hint?: string | undefined;
      readonly diagnostics?: readonly Diagnostic[];
      readonly about?: UserError['about'];
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
    this.diagnostics = options.diagnostics ?? [];
    this.about = options.about;
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
