import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { digestOf } from '../files/digest.ts';
import { isThere, namesIn, shorten, shownAs } from '../files/names.ts';
import { readGiven } from '../files/read.ts';
import { reasonOf } from '../files/reason.ts';
import { gatherReferable, STAGE } from '../questionnaires/catalogue.ts';
import { checkFramework } from '../questionnaires/framework-references.ts';
import type { LintInput } from '../questionnaires/lint/lint.ts';
import { choicesOf, isScored, type Questionnaire } from '../questionnaires/questionnaire.ts';
import { checkReferences, type Referrer } from '../questionnaires/references.ts';
import { Id } from '../questionnaires/vocabulary.ts';
import { type Diagnostic, FIRST, hintFor } from '../yaml/diagnostic.ts';
import { Problems, UserError } from '../yaml/user-error.ts';
import { parseYaml, type YamlSource } from '../yaml/yaml-source.ts';
import { Library, type Shipped } from './library.ts';
import { checkTranslations } from './translations.ts';

/**
 * Finds a questionnaire by its id, by the path of its file (whose name need not be its id) or on standard input (`-`),
 * put together with what it extends. The folder of a file is searched before the others.
 */
export async function findQuestionnaire(
  given: string,
  { places, problems }: Library,
  stdin: () => Readable,
): Promise<Referrer | undefined> {
  const { cwd, folders } = places;
  const file = path.resolve(cwd, given);
  if (given !== '-' && Id.safeParse(given).success && !(await isThere(file))) {
    const library = new Library(places, problems);
    const found = await library.questionnaire(given);
    if (found === undefined && problems.found.length === 0) {
      const hint = hintFor(given, ['context', ...(await library.ids('questionnaires'))]);
      throw new UserError(`there is no questionnaire "${given}"`, { hint });
    }
    return found;
  }
  const text = problems.take(await readGiven(given, { cwd, stdin }, { kind: 'questionnaire' }, problems.texts));
  if (text === undefined) return undefined;
  const folder = given === '-' ? cwd : path.dirname(file);
  const next = folders.filter((each) => each !== folder);
  const library = new Library({ ...places, folders: [folder, ...next] }, problems);
  return library.complete({ text, file: shownAs(given, cwd), digest: digestOf(text), next });
}

export interface QuestionnaireRequest {
  /** Files, folders of them, and ids of questionnaires; none of them means the shipped ones. */
  readonly paths: readonly string[];
  readonly folders: readonly string[];
  readonly shipped: () => Promise<Shipped>;
  readonly shippedFolder: string;
  readonly cwd: string;
}

/** Questionnaires for their author: whatever could be read, with all that is wrong with its structure. */
export interface LoadedQuestionnaires {
  readonly files: readonly string[];
  readonly inputs: readonly LintInput[];
  /** The lists of sources of folders that were read as a whole, and without an error. */
  readonly sources: readonly YamlSource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Whether every path led to YAML that could be read. */
  readonly isReadable: boolean;
}

/** What is wrong with one questionnaire does not keep the others from being read. */
export async function loadQuestionnaires(request: QuestionnaireRequest): Promise<LoadedQuestionnaires> {
  const { cwd } = request;
  const problems = new Problems();
  const folders = await findFiles(request, problems);
  let isReadable = !problems.hasErrors;
  const files = new Set<string>();
  const inputs: LintInput[] = [];
  const sources: YamlSource[] = [];
  for (const folder of folders) {
    const others = request.folders.map((each) => path.resolve(cwd, each)).filter((each) => each !== folder.home);
    const places = { folders: [folder.home, ...others], shipped: await request.shipped(), cwd, homeOf: () => cwd };
    const library = new Library(places, new Problems(problems.texts));
    const loaded = await loadFolder(folder, others, library);
    problems.add(library.problems.found);
    for (const file of loaded.files) files.add(file);
    inputs.push(...loaded.inputs);
    sources.push(...loaded.sources);
    isReadable &&= loaded.isReadable;
  }
  return { files: [...files], inputs, sources, diagnostics: problems.found, texts: problems.texts, isReadable };
}

async function loadFolder(
  { home, files, isWhole }: Folder,
  next: readonly string[],
  library: Library,
): Promise<Pick<LoadedQuestionnaires, 'files' | 'inputs' | 'sources' | 'isReadable'>> {
  const { problems, places } = library;
  const listed = await library.sources();
  const loaded = await library.frameworks();
  const areListed = !problems.hasErrors;
  const citable = new Map(listed.map((source) => [source.id, source]));
  const known = { citable, ...(await contextIn(home, library)) };
  const read: YamlSource[] = [];
  const others: string[] = [];
  const parsed: Referrer[] = [];
  for (const file of files) {
    const shown = shorten(file, places.cwd);
    const text = problems.take(await readGiven(file, places, { kind: 'questionnaire' }, problems.texts));
    const source = text === undefined ? undefined : problems.take(parseYaml(text, shown));
    if (source === undefined || text === undefined) continue;
    if (isWhole && isOfAnotherKind(source)) {
      others.push(file);
      continue;
    }
    read.push(source);
    const found = { text, file: shown, name: path.parse(file).name, digest: digestOf(text), next };
    const questionnaire = await library.complete(found);
    if (questionnaire !== undefined) parsed.push(questionnaire);
  }
  if (areListed) {
    const frameworks = loaded.map(({ framework }) => framework);
    const own = parsed.map(({ questionnaire }) => questionnaire);
    const referable = gatherReferable([...(await loadOthers(own, library)), ...own], listed, frameworks);
    const areaIds = await library.ids('questionnaires');
    for (const each of parsed) problems.add(checkReferences(each, referable, areaIds));
    for (const each of loaded) if (each.source !== undefined) problems.add(checkFramework(each, referable));
  }
  const translations = isWhole ? await checkTranslations(home, library) : [];
  const list = isWhole && !problems.hasErrors ? await listOfSources(home, library) : undefined;
  const sources = list === undefined ? [] : [list];
  const inputs = read.map((source): LintInput => {
    const own = translations.filter(({ translation }) => translation.of === Object(source.data).id);
    return { source, ...known, translations: own.map((each) => each.source) };
  });
  const questionnaires = files.filter((file) => !others.includes(file));
  if (questionnaires.length === 0) problems.add([{ ...NONE_HERE, file: shorten(home, places.cwd) }]);
  return {
    files: questionnaires.map((file) => shorten(file, places.cwd)),
    inputs,
    sources,
    isReadable: areListed && inputs.length === questionnaires.length && inputs.length > 0,
  };
}

