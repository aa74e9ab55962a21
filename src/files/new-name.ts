import { lstatSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { fileWord } from '../text/file-word.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { isFolder, isThere } from './names.ts';

/** Why a new file cannot be made at a path, as far as that can be known before. */
export async function obstacleTo(file: string, { interview }: Language = ENGLISH): Promise<string | undefined> {
  const { obstacles } = interview.start;
  if (await isThere(file)) return obstacles.exists;
  const folder = path.dirname(file);
  if (!(await isFolder(folder))) return obstacles.noFolder;
  return access(folder, constants.W_OK).then(
    () => undefined,
    () => obstacles.noPermission,
  );
}

/** A name for a new answers file that nothing has yet, and that is none of some full paths: `acme-client.yaml`, `acme-client-2.yaml`, … */
export function freeName(folder: string, words: readonly string[], taken: readonly string[] = []): string {
  const base = nameFrom(words);
  for (let number = 1; ; number++) {
    const name = `${base || 'answers'}${number === 1 ? '' : `-${number}`}.yaml`;
    const file = path.join(folder, name);
    if (!taken.includes(file) && !isTaken(file)) return name;
  }
}

/** Words as a file name without its ending: `acme-tier-2-support`; empty where nothing of them can stand in one. */
export function nameFrom(words: readonly string[]): string {
  return words
    .map(fileWord)
    .filter((word) => word !== '')
    .join('-');
}

function isTaken(file: string): boolean {
  try {
    lstatSync(file);
    return true;
  } catch {
    return false;
  }
}
