import type { Grade } from '../../answers/evidence.ts';
import type { Criticality, Level } from '../../questionnaires/questionnaire.ts';
import type { Assessment, Gate, ScenarioName, Status } from '../assessment.ts';

/** A question as a term of its area's sum. */
export interface QuestionTerm {
  readonly id: string;
  readonly criticality: Criticality;
  readonly weight: number;
  readonly status: Status;
  /** How its best backed answer is backed; nothing where it has none. */
  readonly evidence?: Grade;
  /** Where nothing backs it any more: the last day of the evidence that expired last. */
  readonly expired?: string;
  /** 0 to 100 in this scenario; `null` where it is left out. */
  readonly score: number | null;
  /** Weight over the sum of the weights in its area; 0 where it is left out. */
  readonly share: number;
  /** Points of the overall score: area share × share × score. The terms of all questions add up to it. */
  readonly points: number;
}

/** An area as a term of the overall sum. */
export interface AreaTerm {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  /** Weight over the sum of the weights of the areas that score; 0 where it scores nothing. */
  readonly share: number;
  /** Points of the overall score: share × score. */
  readonly points: number;
  readonly questions: readonly QuestionTerm[];
}

/** A threshold of a level, and what is held against it. */
export interface LevelThreshold {
  readonly level: Exclude<Level, 'not-ready'>;
  /** The area whose floor it is; the overall score where there is none. */
  readonly area?: string;
  readonly needs: number;
  readonly has: number;
  readonly holds: boolean;
}

/** A gate that caps the level, and the least better answers any one of which lifts it. */
export interface GateTerm extends Pick<Gate, 'rule' | 'caps' | 'questions'> {
  readonly liftedBy: readonly { readonly question: string; readonly to: string | readonly string[] }[];
}

/** Where the score and the level of one scenario come from, as `explain --json` prints it. */
export interface Explanation {
  readonly format: 'outready/explanation/1';
  readonly engagement: Assessment['engagement'];
  readonly profile: Assessment['profile'];
  readonly scenario: ScenarioName;
  /** There, and true, where low or high is bounded from outside (see Assessment): the terms are those of the bound. */
  readonly contextBounded?: true;
  readonly score: number | null;
  readonly areas: readonly AreaTerm[];
  readonly thresholds: readonly LevelThreshold[];
  /** The best level whose thresholds all hold. */
  readonly levelByThresholds: Level | null;
  readonly gates: readonly GateTerm[];
  readonly level: Level | null;
}
