import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../yaml/user-error.ts';
import { reasonOf, writeReasonOf } from './reason.ts';

export async function readOld(target: string, file: string, force: boolean): Promise<Buffer | undefined> {
  try {
    return (await stat(target)).size > TOO_LARGE ? UNKNOWN : await readFile(target);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    if (force) return UNKNOWN;
    throw new UserError(`${file} cannot be read, so it is left as it is: ${reasonOf(error)}`, {
      hint: OTHERWISE,
      cause: error,
    });
  }
}

/** By what a file is known under all its names: where links lead, and for what is there its number on its device. */
export async function identitiesOf(file: string): Promise<readonly string[]> {
  const real = await realpath(file).catch(async () => {
    const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file));
    return path.join(folder, path.basename(file));
  });
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  return [real, ...(found === undefined || found.ino === 0n ? [] : [`${found.dev}:${found.ino}`])];
}

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

/** Nothing that outready writes is as large, and no text can be. */
const TOO_LARGE = 256 * 1024 * 1024;

/** Stands for what is there and is not read: nothing shows that it is ours. */
const UNKNOWN = Buffer.from('\0');

export const OTHERWISE = 'choose another name, or overwrite it with --force';
