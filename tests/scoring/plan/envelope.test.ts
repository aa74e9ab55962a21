import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Envelope, envelopesFrom, leastEffort, mostGain } from '../../../src/scoring/plan/envelope.ts';
import type { Selection } from '../../../src/scoring/plan/frontier.ts';
import { selectionOf } from '../../kit/plan-parts.ts';

type Point = readonly [effort: number, gain: number];

const areaOf = (...points: readonly Point[]): readonly Selection[] =>
  points.map(([effort, gain]) => selectionOf(effort, [gain]));

function firstOf(areas: readonly (readonly Selection[])[], model = 0): Envelope {
  const [first] = envelopesFrom(areas, model);
  if (first === undefined) throw new Error('no envelope');
  return first;
}

describe('an envelope', () => {
  test.each<[string, readonly (readonly Selection[])[], Point, readonly Point[]]>([
    ['of nothing', [], [0, 0], []],
    ['of one choice', [areaOf([3, 5])], [3, 5], []],
    ['leaves out what lies below', [areaOf([0, 0], [2, 1], [4, 8])], [0, 0], [[4, 8]]],
    ['leaves out what gains no more', [areaOf([0, 4], [2, 4], [3, 3])], [0, 4], []],
    ['leaves out what lies on the way', [areaOf([0, 0], [1, 2], [2, 4])], [0, 0], [[2, 4]]],
    [
      'turns at what lies above',
      [areaOf([0, 0], [1, 5], [2, 6], [9, 7])],
      [0, 0],
      [
        [1, 5],
        [2, 6],
        [9, 7],
      ],
    ],
    ['takes back more than one', [areaOf([0, 0], [1, 2], [2, 3], [3, 9])], [0, 0], [[3, 9]]],
    ['begins with the better of two as cheap', [areaOf([1, 2], [1, 4], [2, 5])], [1, 4], [[2, 5]]],
    [
      'of two areas, the steepest first',
      [areaOf([1, 1], [2, 3], [5, 6]), areaOf([2, 0], [3, 5])],
      [3, 1],
      [
        [4, 6],
        [5, 8],
        [8, 11],
      ],
    ],
    [
      'in any order of the choices',
      [areaOf([5, 6], [1, 1], [2, 3])],
      [1, 1],
      [
        [2, 3],
        [5, 6],
      ],
    ],
  ])('%s', (_, areas, [effort, gain], ends) => {
    expect(firstOf(areas)).toEqual({ start: { effort, gain }, ends: ends.map(([e, g]) => ({ effort: e, gain: g })) });
  });

  test('is there for the areas from each on, and after the last', () => {
    const [, second, third, ...more] = envelopesFrom([areaOf([1, 1]), areaOf([2, 3])], 0);
    expect(second?.start).toEqual({ effort: 2, gain: 3 });
    expect(third).toEqual({ start: { effort: 0, gain: 0 }, ends: [] });
    expect(more).toEqual([]);
  });

  test('is that of one model', () => {
    const areas = [[selectionOf(1, [2, 7]), selectionOf(2, [3, 7])]];
    expect(firstOf(areas, 1)).toEqual({ start: { effort: 1, gain: 7 }, ends: [] });
  });
});

describe('of an envelope from 2 for 3, by 4 more for 8, then by 6 more for 3', () => {
  const envelope = firstOf([areaOf([2, 3], [6, 11], [12, 14])]);

  test.each<[number, number]>([
    [-1, 2],
    [3, 2],
    [5, 3],
    [11, 6],
    [12, 8],
    [14, 12],
    [14.01, Number.POSITIVE_INFINITY],
  ])('a gain of %f takes %f', (gain, effort) => {
    expect(leastEffort(envelope, gain)).toBeCloseTo(effort, 9);
  });

  test.each<[number, number]>([
    [1.99, Number.NEGATIVE_INFINITY],
    [2, 3],
    [3, 5],
    [6, 11],
    [8, 12],
    [12, 14],
    [99, 14],
    [Number.POSITIVE_INFINITY, 14],
  ])('an effort of %f gains %f', (effort, gain) => {
    expect(mostGain(envelope, effort)).toBeCloseTo(gain, 9);
  });
});

test('no two choices mixed do better than the envelope, and the best of them do as well', () => {
  const point = fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }));
  const areas = fc.array(fc.array(point, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(areas, fc.nat({ max: 36 }), (lists, wanted) => {
      const sums = lists.reduce<readonly Point[]>(
        (before, list) => before.flatMap(([e, g]) => list.map(([effort, gain]): Point => [e + effort, g + gain])),
        [[0, 0]],
      );
      const mixed = (value: (point: Point) => number, other: (point: Point) => number, at: number) =>
        sums.flatMap((one) =>
          sums.flatMap((two) => {
            const [from, to] = [value(one), value(two)];
            if (from === at) return [other(one)];
            if (from >= at || to <= at) return [];
            return [other(one) + ((at - from) / (to - from)) * (other(two) - other(one))];
          }),
        );
      const envelope = firstOf(lists.map((list) => areaOf(...list)));
      // More may be gained, or less spent: the envelope never falls, so that the best of what is beyond counts as well.
      const cheapest = Math.min(
        Number.POSITIVE_INFINITY,
        ...sums.flatMap(([effort, gain]) => (gain >= wanted ? [effort] : [])),
        ...mixed(
          ([, gain]) => gain,
          ([effort]) => effort,
          wanted,
        ),
      );
      expect(leastEffort(envelope, wanted)).toBeCloseTo(cheapest, 9);
      const most = Math.max(
        Number.NEGATIVE_INFINITY,
        ...sums.flatMap(([effort, gain]) => (effort <= wanted ? [gain] : [])),
        ...mixed(
          ([effort]) => effort,
          ([, gain]) => gain,
          wanted,
        ),
      );
      expect(mostGain(envelope, wanted)).toBeCloseTo(most, 9);
    }),
    { numRuns: 200 },
  );
});
