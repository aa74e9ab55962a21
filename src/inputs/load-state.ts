import path from 'node:path';
import { EngagementIndex } from '../answers/identity.ts';
import { type Engagement, engagementOf, type Interview, type SourcedInterview } from '../answers/interview.ts';
import { groupInterviews, mergeInterviews, parseInterview } from '../answers/parse.ts';
import { roundsBefore, roundsOf, type Superseded } from '../answers/rounds.ts';
import { isSamePerson } from '../comparison/respondents.ts';
import { kindOf } from '../files/file-kind.ts';
import { type EarlierFile, readAtRevision } from '../files/read-revision.ts';
import type { StoredAssessment } from '../scoring/parse-assessment.ts';
import { decodeText } from '../yaml/decode.ts';
import { type Diagnostic, FIRST, failed, type Parsed } from '../yaml/diagnostic.ts';
import { Problems } from '../yaml/user-error.ts';
import { filesIn, textOf } from './answers-folder.ts';
import { findAnswers, type InputSource, type ReadAnswers, readAnswers, type WantedKinds } from './read-answers.ts';

/** One engagement in a state, under one profile: as it was asked, or as it was stored. */
export interface EarlierEngagement {
  readonly engagement: Engagement;
  readonly profile: string;
  /** The files that it comes from, by the names that messages use. */
  readonly files: readonly string[];
  readonly sourced?: readonly SourcedInterview[];
  /** Files of earlier rounds than this state's. */
  readonly superseded?: readonly Superseded[];
  /** In the order of scoring; nothing where the files contradict each other. */
  readonly interviews?: readonly Interview[];
  readonly stored?: StoredAssessment;
}

/** What one argument holds: any number of engagements at one time. */
export interface State {
  /** What the user calls it. */
  readonly label: string;
  readonly engagements: readonly EarlierEngagement[];
  /** Files that are answers and cannot be used. */
  readonly broken: ReadonlySet<string>;
  readonly problems: Problems;
}

export interface StateRequest extends InputSource {
  /** The arguments that `git:REF` looks up. */
  readonly paths: readonly string[];
  /** Whose earlier state it is to be, as far as that is known: their files are looked for where they were. */
  readonly wanted?: readonly Interview[];
}

/** The word for the round before what is compared with it. */
export const PREVIOUS = 'previous';

/** Whether an argument says when, and the others have to say what. */
export function isLookedUp(given: string): boolean {
  return given === PREVIOUS || given.startsWith('git:');
}

/**
 * Reads a state: a file, a folder, a pattern, `-`, stored assessments, a commit, or the round before. Throws where git
 * cannot say.
 */
export async function loadState(given: string, request: StateRequest): Promise<State> {
  if (given === PREVIOUS) return loadPrevious(request);
  return given.startsWith('git:') ? loadCommit(given, request) : loadPlace(given, request);
}

/** Of each engagement that is wanted, the round before the files that are. */
async function loadPrevious({ paths, wanted = [], ...place }: StateRequest): Promise<State> {
  const beside = new Problems();
  const sourced = await readBeside(paths, place, beside);
  const files = new Set(wanted.map(({ file }) => file));
  const before = groupInterviews(sourced).flatMap((group) => {
    const now = group.filter(({ source }) => files.has(source.file));
    return roundsBefore(now, group)[0] ?? [];
  });
  // What else lies there may be as it likes.
  const taken = new Set(before.map(({ source }) => source.file));
  const problems = new Problems(beside.texts);
  problems.add(beside.found.filter(({ file }) => taken.has(file)));
  return { label: PREVIOUS, engagements: asEngagements(before, problems), broken: problems.brokenFiles(), problems };
}

/** The interviews that are named, and those that lie in one folder with them, also with what is wrong in them. */
async function readBeside(
  paths: readonly string[],
  place: InputSource,
  problems: Problems,
): Promise<readonly SourcedInterview[]> {
  const named = paths.filter((each) => each !== '-');
  const found = await findAnswers(named, place.cwd);
  const folders = new Set(found.paths.map((each) => path.dirname(path.resolve(place.cwd, each))));
  const others = [...folders].flatMap((folder) => filesIn(folder)).filter((file) => textOf(file, file) !== undefined);
  return (await readAnswers([...found.paths, ...others], place, problems)).interviews;
}

const WANTED: WantedKinds = ['answers', 'assessment'];

async function loadPlace(given: string, place: InputSource): Promise<State> {
  const found = await findAnswers([given], place.cwd, WANTED);
  const problems = new Problems();
  problems.add(found.problems);
  const { interviews, stored } = await readAnswers([...found.paths, ...found.stored], place, problems, WANTED);
  const broken = problems.brokenFiles();
  const usable = interviews.filter(({ source }) => !broken.has(source.file));
  const asked = asEngagements(usable, problems);
  const all = [...asked, ...asStored(stored, asked, problems)];
  const label = given === '-' ? 'standard input' : given;
  return { label, engagements: all, broken: problems.brokenFiles(), problems };
}

