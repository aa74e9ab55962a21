import path from 'node:path';
import {
  type Engagement,
  EngagementIndex,
  engagementOf,
  type Interview,
  type SourcedInterview,
} from '../answers/interview.ts';
import { mergeInterviews, parseInterview } from '../answers/parse.ts';
import { isSamePerson } from '../comparison/respondents.ts';
import { kindOf } from '../files/file-kind.ts';
import { readOurs, readStream } from '../files/read.ts';
import type { Texts } from '../library/library.ts';
import { parseAssessments, type StoredAssessment } from '../scoring/parse-assessment.ts';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';
import { addAll, type Diagnostic, FIRST, failed, type Parsed } from '../yaml/diagnostic.ts';
import { findAnswers } from './find-answers.ts';
import { distinctPaths, type LoadRequest, shownAs } from './load-assessment.ts';
import { groupInterviews } from './load-engagements.ts';
import { type EarlierFile, readAtRevision } from './read-revision.ts';

/** Stored assessments of a whole portfolio are larger than any one document. */
const MOST = 64 * MAX_BYTES;

/** One engagement in a state, under one profile: as it was asked, or as it was stored. */
export interface HeldEngagement {
  readonly engagement: Engagement;
  readonly profile: string;
  /** The files that it comes from, by the names that messages use. */
  readonly files: readonly string[];
  readonly sourced?: readonly SourcedInterview[];
  /** In the order of scoring; nothing where the files contradict each other. */
  readonly interviews?: readonly Interview[];
  readonly stored?: StoredAssessment;
}

/** What one argument holds: any number of engagements at one time. */
export interface State {
  /** What the user calls it. */
  readonly label: string;
  readonly held: readonly HeldEngagement[];
  /** Files that are answers and cannot be used. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
  readonly texts: Texts;
}

export interface StateRequest extends Pick<LoadRequest, 'cwd' | 'stdin'> {
  /** The arguments that `git:REF` looks up. */
  readonly paths: readonly string[];
  /** Whose earlier state it is to be, as far as that is known: their files are looked for where they were. */
  readonly wanted?: readonly Interview[];
}

/** Reads a state: a file, a folder, a pattern, `-`, stored assessments, or a commit. Throws where git cannot tell. */
export async function loadState(given: string, request: StateRequest): Promise<State> {
  return given.startsWith('git:') ? loadCommit(given, request) : loadPlace(given, request);
}

async function loadPlace(given: string, { cwd, stdin }: StateRequest): Promise<State> {
  const found = await findAnswers([given], cwd, ['answers', 'assessment']);
  const texts: Texts = new Map();
  const problems: Diagnostic[] = [...found.problems];
  const sourced: SourcedInterview[] = [];
  const stored: (readonly [string, StoredAssessment])[] = [];
  for (const each of await distinctPaths([...found.paths, ...found.stored], cwd)) {
    const shown = shownAs(each, cwd);
    const read =
      each === '-'
        ? await readStream(stdin(), shown, MOST)
        : await readOurs(
            path.resolve(cwd, each),
            shown,
            { kind: ['answers', 'assessment'], home: cwd, most: MOST },
            texts,
          );
    addAll(problems, read.diagnostics);
    if (read.value === undefined) continue;
    if (each === '-') texts.set(shown, read.value);
    if (kindOf(Buffer.from(read.value)) === 'assessment') {
      const { value, diagnostics } = parseAssessments(read.value, shown);
      addAll(problems, diagnostics);
      for (const assessment of value ?? []) stored.push([shown, assessment]);
      continue;
    }
    const whole = decodeText(Buffer.from(read.value), shown);
    const parsed = whole.value === undefined ? failed(whole.diagnostics) : parseInterview(whole.value, shown);
    addAll(problems, parsed.diagnostics);
    if (parsed.value !== undefined) sourced.push(parsed.value);
  }
  const label = given === '-' ? 'standard input' : given;
  const asked = holdInterviews(sourced, problems);
  const held = [...asked, ...holdStored(stored, asked, problems)];
  return { label, held, broken: brokenIn(problems), problems, texts };
}

