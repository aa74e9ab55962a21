import { checkAnswers } from '../answers/check.ts';
import {
  type Engagement,
  engagementOf,
  findNearEqual,
  groupByEngagement,
  type Interview,
  type SourcedInterview,
  showName,
} from '../answers/interview.ts';
import { mergeInterviews } from '../answers/parse.ts';
import type { Known } from '../comparison/match.ts';
import type { Texts } from '../library/library.ts';
import { loadCatalogue } from '../library/load-catalogue.ts';
import type { Shipped } from '../library/shipped.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { compare } from '../text/compare-text.ts';
import { addAll, type Diagnostic, hasErrors, type Parsed } from '../yaml/diagnostic.ts';
import { spanAt } from '../yaml/yaml-source.ts';
import { findAnswers, type PassedOver } from './find-answers.ts';
import { distinctPaths, homesOf, type LoadRequest, libraryFolders, readInterview, shownAs } from './load-assessment.ts';

/** The interviews of one engagement, all of them usable. */
export interface LoadedEngagement extends Known {
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
  /** Whether all files were found in folders or by patterns, none was named. */
  readonly isGathered: boolean;
  readonly passedOver: PassedOver;
  /** Policies that lie where answers were looked for. */
  readonly policies: readonly string[];
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
  addAll(problems, nearEqualNames(sourced));
  const engagements: LoadedEngagement[] = [];
  for (const group of groupInterviews(sourced)) {
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
    const interviews = merged.value;
    const engagement = engagementOf(interviews);
    if (engagement === undefined) continue;
    const { value } = catalogue;
    engagements.push({ engagement, profile: value.profile.id, catalogue: value, interviews, sourced: group });
  }
  const owners = new Map(
    sourced.map(({ interview: { engagement, profile }, source }) => [source.file, { ...engagement, profile }]),
  );
  const { isGathered, passedOver, policies } = found;
  return { engagements, files, owners, problems, isGathered, passedOver, policies, texts };
}

/** Interviews by engagement and profile, in the order of the first of each. */
export function groupInterviews(sourced: readonly SourcedInterview[]): readonly (readonly SourcedInterview[])[] {
  const places = new Map(sourced.map((each, index) => [each, index]));
  const placeOf = ([first]: readonly SourcedInterview[]): number => (first && places.get(first)) ?? 0;
  return groupByEngagement(sourced, ({ interview }) => interview.engagement)
    .flatMap((group) =>
      [...new Set(group.map(({ interview }) => interview.profile))].map((profile) =>
        group.filter(({ interview }) => interview.profile === profile),
      ),
    )
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** Names that a reader would take for one, at the place of the second spelling, with the place of the first. */
function nearEqualNames(sourced: readonly SourcedInterview[]): readonly Diagnostic[] {
  return findNearEqual(sourced, ({ interview }) => interview.engagement).map(({ key, first, other }) => {
    const nameIn = ({ interview }: SourcedInterview): string => showName(interview.engagement[key] ?? '');
    const { line, column } = spanAt(first.source, ['engagement', key]);
    const place = `${first.source.file}:${line}:${column}`;
    return {
      code: 'near-equal-name',
      severity: 'warning',
      message: `the ${key} is "${nameIn(other)}"; at ${place} it is "${nameIn(first)}"`,
      file: other.source.file,
      span: spanAt(other.source, ['engagement', key]),
      hint: 'names are compared to the letter: spell them alike if they are one',
    };
  });
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
