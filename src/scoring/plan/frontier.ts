import type { Slices } from '../slices.ts';
import type { Candidate, Work } from './model.ts';

/** A set of chosen questions: what it costs, and what it gains in each model. */
export interface Selection {
  /** The upper end, in millionths of a person-day. */
  readonly effort: number;
  /** The lower end. */
  readonly least: number;
  readonly steps: number;
  /** Sum of the horizons' ranks. */
  readonly horizon: number;
  /** The bits of the chosen questions. */
  readonly chosen: bigint;
  /** Points gained, in the order of the models. */
  readonly gains: readonly number[];
}

/** Gains this near are the same gain: the noise of summing, far below the slack of the thresholds. */
const NOISE = 1e-12;

export function nothing(models: number): Selection {
  return { effort: 0, least: 0, steps: 0, horizon: 0, chosen: 0n, gains: new Array<number>(models).fill(0) };
}

/** An order of choices that stays when the same is added to two of them. */
export type Order = (a: Selection, b: Selection) => number;

/** Less effort first and, of the same effort, what gains more: all that counts where equal efforts are as good. */
export function compareEffort(a: Selection, b: Selection): number {
  return a.effort - b.effort || total(b.gains) - total(a.gains);
}

function total(gains: readonly number[]): number {
  let sum = 0;
  for (const gain of gains) sum += gain;
  return sum;
}

/**
 * Less effort first, by the upper ends, then by the lower ones; then earlier horizons, fewer steps, earlier ids; never 0
 * for two different sets.
 */
export function compareCost(a: Selection, b: Selection): number {
  return (
    a.effort - b.effort ||
    a.least - b.least ||
    a.horizon - b.horizon ||
    a.steps - b.steps ||
    (a.chosen > b.chosen ? -1 : Number(a !== b))
  );
}

export function join(a: Selection, b: Selection): Selection {
  return {
    effort: a.effort + b.effort,
    least: a.least + b.least,
    steps: a.steps + b.steps,
    horizon: a.horizon + b.horizon,
    chosen: a.chosen | b.chosen,
    gains: a.gains.map((gain, index) => gain + (b.gains[index] ?? 0)),
  };
}

export function choiceOf(candidate: Candidate, gains: readonly number[]): Selection {
  const { effort, least, horizon, bit: chosen } = candidate;
  return { effort, least, steps: 1, horizon, chosen, gains };
}

/**
 * The choices that no other one beats: none that costs less gains as much in every model. As costs add up and their
 * order is kept when the same is added to both, a beaten choice is part of no best plan (Nemhauser and Ullmann 1969).
 * Takes lists that are each in an order of cost, and returns one in that order; what is kept when the work ends is not
 * all.
 */
export function* unbeaten(
  lists: readonly (readonly Selection[])[],
  order: Order,
  work: Work,
): Slices<readonly Selection[]> {
  const kept: Selection[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of yield* merged(lists, order, work)) {
    const [gain = 0] = choice.gains;
    if (choice.gains.length === 1) {
      if (gain <= most + NOISE) continue;
    } else {
      const cheaper = kept.findIndex((each) => gainsAsMuch(each, choice));
      if (work.spend(cheaper === -1 ? kept.length : cheaper)) yield;
      if (work.isOver) return kept;
      if (cheaper !== -1) continue;
    }
    kept.push(choice);
    most = gain;
  }
  return kept;
}

/** Merges ordered lists in pairs. */
function* merged(lists: readonly (readonly Selection[])[], order: Order, work: Work): Slices<readonly Selection[]> {
  let rest = lists;
  while (rest.length > 1) {
    const pairs: (readonly Selection[])[] = [];
    for (let index = 0; index < rest.length; index += 2) {
      const pair = mergeTwo(rest[index], rest[index + 1], order);
      if (work.spend(pair.length)) yield;
      if (work.isOver) return [];
      pairs.push(pair);
    }
    rest = pairs;
  }
  return rest[0] ?? [];
}

function mergeTwo(
  one: readonly Selection[] = [],
  other: readonly Selection[] = [],
  order: Order,
): readonly Selection[] {
  const both: Selection[] = [];
  let place = 0;
  for (const choice of one) {
    for (let next = other[place]; next !== undefined && order(next, choice) < 0; next = other[place]) {
      both.push(next);
      place += 1;
    }
    both.push(choice);
  }
  return both.concat(other.slice(place));
}

function gainsAsMuch(one: Selection, other: Selection): boolean {
  return one.gains.every((gain, index) => gain >= (other.gains[index] ?? 0) - NOISE);
}
