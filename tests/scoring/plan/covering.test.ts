import fc from 'fast-check';
import { expect, test } from 'vitest';
import { covering, type Demand } from '../../../src/scoring/plan/covering.ts';

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
