import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covering, type Demand } from '../../../src/scoring/plan/covering.ts';
import { Work } from '../../../src/scoring/plan/model.ts';

const demand = (needed: number, ...ids: readonly string[]): Demand => ({
  needed,
  worths: new Map(ids.map((id) => [id, 1])),
});

test.each<[string, readonly Demand[], readonly string[]]>([
  ['nothing asked for', [demand(0, 'a')], []],
  ['one demand: the first', [demand(1, 'c', 'b')], ['b']],
  ['a part of one takes a whole', [demand(1.2, 'a', 'b', 'c')], ['a', 'b']],
  ['one that meets two demands before the first of each', [demand(1, 'a', 'd'), demand(1, 'b', 'd')], ['d']],
  // Taking what does most at each turn would take three: c first.
  [
    'fewer than one after the other would give',
    [demand(1, 'a', 'c'), demand(1, 'a', 'c'), demand(1, 'b', 'c'), demand(1, 'a'), demand(1, 'b')],
    ['a', 'b'],
  ],
])('%s', (_, demands, expected) => {
  expect(covering(['a', 'b', 'c', 'd'], demands)).toEqual(expected);
});

test('it is the first of the fewest, as brute force finds them', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const demands = fc.array(
    fc
      .dictionary(fc.constantFrom(...ids), fc.constantFrom(0.75, 1), { minKeys: 1 })
      .chain((worths) =>
        fc
          .double({ min: -0.5, max: Object.values(worths).reduce((sum, each) => sum + each, 0), noNaN: true })
          .map((needed) => ({ needed, worths: new Map(Object.entries(worths)) })),
      ),
    { maxLength: 5 },
  );
  const sets = Array.from({ length: 2 ** ids.length }, (_, bits) => ids.filter((_, place) => bits & (1 << place)));
  const ordered = sets.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  fc.assert(
    fc.property(demands, (all) => {
      const best = ordered.find((set) =>
        all.every(({ needed, worths }) => set.reduce((sum, id) => sum + (worths.get(id) ?? 0), 0) >= needed),
      );
      expect(covering(ids, all)).toEqual(best);
    }),
    { numRuns: 500 },
  );
});

describe('what it takes to find the fewest', () => {
  const ids = Array.from({ length: 12 }, (_, place) => String.fromCharCode(97 + place));
  const worths = (...pairs: readonly (readonly [string, number])[]) => new Map(pairs);
  /** Demands of four of twelve each, worth more or less, so that what does most at each turn is not the best. */
  const tangled = Array.from({ length: 9 }, (_, row) => ({
    needed: 1 + (row % 3) / 2,
    worths: worths(
      ...[1, 3, 4, 8].map(
        (step, index) => [ids[(row * step + index * 5 + row) % 12] ?? '', [1, 0.75, 0.5, 0.75][index] ?? 0] as const,
      ),
    ),
  }));
  const CASES: Readonly<Record<string, readonly Demand[]>> = {
    tangled,
    'one each': ids.slice(0, 6).map((id) => demand(1, id)),
    'three quarters': [{ needed: 3, worths: new Map(ids.map((id) => [id, 0.75])) }],
    'the same many times': Array.from({ length: 5 }, () => demand(2, 'c', 'g', 'k')),
    'of use or not': [demand(1.5, 'b', 'k', 'l'), demand(1, 'k', 'a')],
  };

  test.each([
    ['tangled', 'a b c e g i k', 3245],
    ['one each', 'a b c d e f', 776],
    ['three quarters', 'a b c d', 42],
    ['the same many times', 'c g', 5],
    ['of use or not', 'b k', 21],
  ])('%s: %s', (name, expected, units) => {
    const work = new Work(Number.POSITIVE_INFINITY);
    expect(covering(ids, CASES[name] ?? [], work).join(' ')).toBe(expected);
    expect(work.spent).toBe(units);
  });

  test.each([
    ['tangled', 1, 'a b j g e c k d'],
    ['tangled', 2000, 'a b j g e c k d'],
    ['three quarters', 1, 'a b c d'],
    ['of use or not', 1, 'k b'],
  ])('%s after %i: %s, one after the other what does most', (name, limit, expected) => {
    expect(covering(ids, CASES[name] ?? [], new Work(limit)).join(' ')).toBe(expected);
  });
});
