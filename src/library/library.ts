import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../files/digest.ts';
import { shorten } from '../files/names.ts';
import { readOurs } from '../files/read.ts';
import { type Profile, parseProfile } from '../questionnaires/profile.ts';
import type { Source } from '../questionnaires/questionnaire.ts';
import { parseSources } from '../questionnaires/sources.ts';
import { compare } from '../text/compare-text.ts';
import { addAll, type Diagnostic, entryOf, type Parsed } from '../yaml/diagnostic.ts';
import type { SourceText } from '../yaml/parse-file.ts';
import type { YamlSource } from '../yaml/yaml-source.ts';
import type { Shipped } from './shipped.ts';

/** Where questionnaires come from: folders searched in order, own ones before the shipped. */
export interface Library {
  readonly folders: readonly string[];
  /** The shipped questionnaires, parsed and checked when the program was built; searched after the folders. */
  readonly shipped?: Shipped;
  /** Where paths in messages start from. */
  readonly cwd: string;
  /** The folder in which the files of one of the folders may be quoted whatever is in them; see `readOurs`. */
  readonly homeOf?: (folder: string) => string | undefined;
}

/** The texts that were read, by the file name that diagnostics use; for showing the lines. */
export type Texts = Map<string, string>;

const RESERVED = ['context', 'sources'];

/** A profile; one that was shipped has no source. */
export interface LoadedProfile {
  readonly profile: Profile;
  readonly source?: YamlSource;
}

/** The profile of an id, found in the same way. */
export async function loadProfile(
  id: string,
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<LoadedProfile | undefined> {
  const text = await readFirst(`profiles/${id}.yaml`, library, texts, diagnostics);
  if (text !== undefined) return keep(parseProfile(text), diagnostics);
  const profile = entryOf(library.shipped?.profiles, id);
  return profile === undefined ? undefined : { profile };
}

/** The ids of all questionnaires or of all profiles, in alphabetical order. */
export async function listIds(
  { folders, shipped }: Library,
  kind: 'questionnaires' | 'profiles',
): Promise<readonly string[]> {
  const names = await Promise.all(
    folders.map((each) =>
      readdir(kind === 'profiles' ? path.join(each, kind) : each).catch((): readonly string[] => []),
    ),
  );
  const ids = names.flat().flatMap((name) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []));
  const all = new Set([...ids, ...Object.keys(shipped?.[kind] ?? {})]);
  return [...all].filter((id) => !RESERVED.includes(id)).sort(compare);
}

/** The sources of all folders, those of the first folder last: of entries with one id the last holds. */
export async function loadSources(
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<readonly Source[]> {
  const all: Source[] = [];
  for (const folder of library.folders.toReversed()) {
    const text = await readFirst('sources.yaml', { ...library, folders: [folder] }, texts, diagnostics);
    if (text !== undefined) all.push(...(keep(parseSources(text), diagnostics) ?? []));
  }
  return all;
}

/** A text, and the folders that are searched after the one where it was found. */
export type FoundText = SourceText & { readonly behind: readonly string[] };

/** The first of a file by that name in the folders; a folder without it is passed over, an unreadable file is not. */
export async function readFirst(
  name: string,
  { folders, cwd, homeOf }: Pick<Library, 'folders' | 'cwd' | 'homeOf'>,
  texts: Texts,
  diagnostics: Diagnostic[],
  kind = kindOf(name),
): Promise<FoundText | undefined> {
  for (const [index, folder] of folders.entries()) {
    const file = path.join(folder, name);
    const shown = shorten(file, cwd);
    const { value: text, diagnostics: found } = await readOurs(file, shown, { kind, home: homeOf?.(folder) }, texts);
    if (text === undefined) {
      if (await isMissing(file)) continue;
      addAll(diagnostics, found);
      return undefined;
    }
    const behind = folders.slice(index + 1);
    return { text, file: shown, name: path.basename(name, '.yaml'), digest: digestOf(text), behind };
  }
  return undefined;
}

/** What a file of a library is, by where it lies in it. */
function kindOf(name: string): string {
  if (name.startsWith('profiles/')) return 'profile';
  return name === 'sources.yaml' ? 'sources' : 'questionnaire';
}

async function isMissing(file: string): Promise<boolean> {
  const names = await readdir(path.dirname(file)).catch((): readonly string[] => []);
  return !names.includes(path.basename(file));
}

/** A result's value, its diagnostics added to the others. */
export function keep<T>(result: Parsed<T>, diagnostics: Diagnostic[]): T | undefined {
  addAll(diagnostics, result.diagnostics);
  return result.value;
}
