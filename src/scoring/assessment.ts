import type { Engagement } from '../answers/interview.ts';
import type { RuleId } from '../diagnostics/rule-texts.ts';
import type { Level, Role, Side } from '../questionnaire/identifiers.ts';
import type { Criticality } from '../questionnaire/schema.ts';

/** One reading of the interviews: everything open at its worst, left out, or at its best. */
export type ScenarioName = 'low' | 'point' | 'high';

/** A figure in all three scenarios; `null` where nothing is scored. Scores run from 0 to 100, unrounded. */
export interface Interval<T = number> {
  readonly low: T | null;
  readonly point: T | null;
  readonly high: T | null;
}

/** Where a question stands, strongest first; `hidden`: a `when` says that it does not apply. */
export type Status = 'answered' | 'unknown' | 'notApplicable' | 'unanswered' | 'hidden';

export interface QuestionResult {
  readonly id: string;
  readonly criticality: Criticality;
  readonly weight: number;
  readonly status: Status;
  readonly score: Interval;
}

export interface AreaResult {
  readonly id: string;
  readonly weight: number;
  readonly score: Interval;
  readonly counts: Readonly<Record<Status, number>>;
  /** Share of the question weight that is answered, 0 to 1; `null` where nothing applies. */
  readonly coverage: number | null;
}

/** A rule that caps the level in one scenario. */
export interface Gate {
  readonly rule: RuleId;
  readonly caps: 'not-ready' | 'ready-with-conditions';
  readonly scenario: ScenarioName;
  readonly questions: readonly string[];
}

/** Something a reader must know. Its wording is in the rule registry. */
export interface Finding {
  readonly rule: RuleId;
  readonly questions: readonly string[];
  /** Which of the rule's cases it is, where a rule has several: `too-far`, say. */
  readonly tag?: string;
  /** By how much the overall score would rise at point with the question at 100. */
  readonly pointsLost?: number;
}

/** Krippendorff's alpha; `null` where it is undefined (nothing to pair, or nothing varies). */
export interface Agreement {
  readonly alpha: number | null;
  /** Questions that anyone in the group answered. */
  readonly units: number;
  /** Of these, the ones that two or more answered. */
  readonly pairable: number;
}

/** What scoring returns: plain data, in questionnaire order, as `score --json` prints it. */
export interface Assessment {
  readonly format: 'outready/assessment/1';
  readonly engagement: Engagement;
  readonly profile: { readonly id: string; readonly version: string };
  readonly respondents: readonly { readonly side: Side; readonly role?: Role }[];
  readonly level: Interval<Level>;
  readonly score: Interval;
  /** Weighted geometric mean of the areas' point scores, each floored at 1. */
  readonly geometricMean: number | null;
  /** The area with the lowest point score; of several, the first by id. */
  readonly weakestArea: string | null;
  readonly coverage: number | null;
  readonly areas: readonly AreaResult[];
  readonly questions: readonly QuestionResult[];
  readonly gates: readonly Gate[];
  readonly findings: readonly Finding[];
  readonly agreement: Readonly<Record<Side | 'all', Agreement>>;
}

/** An open question: asked without an answer, or not asked yet. It widens the interval. */
export function isOpen({ status }: QuestionResult): boolean {
  return status === 'unknown' || status === 'unanswered';
}

/** A question whose respondents chose answers of different scores. */
export function isDisputed({ status, score }: QuestionResult): boolean {
  return status === 'answered' && score.low !== score.high;
}
