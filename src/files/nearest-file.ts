import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../yaml/user-error.ts';
import { isWithin, namesIn } from './names.ts';
import { enclosingRepository } from './repository-root.ts';

/** A file that holds by its name, without being named: what it is, and what to do where it cannot be. */
export interface Wanted {
  readonly name: string;
  readonly what: string;
  readonly hint: string;
}

/**
 * The nearest file of a name, from a folder up to the top of its repository, links resolved; `searched` gathers the
 * folders that were looked into. Outside of a repository nobody can say how far up to look, so that there is none.
 */
export async function nearestFile(
  folder: string,
  wanted: Wanted,
  searched: Set<string> = new Set(),
): Promise<string | undefined> {
  const real = await realpath(folder).catch(() => folder);
  const top = await enclosingRepository(real);
  if (top === undefined) return undefined;
  for (let at = real; isWithin(at, top); at = path.dirname(at)) {
    searched.add(at);
    const file = await fileIn(at, wanted);
    if (file !== undefined || path.dirname(at) === at) return file;
  }
  return undefined;
}

/** Throws for a pipe or a device of that name: nobody named it, and reading it might never end. */
export async function fileIn(folder: string, { name, what, hint }: Wanted): Promise<string | undefined> {
  if (!(await namesIn(folder)).includes(name)) return undefined;
  const file = path.join(folder, name);
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.isFile() || found.isDirectory()) return file;
  throw new UserError(`${file} is no regular file, so it is not read as ${what}`, { hint });
}
