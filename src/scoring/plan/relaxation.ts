import { TOLERANCE } from '../aggregate.ts';
import type { Candidate } from './candidates.ts';
import type { Demand, Fixed } from './knapsack.ts';
import { type Model, overallGain } from './model.ts';

// What can be had where questions may be raised by parts (Dantzig 1957): no whole choice does better. Cheap to have for
// any number of questions, so that a search which stops can still say how far it is from the best.

/** No choice reaches the demand in a model for less; infinite where none reaches it. Millionths of a person-day. */
export function leastEffortInParts(
  candidates: readonly Candidate[],
  model: Model,
  demand: Demand,
  fixed: Fixed,
): number {
  const start = startOf(candidates, model, fixed);
  const { free } = start;
  let { effort, overall } = start;
  const byArea = new Map<string, number>(model.areas);
  for (const { question, area } of candidates) {
    const score = byArea.get(area);
    if (score === undefined || !fixed.forced.has(question.id)) continue;
    byArea.set(area, score + (model.gains.get(question.id) ?? 0));
  }
  for (const part of free) {
    // Of an area the best value for effort is the same for its floor as for the whole: both take the same first.
    const has = byArea.get(part.area);
    const lacking = has === undefined ? 0 : (demand.floors.get(part.area) ?? 0) - TOLERANCE - has;
    if (has === undefined || lacking <= 0 || part.areaGain <= 0) continue;
    const share = Math.min(1, lacking / part.areaGain);
    byArea.set(part.area, has + share * part.areaGain);
    effort += share * part.effort;
    overall += share * part.gain;
    part.left = 1 - share;
  }
  const isShort = [...byArea].some(([id, has]) => has < (demand.floors.get(id) ?? 0) - 2 * TOLERANCE);
  if (isShort) return Number.POSITIVE_INFINITY;
  for (const part of free) {
    const lacking = demand.overall - TOLERANCE - overall;
    if (lacking <= 0) return effort;
    const gain = part.left * part.gain;
    if (gain <= 0) continue;
    const share = Math.min(1, lacking / gain);
    effort += share * part.left * part.effort;
    overall += share * gain;
  }
  return overall >= demand.overall - 2 * TOLERANCE ? effort : Number.POSITIVE_INFINITY;
}

/** No choice gives a higher overall score in a model within the budget; minus infinity where none is within it. */
export function mostPointsInParts(
  candidates: readonly Candidate[],
  model: Model,
  { budget }: Demand,
  fixed: Fixed,
): number {
  const { effort, overall, free } = startOf(candidates, model, fixed);
  if (effort > budget) return Number.NEGATIVE_INFINITY;
  let [points, left] = [overall, budget - effort];
  for (const part of free) {
    const share = part.effort <= left ? 1 : left / part.effort;
    points += share * part.gain;
    left -= share * part.effort;
    if (left <= 0) break;
  }
  return points;
}

interface Part {
  readonly area: string;
  readonly effort: number;
  /** Points of the whole, and of the area. */
  readonly gain: number;
  readonly areaGain: number;
  /** The share of it that is not taken yet. */
  left: number;
}

/** What the forced questions cost and give, and the free ones, the best value for effort first. */
function startOf(
  candidates: readonly Candidate[],
  model: Model,
  { forced, forbidden }: Fixed,
): { readonly effort: number; readonly overall: number; readonly free: readonly Part[] } {
  let [effort, overall] = [0, model.overall];
  const free: Part[] = [];
  for (const { question, area, effort: own } of candidates) {
    const gain = overallGain(model, question);
    if (forced.has(question.id)) {
      effort += own;
      overall += gain;
    } else if (!forbidden.has(question.id)) {
      free.push({ area, effort: own, gain, areaGain: model.gains.get(question.id) ?? 0, left: 1 });
    }
  }
  const worth = (gain: number, own: number): number => (own === 0 ? Number.POSITIVE_INFINITY : gain / own);
  const order = (a: number, b: number): number => (a === b ? 0 : b - a);
  free.sort(
    (a, b) =>
      order(worth(a.gain, a.effort), worth(b.gain, b.effort)) ||
      order(worth(a.areaGain, a.effort), worth(b.areaGain, b.effort)),
  );
  return { effort, overall, free };
}
