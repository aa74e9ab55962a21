import * as z from 'zod';
import type { AgreedAction } from '../answers/actions.ts';
import {
  bySideAndFile,
  dayWritten,
  type Engagement,
  type Interview,
  latestDay,
  type SourcedInterview,
} from '../answers/interview.ts';
import { questionsFor, repliedIn } from '../answers/progress.ts';
import type { Rounds } from '../answers/rounds.ts';
import { Day, HeadSchema } from '../answers/schema.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import { type Data, Id, Level, QuestionId, Side, Version } from '../questionnaires/vocabulary.ts';
import { type Assessment, Count, Decision, intervalOf, isOpen, Score, Stage } from '../scoring/assessment.ts';
import { circumstancesNow } from '../scoring/context.ts';
import { verdictFacts } from '../scoring/verdict-facts.ts';
import { compare } from '../text/compare-text.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';

/** Something that was agreed and is not done yet; without an owner it is parked. `due`: the last day for it. */
const StatusAction = z.strictObject({
  text: z.string(),
  owner: z.string().exactOptional(),
  due: Day.exactOptional(),
  question: QuestionId.exactOptional(),
  file: z.string(),
  /** Told in confidence, by itself or by the answer that it belongs to. */
  confidential: z.literal(true).exactOptional(),
});
export type StatusAction = Data<z.infer<typeof StatusAction>>;

const InterviewStatus = z.strictObject({
  file: z.string(),
  ...HeadSchema.shape.respondent.shape,
  /** Of the questions that are put to this respondent, those with an answer that still stands; *unknown* is one. */
  answered: Count,
  total: Count,
  /** Moments as the file has them, and the latest day on which anything was answered; `null` where it does not say. */
  started: z.string().nullable(),
  updated: z.string().nullable(),
  day: Day.nullable(),
  /** Whether it counts now; else it is of an earlier round. */
  current: z.boolean(),
});
export type InterviewStatus = Data<z.infer<typeof InterviewStatus>>;

const StatusEntry = z.strictObject({
  ...HeadSchema.shape.engagement.shape,
  profile: z.strictObject({ id: Id, version: Version }),
  /** Where the deal stands, and what the verdict is for; `null` while that is open or disputed. */
  stage: Stage.nullable(),
  decision: Decision.nullable(),
  /** So far: by the interviews that count now. */
  level: intervalOf(Level),
  score: intervalOf(Score),
  /** The latest first. `since`: the day on which its first new interview started; `null` where none says so. */
  rounds: z.array(z.strictObject({ since: Day.nullable(), files: z.array(z.string()) })),
  /** Those that count first, each by side, role and name. */
  interviews: z.array(InterviewStatus),
  /** Critical questions without an answer, in questionnaire order. */
  openMusts: z.array(QuestionId),
  /** Sides that nobody was asked of, though questions are open that only they can answer. */
  notAsked: z.array(Side),
  /** Agreed and not done: with an owner; due by the day asked for, with an owner or without; without one. */
  actions: z.strictObject({
    open: z.array(StatusAction),
    due: z.array(StatusAction),
    parked: z.array(StatusAction),
  }),
});
type StatusEntry = Data<z.infer<typeof StatusEntry>>;

/** What `status --json` prints. Figures are not rounded. */
export const StatusSchema = z.strictObject({
  format: z.literal('outready/status/1'),
  engagements: z.array(StatusEntry),
});

/** One engagement under one profile, as it stands. */
export interface EngagementStatus {
  readonly entry: StatusEntry;
  readonly facts: VerdictFacts;
  /** Whether all who are asked in this round have answered all that is put to them. */
  readonly isFinished: boolean;
}

/** An action that is still to be done, by the files of an engagement. */
export type StandingAction = Omit<AgreedAction, 'respondent'>;

export interface StatusParts {
  readonly engagement: Engagement;
  readonly catalogue: Catalogue;
  readonly rounds: Rounds;
  /** Of the interviews that count now. */
  readonly assessment: Assessment;
  /** What was agreed in any round and is not done. */
  readonly actions: readonly StandingAction[];
  /** The day by which an action is due, as in 2026-11-22. */
  readonly due: string;
}

