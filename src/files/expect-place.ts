import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../yaml/diagnostic.ts';
import { writeReasonOf } from './write-reason.ts';

/** Fails where a file cannot go: a pipe or a device is nothing to replace, and only the last folder is made. */
export async function expectPlace(file: string, cwd: string): Promise<void> {
  const target = path.resolve(cwd, file);
  await expectFile(target, file);
  await expectFolder(path.dirname(target), file);
}

async function expectFile(target: string, file: string): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (found?.isFile()) return;
  if (found?.isDirectory()) throw cannot(file, 'this is a folder, not a file');
  if (found !== undefined) throw cannot(file, 'this is a pipe or a device, not a file');
  if (await lstat(target).catch(() => undefined)) throw cannot(file, 'this is a link that leads nowhere');
}

/** The folder is there, or can be made because the one above it is. */
async function expectFolder(folder: string, file: string): Promise<void> {
  const found = await stat(folder)
    .catch(() => stat(path.dirname(folder)))
    .catch((error: unknown) => {
      throw cannot(file, writeReasonOf(error), error);
    });
  if (!found.isDirectory()) throw cannot(file, 'a part of the path is not a folder');
}

function cannot(file: string, reason: string, cause?: unknown): UserError {
  return new UserError(`${file} cannot be written: ${reason}`, { cause });
}
