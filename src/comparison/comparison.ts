import {
  type AskedEdition,
  type Engagement,
  type Interview,
  idsIn,
  isOutdated,
  type Respondent,
} from '../answers/interview.ts';
import type { FactValue } from '../answers/schema.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import { choicesOf, type Question } from '../questionnaires/questionnaire.ts';
import type { Level } from '../questionnaires/vocabulary.ts';
import type { Assessment, Decision, Interval, Status } from '../scoring/assessment.ts';
import type { AssessmentChange } from '../scoring/assessment-change.ts';
import { circumstancesNow, contextAnswers } from '../scoring/context.ts';
import type { StoredAssessment } from '../scoring/parse-assessment.ts';
import { LEFT_OUT } from '../scoring/scores.ts';
import type { Person } from './respondents.ts';

/** What stands on one side of a comparison. */
export interface Moment {
  readonly label: string;
  /** The latest day that it bears; `null` where there is none. */
  readonly date: string | null;
  readonly profile: Assessment['profile'];
}

/** The edition of the method that an assessment was scored by; a stored one that does not say so is the first's. */
export function methodOf({ method }: Pick<Assessment, 'method'>): 1 | 2 {
  return method ?? 1;
}

/** An area that is there before, after, or both. */
export interface AreaChange {
  readonly id: string;
  readonly before: Interval | null;
  readonly after: Interval | null;
  /** Points at point; `null` where either has no score. */
  readonly points: number | null;
}

/**
 * `better`, `worse`: by its score at point; `answered`, `reopened`: known now, or no longer; `other`: another answer of
 * the same score, one that people agree or differ on now, one that applies or does not, or one without a score.
 */
export type AnswerChangeKind = 'better' | 'worse' | 'answered' | 'reopened' | 'other';

export interface AnswerChange {
  readonly question: string;
  readonly kind: AnswerChangeKind;
  readonly from: AnswerState;
  readonly to: AnswerState;
}

/** A fact of which something else is known now; no values where nothing was or is known. */
export interface FactChange {
  readonly question: string;
  readonly from: readonly FactValue[];
  readonly to: readonly FactValue[];
}

/** Evidence whose last day is between the two. */
export interface ExpiredEvidence {
  readonly question: string;
  /** `null` where the answer is confidential. */
  readonly ref: string | null;
  readonly until: string;
}