/** Whether a file is of another kind that the program knows, such as the answers that lie next to a house's questions. */
function isOfAnotherKind({ data }: YamlSource): boolean {
  const { format } = Object(data) as { readonly format?: unknown };
  return typeof format === 'string' && /^outready\/(?!questionnaire\/)/.test(format);
}

const NO_QUESTIONNAIRE = 'there is no questionnaire (ending in .yaml) in this folder';
const NONE_HERE = { code: 'unreadable', severity: 'error', message: NO_QUESTIONNAIRE, span: FIRST } as const;

/** The stages that the context asks for, and whether it stands in this folder; what is wrong with it is not asked for. */
async function contextIn(home: string, { places }: Library): Promise<Pick<LintInput, 'stages' | 'isOwnContext'>> {
  const context = (await new Library(places).questionnaire('context'))?.questionnaire;
  const stage = context?.questions.find(({ id }) => id === STAGE);
  return {
    stages: stage === undefined ? [] : choicesOf(stage).map(({ id }) => id),
    isOwnContext: context?.file === shorten(path.join(home, 'context.yaml'), places.cwd),
  };
}

async function listOfSources(folder: string, { places: { cwd } }: Library): Promise<YamlSource | undefined> {
  const text = await new Library({ folders: [folder], cwd }).text('sources.yaml');
  return text === undefined ? undefined : parseYaml(text.text, text.file).value;
}

/** The questionnaires that others refer to, and the context; what is wrong with these is not asked for. */
async function loadOthers(own: readonly Questionnaire[], { places }: Library): Promise<readonly Questionnaire[]> {
  const library = new Library(places);
  const named = own.flatMap(({ questions }) =>
    questions.flatMap((question) => (isScored(question) ? question.recommendation.after : [])),
  );
  const ids = new Set(['context', ...named.map((id) => id.slice(0, id.indexOf('/')))]);
  const others: Questionnaire[] = [];
  for (const id of ids) {
    const other = await library.questionnaire(id);
    if (other !== undefined) others.push(other.questionnaire);
  }
  return others;
}

/** A folder with those of its questionnaires that were asked for; `isWhole` when it was asked for itself. */
interface Folder {
  readonly home: string;
  readonly files: readonly string[];
  readonly isWhole: boolean;
}

/** The files that paths lead to, by folder in the order given; a file that is named twice is read once. */
async function findFiles(request: QuestionnaireRequest, problems: Problems): Promise<readonly Folder[]> {
  const { cwd, paths, shippedFolder } = request;
  const found = new Map<string, { readonly files: Set<string>; isWhole: boolean }>();
  for (const given of paths.length === 0 ? [shippedFolder] : paths) {
    const target = await resolve(given, request);
    if ('message' in target) {
      problems.add([{ code: 'unreadable', severity: 'error', file: given, span: FIRST, ...target }]);
      continue;
    }
    const folder = found.get(target.home) ?? { files: new Set<string>(), isWhole: false };
    for (const file of target.files) folder.files.add(file);
    folder.isWhole ||= target.isWhole;
    found.set(target.home, folder);
  }
  return [...found].map(([home, { files, isWhole }]) => ({
    home: path.resolve(cwd, home),
    files: [...files],
    isWhole,
  }));
}

async function resolve(
  given: string,
  { cwd, folders, shippedFolder }: QuestionnaireRequest,
): Promise<Folder | Pick<Diagnostic, 'message' | 'hint'>> {
  const target = path.resolve(cwd, given);
  try {
    if (!(await stat(target)).isDirectory()) return { home: path.dirname(target), files: [target], isWhole: false };
    const names = (await readdir(target)).filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml').sort();
    if (names.length === 0) return { message: NO_QUESTIONNAIRE };
    return { home: target, files: names.map((name) => path.join(target, name)), isWhole: true };
  } catch (error) {
    const all = [...folders, shippedFolder].map((folder) => path.resolve(cwd, folder));
    for (const home of all) {
      const file = `${given}.yaml`;
      if ((await namesIn(home)).includes(file)) return { home, files: [path.join(home, file)], isWhole: false };
    }
    if (/[/\\.]/.test(given)) return { message: `cannot be read: ${reasonOf(error)}` };
    const hint = hintFor(given, await new Library({ folders: all, cwd }).ids('questionnaires'));
    const message = 'there is no such file, folder or questionnaire';
    return { message, hint };
  }
}
