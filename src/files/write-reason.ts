import { SAVING } from '../texts/en/interview-saving.ts';
import { list } from '../texts/en/words.ts';
import { UserError } from '../yaml/user-error.ts';
import { reasonOf } from './read.ts';
import { NotWritten } from './write-files.ts';

/** The words for a file system error while writing. */
export function writeReasonOf(error: unknown, reasons: Readonly<Record<string, string>> = SAVING.reasons): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? reasonOf(error);
}

/** What to tell of files that were not written; `shown` names them as the user did. Anything else is thrown as it is. */
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
