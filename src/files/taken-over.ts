import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../yaml/diagnostic.ts';
import { isWithin, shorten } from './names.ts';
import { knowsCommit, readTree, revisionOf, topOf } from './revision.ts';
import { listTree } from './tree.ts';

/** A place as it is named, and where it really is. */
export interface Named {
  readonly named: string;
  readonly real: string;
}

/**
 * Throws where a place lies in another repository today, as a submodule or by a link, and was a part of the one around it
 * at that commit: what would be compared with is whatever somebody put there. `top` is the repository that it lies in.
 */
export async function refuseTakenOver(ref: string, places: readonly Named[], top: string, cwd: string): Promise<void> {
  const starts = [path.dirname(top), await realpath(cwd)];
  const around = new Set(await Promise.all(starts.map((folder) => topOf(folder).catch(() => undefined))));
  for (const outer of around) {
    if (outer === undefined || outer === top || !(await knowsCommit(ref, outer))) continue;
    const tree = { top: outer, entries: await readTree(await revisionOf(ref, outer)) };
    for (const place of places.flatMap(({ named, real }) => [named, real])) {
      if (!isWithin(place, outer)) continue;
      const { files } = await listTree(tree, path.relative(outer, place).split(path.sep).join('/'));
      if (files.some((each) => each.top === outer)) throw takenOver(ref, shorten(place, cwd));
    }
  }
}

function takenOver(ref: string, place: string): UserError {
  return new UserError(`${place} is in another repository now, and at git:${ref} it was in the one around it`, {
    hint: 'check it out at that commit, and compare with the folder: --baseline FOLDER',
  });
}
