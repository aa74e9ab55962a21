import { lstatSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import path from 'node:path';
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

/** A name for a new answers file that nothing has yet: `acme-client.yaml`, `acme-client-2.yaml`, … */
export function freeName(folder: string, words: readonly string[]): string {
  const base = nameFrom(words);
  for (let number = 1; ; number++) {
    const name = `${base || 'answers'}${number === 1 ? '' : `-${number}`}.yaml`;
    if (!isTaken(path.join(folder, name))) return name;
  }
}

/** Words as a file name without its ending: `acme-tier-2-support`; empty where nothing of them can stand in one. */
export function nameFrom(words: readonly string[]): string {
  return words
    .map(slugOf)
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

/** A text as part of a file name: letters and digits in groups, without accents, at most 40 characters. */
function slugOf(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  return [...plain].slice(0, 40).join('').replace(/-$/, '');
}
