import { checkAnswers } from '../answers/check.ts';
import type { Engagement, Interview } from '../answers/interview.ts';
import { mergeInterviews } from '../answers/merge.ts';
import type { SourcedInterview } from '../answers/parse.ts';
import { addAll, compare, type Diagnostic, hasErrors, type Parsed } from '../diagnostics/diagnostic.ts';
import { spanAt } from '../diagnostics/yaml-source.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { findAnswers } from './find-answers.ts';
import type { Texts } from './library.ts';
import { distinctPaths, homesOf, type LoadRequest, libraryFolders, readInterview, shownAs } from './load-assessment.ts';
import { loadCatalogue } from './load-catalogue.ts';
import type { Shipped } from './shipped.ts';

/** The interviews of one engagement, all of them usable. */
export interface LoadedEngagement {
  readonly catalogue: Catalogue;
  /** In the order of scoring. */
  readonly interviews: readonly Interview[];
  /** The same, by file. */
  readonly sourced: readonly SourcedInterview[];
}

/** Everything that could be read, and all that is wrong with the rest. */
export interface LoadedEngagements {
  readonly engagements: readonly LoadedEngagement[];
  /** Every answers file by the name that messages use. */
  readonly files: readonly string[];
  /** Whose file it is, and under which profile, as far as it can be told. */
  readonly owners: ReadonlyMap<string, Engagement & { readonly profile: string }>;
  readonly problems: readonly Diagnostic[];
  readonly texts: Texts;
}

/**
 * Reads the answers files that paths, folders and globs lead to, and groups them by engagement and profile. Unlike
 * `loadAssessment` it never gives up: an engagement with a file that cannot be used is left out, the others are not.
 */
export async function loadEngagements({
  paths,
  folders,
  shipped,
  cwd,
  stdin,
}: LoadRequest): Promise<LoadedEngagements> {
  const texts: Texts = new Map();
  const found = await findAnswers(paths, cwd);
  const problems: Diagnostic[] = [...found.problems];
  const files: string[] = [];
  const sourced: SourcedInterview[] = [];
  for (const given of await distinctPaths(found.paths, cwd)) {
    files.push(shownAs(given, cwd));
    const read = await readInterview(given, { cwd, stdin }, texts);
    addAll(problems, read.diagnostics);
    const interview = read.value ?? read.rest;
    if (interview !== undefined) sourced.push(interview);
  }
  sourced.sort((a, b) => compare(a.source.file, b.source.file));
  const catalogues = new Catalogues(await shipped(), cwd, texts);
  const broken = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  const engagements: LoadedEngagement[] = [];
  for (const group of groupsOf(sourced)) {
    const wrong: Diagnostic[] = [];
    const own = await libraryFolders(group, { folders, cwd }, wrong);
    const merged = mergeInterviews(group);
    addAll(wrong, merged.diagnostics);
    const catalogue = await catalogues.load(group, own, homesOf(group, { folders, cwd }));
    addAll(wrong, catalogue.diagnostics);
    if (catalogue.value !== undefined) for (const each of group) addAll(wrong, checkAnswers(each, catalogue.value));
    addAll(problems, wrong);
    const isUsable = !hasErrors(wrong) && !group.some(({ source }) => broken.has(source.file));
    if (!isUsable || catalogue.value === undefined || merged.value === undefined) continue;
    engagements.push({ catalogue: catalogue.value, interviews: merged.value, sourced: group });
  }
  const owners = new Map(
    sourced.map(({ interview: { engagement, profile }, source }) => [source.file, { ...engagement, profile }]),
  );
  return { engagements, files, owners, problems, texts };
}

/** Interviews by client, provider, scope and profile, in the order of the first file of each. */
function groupsOf(sourced: readonly SourcedInterview[]): readonly (readonly SourcedInterview[])[] {
  const groups = new Map<string, SourcedInterview[]>();
  for (const each of sourced) {
    const key = JSON.stringify([keyOf(each.interview.engagement), each.interview.profile]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

/** Tells engagements apart: their `id` is a name of their own that may change. */
export function keyOf({ client, provider, scope }: Engagement): string {
  return JSON.stringify([client, provider ?? null, scope]);
}

/** Catalogues by profile and folders, each loaded once; one with something wrong is loaded for each that asks for it. */
class Catalogues {
  readonly #shipped: Shipped;
  readonly #cwd: string;
  readonly #texts: Texts;
  readonly #loaded = new Map<string, Parsed<Catalogue>>();

  constructor(shipped: Shipped, cwd: string, texts: Texts) {
    this.#shipped = shipped;
    this.#cwd = cwd;
    this.#texts = texts;
  }

  async load(
    [first]: readonly SourcedInterview[],
    folders: readonly string[],
    homeOf: (folder: string) => string | undefined,
  ): Promise<Parsed<Catalogue>> {
    if (first === undefined) return { value: undefined, diagnostics: [] };
    const { interview, source } = first;
    const key = JSON.stringify([interview.profile, folders]);
    const known = this.#loaded.get(key);
    if (known !== undefined) return known;
    const origin = { file: source.file, span: spanAt(source, ['profile']) };
    const library = { folders, shipped: this.#shipped, cwd: this.#cwd, homeOf };
    const loaded = await loadCatalogue(interview.profile, library, this.#texts, origin);
    if (loaded.value !== undefined) this.#loaded.set(key, { value: loaded.value, diagnostics: [] });
    return loaded;
  }
}