async function loadCommit(given: string, { cwd, paths, wanted = [] }: StateRequest): Promise<State> {
  const then = await readAtRevision(given.slice('git:'.length), paths, cwd);
  const problems: Diagnostic[] = [...then.problems];
  const broken = new Set<string>();
  const sourced: SourcedInterview[] = [];
  const answeredNow = new Set(wanted.map(({ file }) => file));
  for (const each of then.files) {
    const parsed = parseEarlier(each);
    if (parsed === undefined && isElsewhere(each)) {
      // What holds answers today held them then: that is no engagement without an earlier state.
      problems.push(notCompared(given, each.file, ELSEWHERE, answeredNow.has(each.file) ? 'error' : 'warning'));
    }
    const interview = parsed?.value ?? parsed?.rest;
    if (interview !== undefined) sourced.push(interview);
    if (parsed === undefined || parsed.value !== undefined) continue;
    broken.add(each.file);
    problems.push(notCompared(given, each.file, 'this file could not be used, so it is not compared with'));
  }
  const heard = new Voices(sourced.map(({ interview }) => interview));
  // Who is new here, and answered in a file that is nowhere any more, has only moved.
  const strangers = new Voices(wanted.filter((each) => !heard.has(each)));
  if (!strangers.isEmpty) {
    for (const each of await then.readVanished()) {
      const moved = parseEarlier(each)?.value;
      if (moved === undefined || !strangers.has(moved.interview) || heard.has(moved.interview)) continue;
      heard.add(moved.interview);
      sourced.push(moved);
    }
  }
  const contradictions: Diagnostic[] = [];
  const held = holdInterviews(sourced, contradictions);
  for (const { file, message, severity } of contradictions) {
    if (severity === 'error') problems.push(notCompared(given, file, message));
  }
  return { label: given, held, broken, problems, texts: new Map() };
}

/** A file of a commit as an interview; nothing where it is of another kind. */
function parseEarlier({ file, bytes }: EarlierFile): Parsed<SourcedInterview> | undefined {
  if (kindOf(bytes) !== 'answers') return undefined;
  const text = decodeText(bytes, file);
  return text.value === undefined ? failed(text.diagnostics) : parseInterview(text.value, file);
}

/** Whether a file of a commit only stands for one that is kept outside of git, or is encrypted. */
function isElsewhere({ bytes }: EarlierFile): boolean {
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

/** Who speaks on which engagement, under which profile. */
class Voices {
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

/** Interviews by engagement and profile. Those that contradict each other are held, and nothing can be made of them. */
function holdInterviews(sourced: readonly SourcedInterview[], problems: Diagnostic[]): readonly HeldEngagement[] {
  return groupInterviews(sourced).flatMap((group): readonly HeldEngagement[] => {
    const merged = mergeInterviews(group);
    addAll(problems, merged.diagnostics);
    const [first] = group;
    if (first === undefined) return [];
    const engagement = engagementOf(group.map(({ interview }) => interview)) ?? first.interview.engagement;
    const files = group.map(({ source }) => source.file);
    const held = { engagement, profile: first.interview.profile, files, sourced: group };
    return [merged.value === undefined ? held : { ...held, interviews: merged.value }];
  });
}

function holdStored(
  stored: readonly (readonly [file: string, assessment: StoredAssessment])[],
  interviews: readonly HeldEngagement[],
  problems: Diagnostic[],
): readonly HeldEngagement[] {
  const held: HeldEngagement[] = [];
  for (const [file, assessment] of stored) {
    const { engagement, profile } = assessment;
    const index = new EngagementIndex([...interviews, ...held], (each) => each.engagement);
    const other = index.same(engagement).find((each) => each.profile === profile.id);
    if (other === undefined) held.push({ engagement, profile: profile.id, files: [file], stored: assessment });
    else problems.push(heldTwice(file, other.files[0] ?? ''));
  }
  return held;
}

function heldTwice(file: string, other: string): Diagnostic {
  const message = `this stored assessment is of the same engagement and profile as ${other}`;
  const hint = 'give one of them by itself, or a pattern that leaves the other out';
  return { code: 'contradiction', severity: 'error', message, file, span: FIRST, hint };
}

function brokenIn(problems: readonly Diagnostic[]): ReadonlySet<string> {
  return new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
}
