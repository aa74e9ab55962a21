import { checkAnswers } from '../answers/check.ts';
import { showName } from '../answers/identity.ts';
import { type Engagement, engagementOf, type Interview, type SourcedInterview } from '../answers/interview.ts';
import { groupInterviews, mergeInterviews, nearEqualNames } from '../answers/parse.ts';
import { type Rounds, roundsOf, startedBy } from '../answers/rounds.ts';
import type { Known } from '../comparison/match.ts';
import type { Library } from '../library/library.ts';
import { type LibraryRequest, openLibrary } from '../library/open-library.ts';
import { translated } from '../library/translations.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { compare } from '../text/compare-text.ts';
import { type Diagnostic, hintFor } from '../yaml/diagnostic.ts';
import { Problems, type Texts, UserError } from '../yaml/user-error.ts';
import { EvidenceFiles } from './evidence-files.ts';
import { type ChosenLanguage, chooseLanguage } from './languages.ts';
import { type FoundAnswers, findAnswers, type InputSource, readAnswers } from './read-answers.ts';

export interface CatalogueRequest extends LibraryRequest {
  /** The locale of what is shown; without one, all is shown as the questionnaires have it, and in English. */
  readonly lang?: string | undefined;
  readonly now: () => Date;
}

export interface LoadRequest extends CatalogueRequest, InputSource {
  /** Answers files, folders and patterns, `-` for stdin; a path given twice counts once. */
  readonly paths: readonly string[];
  /** The day by which an interview must have started to count, as in 2026-11-22; without one all do. */
  readonly round?: string | undefined;
  /** Whether files that evidence names with a digest are left alone; they are looked at where this is not given. */
  readonly skipsEvidence?: boolean;
}

