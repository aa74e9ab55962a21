import path from 'node:path';
import { shorten } from './names.ts';
import { cannotBe } from './not-written.ts';
import { type WantedFile, writeFiles } from './write-files.ts';

/**
 * Makes new files, all of them or none; what is there already is never touched. `folders` are made first, with those
 * above them. All paths are whole; messages name them from `cwd`.
 */
export function createFiles(
  files: readonly Pick<WantedFile, 'path' | 'content'>[],
  cwd: string,
  folders: readonly string[] = [],
): void {
  try {
    writeFiles(
      files.map((file) => ({ ...file, isNew: true })),
      [...new Set(folders.flatMap(withThoseAbove))],
    );
  } catch (error) {
    throw cannotBe('made', error, (made) => {
      const shown = shorten(made, cwd);
      return files.some((file) => file.path === made) ? shown : `the folder ${shown}`;
    });
  }
}

function withThoseAbove(folder: string): readonly string[] {
  const above = path.dirname(folder);
  return above === folder ? [] : [...withThoseAbove(above), folder];
}
