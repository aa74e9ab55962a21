import type { Diagnostic } from './diagnostic.ts';

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
    options: { readonly hint?: string; readonly diagnostics?: readonly Diagnostic[]; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.hint = options.hint;
    this.diagnostics = options.diagnostics ?? [];
  }
}
