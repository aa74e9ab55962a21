import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../yaml/user-error.ts';
import { codeOf, NotRegular, type Obstacle, readRegular } from './read-regular.ts';
import { reasonOf } from './reason.ts';

/** A file of ours that belongs to an answers file. */
export interface Companion {
  readonly path: string;
  readonly shown: string;
}

/**
 * The place of such a file: next to where the answers really lie, with a dot in front, so that two links to one file
 * share it.
 */
export function companionOf(file: string, ending: 'lock' | 'draft'): Companion {
  const real = realPathOf(file);
  const name = `.${path.basename(real)}.${ending}`;
  const folder = path.dirname(real);
  const place = path.join(folder, name);
  return { path: place, shown: folder === path.dirname(path.resolve(file)) ? name : place };
}

function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    // It is not there, or cannot be looked at: then the path is all that there is.
    return path.resolve(file);
  }
}

const KINDS: Readonly<Record<Obstacle, string>> = {
  link: 'a link',
  folder: 'a folder',
  pipe: 'a pipe',
  device: 'a device',
  large: 'larger than such a file can be',
};

/**
 * Reads a companion; `undefined` where there is none. Throws `UserError` for anything else in its place, and where it
 * cannot be read; `use` says what outready keeps there.
 */
export function readCompanion(
  { path: place, shown }: Companion,
  { most, use }: { readonly most: number; readonly use: string },
): ReturnType<typeof readRegular> | undefined {
  try {
    return readRegular(place, { most });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    const hint = `look at it, then move it away or remove it: ${place}`;
    if (error instanceof NotRegular) {
      const message = `${shown} is ${KINDS[error.obstacle]}, where outready keeps ${use}; nothing was changed`;
      throw new UserError(message, { hint, cause: error });
    }
    throw new UserError(`${shown}, where outready keeps ${use}, cannot be read: ${reasonOf(error)}`, {
      hint,
      cause: error,
    });
  }
}