/** The questions that are not compared, by why. */
export interface SetAside {
  /** They changed their meaning, or lost what was chosen, after they were asked. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The score over the questions that are answered on both sides and kept their meaning, by the later weights. */
export interface LikeForLike {
  readonly questions: number;
  readonly before: number | null;
  readonly after: number | null;
}

/** Scores that 5 and 95 percent of the draws do not exceed. */
export interface Spread {
  readonly p5: number | null;
  readonly p95: number | null;
}

/**
 * Whether each score is outside of what robustness gives for the other (`beyond`), or not (`within`); `same`: there is
 * no change to explain; `null`: nobody can say, since one of them has no score or was stored without its robustness.
 */
export interface Significance {
  readonly verdict: 'beyond' | 'within' | 'same' | null;
  readonly before: Spread | null;
  readonly after: Spread | null;
}

/** What changed between two assessments of one engagement, as `compare --json` prints it. */
export interface Comparison {
  readonly format: 'outready/comparison/1';
  readonly engagement: Engagement;
  /** There when the provider is another one, or was chosen or given up in between. */
  readonly provider?: { readonly before: string | null; readonly after: string | null };
  readonly before: Moment;
  readonly after: Moment;
  /**
   * There where the two were scored by different editions of the method: then no score but those of questions, no level
   * and no gate is set next to another, and `change` has neither points nor gates.
   */
  readonly method?: { readonly before: 1 | 2; readonly after: 1 | 2 };
  readonly change: AssessmentChange;
  readonly significance: Significance;
  readonly areas: readonly AreaChange[];
  readonly likeForLike: LikeForLike;
  /** In questionnaire order, those of the context first. */
  readonly answers: readonly AnswerChange[];
  /** In the order of the later questionnaires; none where one of the two does not say what is known. */
  readonly facts: readonly FactChange[];
  /** Whether what was chosen is known on both sides; where it is not, answers are compared by their scores. */
  readonly knowsChoices: boolean;
  readonly setAside: SetAside;
  /** `null` where there are no interviews after to look at, or no day to look from. */
  readonly evidence: { readonly asOf: string; readonly expired: readonly ExpiredEvidence[] } | null;
  readonly respondents: {
    readonly joined: readonly Pick<Respondent, 'side' | 'role'>[];
    readonly left: readonly Pick<Respondent, 'side' | 'role'>[];
  };
}

/** Three or more assessments of one engagement in the order of time, as `compare --json` prints them. */
export interface Trend {
  readonly format: 'outready/trend/1';
  readonly engagement: Engagement;
  readonly moments: readonly TrendMoment[];
}

export interface TrendMoment extends Moment {
  /** The edition of the method; the scores of different ones cannot be compared. */
  readonly method: 1 | 2;
  readonly decision: Decision | null;
  readonly level: Interval<Level>;
  readonly score: Interval;
  readonly areas: readonly { readonly id: string; readonly score: Interval }[];
  /** At point. */
  readonly blockers: number;
  readonly conditions: number;
}

/** An assessment at one time, scored from interviews, or as it was stored. */
export interface Snapshot {
  /** What the user calls it: the file or folder that it was read from. */
  readonly label: string;
  readonly catalogue: Catalogue;
  readonly assessment: StoredAssessment;
  /** A stored assessment has none: it knows scores, but neither who chose what nor any evidence. */
  readonly interviews?: readonly Interview[];
}

/** Who answered; a stored assessment names nobody. */
export function respondentsIn({ assessment, interviews }: Snapshot): readonly Person[] {
  return interviews?.map(({ respondent }) => respondent) ?? assessment.respondents;
}

/** Where a question stands in a snapshot. */
export interface AnswerState {
  readonly status: Status;
  /** A context question has none. */
  readonly score: Interval;
  /** The ids of options or items that anyone chose, in questionnaire order; `null` where that is not stored. */
  readonly chosen: readonly string[] | null;
}

/** The state of every question of a snapshot, by id; of the context questions only where there are interviews. */
export function answersIn(snapshot: Snapshot): ReadonlyMap<string, AnswerState> {
  const { catalogue, assessment, interviews } = snapshot;
  const scored = assessment.questions.map(({ id, status, score }): readonly [string, AnswerState] => {
    const question = catalogue.questions.get(id);
    const isKnown = interviews !== undefined && question !== undefined && status === 'answered';
    const none = interviews === undefined ? null : [];
    return [id, { status, score, chosen: isKnown ? chosenFor(question, interviews) : none }];
  });
  return new Map([...contextStatesIn(snapshot), ...scored]);
}

function contextStatesIn({ catalogue, interviews }: Snapshot): readonly (readonly [string, AnswerState])[] {
  if (interviews === undefined) return [];
  const { hidden } = circumstancesNow(catalogue, interviews);
  return [...contextAnswers(catalogue, interviews)].map(([id, { status, chosen }]) => [
    id,
    { status: hidden.has(id) ? 'hidden' : status, score: LEFT_OUT, chosen },
  ]);
}

function chosenFor(question: Question, interviews: readonly Interview[]): readonly string[] {
  const named = new Set(interviews.flatMap(({ answers }) => idsIn(answers.get(question.id)?.reply)));
  return choicesOf(question).flatMap(({ id }) => (named.has(id) ? [id] : []));
}

/**
 * The questions whose answers in a snapshot mean something else by now: the question changed its meaning after it was
 * asked, or has no longer what was chosen. `newest` holds the questions as they are today.
 */
export function outdatedIn({ assessment, interviews }: Snapshot, newest: Catalogue): ReadonlySet<string> {
  const found = assessment.findings.filter(({ rule }) => rule === 'outdated-answer');
  const ids = new Set(found.flatMap(({ questions }) => questions));
  const editions = new Map<string, AskedEdition>(assessment.questionnaires.map((each) => [each.id, each]));
  for (const question of [...newest.context, ...scoredQuestions(newest)]) {
    const isOld =
      interviews === undefined
        ? isOutdated(question, { asked: editions })
        : interviews.some((each) => each.answers.has(question.id) && hasOldAnswer(question, each));
    if (isOld) ids.add(question.id);
  }
  return ids;
}

function hasOldAnswer(question: Question, interview: Interview): boolean {
  const choices = choicesOf(question).map(({ id }) => id);
  return (
    isOutdated(question, interview) ||
    idsIn(interview.answers.get(question.id)?.reply).some((id) => !choices.includes(id))
  );
}
