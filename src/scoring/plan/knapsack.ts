import { TOLERANCE } from '../aggregate.ts';
import type { Candidate } from './candidates.ts';
import { type Envelope, envelopesFrom, leastEffort, mostGain } from './envelope.ts';
import { type Choice, choiceOf, compareCost, join, nothing, unbeaten } from './frontier.ts';
import type { Model } from './model.ts';

/** What a choice of questions must do, rules apart. Scores 0 to 100. */
export interface Demand {
  /** The overall score to reach. */
  readonly overall: number;
  /** The floor of each area, by id. */
  readonly floors: ReadonlyMap<string, number>;
  /** Millionths of a person-day that it may cost; infinite where none is set. */
  readonly budget: number;
  /** Whether to spend the least that reaches the scores, or to gain the most that the budget buys. */
  readonly aim: 'least-effort' | 'most-points';
}

/** Questions that a choice must hold and must not hold, by id. */
export interface Fixed {
  readonly forced: ReadonlySet<string>;
  readonly forbidden: ReadonlySet<string>;
}

/** Room for the noise of the envelopes, in millionths of a person-day; it only lets more through. */
const SLACK = 1000;

/**
 * The best choice that meets a demand in every model, or `undefined` where none does. Exact: a dynamic programme over
 * unbeaten choices, area by area, that drops only what the envelopes prove unable to end as the best.
 * With several models, `most-points` looks at the lowest overall score among them.
 */
export function bestChoice(
  candidates: readonly Candidate[],
  models: readonly Model[],
  demand: Demand,
  fixed: Fixed,
): Choice | undefined {
  const ids = [...new Set([...candidates.map(({ area }) => area), ...demand.floors.keys()])];
  const areas = ids
    .map((id) =>
      areaChoices(
        candidates.filter(({ area }) => area === id),
        id,
        models,
        demand,
        fixed,
      ),
    )
    .sort((a, b) => a.length - b.length);
  if (areas.some((choices) => choices.length === 0)) return undefined;
  const envelopes = models.map((_, index) => envelopesFrom(areas, index));
  const needed = models.map(({ overall }) => demand.overall - TOLERANCE - overall);
  const bound = greedy(areas, models, needed, demand);
  let choices: readonly Choice[] = [nothing(models.length)];
  for (const [index, own] of areas.entries()) {
    const rest = envelopes.map((each) => each[index + 1] ?? { start: { effort: 0, gain: 0 }, ends: [] });
    const joined = own.map((other) =>
      choices
        .map((choice) => join(choice, other))
        .filter((both) => canStillWin(both, rest, models, needed, demand, bound)),
    );
    choices = unbeaten(joined);
  }
  const value = (choice: Choice): number => (demand.aim === 'least-effort' ? 0 : lowestScore(choice, models));
  return cheapestOfBest(choices, value);
}

/** The cheapest of those that are worth most; values as near as the thresholds allow are the same. */
function cheapestOfBest(choices: readonly Choice[], value: (choice: Choice) => number): Choice | undefined {
  const most = choices.reduce((top, choice) => Math.max(top, value(choice)), Number.NEGATIVE_INFINITY);
  return choices.filter((choice) => value(choice) >= most - TOLERANCE).sort(compareCost)[0];
}

/** The unbeaten choices within one area that reach its floor; their gains are those of the overall score. */
function areaChoices(
  candidates: readonly Candidate[],
  area: string,
  models: readonly Model[],
  { floors, budget }: Demand,
  { forced, forbidden }: Fixed,
): readonly Choice[] {
  let choices: readonly Choice[] = [nothing(models.length)];
  for (const candidate of candidates) {
    const { id } = candidate.question;
    if (forbidden.has(id)) continue;
    const own = choiceOf(
      candidate,
      models.map(({ gains }) => gains.get(id) ?? 0),
    );
    const taken = choices.map((choice) => join(choice, own)).filter(({ effort }) => effort <= budget);
    choices = forced.has(id) ? taken : unbeaten([choices, taken]);
  }
  const floor = (floors.get(area) ?? 0) - TOLERANCE;
  const high = choices.filter(({ gains }) =>
    models.every(({ areas }, index) => {
      const score = areas.get(area);
      return score === undefined || score + (gains[index] ?? 0) >= floor;
    }),
  );
  const shares = models.map(({ shares }) => shares.get(area) ?? 0);
  const overall = high.map((choice) => ({
    ...choice,
    gains: choice.gains.map((gain, index) => gain * (shares[index] ?? 0)),
  }));
  return unbeaten([overall]);
}

function canStillWin(
  { effort, gains }: Choice,
  rest: readonly Envelope[],
  models: readonly Model[],
  needed: readonly number[],
  { aim, budget }: Demand,
  bound: number,
): boolean {
  let least = effort;
  for (const [index, envelope] of rest.entries()) {
    least = Math.max(least, effort + leastEffort(envelope, (needed[index] ?? 0) - (gains[index] ?? 0)));
  }
  if (!Number.isFinite(least) || least > budget + SLACK) return false;
  if (aim === 'least-effort') return least <= bound + SLACK;
  return models.every(({ overall }, index) => {
    const envelope = rest[index];
    if (envelope === undefined) return true;
    return overall + (gains[index] ?? 0) + mostGain(envelope, budget - effort + SLACK) >= bound - TOLERANCE;
  });
}

function lowestScore({ gains }: Choice, models: readonly Model[]): number {
  return Math.min(...models.map(({ overall }, index) => overall + (gains[index] ?? 0)));
}

/**
 * A bound from one good choice: going up each area's envelope by the best ratio of gain to effort until all demands are
 * met, or until the budget is spent. The least effort found, or the highest score.
 */
function greedy(
  areas: readonly (readonly Choice[])[],
  models: readonly Model[],
  needed: readonly number[],
  { aim, budget }: Demand,
): number {
  const places = areas.map(() => 0);
  const whole = (): Choice =>
    areas.reduce((sum, choices, index) => {
      const own = choices[places[index] ?? 0];
      return own === undefined ? sum : join(sum, own);
    }, nothing(models.length));
  const isEnough = ({ gains }: Choice): boolean => gains.every((gain, index) => gain >= (needed[index] ?? 0));
  let bound = aim === 'least-effort' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  for (;;) {
    const now = whole();
    if (now.effort > budget) return bound;
    if (isEnough(now)) {
      if (aim === 'least-effort') return now.effort;
      bound = Math.max(bound, lowestScore(now, models));
    }
    const next = steepest(areas, places);
    if (next === undefined) return bound;
    places[next.area] = next.place;
  }
}

function steepest(
  areas: readonly (readonly Choice[])[],
  places: readonly number[],
): { readonly area: number; readonly place: number } | undefined {
  let best: { readonly area: number; readonly place: number; readonly ratio: number } | undefined;
  for (const [area, choices] of areas.entries()) {
    const from = places[area] ?? 0;
    const now = choices[from];
    if (now === undefined) continue;
    for (let place = from + 1; place < choices.length; place += 1) {
      const then = choices[place];
      if (then === undefined) continue;
      const gain = Math.min(...then.gains.map((each, index) => each - (now.gains[index] ?? 0)));
      const ratio = gain / Math.max(1, then.effort - now.effort);
      if (gain > 0 && (best === undefined || ratio > best.ratio)) best = { area, place, ratio };
    }
  }
  return best;
}
