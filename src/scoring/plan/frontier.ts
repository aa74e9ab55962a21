import type { Candidate } from './candidates.ts';

/** A set of chosen questions: what it costs, and what it gains in each model. */
export interface Choice {
  /** Millionths of a person-day. */
  readonly effort: number;
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

export function nothing(models: number): Choice {
  return { effort: 0, steps: 0, horizon: 0, chosen: 0n, gains: new Array<number>(models).fill(0) };
}

/** Less effort first, then fewer steps, then earlier horizons, then earlier ids; never 0 for two different sets. */
export function compareCost(a: Choice, b: Choice): number {
  return (
    a.effort - b.effort || a.steps - b.steps || a.horizon - b.horizon || (a.chosen > b.chosen ? -1 : Number(a !== b))
  );
}

export function join(a: Choice, b: Choice): Choice {
  return {
    effort: a.effort + b.effort,
    steps: a.steps + b.steps,
    horizon: a.horizon + b.horizon,
    chosen: a.chosen | b.chosen,
    gains: a.gains.map((gain, index) => gain + (b.gains[index] ?? 0)),
  };
}

export function choiceOf(candidate: Candidate, gains: readonly number[]): Choice {
  return { effort: candidate.effort, steps: 1, horizon: candidate.horizon, chosen: candidate.bit, gains };
}

/**
 * The choices that no other one beats: none that costs less gains as much in every model. As costs add up and their
 * order is kept when the same is added to both, a beaten choice is part of no best plan (Nemhauser and Ullmann 1969).
 * Takes lists that are each in order of cost, and returns one in that order.
 */
export function unbeaten(lists: readonly (readonly Choice[])[]): readonly Choice[] {
  const kept: Choice[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of merged(lists)) {
    const [gain = 0] = choice.gains;
    if (choice.gains.length === 1 ? gain <= most + NOISE : kept.some((cheaper) => gainsAsMuch(cheaper, choice))) {
      continue;
    }
    kept.push(choice);
    most = gain;
  }
  return kept;
}

/** Merges ordered lists in pairs. */
function merged(lists: readonly (readonly Choice[])[]): readonly Choice[] {
  let rest = lists;
  while (rest.length > 1) {
    const odd = rest.length % 2 === 1 ? rest.slice(-1) : [];
    const pairs = Array.from({ length: rest.length >> 1 }, (_, index) =>
      mergeTwo(rest[2 * index], rest[2 * index + 1]),
    );
    rest = [...pairs, ...odd];
  }
  return rest[0] ?? [];
}

function mergeTwo(one: readonly Choice[] = [], other: readonly Choice[] = []): readonly Choice[] {
  const both: Choice[] = [];
  let place = 0;
  for (const choice of one) {
    for (let next = other[place]; next !== undefined && compareCost(next, choice) < 0; next = other[place]) {
      both.push(next);
      place += 1;
    }
    both.push(choice);
  }
  return both.concat(other.slice(place));
}

function gainsAsMuch(one: Choice, other: Choice): boolean {
  return one.gains.every((gain, index) => gain >= (other.gains[index] ?? 0) - NOISE);
}
