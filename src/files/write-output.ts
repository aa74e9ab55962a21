import path from 'node:path';
import writeAtomically from 'write-file-atomic';
import { UserError } from '../diagnostics/user-error.ts';
import { writeReasonOf } from './write-reason.ts';

/** Writes a file that a machine will read, whole or not at all; an older one is replaced. */
export async function writeOutput(file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeAtomically(path.resolve(cwd, file), text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${writeReasonOf(error)}`, { cause: error });
  }
}
