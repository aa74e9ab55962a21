import { sum } from './scores.ts';

/** Values, each with how often it is there; ascending, none below 0. */
export type ValueCounts = readonly (readonly [value: number, count: number])[];

/** Up to so many distinct values each is compared with each. */
const MOST_COMPARED = 1000;

/** Σ ((a − b) / (a + b))² over all ordered pairs; nothing between two zeros. Takes time as the number of values. */
export function relativeDifferences(counted: ValueCounts): number {
  return counted.length <= MOST_COMPARED ? byPairs(counted) : byGroups(counted);
}

/** Each value with each, as ((b − a) / b) / (1 + a / b), which no size of numbers can upset. */
export function byPairs(counted: ValueCounts): number {
  const terms = counted.map(([large, many], index) => {
    let total = 0;
    for (const [small, few] of counted.slice(0, index)) {
      total += few * ((large - small) / large / (1 + small / large)) ** 2;
    }
    return 2 * many * total;
  });
  return sum(terms);
}

/** Of a group of values: the logarithms that stand for it, and how many values each of them stands for. */
interface ValueGroup {
  readonly centre: number;
  readonly weights: Float64Array;
  readonly count: number;
}

/**
 * The difference of two values is tanh²(d / 2), where d is that of their logarithms: a smooth curve, without poles nearer
 * to the real line than π. On groups of logarithms no wider than 1 a polynomial through 16 Chebyshev points follows it to
 * the last digits, so that these points can stand for any number of values (Trefethen, Approximation Theory and
 * Approximation Practice, 2013, theorem 8.2: the error falls as 12.6 to the power of −16).
 */
export function byGroups(counted: ValueCounts): number {
  const zeros = counted[0]?.[0] === 0 ? counted[0][1] : 0;
  const positive = zeros === 0 ? counted : counted.slice(1);
  const logarithms = logarithmsOf(positive.map(([value]) => value));
  const range = logarithms.at(-1) ?? 0;
  const width = range === 0 ? 1 : Math.min(1, range);
  const groups = groupsOf(positive, logarithms, width);
  const terms: number[] = [];
  let [first, far] = [0, 0];
  for (const [index, group] of groups.entries()) {
    for (let near = groups[first]; near !== undefined && group.centre - near.centre > FAR; near = groups[first]) {
      far += near.count;
      first += 1;
    }
    terms.push(2 * group.count * (far + zeros), between(group, group, width));
    for (const other of groups.slice(first, index)) terms.push(2 * between(group, other, width));
  }
  return sum(terms);
}

/** Logarithms so far apart differ by 1 in every digit: tanh² is within 10⁻¹⁷ of it. */
const FAR = 42;

/** Of ascending values, each divided by the first; exact also where they are nearly the same. */
function logarithmsOf(values: readonly number[]): readonly number[] {
  const [least = 1] = values;
  return values.map((value) => {
    if (value < 2 * least) return Math.log1p((value - least) / least);
    const ratio = value / least;
    return Number.isFinite(ratio) ? Math.log(ratio) : Math.log(value) - Math.log(least);
  });
}

const POINTS = Array.from({ length: 16 }, (_, index) => Math.cos(((2 * index + 1) * Math.PI) / 32));
/** Of the barycentric formula (Berrut and Trefethen, Barycentric Lagrange Interpolation, 2004, 5.3). */
const SHARES = POINTS.map((_, index) => (-1) ** index * Math.sin(((2 * index + 1) * Math.PI) / 32));

function groupsOf(counted: ValueCounts, logarithms: readonly number[], width: number): readonly ValueGroup[] {
  const groups = new Map<number, { centre: number; weights: Float64Array; count: number }>();
  for (const [index, [, count]] of counted.entries()) {
    const logarithm = logarithms[index] ?? 0;
    const number = Math.min(Math.floor(logarithm / width), Math.ceil((logarithms.at(-1) ?? 0) / width) - 1);
    const group = groups.get(number) ?? {
      centre: (number + 0.5) * width,
      weights: new Float64Array(POINTS.length),
      count: 0,
    };
    groups.set(number, group);
    group.count += count;
    addTo(group.weights, (2 * (logarithm - group.centre)) / width, count);
  }
  return [...groups.values()];
}

/** Lets the points stand for a value at `place`, from −1 to 1, in the shares of the polynomial through them. */
function addTo(weights: Float64Array, place: number, count: number): void {
  const exact = POINTS.indexOf(place);
  if (exact >= 0) {
    weights[exact] = (weights[exact] ?? 0) + count;
    return;
  }
  const shares = POINTS.map((point, index) => (SHARES[index] ?? 0) / (place - point));
  const whole = shares.reduce((total, share) => total + share, 0);
  for (const [index, share] of shares.entries()) weights[index] = (weights[index] ?? 0) + (count * share) / whole;
}

function between(one: ValueGroup, other: ValueGroup, width: number): number {
  let total = 0;
  for (const [i, weight] of one.weights.entries()) {
    for (const [j, each] of other.weights.entries()) {
      const apart = one.centre - other.centre + (((POINTS[i] ?? 0) - (POINTS[j] ?? 0)) * width) / 2;
      total += weight * each * Math.tanh(apart / 2) ** 2;
    }
  }
  return total;
}
