import { list } from '../texts/en/words.ts';
import { UserError } from '../yaml/user-error.ts';
import { writeReasonOf } from './reason.ts';

/** The error for files that were not written; `shown` names them as the user did. Anything else is thrown as it is. */
export function cannotBe(
  done: 'made' | 'written',
  error: unknown,
  shown: (path: string) => string = (path) => path,
): UserError {
  if (!(error instanceof NotWritten)) throw error;
  const { path, changed } = error;
  const rest =
    changed.length === 0 ? '' : `; ${list(changed.map(shown))} could not be put back, and what is there now is new`;
  return new UserError(`${shown(path)} cannot be ${done}: ${writeReasonOf(error)}${rest}`, { cause: error });
}

/** Thrown by `writeFiles`: what stood there before stands there still, but for `changed`, which could not be put back. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  /** The file or folder that could not be written, as it was asked for. */
  readonly path: string;
  readonly code: string;
  readonly changed: readonly string[];

  constructor(path: string, cause: NodeJS.ErrnoException, changed: readonly string[] = []) {
    super(cause.message, { cause });
    this.path = path;
    this.code = cause.code ?? '';
    this.changed = changed;
  }
}
