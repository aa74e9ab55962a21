import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byGroups, byPairs, relativeDifferences, type ValueCounts } from '../../src/scoring/relative-differences.ts';
import { expectLinear } from '../kit/growth.ts';
import { runs } from '../kit/runs.ts';

const counted = (values: readonly number[]): ValueCounts =>
  [...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, (index % 3) + 1]);

/** Values of any size; of one size; nearly the same; a far one among those; very many sizes. */
const VALUES = fc.oneof(
  ...[
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.double({ min: 1, max: 5, noNaN: true }),
    fc.integer({ min: 0, max: 1e6 }).map((step) => 7 * (1 + step * 1e-12)),
    fc.oneof(
      fc.constant(1e300),
      fc.integer({ min: 0, max: 1e6 }).map((step) => 1e-9 * (1 + step * 1e-10)),
    ),
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
  ].map((value) => fc.array(value, { minLength: 2, maxLength: 60 })),
);

test('groups come to what pairs come to', () => {
  fc.assert(
    fc.property(VALUES, (values) => {
      const each = counted(values);
      fc.pre(each.length > 1);
      const [groups, pairs] = [byGroups(each), byPairs(each)];
      expect(Math.abs(groups - pairs)).toBeLessThanOrEqual(1e-11 * pairs);
    }),
    runs(2000),
  );
});

test.each<[string, ValueCounts]>([
  ['one', [[3, 4]]],
  ['zeros alone', [[0, 2]]],
  [
    'near and far, and zeros',
    [
      [0, 3],
      [1, 2],
      [1.1, 1],
      [1.9, 3],
      [2.1, 1],
      [50, 2],
      [1e30, 5],
    ],
  ],
  [
    'so far that no quotient holds it',
    [
      [5e-324, 2],
      [1, 1],
      [1e308, 3],
    ],
  ],
])('%s', (_, values) => {
  const pairs = byPairs(values);
  expect(Math.abs(byGroups(values) - pairs)).toBeLessThanOrEqual(1e-12 * Math.max(1, pairs));
});

test('a thousand values and more are taken by groups, and nothing else changes', () => {
  const values = counted(Array.from({ length: 1500 }, (_, index) => (index * 7919) % 104_729));
  expect(relativeDifferences(values)).toBe(byGroups(values));
  expect(relativeDifferences(values.slice(0, 1000))).toBe(byPairs(values.slice(0, 1000)));
  expect(byGroups(values) / byPairs(values)).toBeCloseTo(1, 12);
});

test('what many values take grows with their number', () => {
  const some = (size: number): ValueCounts =>
    counted(Array.from({ length: size }, (_, index) => (index * 7919) % 104_729));
  expectLinear((size) => {
    const values = some(size);
    return () => relativeDifferences(values);
  }, 2500);
});
