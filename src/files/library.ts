import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import {
  addAll,
  compare,
  type Diagnostic,
  type DiagnosticCode,
  hasErrors,
  type Parsed,
} from '../diagnostics/diagnostic.ts';
import { hintFor } from '../diagnostics/did-you-mean.ts';
import { FIRST } from '../diagnostics/span.ts';
import { spanAt, type YamlSource } from '../diagnostics/yaml-source.ts';
import { assembleCatalogue, type Catalogue } from '../questionnaire/catalogue.ts';
import { circleText } from '../questionnaire/circles.ts';
import { extendQuestionnaire } from '../questionnaire/extend.ts';
import { readQuestionnaire, type SourcedExtension } from '../questionnaire/extension.ts';
import type { SourceText } from '../questionnaire/parse.ts';
import { type Profile, parseProfile } from '../questionnaire/profile.ts';
import { checkAreas, checkReferences, type Referrer } from '../questionnaire/references.ts';
import { parseSources, type Source } from '../questionnaire/sources.ts';
import { entryOf } from '../questionnaire/translation.ts';
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
  const questionnaires: Referrer[] = [];
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

/** Loads a questionnaire by its id, put together with what it extends; `undefined` where there is none to be had. */
export async function loadQuestionnaire(
  id: string,
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<Referrer | undefined> {
  const text = await readFirst(`${id}.yaml`, library, texts, diagnostics);
  return text === undefined ? shippedOne(id, library) : completeQuestionnaire(text, library, texts, diagnostics);
}

function shippedOne(id: string, { shipped }: Library): Referrer | undefined {
  const questionnaire = entryOf(shipped?.questionnaires, id);
  return questionnaire === undefined ? undefined : { questionnaire };
}

/**
 * Makes a questionnaire of a text, put together with what it extends. A base of the same id is looked for in the
 * folders behind the text's own, any other in all of them; then among the shipped ones. `line` are the files that led
 * here, each extending the next.
 */
export async function completeQuestionnaire(
  text: FoundText,
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
  line: readonly { readonly id: string; readonly file: string }[] = [],
): Promise<Referrer | undefined> {
  const { value, rest, diagnostics: problems } = readQuestionnaire(text);
  addAll(diagnostics, problems);
  const read = value ?? rest;
  if (read === undefined || 'questionnaire' in read) return value === undefined ? undefined : read;
  const { id, extends: wanted } = read.extension;
  const there = wanted === id ? { ...library, folders: text.behind } : library;
  const trail = [...line, { id, file: text.file }];
  const found = await readFirst(`${wanted}.yaml`, there, texts, diagnostics);
  const start = trail.findIndex(({ file }) => file === found?.file);
  if (start !== -1) {
    const circle = circleText(trail.slice(start).map((each) => each.id));
    diagnostics.push(baseError(read, 'circular-extends', `the questionnaires extend one another: ${circle}`));
    return undefined;
  }
  const base =
    found === undefined
      ? shippedOne(wanted, library)
      : await completeQuestionnaire(found, library, texts, diagnostics, trail);
  if (base !== undefined) {
    const digest = digestOf(`${read.digest}\n${base.questionnaire.digest}`);
    const extended = keep(extendQuestionnaire(read, base.questionnaire, digest), diagnostics);
    return value === undefined ? undefined : extended;
  }
  if (found !== undefined) return undefined;
  if (wanted === id) {
    const message = `"${id}" extends itself: no folder behind this one has a questionnaire of that id`;
    diagnostics.push(baseError(read, 'circular-extends', message));
  } else {
    const behind = await listIds({ ...library, folders: text.behind }, 'questionnaires');
    const others = (await listIds(library, 'questionnaires')).filter((each) => each !== id);
    const ids = [...new Set([...behind, ...others])].sort(compare);
    const message = `there is no questionnaire "${wanted}" to extend`;
    diagnostics.push(baseError(read, 'dangling-reference', message, hintFor(wanted, ids)));
  }
  return undefined;
}

function baseError({ source }: SourcedExtension, code: DiagnosticCode, message: string, hint?: string): Diagnostic {
  const { file } = source;
  const span = spanAt(source, ['extends']);
  return { code, severity: 'error', message, file, span, ...(hint === undefined ? {} : { hint }) };
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
  { folders, cwd }: Pick<Library, 'folders' | 'cwd'>,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<FoundText | undefined> {
  for (const [index, folder] of folders.entries()) {
    const file = path.join(folder, name);
    const shown = shorten(file, cwd);
    const { value: text, diagnostics: found } = await readText(file, shown);
    if (text === undefined) {
      if (await isMissing(file)) continue;
      addAll(diagnostics, found);
      return undefined;
    }
    texts.set(shown, text);
    const behind = folders.slice(index + 1);
    return { text, file: shown, name: path.basename(name, '.yaml'), digest: digestOf(text), behind };
  }
  return undefined;
}

async function isMissing(file: string): Promise<boolean> {
  const names = await readdir(path.dirname(file)).catch((): readonly string[] => []);
  return !names.includes(path.basename(file));
}

/** Tells whether two texts are the same, whatever their line ends. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')}`;
}

/** A path as a message shows it: relative to where the user stands when it lies below, with forward slashes. */
export function shorten(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const isOutside = /^\.\.(?:[/\\]|$)/.test(relative) || path.isAbsolute(relative);
  const shown = isOutside ? path.resolve(cwd, file) : relative;
  return shown === '' ? '.' : shown.split(path.sep).join('/');
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
