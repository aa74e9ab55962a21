import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { checkAnswers } from '../answers/check.ts';
import type { Interview, SourcedInterview } from '../answers/interview.ts';
import { mergeInterviews, parseInterview } from '../answers/parse.ts';
import { shorten } from '../files/names.ts';
import { readOurs, readStream } from '../files/read.ts';
import type { Library, Texts } from '../library/library.ts';
import { loadCatalogue } from '../library/load-catalogue.ts';
import type { Shipped } from '../library/shipped.ts';
import { translated } from '../library/translations.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { compare } from '../text/compare-text.ts';
import type { Language } from '../texts/language.ts';
import { addAll, type Diagnostic, FIRST, failed, hasErrors, type Parsed, UserError } from '../yaml/diagnostic.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import { chooseLanguage } from './languages.ts';

export interface LoadRequest {
  /** Paths of answers files, `-` for stdin; a path given twice counts once. */
  readonly paths: readonly string[];
  /** Folders of own questionnaires. */
  readonly folders: readonly string[];
  /** The locale of what is shown; without one, all is shown as the questionnaires have it, and in English. */
  readonly lang?: string | undefined;
  /** The questionnaires that come with the program. */
  readonly shipped: () => Promise<Shipped>;
  readonly cwd: string;
  readonly stdin: () => Readable;
}

/** Everything that scoring needs, read and checked. `warnings` were found on the way; `texts` shows their lines. */
export interface Loaded {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly interviews: readonly Interview[];
  readonly warnings: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Thrown by `loadAssessment` with all that is wrong, and the texts to show it in. */
export class UnusableInput extends UserError {
  readonly texts: ReadonlyMap<string, string>;

