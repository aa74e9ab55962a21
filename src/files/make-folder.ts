import { mkdir, stat } from 'node:fs/promises';
import { UserError } from '../diagnostics/user-error.ts';
import { writeReasonOf } from './write-reason.ts';

/** Makes a folder with those above it, unless it is there. */
export async function makeFolder(folder: string, shown: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    const isFile = await stat(folder).then(
      (found) => !found.isDirectory(),
      () => false,
    );
    const reason = isFile ? 'there is a file of that name' : writeReasonOf(cause);
    throw new UserError(`the folder ${shown} cannot be made: ${reason}`, { cause });
  }
}
