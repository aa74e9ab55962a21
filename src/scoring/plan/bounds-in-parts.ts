import { TOLERANCE } from '../assessment.ts';
import type { Fixed, Goal } from './knapsack.ts';
import { type Candidate, type Model, overallGain, worthOf } from './model.ts';

// What can be had where questions may be raised by parts (Dantzig 1957): no whole choice does better. Cheap to have for
// any number of questions, so that a search which stops can still say how far it is from the best.

/** No choice reaches the demand in a model for less; infinite where none reaches it. Millionths of a person-day. */
export function leastEffortInParts(candidates: readonly Candidate[], model: Model, demand: Goal, fixed: Fixed): number {
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
    if (has === undefined) continue;
    const lacking = (demand.floors.get(part.area) ?? 0) - TOLERANCE - has;
    if (lacking <= 0) continue;
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
  { budget }: Goal,
  fixed: Fixed,
): number {
  const { effort, overall, free } = startOf(candidates, model, fixed);
  if (effort > budget) return Number.NEGATIVE_INFINITY;
  let [points, left] = [overall, budget - effort];
  for (const part of free) {
    const share = part.effort <= left ? 1 : left / part.effort;
    points += share * part.gain;
    left -= share * part.effort;
  }
  return points;
}

interface FreePart {
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
): { readonly effort: number; readonly overall: number; readonly free: readonly FreePart[] } {
  let [effort, overall] = [0, model.overall];
  const free: FreePart[] = [];
  for (const { question, area, effort: own } of candidates) {
    const gain = overallGain(model, question);
    if (forced.has(question.id)) {
      effort += own;
      overall += gain;
    } else if (!forbidden.has(question.id)) {
      free.push({ area, effort: own, gain, areaGain: model.gains.get(question.id) ?? 0, left: 1 });
    }
  }
  free.sort((a, b) => worthOf(b.gain, b) - worthOf(a.gain, a) || worthOf(b.areaGain, b) - worthOf(a.areaGain, a));
  return { effort, overall, free };
}

// Many demands joined to one, each with a weight, and raised by parts: what the joined demand takes at least, all of
// them take (surrogate constraints, Glover 1965). Of some weights tried, those that ask for most count; what is not met
// gets more weight each time. For a search that stops and has to say how far it is from the best.

/** How many weights are tried. */
const ROUNDS = 60;

/** What must be raised, as a sum of at least 1: by the candidate's place, how much of it raising that one covers. */
type CoverRow = readonly (readonly [place: number, cover: number])[];

/**
 * No choice that meets the demand in all of some models, and raises at least one question of each gate, costs less.
 * Millionths of a person-day.
 */
export function leastEffortJoined(
  candidates: readonly Candidate[],
  models: readonly Model[],
  gates: readonly (readonly string[])[],
  demand: Goal,
): number {
  const places = new Map(candidates.map(({ question }, place) => [question.id, place]));
  const rows = [
    ...gates.map((questions) =>
      questions.flatMap((id): CoverRow => {
        const place = places.get(id);
        return place === undefined ? [] : [[place, 1]];
      }),
    ),
    ...models.flatMap((model) => rowsOf(candidates, model, demand)),
  ];
  let weights = rows.map(() => 1);
  let most = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const covers = new Float64Array(candidates.length);
    for (const [index, row] of rows.entries()) {
      const weight = (weights[index] ?? 0) / total;
      for (const [place, cover] of row) covers[place] = (covers[place] ?? 0) + weight * cover;
    }
    const { effort, taken } = cheapestParts(candidates, covers);
    most = Math.max(most, effort);
    weights = weights.map((weight, index) => {
      const covered = (rows[index] ?? []).reduce((sum, [place, cover]) => sum + cover * (taken[place] ?? 0), 0);
      return covered < 1 ? weight * (2 - covered) : weight / Math.min(2, covered);
    });
  }
  return most;
}

/** No choice within the budget has a higher lowest overall score among some models. */
export function mostPointsJoined(candidates: readonly Candidate[], models: readonly Model[], { budget }: Goal): number {
  const gains = models.map((model) => candidates.map(({ question }) => overallGain(model, question)));
  let weights = models.map(() => 1);
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = weights.map((weight) => weight / total);
    const joined = candidates.map((_, place) =>
      shares.reduce((sum, share, index) => sum + share * (gains[index]?.[place] ?? 0), 0),
    );
    const taken = mostWithin(candidates, joined, budget);
    const scores = models.map(
      ({ overall }, index) =>
        overall + taken.reduce((sum, share, place) => sum + share * (gains[index]?.[place] ?? 0), 0),
    );
    const score = scores.reduce((sum, each, index) => sum + each * (shares[index] ?? 0), 0);
    least = Math.min(least, score);
    weights = weights.map(
      (weight, index) => weight * (1 + Math.min(1, Math.max(-0.5, (score - (scores[index] ?? 0)) / 25))),
    );
  }
  return least;
}

/** Which part of each candidate to take within a budget, so that the most is gained. */
function mostWithin(candidates: readonly Candidate[], gains: readonly number[], budget: number): Float64Array {
  const taken = new Float64Array(candidates.length);
  const order = candidates
    .map(({ effort }, place) => ({ effort, place, gain: gains[place] ?? 0 }))
    .sort((a, b) => worthOf(b.gain, b) - worthOf(a.gain, a));
  let left = budget;
  for (const { place, effort } of order) {
    const share = effort <= left ? 1 : left / effort;
    taken[place] = share;
    left -= share * effort;
  }
  return taken;
}

/** A model's demands that are not met yet: the overall score's, and each area's floor. */
function rowsOf(candidates: readonly Candidate[], model: Model, { overall, floors }: Goal): readonly CoverRow[] {
  const needs = overall - TOLERANCE - model.overall;
  const whole = rowOf(needs, candidates, ({ question }) => overallGain(model, question));
  const areas = [...model.areas].map(([id, score]) =>
    rowOf((floors.get(id) ?? 0) - TOLERANCE - score, candidates, ({ area, question }) =>
      area === id ? (model.gains.get(question.id) ?? 0) : 0,
    ),
  );
  return [whole, ...areas].filter((row) => row.length > 0);
}

/** A question covers no more than all that is needed: raised whole, the rest would be of no use. */
function rowOf(needs: number, candidates: readonly Candidate[], gain: (candidate: Candidate) => number): CoverRow {
  if (needs <= TOLERANCE) return [];
  return candidates.flatMap((candidate, place): CoverRow => {
    const own = gain(candidate);
    return own > 0 ? [[place, Math.min(1, own / needs)]] : [];
  });
}

/** The least effort that covers 1 with parts, and which part of each candidate that takes. */
function cheapestParts(
  candidates: readonly Candidate[],
  covers: Float64Array,
): { readonly effort: number; readonly taken: Float64Array } {
  const taken = new Float64Array(candidates.length);
  const order = candidates
    .map(({ effort }, place) => ({ effort, place, cover: covers[place] ?? 0 }))
    .filter(({ cover }) => cover > 0)
    .sort((a, b) => worthOf(b.cover, b) - worthOf(a.cover, a));
  let [effort, covered] = [0, 0];
  for (const { place, cover, effort: own } of order) {
    const share = Math.min(1, (1 - covered) / cover);
    taken[place] = share;
    covered += share * cover;
    effort += share * own;
  }
  return { effort, taken };
}
