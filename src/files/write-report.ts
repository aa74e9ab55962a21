import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import writeAtomically from 'write-file-atomic';
import { UserError } from '../diagnostics/user-error.ts';
import { expectPlace } from './expect-place.ts';
import { reasonOf } from './read.ts';
import { type Format, isOurs } from './report-format.ts';
import { writeReasonOf } from './write-reason.ts';

/** A report, or a picture from it, with the place where it goes. */
export interface ReportFile {
  readonly file: string;
  readonly format: Format | 'svg' | 'png';
  readonly content: string | Uint8Array;
}

/** Where reports are written from, and what was read for them; paths from `cwd`. */
export interface Writing {
  readonly cwd: string;
  readonly force: boolean;
  readonly inputs: readonly string[];
}

/**
 * Writes all files of a report, each whole or not at all. Files that outready did not write are left alone unless
 * `force` is set, those that the report is made from always, and then nothing is written at all. A folder that is not
 * there is made if the one above it is.
 */
export async function writeReports(files: readonly ReportFile[], { cwd, force, inputs }: Writing): Promise<void> {
  for (const { file } of files) await expectPlace(file, cwd);
  const read = new Set(await Promise.all(inputs.map((each) => realPathOf(path.resolve(cwd, each)))));
  await Promise.all(files.map((each) => expectReplaceable(each, { cwd, force, read })));
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
async function expectReplaceable(
  { file, format, content }: ReportFile,
  { cwd, force, read }: Pick<Writing, 'cwd' | 'force'> & { readonly read: ReadonlySet<string> },
): Promise<void> {
  const target = path.resolve(cwd, file);
  const old = await readOld(target, file, force);
  if (old === undefined || old.equals(Buffer.from(content))) return;
  if (!force && !isOurs(old.toString('utf8'), format)) {
    throw new UserError(`${file} was not written by outready, so it is left as it is`, {
      hint: 'choose another name, or overwrite it with --force',
    });
  }
  if (read.has(await realPathOf(target))) {
    throw new UserError(`${file} is read for this report, so it is not written over`, { hint: 'choose another name' });
  }
}

/** What stands there now. What cannot be read cannot be told to be ours either. */
async function readOld(target: string, file: string, force: boolean): Promise<Buffer | undefined> {
  try {
    return await readFile(target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (force) return Buffer.alloc(0);
    throw new UserError(`${file} cannot be read, so it is left as it is: ${reasonOf(error)}`, {
      hint: 'choose another name, or overwrite it with --force',
      cause: error,
    });
  }
}

async function realPathOf(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

/** A mistyped path should fail and not become a tree of folders: only the last one is made. */
async function makeLastFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  await mkdir(folder);
}
