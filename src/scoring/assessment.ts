import type { Engagement } from '../answers/interview.ts';
import type { Criticality, Level, Role, Side } from '../questionnaires/questionnaire.ts';
import type { RuleId } from '../texts/en/rule-texts.ts';

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

/** What one side said to a question: the mean of its scores, and the options or items that anyone of it chose. */
export interface SideAnswer {
  readonly score: number;
  readonly chosen: readonly string[];
}

/** A question that both sides answered. */
export interface PerceptionGap {
  readonly question: string;
  /** The provider's score less the client's, -100 to 100: above 0, the provider is more optimistic. */
  readonly gap: number;
  readonly client: SideAnswer;
  readonly provider: SideAnswer;
}

/** On which side of the best distance a side's answers lie; `mixed` where its respondents see it differently. */
export type Distance = 'too-close' | 'about-right' | 'too-far' | 'mixed';

/** Where each side sees the cognitive distance between the two; `null` where it did not say. */
export interface DistanceView {
  readonly question: string;
  readonly client: Distance | null;
  readonly provider: Distance | null;
}

/** How client and provider see the same things: signed gaps tell optimism, absolute ones how far apart they are. */
export interface Perception {
  /** Questions that both sides answered. */
  readonly compared: number;
  /** Mean of the gaps; above 0, the provider is more optimistic. `null` where nothing can be compared. */
  readonly signedGap: number | null;
  /** Mean of the gaps without their signs, which would cancel out. */
  readonly absoluteGap: number | null;
  /** The more optimistic side on average; `null` where neither is. */
  readonly optimist: Side | null;
  /** The questions compared, furthest apart first; of equals, the heavier, then the earlier in the questionnaire. */
  readonly questions: readonly PerceptionGap[];
  /** Answered questions whose best answer lies between too close and too far. */
  readonly cognitiveDistance: readonly DistanceView[];
}

/** A questionnaire's version, with those of what it extends, the first in the line first. */
export interface Edition {
  readonly id: string;
  readonly version: string;
  readonly bases?: readonly string[];
}

/** What scoring returns: plain data, in questionnaire order, as `score --json` prints it. */
export interface Assessment {
  readonly format: 'outready/assessment/1';
  readonly engagement: Engagement;
  readonly profile: { readonly id: string; readonly version: string };
  /** The latest day on which anything was answered, as in 2026-11-22. */
  readonly date: string | null;
  /** The questionnaires that the answers were scored with. */
  readonly questionnaires: readonly Edition[];
  readonly respondents: readonly { readonly side: Side; readonly role?: Role }[];
  readonly level: Interval<Level>;
  readonly score: Interval;
  /**
   * There, and true, where the context could turn out in too many ways to look at each: low and high are then bounded
   * from outside. What can become of the assessment lies within them; they may be further apart than they would have to.
   */
  readonly contextBounded?: true;
  /** Weighted geometric mean of the areas' point scores, each floored at 1. */
  readonly geometricMean: number | null;
  /** The area with the lowest point score; of several, the first by id. */
  readonly weakestArea: string | null;
  readonly coverage: number | null;
  readonly areas: readonly AreaResult[];
  readonly questions: readonly QuestionResult[];
  readonly gates: readonly Gate[];
  readonly findings: readonly Finding[];
  readonly perception: Perception;
  readonly agreement: Readonly<Record<Side | 'all', Agreement>>;
  /** The questions to which an answer was told in confidence, where there are any: no copy for a client has them. */
  readonly confidential?: readonly string[];
}

/** An open question: asked without an answer, or not asked yet. It widens the interval. */
export function isOpen({ status }: Pick<QuestionResult, 'status'>): boolean {
  return status === 'unknown' || status === 'unanswered';
}

/** A question whose respondents chose answers of different scores. */
export function isDisputed({ status, score }: QuestionResult): boolean {
  return status === 'answered' && score.low !== score.high;
}