/** Where an engagement stands. The order of its files makes no difference. */
export function statusOf({ engagement, catalogue, rounds, assessment, actions, due }: StatusParts): EngagementStatus {
  const { current, earlier } = rounds;
  const past = [...new Set(earlier.flat())].filter((each) => !current.includes(each));
  const { stage = null, decision = null, level, score, profile } = assessment;
  const statusesOf = (sourced: readonly SourcedInterview[], isCurrent: boolean): readonly InterviewStatus[] =>
    sourced
      .map(({ interview }) => interview)
      .sort(bySideAndFile)
      .map((interview) => interviewStatus(interview, isCurrent, catalogue));
  const interviews = [...statusesOf(current, true), ...statusesOf(past, false)];
  return {
    entry: {
      ...engagement,
      profile,
      stage,
      decision,
      level,
      score,
      rounds: roundStatuses(rounds),
      interviews,
      openMusts: openMustsIn(assessment),
      notAsked: sidesNotAsked(catalogue, assessment, engagement),
      actions: partActions(actions, due),
    },
    facts: verdictFacts(
      catalogue,
      current.map(({ interview }) => interview),
      assessment,
    ),
    isFinished: interviews.every(({ current, answered, total }) => !current || answered === total),
  };
}

/** What is unfinished first, then what was touched last; of equals by the names. */
export function sortStatuses<Status extends EngagementStatus>(statuses: readonly Status[]): readonly Status[] {
  return [...statuses].sort(
    (a, b) =>
      Number(a.isFinished) - Number(b.isFinished) ||
      touchedAt(b) - touchedAt(a) ||
      compare(namesOf(a.entry), namesOf(b.entry)),
  );
}

function namesOf({ client, provider = '', scope, profile }: StatusEntry): string {
  return JSON.stringify([client, provider, scope, profile.id]);
}

/** In milliseconds; what bears no moment comes last. */
function touchedAt({ entry: { interviews } }: EngagementStatus): number {
  const moments = interviews.flatMap(({ started, updated, day }) => updated ?? started ?? day ?? []);
  return Math.max(Number.NEGATIVE_INFINITY, ...moments.map((moment) => Date.parse(moment)));
}

function interviewStatus(interview: Interview, current: boolean, catalogue: Catalogue): InterviewStatus {
  const { file, respondent, started = null, updated = null } = interview;
  const { hidden } = circumstancesNow(catalogue, [interview]);
  const asked = questionsFor(catalogue, interview).filter(({ id }) => !hidden.has(id));
  const answered = repliedIn(asked, interview).length;
  const day = latestDay([interview]) ?? null;
  return { file, ...respondent, answered, total: asked.length, started, updated, day, current };
}

function roundStatuses({ current, earlier }: Rounds): StatusEntry['rounds'] {
  const every = [current, ...earlier];
  const days = every.map((round, index) => sinceOf(round, every[index + 1] ?? []));
  return every.map((round, index) => {
    const next = days[index - 1] ?? null;
    // Who was asked for the first time in the next round was not asked in this one.
    const own = round.filter(({ interview }) => next === null || (dayWritten(interview.started) ?? '') < next);
    return { since: days[index] ?? null, files: own.map(({ source }) => source.file).sort(compare) };
  });
}

/** The day on which the first of a round's own interviews started: those that were not in the round before. */
function sinceOf(round: readonly SourcedInterview[], before: readonly SourcedInterview[]): string | null {
  const own = round.filter((each) => !before.includes(each));
  const days = own.flatMap(({ interview }) => dayWritten(interview.started) ?? []);
  return [...days].sort(compare)[0] ?? null;
}

function openMustsIn({ questions }: Assessment): readonly string[] {
  return questions.filter((each) => isOpen(each) && each.criticality === 'critical').map(({ id }) => id);
}

/** Nobody is missed at a provider that is not chosen yet. */
function sidesNotAsked(
  catalogue: Catalogue,
  { questions, respondents }: Assessment,
  { provider }: Engagement,
): readonly Side[] {
  const open = questions.filter(isOpen).flatMap(({ id }) => catalogue.questions.get(id) ?? []);
  return Side.options.filter(
    (side) =>
      (side === 'client' || provider !== undefined) &&
      !respondents.some((each) => each.side === side) &&
      open.some(({ ask }) => ask.every((each) => each === side)),
  );
}

function partActions(actions: readonly StandingAction[], day: string): StatusEntry['actions'] {
  const sorted = actions
    .map(statusAction)
    .sort((a, b) => compare(a.due ?? LAST, b.due ?? LAST) || compare(a.text, b.text) || compare(a.file, b.file));
  const open = sorted.filter(({ owner }) => owner !== undefined);
  return {
    open,
    due: sorted.filter(({ due }) => due !== undefined && due <= day),
    parked: sorted.filter(({ owner }) => owner === undefined),
  };
}

function statusAction({ text, owner, due, question, file, isConfidential }: StandingAction): StatusAction {
  return {
    text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(question === undefined ? {} : { question }),
    file,
    ...(isConfidential ? { confidential: true } : {}),
  };
}

/** After every day that can be written. */
const LAST = '9999-99-99';
