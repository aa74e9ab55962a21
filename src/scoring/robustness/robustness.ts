import * as z from 'zod';
import { type Data, Id, Level, QuestionId } from '../../questionnaires/questionnaire.ts';
import { Count, Score, Share } from '../assessment.ts';

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

/**
 * What a draw varies: an answer, a weight, the way of putting areas together, or what the context turns out to be.
 * `index`: how much of the score's variance it explains by itself, its first-order index.
 */
const Driver = z.union([
  z.object({ kind: z.enum(['answer', 'question-weight']), question: QuestionId, index: Share }),
  z.object({ kind: z.literal('area-weight'), area: Id, index: Share }),
  z.object({ kind: z.enum(['aggregation', 'context']), index: Share }),
]);
export type Driver = Data<z.infer<typeof Driver>>;

type WithoutIndex<D> = D extends Driver ? Omit<D, 'index'> : never;
export type DrawInput = WithoutIndex<Driver>;

/** A single weight that, changed by the least relative amount, gives another level at point. */
const Flip = z.object({
  kind: z.enum(['question-weight', 'area-weight']),
  id: z.string(),
  /** The weight's factor: 1.3 is 30 percent more. */
  factor: z.number().min(0),
  level: Level,
});
export type Flip = Data<z.infer<typeof Flip>>;

/** How far the verdict at point stands when everything that was decided by convention or by guess is varied. */
export const RobustnessSchema = z.object({
  draws: Count,
  /** Share of the draws that give the level at point; `null` where there is no level. */
  holds: Share.nullable(),
  /** Share of the draws per level; they add up to 1 with `unscored`. */
  levels: z.object({ 'not-ready': Share, 'ready-with-conditions': Share, ready: Share }),
  /** Share of the draws in which nothing is scored. */
  unscored: Share,
  /** The score that 5 and 95 percent of the draws do not exceed. */
  score: z.object({ p5: Score.nullable(), p95: Score.nullable() }),
  /** The inputs that drive the score, the strongest first; those under half a percent are left out. */
  drivers: z.array(Driver),
  /** `null` where there is none; not there where it may not be told. */
  flip: Flip.nullable().exactOptional(),
});
export type Robustness = Data<z.infer<typeof RobustnessSchema>>;
