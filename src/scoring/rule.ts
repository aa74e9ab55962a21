import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { ScoredQuestion } from '../questionnaire/question.ts';
import type { ScoreOf } from './aggregate.ts';
import type { Gate, ScenarioName } from './assessment.ts';

/** One scenario as a rule sees it. */
export interface Reading {
  readonly scenario: ScenarioName;
  readonly catalogue: Catalogue;
  /** The scored questions that apply, in questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  readonly scoreOf: ScoreOf;
  readonly isOpen: (question: string) => boolean;
}

/** What a rule found: the level it caps and the questions it rests on. */
export type Cap = Pick<Gate, 'caps' | 'questions'>;

/**
 * A pure function of one scenario. It must be monotone, or the interval is no proof: neither raising an answer nor a
 * question that turns out not to apply may add a cap.
 */
export type Rule = (reading: Reading) => readonly Cap[];
