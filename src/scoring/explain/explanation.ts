import type { Grade } from '../../answers/evidence.ts';
import type { Profile } from '../../questionnaires/profile.ts';
import type { Criticality, Level } from '../../questionnaires/vocabulary.ts';
import type { GateBasis } from '../../texts/en/words.ts';
import type { Assessment, Decision, Gate, ScenarioName, Status } from '../assessment.ts';

/** A question as a term of its area's sum. */
export interface QuestionTerm {
  readonly id: string;
  /** As the context raises it. */
  readonly criticality: Criticality;
  /** There, and true, where it is critical because of the context alone. */
  readonly isRaised?: true;
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
  /** Its part of the overall score: area share × share. */
  readonly shareOfWhole: number;
  /** Points of the overall score: area share × share × score. The terms of all questions add up to it. */
  readonly points: number;
}

/** An area as a term of the overall sum. */
export interface AreaTerm {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  /**
   * Its part of the overall score; 0 where it scores nothing. Where areas are weighted: its weight over the sum of the
   * weights of the areas that score. Where questions are: the same with each area's weight times that of its questions.
   */
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

/** A gate that caps the level, what it goes by, and what lifts it. */
export interface GateTerm extends Pick<Gate, 'rule' | 'caps' | 'questions' | 'within'> {
  /** Not there where nothing is answered, or anything of it may not be shown. */
  readonly basis?: GateBasis;
  /** The questions whose answers evidence has to be shown for; there where that lifts the gate. */
  readonly toShow?: readonly string[];
  /** The questions that a second person, one of them at the client, has to set aside too; there where that lifts it. */
  readonly toConfirm?: readonly string[];
  /** The least better answers any one of which lifts it. */
  readonly liftedBy: readonly { readonly question: string; readonly to: string | readonly string[] }[];
}

/** Where the score and the level of one scenario come from, as `explain --json` prints it. */
export interface Explanation {
  readonly format: 'outready/explanation/1';
  readonly engagement: Assessment['engagement'];
  readonly profile: Assessment['profile'];
  readonly scenario: ScenarioName;
  /** What the verdict is for; `null` while the stage is open or disputed. */
  readonly decision: Decision | null;
  /** Over what the overall score is a mean. */
  readonly weighting: Profile['weighting'];
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
