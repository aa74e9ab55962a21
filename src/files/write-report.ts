import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeAtomically from 'write-file-atomic';
import { UserError } from '../diagnostics/user-error.ts';
import { writeReasonOf } from './write-reason.ts';

/** Stands at the end of every report in Markdown; by it a report is known as ours. */
export const MARK = '<!-- outready/report/1 -->\n';

/** The format goes by the ending; there is one so far. Known before anything is asked or computed. */
export function checkReportName(file: string): void {
  if (file.endsWith('.md')) return;
  throw new UserError(`the report cannot be written to ${file}: its name must end in .md`, {
    hint: 'reports are Markdown',
  });
}

/** Writes a report, which ends with the mark, whole or not at all. A file that outready did not write is left alone unless `force` is set. */
export async function writeReport(
  file: string,
  text: string,
  { cwd, force }: { readonly cwd: string; readonly force: boolean },
): Promise<void> {
  const target = path.resolve(cwd, file);
  const old = await readFile(target, 'utf8').catch(() => undefined);
  if (old !== undefined && !force && !old.endsWith(MARK)) {
    throw new UserError(`${file} was not written by outready, so it is left as it is`, {
      hint: 'choose another name with -o, or overwrite it with --force',
    });
  }
  try {
    await writeAtomically(target, text);
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${writeReasonOf(error)}`, { cause: error });
  }
}
