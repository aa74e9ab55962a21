import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { addAll, compare, type Diagnostic, hasErrors, type Parsed } from '../diagnostics/diagnostic.ts';
import { hintFor } from '../diagnostics/did-you-mean.ts';
import { FIRST } from '../diagnostics/span.ts';
import type { YamlSource } from '../diagnostics/yaml-source.ts';
import { assembleCatalogue, type Catalogue } from '../questionnaire/catalogue.ts';
import { parseQuestionnaire, type SourcedQuestionnaire, type SourceText } from '../questionnaire/parse.ts';
import { type Profile, parseProfile } from '../questionnaire/profile.ts';
import { checkAreas, checkReferences } from '../questionnaire/references.ts';
import { parseSources, type Source } from '../questionnaire/sources.ts';
import { readText } from './read.ts';
import type { Shipped } from './shipped.ts';

/** Where questionnaires come from: folders searched in order, own ones before the shipped. */
export interface Library {
  readonly folders: readonly string[];
  /** The shipped questionnaires, parsed and checked when the program was built; searched after the folders. */
  readonly shipped?: Shipped;
  /** Where paths in messages start from. */
  readonly cwd: string;
}

/** The texts that were read, by the file name that diagnostics use; for showing the lines. */
export type Texts = Map<string, string>;

const RESERVED = ['context', 'sources'];

/**
 * Loads a profile with its questionnaires and sources and checks them together. All that is wrong is reported at once;
 * the catalogue is missing as soon as there is an error. `origin` is the place that asked for the profile.
 */
export async function loadCatalogue(
  profileId: string,
  library: Library,
  texts: Texts,
  origin: Pick<Diagnostic, 'file' | 'span'> = { file: 'profiles', span: FIRST },
): Promise<Parsed<Catalogue>> {
  const diagnostics: Diagnostic[] = [];
  const sourced = await loadProfile(profileId, library, texts, diagnostics);
  if (sourced === undefined) {
    if (diagnostics.length === 0) diagnostics.push({ ...(await unknownProfile(profileId, library)), ...origin });
    return { value: undefined, diagnostics };
  }
  const { profile, source } = sourced;
  const questionnaires: LoadedQuestionnaire[] = [];
  for (const id of ['context', ...profile.areas.map((area) => area.id)]) {
    const loaded = await loadQuestionnaire(id, library, texts, diagnostics);
    if (loaded !== undefined) questionnaires.push(loaded);
  }
  const sources = [...(library.shipped?.sources ?? []), ...(await loadSources(library, texts, diagnostics))];
  const catalogue = assembleCatalogue(
    profile,
    questionnaires.map(({ questionnaire }) => questionnaire),
    sources,
  );
  const areaIds = await listIds(library, 'questionnaires');
  // What is shipped was checked together when the program was built; with anything of one's own it is checked anew.
  const isOwn = source !== undefined || questionnaires.some((each) => each.source !== undefined);
  if (isOwn && !hasErrors(diagnostics)) {
    addAll(diagnostics, checkAreas(source, catalogue, areaIds));
    for (const each of questionnaires) addAll(diagnostics, checkReferences(each, catalogue, areaIds));
  }
  return hasErrors(diagnostics) ? { value: undefined, diagnostics } : { value: catalogue, diagnostics };
}

/** A questionnaire; one that was shipped has no source. */
export type LoadedQuestionnaire = Pick<SourcedQuestionnaire, 'questionnaire'> & Partial<SourcedQuestionnaire>;

/** The questionnaire of an id: the first folder's that has it, else the shipped one. */
export async function loadQuestionnaire(
  id: string,
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<LoadedQuestionnaire | undefined> {
  const text = await readFirst(`${id}.yaml`, library, texts, diagnostics);
  if (text !== undefined) return keep(parseQuestionnaire(text), diagnostics);
  const questionnaire = entryOf(library.shipped?.questionnaires, id);
  return questionnaire === undefined ? undefined : { questionnaire };
}

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

/** An entry of a record by an id that a file names: `constructor` is none. */
function entryOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
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

/** The first of a file by that name in the folders; a folder without it is passed over, an unreadable file is not. */
async function readFirst(
  name: string,
  { folders, cwd }: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<SourceText | undefined> {
  for (const folder of folders) {
    const file = path.join(folder, name);
    const shown = shorten(file, cwd);
    const { value: text, diagnostics: found } = await readText(file, shown);
    if (text === undefined) {
      if (await isMissing(file)) continue;
      addAll(diagnostics, found);
      return undefined;
    }
    texts.set(shown, text);
    return { text, file: shown, name: path.basename(name, '.yaml'), digest: digestOf(text) };
  }
  return undefined;
}

async function isMissing(file: string): Promise<boolean> {
  const names = await readdir(path.dirname(file)).catch((): readonly string[] => []);
  return !names.includes(path.basename(file));
}

/** Tells whether two texts are the same, whatever their line ends. */
function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`;
}

/** A path as a message shows it: relative to where the user stands when it lies below, with forward slashes. */
export function shorten(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isOutside = /^\.\.(?:[/\\]|$)/.test(relative) || path.isAbsolute(relative);
  const shown = isOutside ? path.resolve(cwd, file) : relative;
  return shown.split(path.sep).join('/');
}

async function unknownProfile(id: string, library: Library): Promise<Omit<Diagnostic, 'file' | 'span'>> {
  const hint = hintFor(id, await listIds(library, 'profiles'));
  const message = `there is no profile "${id}"`;
  return { code: 'dangling-reference', severity: 'error', message, ...(hint === undefined ? {} : { hint }) };
}

function keep<T>(result: Parsed<T>, diagnostics: Diagnostic[]): T | undefined {
  addAll(diagnostics, result.diagnostics);
  return result.value;
}
