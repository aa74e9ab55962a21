import * as z from 'zod';
import { type Data, Id, Level, QuestionId } from '../../questionnaires/vocabulary.ts';
import { Count, Score, Share } from '../assessment.ts';

/** What is varied in each draw, beside open and disputed answers and an open context. All draws are uniform. */
export interface Perturbation {
  /** Half the width of each weight's factor: 0.25 draws it from 0.75 to 1.25. */
  readonly weights: number;
  /** Points by which each threshold of a level, and each floor of an area, is up or down at most. */
  readonly thresholds: number;
  /**
   * Points by which the half mark is up or down at most: a draw has one for the gates on critical questions, and moves
   * the rules across questions that cap something `below` a mark by as much.
   */
  readonly half: number;
  /**
   * How far the score of an option between the worst and the best goes towards its neighbours, 0 to 1: at 1 all that is
   * known of it is its rank. The worst and the best option keep their scores.
   */
  readonly scores: number;
  /** How likely the areas are put together by the geometric mean (each floored at 1) rather than the arithmetic one. */
  readonly geometric: number;
  /**
   * How likely an answered question is taken as the next option, up or down, as two raters might differ; as measured
   * between the people of one side when not given.
   */
  readonly slip?: number;
}

export const USUAL: Perturbation = { weights: 0.25, thresholds: 5, half: 10, scores: 0.5, geometric: 0.5 };

/** How likely a slip is, and whether that was measured, on so many pairs of answers, or assumed. */
const Slip = z.object({ rate: Share, origin: z.enum(['measured', 'assumed']), pairs: Count });
export type Slip = Data<z.infer<typeof Slip>>;

/**
 * What a draw varies: an answer, how the options of a question are scored, a weight, the way of putting areas together,
 * or what the context turns out to be. `index`: how much of the score's variance it explains by itself, its first-order
 * index.
 */
const Driver = z.union([
  z.object({ kind: z.enum(['answer', 'option-scores', 'question-weight']), question: QuestionId, index: Share }),
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

/**
 * How far the verdict at point stands when weights, thresholds, marks, scores of options and answers are varied. Which
 * questions there are, which of them are critical or block, and the rules themselves stay as they are.
 */
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
  /** Not there in an assessment of the first edition. */
  slip: Slip.exactOptional(),
  /** The inputs that drive the score, the strongest first; those under half a percent are left out. */
  drivers: z.array(Driver),
  /** `null` where there is none; not there where it may not be told. */
  flip: Flip.nullable().exactOptional(),
});
export type Robustness = Data<z.infer<typeof RobustnessSchema>>;
