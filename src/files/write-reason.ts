import { SAVING } from '../language/en/interview-changes.ts';
import { reasonOf } from './read.ts';

/** The words for a file system error while writing. */
export function writeReasonOf(error: unknown, reasons: Readonly<Record<string, string>> = SAVING.reasons): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? reasonOf(error);
}