  constructor(message: string, diagnostics: readonly Diagnostic[], texts: ReadonlyMap<string, string>) {
    super(message, { diagnostics });
    this.texts = texts;
  }
}

/** Reads the interviews of one assessment with the questionnaires they were asked from; all errors at once. */
export async function loadAssessment({ paths, folders, lang, shipped, cwd, stdin }: LoadRequest): Promise<Loaded> {
  const texts: Texts = new Map();
  const diagnostics: Diagnostic[] = [];
  const sourced: SourcedInterview[] = [];
  for (const given of await distinctPaths(paths, cwd)) {
    const read = await readInterview(given, { cwd, stdin }, texts);
    addAll(diagnostics, read.diagnostics);
    const interview = read.value ?? read.rest;
    if (interview !== undefined) sourced.push(interview);
  }
  return completeAssessment(sourced, { folders, lang, shipped, cwd }, texts, diagnostics);
}

/**
 * The interviews of one assessment, read and with what was found on the way, with the questionnaires they were asked
 * from. Throws with all that is wrong with either.
 */
export async function completeAssessment(
  sourced: readonly SourcedInterview[],
  { folders, lang, shipped, cwd }: Pick<LoadRequest, 'folders' | 'lang' | 'shipped' | 'cwd'>,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<Loaded> {
  const merged = mergeInterviews(sourced);
  addAll(diagnostics, merged.diagnostics);
  const own = await libraryFolders(sourced, { folders, cwd }, diagnostics);
  const library = { folders: own, shipped: await shipped(), cwd, homeOf: homesOf(sourced, { folders, cwd }) };
  const { language, chain } = await chooseLanguage(lang, library);
  const original = await loadFor(sourced, library, texts, diagnostics);
  const catalogue = original && (await translateFor(original, chain, library, texts, diagnostics));
  if (merged.value === undefined || catalogue === undefined || hasErrors(diagnostics)) {
    throw new UnusableInput(summaryOf(diagnostics), diagnostics, texts);
  }
  return { catalogue, language, interviews: merged.value, warnings: diagnostics, texts };
}

/** Reads one answers file, or stdin for `-`. */
export async function readInterview(
  given: string,
  { cwd, stdin }: Pick<LoadRequest, 'cwd' | 'stdin'>,
  texts: Texts,
): Promise<Parsed<SourcedInterview>> {
  const shown = shownAs(given, cwd);
  const read =
    given === '-'
      ? await readStream(stdin(), shown)
      : await readOurs(path.resolve(cwd, given), shown, { kind: 'answers', home: cwd }, texts);
  if (read.value === undefined) return failed(read.diagnostics);
  if (given === '-') texts.set(shown, read.value);
  return parseInterview(read.value, shown);
}

/** A path of the command line as messages name it. */
export function shownAs(given: string, cwd: string): string {
  return given === '-' ? 'stdin' : shorten(path.resolve(cwd, given), cwd);
}

/** Loads the catalogue of a profile, or throws with all that is wrong. */
export async function requireCatalogue(
  profile: string,
  { folders, lang, shipped, cwd }: Pick<LoadRequest, 'folders' | 'lang' | 'shipped' | 'cwd'>,
): Promise<Catalogue> {
  const texts: Texts = new Map();
  const diagnostics: Diagnostic[] = [];
  const own = await libraryFolders([], { folders, cwd }, diagnostics);
  const library = { folders: own, shipped: await shipped(), cwd, homeOf: homesOf([], { folders, cwd }) };
  const { chain } = await chooseLanguage(lang, library);
  const loaded = await loadCatalogue(profile, library, texts);
  addAll(diagnostics, loaded.diagnostics);
  const value = loaded.value && (await translateFor(loaded.value, chain, library, texts, diagnostics));
  if (value === undefined || hasErrors(diagnostics))
    throw new UnusableInput(summaryOf(diagnostics), diagnostics, texts);
  return value;
}

/** The catalogue in the language of the first locale that has a text; as it is where there is none to look in. */
async function translateFor(
  catalogue: Catalogue,
  chain: readonly string[],
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<Catalogue | undefined> {
  if (chain.length === 0) return catalogue;
  const { value, diagnostics: found } = await translated(catalogue, chain, library, texts);
  addAll(diagnostics, found);
  return value;
}

/** Loads the catalogue of the interviews' profile and checks the answers against it. */
async function loadFor(
  sourced: readonly SourcedInterview[],
  library: Library,
  texts: Texts,
  diagnostics: Diagnostic[],
): Promise<Catalogue | undefined> {
  let first: Catalogue | undefined;
  for (const profile of new Set(sourced.map(({ interview }) => interview.profile))) {
    const asking = sourced.filter(({ interview }) => interview.profile === profile);
    const [asker] = asking;
    const origin = asker && { file: asker.source.file, span: spanAt(asker.source, ['profile']) };
    const loaded = await loadCatalogue(profile, library, texts, origin);
    addAll(diagnostics, loaded.diagnostics);
    if (loaded.value === undefined) continue;
    for (const each of asking) addAll(diagnostics, checkAnswers(each, loaded.value));
    first ??= loaded.value;
  }
  return first;
}

/**
 * Own folders first: those of the command line, then those that the files name. A folder that does not exist is an
 * error where it is named.
 */
export async function libraryFolders(
  sourced: readonly SourcedInterview[],
  { folders, cwd }: Pick<LoadRequest, 'folders' | 'cwd'>,
  diagnostics: Diagnostic[],
): Promise<readonly string[]> {
  const given = folders.map((folder) => ({ folder: path.resolve(cwd, folder), file: '--questionnaires', span: FIRST }));
  const byFile = sourced.toSorted((a, b) => compare(a.source.file, b.source.file));
  const named = byFile.flatMap(({ interview, source }) => {
    const base = folderOf(interview, cwd);
    return interview.questionnaires.map((folder, index) => {
      const span = spanAt(source, ['questionnaires', index]);
      return { folder: path.resolve(base, folder), file: source.file, span };
    });
  });
  for (const { folder, file, span } of [...given, ...named]) {
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (isFolder) continue;
    const message = `there is no folder ${shorten(folder, cwd)}`;
    diagnostics.push({ code: 'dangling-reference', severity: 'error', message, file, span });
  }
  return [...new Set([...given, ...named].map(({ folder }) => folder))];
}

/**
 * In which folder the files of a library's folder may be quoted whatever is in them: that of the run for a folder that
 * the command line names, that of the answers for one that they name.
 */
export function homesOf(
  sourced: readonly SourcedInterview[],
  { folders, cwd }: Pick<LoadRequest, 'folders' | 'cwd'>,
): (folder: string) => string | undefined {
  const homes = new Map([
    ...sourced.flatMap(({ interview }): [string, string][] => {
      const base = folderOf(interview, cwd);
      return interview.questionnaires.map((folder) => [path.resolve(base, folder), base]);
    }),
    ...folders.map((folder): [string, string] => [path.resolve(cwd, folder), cwd]),
  ]);
  return (folder) => homes.get(folder);
}

function folderOf({ file }: Interview, cwd: string): string {
  return file === 'stdin' ? cwd : path.dirname(path.resolve(cwd, file));
}

/** The paths without those that lead to the same file as an earlier one. */
export async function distinctPaths(paths: readonly string[], cwd: string): Promise<readonly string[]> {
  const distinct = new Map<string, string>();
  for (const given of paths) {
    const real = given === '-' ? given : await realpath(path.resolve(cwd, given)).catch(() => path.resolve(cwd, given));
    if (!distinct.has(real)) distinct.set(real, given);
  }
  return [...distinct.values()];
}

/** How much is wrong, in a line: `2 errors in 1 file`. */
export function summaryOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const files = new Set(errors.map(({ file }) => file)).size;
  return `${errors.length} ${errors.length === 1 ? 'error' : 'errors'} in ${files} ${files === 1 ? 'file' : 'files'}`;
}
