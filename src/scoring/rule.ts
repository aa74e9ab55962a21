import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { ConditionShape } from '../questionnaires/evaluate.ts';
import type { ParametersOf, ProfileRule } from '../questionnaires/profile-rules.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { CaseOf, RuleId } from '../texts/en/rule-texts.ts';
import { type Finding, type Gate, type ScenarioName, TOLERANCE } from './assessment.ts';
import type { Counting } from './counting.ts';
import type { Response, ScoreOf, WeightOf } from './scores.ts';

/** One scenario under one outcome of the context questions, as a rule sees it. */
export interface Reading {
  readonly scenario: ScenarioName;
  readonly catalogue: Catalogue;
  /** The scored questions that apply, in questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  readonly scoreOf: ScoreOf;
  /** Whether a condition on context questions holds; `undefined` while it is undecided. */
  readonly holds: (condition: ConditionShape) => boolean | undefined;
  /** What questions count as; where the context is bounded from outside, as bad as may be at low, as good at high. */
  readonly counts: Counting;
  /** The same, where bounded, the other way round. */
  readonly otherwise: Counting;
  readonly answers: AnswersInScenario;
}

/** What was said to questions, as a scenario reads it. */
export interface AnswersInScenario {
  readonly isOpen: (question: string) => boolean;
  /** Whether its worst answer stands: somebody's at low and point, or at low no answer; at high everybody's. */
  readonly isAtWorst: (question: ScoredQuestion) => boolean;
  /** Whether it is set aside as not applicable by fewer than two people, or by nobody of the client. */
  readonly isLeftOut: (question: string) => boolean;
  /** Of an answer of 50 or more, whether evidence of the profile's grade stands behind one such; else nothing. */
  readonly backingOf: (question: string) => 'shown' | 'lacking' | undefined;
}

/** What a rule found: the level it caps (`null`: none, it is only to be told) and the questions it rests on. */
export interface Cap extends Pick<Gate, 'questions'> {
  readonly caps: Gate['caps'] | null;
}

/**
 * A pure function of one scenario. It must be monotone, or the interval is no proof: neither raising an answer nor a
 * question that turns out not to apply may add a cap.
 */
export type Rule = (reading: Reading) => readonly Cap[];

/** A rule across questions, with the parameters that a profile gives it; monotone like any rule. */
export type RuleAcross<K extends ProfileRule['rule']> = (
  reading: Reading,
  parameters: ParametersOf<K>,
) => readonly Cap[];

/** What the respondents said, as the context questions stand now, for a rule that caps nothing. Scores are those at point. */
export interface PointReading extends Reading {
  readonly weightOf: WeightOf;
  /** The responses to a question that applies. */
  readonly responseTo: (question: string) => Response | undefined;
}

/** What such a rule found: the questions it rests on, and which of the cases that its texts tell apart. */
export interface FinderHit<K extends RuleId> extends Pick<Finding, 'questions'> {
  readonly tag?: CaseOf<K>;
}

/** A rule that caps nothing and tells what a reader should know. */
export type Finder<K extends ProfileRule['rule']> = (
  reading: PointReading,
  parameters: ParametersOf<K>,
) => readonly FinderHit<K>[];

/**
 * What a pattern of answers caps: where a profile says when it blocks, it blocks there and caps nothing elsewhere; where
 * it does not say, the pattern is a condition.
 */
export function cappedWhere(
  { holds }: Pick<Reading, 'holds'>,
  when: ConditionShape | undefined,
  questions: readonly string[],
): readonly Cap[] {
  if (when === undefined) return [{ caps: 'ready-with-conditions', questions }];
  return [{ caps: holds(when) === true ? 'not-ready' : null, questions }];
}

/** The half mark: from here on an answer counts as good. */
export const HALF = 50;

/** Whether a question is scored, and at most at a limit; a question that is left out is not. */
export function isAtMost(limit: number, score: number | null): boolean {
  return score !== null && score <= limit + TOLERANCE;
}

/** Whether a question is scored, and below a limit; a question that is left out is not. */
export function isBelow(limit: number, score: number | null): boolean {
  return score !== null && score < limit - TOLERANCE;
}

/** Whether a question is scored, and at least at a limit. */
export function isAtLeast(limit: number, score: number | null): boolean {
  return score !== null && score >= limit - TOLERANCE;
}
