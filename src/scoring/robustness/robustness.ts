import type { Level } from '../../questionnaires/questionnaire.ts';

/** What is varied in each draw; the defaults follow the practice of the OECD/JRC handbook on composite indicators (2008). */
export interface Perturbation {
  /** Half the width of each weight's factor: 0.25 draws it from 0.75 to 1.25. */
  readonly weights: number;
  /** How likely an answered question is one option up or down, as two raters might differ. */
  readonly slip: number;
  /** How likely the areas are put together by the geometric mean (each floored at 1) rather than the arithmetic one. */
  readonly geometric: number;
}

export const USUAL: Perturbation = { weights: 0.25, slip: 0.1, geometric: 0.5 };

/** What a draw varies: an answer, a weight, the way of putting areas together, or what the context turns out to be. */
export type Input =
  | { readonly kind: 'answer' | 'question-weight'; readonly question: string }
  | { readonly kind: 'area-weight'; readonly area: string }
  | { readonly kind: 'aggregation' | 'context' };

/** How much of the score's variance one input explains by itself: its first-order index, 0 to 1. */
export type Driver = Input & { readonly index: number };

/** A single weight that, changed by the least relative amount, gives another level at point. */
export interface Flip {
  readonly kind: 'question-weight' | 'area-weight';
  readonly id: string;
  /** The weight's factor: 1.3 is 30 percent more. */
  readonly factor: number;
  readonly level: Level;
}

/** How far the verdict at point stands when everything that was decided by convention or by guess is varied. */
export interface Robustness {
  readonly draws: number;
  /** Share of the draws that give the level at point; `null` where there is no level. */
  readonly holds: number | null;
  /** Share of the draws per level; they add up to 1 with `unscored`. */
  readonly levels: Readonly<Record<Level, number>>;
  /** Share of the draws in which nothing is scored. */
  readonly unscored: number;
  /** The score that 5 and 95 percent of the draws do not exceed. */
  readonly score: { readonly p5: number | null; readonly p95: number | null };
  /** The inputs that drive the score, the strongest first; those under half a percent are left out. */
  readonly drivers: readonly Driver[];
  /** `null` where there is none; not there where it may not be told. */
  readonly flip?: Flip | null;
}
