import type { Engagement, Respondent } from '../answers/interview.ts';
import type { Level } from '../questionnaires/identifiers.ts';
import type { Assessment, Interval } from '../scoring/assessment.ts';
import type { AssessmentChange } from '../scoring/explain/change.ts';
import type { AnswerState } from './snapshot.ts';

/** What stands on one side of a comparison. */
export interface Moment {
  readonly label: string;
  /** The latest day that it bears; `null` where there is none. */
  readonly date: string | null;
  readonly profile: Assessment['profile'];
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

/** Evidence whose last day lies between the two. */
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
 * Whether each score lies outside of what robustness gives for the other (`beyond`), or not (`within`); `same`: there is
 * no change to explain; `null`: it cannot be told, since one of them has no score or was stored without its robustness.
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
  readonly change: AssessmentChange;
  readonly significance: Significance;
  readonly areas: readonly AreaChange[];
  readonly likeForLike: LikeForLike;
  /** In questionnaire order, those of the context first. */
  readonly answers: readonly AnswerChange[];
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
  readonly level: Interval<Level>;
  readonly score: Interval;
  readonly areas: readonly { readonly id: string; readonly score: Interval }[];
  /** At point. */
  readonly blockers: number;
  readonly conditions: number;
}
