import { TOLERANCE } from '../aggregate.ts';
import type { Candidate } from './candidates.ts';
import type { Demand } from './knapsack.ts';
import { type Model, overallGain } from './model.ts';

// Many demands joined to one, each with a weight, and raised by parts: what the joined demand takes at least, all of
// them take (surrogate constraints, Glover 1965). Of some weights tried, those that ask for most count; what is not met
// gets more weight each time. For a search that stops and has to say how far it is from the best.

/** How many weights are tried. */
const ROUNDS = 60;

/** What must be raised, as a sum of at least 1: by the candidate's place, how much of it raising that one covers. */
type Row = readonly (readonly [place: number, cover: number])[];

/**
 * No choice that meets the demand in all of some models, and raises at least one question of each gate, costs less.
 * Millionths of a person-day.
 */
export function leastEffortJoined(
  candidates: readonly Candidate[],
  models: readonly Model[],
  gates: readonly (readonly string[])[],
  demand: Demand,
): number {
  const places = new Map(candidates.map(({ question }, place) => [question.id, place]));
  const rows = [
    ...gates.map((questions) => questions.flatMap((id): Row => [[places.get(id) ?? -1, 1]]).filter(([at]) => at >= 0)),
    ...models.flatMap((model) => rowsOf(candidates, model, demand)),
  ];
  let weights = rows.map(() => 1);
  let most = 0;
  for (let round = 0; round < ROUNDS && rows.length > 0; round += 1) {
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
export function mostPointsJoined(
  candidates: readonly Candidate[],
  models: readonly Model[],
  { budget }: Demand,
): number {
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
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain / Math.max(1, b.effort) - a.gain / Math.max(1, a.effort));
  let left = budget;
  for (const { place, effort } of order) {
    const share = effort <= left ? 1 : left / effort;
    taken[place] = share;
    left -= share * effort;
  }
  return taken;
}

/** A model's demands that are not met yet: the overall score's, and each area's floor. */
function rowsOf(candidates: readonly Candidate[], model: Model, { overall, floors }: Demand): readonly Row[] {
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
function rowOf(needs: number, candidates: readonly Candidate[], gain: (candidate: Candidate) => number): Row {
  if (needs <= TOLERANCE) return [];
  return candidates.flatMap((candidate, place): Row => {
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
    .sort((a, b) => b.cover / Math.max(1, b.effort) - a.cover / Math.max(1, a.effort));
  let [effort, covered] = [0, 0];
  for (const { place, cover, effort: own } of order) {
    const share = Math.min(1, (1 - covered) / cover);
    if (share <= 0) break;
    taken[place] = share;
    covered += share * cover;
    effort += share * own;
  }
  return { effort, taken };
}
