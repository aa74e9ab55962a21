import path from 'node:path';
import { digestOf } from '../files/digest.ts';
import { shorten } from '../files/names.ts';
import { readOurs } from '../files/read.ts';
import { gatherReferable } from '../questionnaires/catalogue.ts';
import type { LintInput } from '../questionnaires/lint/lint.ts';
import type { Questionnaire, Source } from '../questionnaires/questionnaire.ts';
import { checkReferences, type Referrer } from '../questionnaires/references.ts';
import { addAll, type Diagnostic, failed, hasErrors, type Parsed } from '../yaml/diagnostic.ts';
import { parseYaml, type YamlSource } from '../yaml/yaml-source.ts';
import { completeQuestionnaire, loadQuestionnaire } from './complete-questionnaire.ts';
import { type Folder, findQuestionnaires, type Search } from './find-questionnaires.ts';
import { type Library, listIds, loadSources, readFirst, type Texts } from './library.ts';
import type { Shipped } from './shipped.ts';
import { checkTranslations } from './translations.ts';

export interface QuestionnaireRequest extends Search {
  readonly shipped: () => Promise<Shipped>;
}

/** Questionnaires for their author: whatever could be read, with all that is wrong with its structure. */
export interface LoadedQuestionnaires {
  /** The files that were read, as messages name them. */
  readonly files: readonly string[];
  readonly inputs: readonly LintInput[];
  /** The lists of sources of folders that were read as a whole, and without an error. */
  readonly sources: readonly YamlSource[];
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  /** Whether every path led to YAML that could be read. */
  readonly isReadable: boolean;
}

/** Reads questionnaires and checks their structure and references; nothing that is wrong keeps the others from being read. */
export async function loadQuestionnaires(request: QuestionnaireRequest): Promise<LoadedQuestionnaires> {
  const texts: Texts = new Map();
  const diagnostics: Diagnostic[] = [];
  const files = new Set<string>();
  const inputs: LintInput[] = [];
  const sources: YamlSource[] = [];
  const { folders, missing } = await findQuestionnaires(request);
  addAll(diagnostics, missing);
  let isReadable = missing.length === 0;
  for (const folder of folders) {
    const loaded = await loadFolder(folder, request, texts);
    addAll(diagnostics, loaded.diagnostics);
    for (const file of loaded.files) files.add(file);
    inputs.push(...loaded.inputs);
    sources.push(...loaded.sources);
    isReadable &&= loaded.isReadable;
  }
  return { files: [...files], inputs, sources, diagnostics, texts, isReadable };
}

async function loadFolder(
  { home, files, isWhole }: Folder,
  { cwd, folders, shipped }: QuestionnaireRequest,
  texts: Texts,
): Promise<LoadedQuestionnaires> {
  const diagnostics: Diagnostic[] = [];
  const others = folders.map((folder) => path.resolve(cwd, folder)).filter((folder) => folder !== home);
  const library: Library = { folders: [home, ...others], shipped: await shipped(), cwd, homeOf: () => cwd };
  const listed = [...(library.shipped?.sources ?? []), ...(await loadSources(library, texts, diagnostics))];
  const areListed = !hasErrors(diagnostics);
  const citable = new Map(listed.map((source) => [source.id, source]));
  const sources: YamlSource[] = [];
  const parsed: Referrer[] = [];
  for (const file of files) {
    const read = await readSource(file, cwd, texts);
    addAll(diagnostics, read.diagnostics);
    if (read.value === undefined) continue;
    sources.push(read.value);
    const { text, file: shown } = read.value;
    const found = { text, file: shown, name: path.parse(file).name, digest: digestOf(text), behind: others };
    const questionnaire = await completeQuestionnaire(found, library, texts, diagnostics);
    if (questionnaire !== undefined) parsed.push(questionnaire);
  }
  if (areListed) addAll(diagnostics, await checkTogether(parsed, listed, library));
  if (isWhole) addAll(diagnostics, await checkTranslations(home, library, texts));
  const list = isWhole && !hasErrors(diagnostics) ? await listOfSources(library) : undefined;
  return {
    files: files.map((file) => shorten(file, cwd)),
    inputs: sources.map((source) => ({ source, citable })),
    sources: list === undefined ? [] : [list],
    diagnostics,
    texts,
    isReadable: areListed && sources.length === files.length,
  };
}

async function readSource(file: string, cwd: string, texts: Texts): Promise<Parsed<YamlSource>> {
  const shown = shorten(file, cwd);
  const read = await readOurs(file, shown, { kind: 'questionnaire', home: cwd }, texts);
  if (read.value === undefined) return failed(read.diagnostics);
  return parseYaml(read.value, shown);
}

/** What questionnaires say of each other, of the context and of sources. */
async function checkTogether(
  parsed: readonly Referrer[],
  sources: readonly Source[],
  library: Library,
): Promise<readonly Diagnostic[]> {
  const own = parsed.map(({ questionnaire }) => questionnaire);
  const referable = gatherReferable([...(await loadOthers(own, library)), ...own], sources);
  const areaIds = await listIds(library, 'questionnaires');
  return parsed.flatMap((each) => checkReferences(each, referable, areaIds));
}

/** The list of sources in the library's first folder, where there is one. */
async function listOfSources({ folders, cwd }: Library): Promise<YamlSource | undefined> {
  const text = await readFirst('sources.yaml', { folders: folders.slice(0, 1), cwd }, new Map(), []);
  return text === undefined ? undefined : parseYaml(text.text, text.file).value;
}

/** The questionnaires that others refer to, and the context; what is wrong with these is not asked for. */
async function loadOthers(own: readonly Questionnaire[], library: Library): Promise<readonly Questionnaire[]> {
  const named = own.flatMap(({ questions }) =>
    questions.flatMap((question) => (question.kind === 'context' ? [] : question.recommendation.after)),
  );
  const ids = new Set(['context', ...named.map((id) => id.slice(0, id.indexOf('/')))]);
  const others: Questionnaire[] = [];
  for (const id of ids) {
    const other = await loadQuestionnaire(id, library, new Map(), []);
    if (other !== undefined) others.push(other.questionnaire);
  }
  return others;
}
