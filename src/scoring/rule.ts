import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { ContextState } from '../questionnaire/condition.ts';
import type { ScoredQuestion } from '../questionnaire/question.ts';
import { type ScoreOf, TOLERANCE } from './aggregate.ts';
import type { Finding, Gate, ScenarioName } from './assessment.ts';
import type { Response } from './responses.ts';

/** One scenario under one outcome of the context questions, as a rule sees it. */
export interface Reading {
  readonly scenario: ScenarioName;
  readonly catalogue: Catalogue;
  /** The scored questions that apply, in questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  readonly scoreOf: ScoreOf;
  readonly isOpen: (question: string) => boolean;
  /** What is known of a context question; `notApplicable` when it is hidden. */
  readonly stateOf: (question: string) => ContextState;
}

/** What a rule found: the level it caps and the questions it rests on. */
export type Cap = Pick<Gate, 'caps' | 'questions'>;

/**
 * A pure function of one scenario. It must be monotone, or the interval is no proof: neither raising an answer nor a
 * question that turns out not to apply may add a cap.
 */
export type Rule = (reading: Reading) => readonly Cap[];

/** A rule across questions, with the parameters that a profile gives it; monotone like any rule. */
export type RuleAcross<P> = (reading: Reading, parameters: P) => readonly Cap[];

/** What the respondents said, as the context questions stand now, for a rule that caps nothing. */
export interface Said {
  readonly catalogue: Catalogue;
  /** The scored questions that apply, in questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  /** The scores at point. */
  readonly scoreOf: ScoreOf;
  /** The responses to a question that applies. */
  readonly responseTo: (question: string) => Response | undefined;
}

/** What such a rule found: the questions it rests on, and which of its cases it is. */
export type Hit = Pick<Finding, 'questions' | 'tag'>;

/** A rule that caps nothing and tells what a reader should know. */
export type Observer<P> = (said: Said, parameters: P) => readonly Hit[];

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
