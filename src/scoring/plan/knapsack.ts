import type { Level } from '../../questionnaires/vocabulary.ts';
import { TOLERANCE } from '../assessment.ts';
import type { Slices } from '../slices.ts';
import { type Envelope, envelopesFrom, leastEffort, mostGain } from './envelope.ts';
import { choiceOf, join, nothing, type Order, type Selection, unbeaten } from './frontier.ts';
import type { Candidate, Model, Work } from './model.ts';

/** What a choice of questions must do, rules apart. Scores 0 to 100. */
export interface Goal {
  /** The overall score to reach. */
  readonly overall: number;
  /** The level whose thresholds these are. */
  readonly target: Level;
  /** The floor of each area, by id, where one holds. */
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

/** What is known of the best choice before it is looked for: all efforts are multiples of `unit`. */
export interface KnownBest {
  readonly order: Order;
  readonly unit: number;
  /** A choice for less effort, or with more points, is known already. */
  readonly best: number;
}

/**
 * The best choice that meets a demand in every model, `undefined` where none does that is as good as the best known, or
 * `stopped` where the work ends before. Exact: a dynamic programme over unbeaten choices, area by area, that drops only
 * what the envelopes prove unable to end as the best. With several models, `most-points` looks at the lowest overall
 * score among them.
 */
export function* bestChoice(
  candidates: readonly Candidate[],
  models: readonly Model[],
  demand: Goal,
  fixed: Fixed,
  known: KnownBest,
  work: Work,
): Slices<Selection | undefined | 'stopped'> {
  const areas: (readonly Selection[])[] = [];
  for (const [id, own] of byArea(candidates, demand)) {
    areas.push(yield* areaChoices(own, id, models, demand, fixed, known.order, work));
    if (work.isOver) return 'stopped';
  }
  areas.sort((a, b) => a.length - b.length);
  if (areas.some((choices) => choices.length === 0)) return undefined;
  const envelopes = models.map((_, index) => envelopesFrom(areas, index));
  const needed = models.map(({ overall }) => demand.overall - TOLERANCE - overall);
  let choices: readonly Selection[] = [nothing(models.length)];
  for (const [index, own] of areas.entries()) {
    const rest = envelopes.map((each) => each[index + 1] ?? { start: { effort: 0, gain: 0 }, ends: [] });
    const joined: (readonly Selection[])[] = [];
    for (const other of own) {
      joined.push(
        choices.flatMap((choice) =>
          canStillWin(choice, other, rest, models, needed, demand, known) ? [join(choice, other)] : [],
        ),
      );
      if (work.spend(choices.length * models.length)) yield;
      if (work.isOver) return 'stopped';
    }
    choices = yield* unbeaten(joined, known.order, work);
    if (work.isOver) return 'stopped';
  }
  const value = (choice: Selection): number => (demand.aim === 'least-effort' ? 0 : lowestScore(choice, models));
  return cheapestOfBest(choices, value, known.order);
}

/** The candidates of each area in which there is something to raise or a floor to reach. */
function byArea(candidates: readonly Candidate[], { floors }: Goal): ReadonlyMap<string, readonly Candidate[]> {
  const areas = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const own = areas.get(candidate.area) ?? [];
    own.push(candidate);
    areas.set(candidate.area, own);
  }
  for (const id of floors.keys()) if (!areas.has(id)) areas.set(id, []);
  return areas;
}

/** The cheapest of those that are worth most; values as near as the thresholds allow are the same. */
function cheapestOfBest(
  choices: readonly Selection[],
  value: (choice: Selection) => number,
  order: Order,
): Selection | undefined {
  const most = choices.reduce((top, choice) => Math.max(top, value(choice)), Number.NEGATIVE_INFINITY);
  return choices.filter((choice) => value(choice) >= most - TOLERANCE).sort(order)[0];
}

/** The unbeaten choices within one area that reach its floor; their gains are those of the overall score. */
function* areaChoices(
  candidates: readonly Candidate[],
  area: string,
  models: readonly Model[],
  { floors, budget }: Goal,
  { forced, forbidden }: Fixed,
  order: Order,
  work: Work,
): Slices<readonly Selection[]> {
  let choices: readonly Selection[] = [nothing(models.length)];
  for (const candidate of candidates) {
    const { id } = candidate.question;
    if (forbidden.has(id)) continue;
    const own = choiceOf(
      candidate,
      models.map(({ gains }) => gains.get(id) ?? 0),
    );
    const taken = choices.map((choice) => join(choice, own)).filter(({ effort }) => effort <= budget);
    choices = forced.has(id) ? taken : yield* unbeaten([choices, taken], order, work);
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
  return yield* unbeaten([overall.sort(order)], order, work);
}

/** Whether two choices together can become part of the best, looking at what the areas left can add at most. */
function canStillWin(
  one: Selection,
  other: Selection,
  rest: readonly Envelope[],
  models: readonly Model[],
  needed: readonly number[],
  { aim, budget }: Goal,
  { best, unit }: KnownBest,
): boolean {
  const effort = one.effort + other.effort;
  if (effort > budget) return false;
  for (const [index, envelope] of rest.entries()) {
    const gain = (one.gains[index] ?? 0) + (other.gains[index] ?? 0);
    const least = roundUp(effort + leastEffort(envelope, (needed[index] ?? 0) - gain), unit);
    if (!Number.isFinite(least) || least > budget || (aim === 'least-effort' && least > best)) return false;
    if (aim === 'most-points') {
      const most = (models[index]?.overall ?? 0) + gain + mostGain(envelope, budget - effort + SLACK);
      if (most < best - TOLERANCE) return false;
    }
  }
  return true;
}

/** The least effort that is possible where at least so much is: efforts are multiples of a unit. */
export function roundUp(effort: number, unit: number): number {
  return Math.ceil((effort - SLACK) / unit) * unit;
}

export function lowestScore({ gains }: Pick<Selection, 'gains'>, models: readonly Model[]): number {
  return Math.min(...models.map(({ overall }, index) => overall + (gains[index] ?? 0)));
}