async function loadCommit(given: string, { cwd, paths, wanted = [] }: StateRequest): Promise<State> {
  const then = await readAtRevision(given.slice('git:'.length), paths, cwd);
  const problems = new Problems();
  problems.add(then.problems);
  const broken = new Set<string>();
  const sourced: SourcedInterview[] = [];
  const answeredNow = new Set(wanted.map(({ file }) => file));
  for (const each of then.files) {
    const parsed = parseEarlier(each);
    if (parsed === undefined && isKeptElsewhere(each)) {
      // What holds answers today held them then: that is no engagement without an earlier state.
      problems.add([notCompared(given, each.file, ELSEWHERE, answeredNow.has(each.file) ? 'error' : 'warning')]);
    }
    const interview = parsed?.value ?? parsed?.rest;
    if (interview !== undefined) sourced.push(interview);
    if (parsed === undefined || parsed.value !== undefined) continue;
    broken.add(each.file);
    problems.add([notCompared(given, each.file, 'this file could not be used, so it is not compared with')]);
  }
  const there = new RespondentIndex(sourced.map(({ interview }) => interview));
  // Who is new here, and answered in a file that is nowhere any more, has only moved.
  const missing = new RespondentIndex(wanted.filter((each) => !there.has(each)));
  if (!missing.isEmpty) {
    for (const each of await then.readVanished()) {
      const moved = parseEarlier(each)?.value;
      if (moved === undefined || !missing.has(moved.interview) || there.has(moved.interview)) continue;
      there.add(moved.interview);
      sourced.push(moved);
    }
  }
  const contradictions = new Problems();
  const engagements = asEngagements(sourced, contradictions);
  for (const { file, message, severity } of contradictions.found) {
    if (severity === 'error') problems.add([notCompared(given, file, message)]);
  }
  return { label: given, engagements, broken, problems };
}

/** A file of a commit as an interview; nothing where it is of another kind. */
function parseEarlier({ file, bytes }: EarlierFile): Parsed<SourcedInterview> | undefined {
  if (kindOf(bytes) !== 'answers') return undefined;
  const text = decodeText(bytes, file);
  return text.value === undefined ? failed(text.diagnostics) : parseInterview(text.value, file);
}

/** Whether a file of a commit only stands for one that is kept outside of git, or is encrypted. */
function isKeptElsewhere({ bytes }: EarlierFile): boolean {
  return kindOf(bytes) === 'binary' || LFS_POINTER.test(Buffer.from(bytes.subarray(0, LFS_MOST)).toString());
}

const LFS_POINTER = /^version https:\/\/[\w.-]+\/spec\/v1\n(?:ext-.*\n)*oid /;
/** No pointer is larger. */
const LFS_MOST = 1024;
const ELSEWHERE = 'this file cannot be read (kept in Git LFS, or encrypted?), so it is not compared with';

function notCompared(
  given: string,
  file: string,
  what: string,
  severity: Diagnostic['severity'] = 'warning',
): Diagnostic {
  return { code: 'unreadable', severity, message: `in ${given} ${what}`, file, span: FIRST };
}

/** Who answered, on which engagement and under which profile. */
class RespondentIndex {
  readonly #index = new EngagementIndex<Interview>([], ({ engagement }) => engagement);
  isEmpty = true;

  constructor(all: readonly Interview[]) {
    for (const each of all) this.add(each);
  }

  add(each: Interview): void {
    this.#index.add(each);
    this.isEmpty = false;
  }

  has({ engagement, profile, respondent }: Interview): boolean {
    return this.#index
      .same(engagement)
      .some((other) => other.profile === profile && isSamePerson(other.respondent, respondent));
  }
}

/** Interviews by engagement and profile. Of those that contradict each other nothing can be made. */
function asEngagements(sourced: readonly SourcedInterview[], problems: Problems): readonly EarlierEngagement[] {
  return groupInterviews(sourced).flatMap((group): readonly EarlierEngagement[] => {
    const interviews = problems.take(mergeInterviews(group));
    const [first] = group;
    if (first === undefined) return [];
    const engagement = engagementOf(group.map(({ interview }) => interview)) ?? first.interview.engagement;
    const rounds = roundsOf(group).value;
    const sourced = rounds?.current ?? group;
    const files = sourced.map(({ source }) => source.file);
    const asked = {
      engagement,
      profile: first.interview.profile,
      files,
      sourced,
      superseded: rounds?.superseded ?? [],
    };
    return [interviews === undefined ? asked : { ...asked, interviews }];
  });
}

/** Stored assessments; of one engagement and profile only one can be there, be it stored or asked. */
function asStored(
  stored: ReadAnswers['stored'],
  asked: readonly EarlierEngagement[],
  problems: Problems,
): readonly EarlierEngagement[] {
  const all: EarlierEngagement[] = [];
  for (const [file, assessment] of stored) {
    const { engagement, profile } = assessment;
    const index = new EngagementIndex([...asked, ...all], (each) => each.engagement);
    const other = index.same(engagement).find((each) => each.profile === profile.id);
    if (other === undefined) all.push({ engagement, profile: profile.id, files: [file], stored: assessment });
    else problems.add([thereTwice(file, other.files[0] ?? '')]);
  }
  return all;
}

function thereTwice(file: string, other: string): Diagnostic {
  const message = `this stored assessment is of the same engagement and profile as ${other}`;
  const hint = 'give one of them by itself, or a pattern that leaves the other out';
  return { code: 'contradiction', severity: 'error', message, file, span: FIRST, hint };
}
