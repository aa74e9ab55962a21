import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { ParametersOf, ProfileRule } from '../questionnaires/profile-rules.ts';
import type { ConditionShape, ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { CaseOf, RuleId } from '../texts/en/rule-texts.ts';
import type { Finding, Gate, ScenarioName } from './assessment.ts';
import { type Response, type ScoreOf, TOLERANCE } from './scores.ts';

/** One scenario under one outcome of the context questions, as a rule sees it. */
export interface Reading {
  readonly scenario: ScenarioName;
  readonly catalogue: Catalogue;
  /** The scored questions that apply, in questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  readonly scoreOf: ScoreOf;
  readonly isOpen: (question: string) => boolean;
  /** Whether a condition on context questions holds; `undefined` while it is undecided. */
  readonly holds: (condition: ConditionShape) => boolean | undefined;
}

/** What a rule found: the level it caps and the questions it rests on. */
export type Cap = Pick<Gate, 'caps' | 'questions'>;

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
export interface PointReading extends Pick<Reading, 'catalogue' | 'questions' | 'scoreOf'> {
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
