import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../files/read.ts';
import { type Diagnostic, FIRST, hintFor } from '../yaml/diagnostic.ts';
import { listIds } from './library.ts';

export interface Search {
  /** Files, folders of them, and ids of questionnaires; none of them means the shipped ones. */
  readonly paths: readonly string[];
  /** Folders of own questionnaires. */
  readonly folders: readonly string[];
  /** Where the shipped questionnaires' files are. */
  readonly shippedFolder: string;
  readonly cwd: string;
}

/** A folder with those of its questionnaires that were asked for; `isWhole` when it was asked for itself. */
export interface Folder {
  readonly home: string;
  readonly files: readonly string[];
  readonly isWhole: boolean;
}

/** The files that paths lead to, by folder in the order given; a file that is named twice is read once. */
export async function findQuestionnaires(
  search: Search,
): Promise<{ readonly folders: readonly Folder[]; readonly missing: readonly Diagnostic[] }> {
  const { cwd, paths, shippedFolder } = search;
  const found = new Map<string, { readonly files: Set<string>; isWhole: boolean }>();
  const missing: Diagnostic[] = [];
  for (const given of paths.length === 0 ? [shippedFolder] : paths) {
    const target = await resolve(given, search);
    if ('message' in target) {
      missing.push({ code: 'unreadable', severity: 'error', file: given, span: FIRST, ...target });
      continue;
    }
    const folder = found.get(target.home) ?? { files: new Set<string>(), isWhole: false };
    for (const file of target.files) folder.files.add(file);
    folder.isWhole ||= target.isWhole;
    found.set(target.home, folder);
  }
  const folders = [...found].map(([home, { files, isWhole }]) => ({
    home: path.resolve(cwd, home),
    files: [...files],
    isWhole,
  }));
  return { folders, missing };
}

async function resolve(
  given: string,
  { cwd, folders, shippedFolder }: Search,
): Promise<Folder | Pick<Diagnostic, 'message' | 'hint'>> {
  const target = path.resolve(cwd, given);
  try {
    if (!(await stat(target)).isDirectory()) return { home: path.dirname(target), files: [target], isWhole: false };
    const names = (await readdir(target)).filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml').sort();
    if (names.length === 0) return { message: 'there is no questionnaire (ending in .yaml) in this folder' };
    return { home: target, files: names.map((name) => path.join(target, name)), isWhole: true };
  } catch (error) {
    for (const folder of [...folders, shippedFolder]) {
      const home = path.resolve(cwd, folder);
      const names = await readdir(home).catch((): readonly string[] => []);
      if (names.includes(`${given}.yaml`)) return { home, files: [path.join(home, `${given}.yaml`)], isWhole: false };
    }
    if (/[/\\.]/.test(given)) return { message: `cannot be read: ${reasonOf(error)}` };
    const all = [...folders, shippedFolder].map((folder) => path.resolve(cwd, folder));
    const hint = hintFor(given, await listIds({ folders: all, cwd }, 'questionnaires'));
    const message = 'there is no such file, folder or questionnaire';
    return { message, ...(hint === undefined ? {} : { hint }) };
  }
}
