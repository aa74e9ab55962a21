import { readdirSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { readRegular } from '../files/read-regular.ts';
import { similarName } from '../text/similar-name.ts';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';

/** More files of a folder are not looked at: what is going on is among those that changed last. */
export const MOST_FILES = 100;

/** The YAML files of a folder that may be answers files, the one that changed last first. */
export function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .map((name) => path.join(folder, name))
      .flatMap((file) => {
        const found = statsOf(file);
        return found?.isFile() && found.size <= MAX_BYTES ? [{ file, changed: found.mtimeMs }] : [];
      })
      .sort((a, b) => b.changed - a.changed || (a.file < b.file ? -1 : 1))
      .slice(0, MOST_FILES)
      .map(({ file }) => file);
  } catch {
    return [];
  }
}

/** What cannot be looked at, such as a link that leads round in a circle, must not hide the others. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

/** How an answers file begins, or nearly so. */
const FORMAT = /^[\ufeff \t]*["']?format["']?\s*:\s*["']?outready\/answers\/1\b/m;

/** The text of an answers file; `undefined` where it is none, or cannot be read. */
export function textOf(file: string, shown: string): string | undefined {
  try {
    const text = decodeText(readRegular(file, { most: MAX_BYTES, followLinks: true }).bytes, shown).value;
    return text !== undefined && FORMAT.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The answers file next to a path at which nothing is that may have been meant, as the user would write it. */
export function similarFile(given: string, cwd: string): string | undefined {
  const folder = path.dirname(path.resolve(cwd, given));
  const names = filesIn(folder)
    .filter((file) => textOf(file, file) !== undefined)
    .map((file) => path.basename(file));
  const similar = similarName(path.basename(given), names);
  return similar === undefined ? undefined : path.join(path.dirname(given), similar);
}