/** Warnings that were found on the way, and the texts to show their lines in. */
export interface Warned {
  readonly warnings: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

export interface Loaded extends Warned, Pick<ChosenLanguage, 'language'> {
  readonly catalogue: Catalogue;
  /** Those that count, in the order of scoring. */
  readonly interviews: readonly Interview[];
  /** All that was read of the engagement, by what counts when. */
  readonly rounds: Rounds;
}

/** Reads the interviews of one assessment with the questionnaires they were asked from; all errors at once. */
export async function loadAssessment(request: LoadRequest): Promise<Loaded> {
  const problems = new Problems();
  const found = await findAnswers(request.paths, request.cwd);
  problems.add(found.problems);
  const { interviews } = await readAnswers(found.paths, request, problems);
  if (found.isGathered) expectOne(request.paths.join(' '), interviews, problems);
  return completeAssessment(ofRound(interviews, request, problems), request, problems);
}

/** A folder or a pattern may lead to no engagement, or to several. */
function expectOne(place: string, sourced: readonly SourcedInterview[], problems: Problems): void {
  const groups = groupInterviews(sourced);
  if (groups.length === 1) return;
  if (groups.length > 1)
    throw notOneEngagement(
      place,
      groups.flatMap(([first]) => first?.interview ?? []),
    );
  problems.require([]);
  throw noAnswersIn(place);
}

export function noAnswersIn(place: string): UserError {
  return new UserError(`there are no answers in ${place}`, {
    hint: 'an answers file starts with: format: outready/answers/1',
  });
}

/** For several engagements, each under its profile, where one is wanted. */
export function notOneEngagement(
  place: string,
  engagements: readonly { readonly engagement: Engagement; readonly profile: string }[],
): UserError {
  const whose = engagements.map(({ engagement, profile }) => `${namesText(engagement)} (${profile})`).join('; ');
  return new UserError(`${place} holds ${engagements.length} engagements where one is wanted: ${whose}`, {
    hint: 'name the files of one engagement',
  });
}

function namesText({ client, provider, scope }: Engagement): string {
  return [client, ...(provider === undefined ? [] : [provider]), scope].map(showName).join(', ');
}

function ofRound(
  sourced: readonly SourcedInterview[],
  { round }: Pick<LoadRequest, 'round'>,
  problems: Problems,
): readonly SourcedInterview[] {
  if (round === undefined) return sourced;
  const kept = problems.take(startedBy(sourced, round));
  if (kept?.length !== 0) return kept ?? sourced;
  throw new UserError(`no interview had started by ${round}`, { hint: 'name a later day' });
}

/**
 * The interviews of one assessment, as read, with the questionnaires they were asked from. Throws with all that is wrong
 * with either, and with what was found before.
 */
export async function completeAssessment(
  sourced: readonly SourcedInterview[],
  request: CatalogueRequest,
  problems: Problems,
): Promise<Loaded> {
  const interviews = problems.take(mergeInterviews(sourced));
  const rounds = roundsOf(sourced).value;
  const current = rounds?.current ?? sourced;
  const library = await openLibrary(request, current, problems);
  const { language, chain } = await chooseLanguage(request.lang, library.places);
  const original = await catalogueFor(current, library);
  const catalogue = original && (await translated(original, chain, library));
  const evidence = new EvidenceFiles(request);
  for (const each of current) problems.add(await evidence.check(each));
  return {
    catalogue: problems.require(catalogue),
    language,
    interviews: problems.require(interviews),
    rounds: problems.require(rounds),
    warnings: problems.found,
    texts: problems.texts,
  };
}

/** The questions of a profile that no file names. */
export async function requireCatalogue(profile: string, request: CatalogueRequest): Promise<Catalogue> {
  const problems = new Problems();
  const library = await openLibrary(request, [], problems);
  const known = await library.ids('profiles');
  if (!known.includes(profile)) {
    const about = { option: 'profile', value: profile };
    throw new UserError(`there is no profile "${profile}"`, { hint: hintFor(profile, known), about });
  }
  const { chain } = await chooseLanguage(request.lang, library.places);
  const original = await library.catalogue(profile);
  return problems.require(original && (await translated(original, chain, library)));
}

/** The questions of every profile there is that can be read. */
export async function offeredCatalogues(request: CatalogueRequest): Promise<readonly Catalogue[]> {
  const library = await openLibrary(request, [], new Problems());
  const { chain } = await chooseLanguage(request.lang, library.places);
  const offered: Catalogue[] = [];
  for (const id of await library.ids('profiles')) {
    const original = await library.catalogue(id);
    if (original !== undefined) offered.push(await translated(original, chain, library));
  }
  return offered;
}

async function catalogueFor(sourced: readonly SourcedInterview[], library: Library): Promise<Catalogue | undefined> {
  let first: Catalogue | undefined;
  for (const profile of new Set(sourced.map(({ interview }) => interview.profile))) {
    const asking = sourced.filter(({ interview }) => interview.profile === profile);
    const catalogue = await library.catalogue(profile, asking[0] && originOf(asking[0]));
    if (catalogue === undefined) continue;
    for (const each of asking) library.problems.add(checkAnswers(each, catalogue));
    first ??= catalogue;
  }
  return first;
}

function originOf({ source }: SourcedInterview): Pick<Diagnostic, 'file' | 'span'> {
  return { file: source.file, span: source.spanAt(['profile']) };
}

/** The interviews of one engagement, all of them usable. */
export interface LoadedEngagement extends Known {
  readonly catalogue: Catalogue;
  /** In the order of scoring. */
  readonly interviews: readonly Interview[];
  /** The same, by file. */
  readonly sourced: readonly SourcedInterview[];
  readonly rounds: Rounds;
}

/** Everything that could be read, and all that is wrong with the rest. */
export interface LoadedEngagements {
  readonly engagements: readonly LoadedEngagement[];
  /** Every answers file by the name that messages use. */
  readonly files: readonly string[];
  /** Whose file it is, and under which profile, as far as it is known. */
  readonly owners: ReadonlyMap<string, Engagement & { readonly profile: string }>;
  readonly problems: readonly Diagnostic[];
  /** Whether all files were found in folders or by patterns, none was named. */
  readonly isGathered: boolean;
  readonly passedOver: FoundAnswers['passedOver'];
  /** Policies that lie where answers were looked for. */
  readonly policies: readonly string[];
  readonly texts: Texts;
  /** Each catalogue as it reads in the language that was asked for. */
  readonly translated: ReadonlyMap<Catalogue, Catalogue>;
}

/**
 * Reads the answers files that paths, folders and globs lead to, and groups them by engagement and profile. Unlike
 * `loadAssessment` it never gives up: an engagement with a file that cannot be used is left out, the others are not.
 */
export async function loadEngagements(request: LoadRequest): Promise<LoadedEngagements> {
  const { paths, cwd } = request;
  const { isGathered, passedOver, policies, ...found } = await findAnswers(paths, cwd);
  const problems = new Problems();
  problems.add(found.problems);
  const { files, interviews } = await readAnswers(found.paths, request, problems);
  const sourced = ofRound(interviews, request, problems).toSorted((a, b) => compare(a.source.file, b.source.file));
  const broken = problems.brokenFiles();
  problems.add(nearEqualNames(sourced));
  // Each catalogue is loaded once; one with something wrong is loaded for each that asks for it.
  const catalogues: Catalogues = { byProfile: new Map(), translated: new Map() };
  const shipped = await request.shipped();
  const once = { ...request, shipped: async () => shipped, evidence: new EvidenceFiles(request) };
  const engagements: LoadedEngagement[] = [];
  for (const group of groupInterviews(sourced)) {
    const own = new Problems(problems.texts);
    const engagement = await loadEngagement(group, once, catalogues, own);
    problems.add(own.found);
    const isUsable = !own.hasErrors && !group.some(({ source }) => broken.has(source.file));
    if (isUsable && engagement !== undefined) engagements.push(engagement);
  }
  const owners = new Map(
    sourced.map(({ interview: { engagement, profile }, source }) => [source.file, { ...engagement, profile }]),
  );
  const { found: all, texts } = problems;
  const { translated } = catalogues;
  return { engagements, files, owners, problems: all, isGathered, passedOver, policies, texts, translated };
}

/** Those that are loaded already, by profile and folders, and each as it reads in another language. */
interface Catalogues {
  readonly byProfile: Map<string, Catalogue>;
  readonly translated: Map<Catalogue, Catalogue>;
}

async function loadEngagement(
  group: readonly SourcedInterview[],
  request: LoadRequest & { readonly evidence: EvidenceFiles },
  { byProfile, translated: inLanguage }: Catalogues,
  problems: Problems,
): Promise<LoadedEngagement | undefined> {
  const [first] = group;
  if (first === undefined) return undefined;
  const interviews = problems.take(mergeInterviews(group));
  const rounds = roundsOf(group).value;
  const sourced = rounds?.current ?? group;
  const library = await openLibrary(request, sourced, problems);
  const { profile } = first.interview;
  const key = JSON.stringify([profile, library.places.folders]);
  const catalogue = byProfile.get(key) ?? (await library.catalogue(profile, originOf(first)));
  if (catalogue === undefined) return undefined;
  if (!byProfile.has(key)) {
    const { chain } = await chooseLanguage(request.lang, library.places);
    inLanguage.set(catalogue, await translated(catalogue, chain, library));
    byProfile.set(key, catalogue);
  }
  const engagement = interviews && engagementOf(interviews);
  for (const each of sourced) {
    problems.add(checkAnswers(each, catalogue));
    if (request.skipsEvidence !== true) problems.add(await request.evidence.check(each));
  }
  if (engagement === undefined || interviews === undefined || rounds === undefined) return undefined;
  return { engagement, profile, catalogue, interviews, sourced, rounds };
}
