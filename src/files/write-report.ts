import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import writeAtomically from 'write-file-atomic';
import { UserError } from '../diagnostics/user-error.ts';
import { type Format, isOurs } from './report-format.ts';
import { writeReasonOf } from './write-reason.ts';

/** A report, or a picture from it, with the place where it goes. */
export interface ReportFile {
  readonly file: string;
  readonly format: Format | 'svg' | 'png';
  readonly content: string | Uint8Array;
}

/**
 * Writes all files of a report, each whole or not at all. Files that outready did not write are left alone unless
 * `force` is set, and then nothing is written at all. A folder that is not there is made if the one above it is.
 */
export async function writeReports(
  files: readonly ReportFile[],
  { cwd, force }: { readonly cwd: string; readonly force: boolean },
): Promise<void> {
  if (!force) await Promise.all(files.map((each) => expectOurs(each, cwd)));
  for (const { file, content } of files) {
    const target = path.resolve(cwd, file);
    try {
      await makeLastFolder(path.dirname(target));
      await writeAtomically(target, typeof content === 'string' ? content : Buffer.from(content));
    } catch (error) {
      throw new UserError(`${file} cannot be written: ${writeReasonOf(error)}`, { cause: error });
    }
  }
}

/** What stands there to the byte may be written again, whoever wrote it. */
async function expectOurs({ file, format, content }: ReportFile, cwd: string): Promise<void> {
  const old = await readFile(path.resolve(cwd, file)).catch(() => undefined);
  if (old === undefined || old.equals(Buffer.from(content)) || isOurs(old.toString('utf8'), format)) return;
  throw new UserError(`${file} was not written by outready, so it is left as it is`, {
    hint: 'choose another name, or overwrite it with --force',
  });
}

/** A mistyped path should fail and not become a tree of folders: only the last one is made. */
async function makeLastFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  await mkdir(folder);
}
