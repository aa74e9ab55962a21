import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choiceOf,
  compareCost,
  compareEffort,
  join,
  nothing,
  type Selection,
  unbeaten,
} from '../../../src/scoring/plan/frontier.ts';
import { Work } from '../../../src/scoring/plan/model.ts';
import { finish } from '../../../src/scoring/slices.ts';
import { candidatesFor, selectionOf } from '../../kit/plan-parts.ts';

const endless = (): Work => new Work(Number.POSITIVE_INFINITY);

describe('of two choices', () => {
  const one = selectionOf(5, [1, 2], { least: 3, horizon: 2, steps: 2, chosen: 6n });
  test.each<[string, Partial<Selection>]>([
    ['the cheaper one, though all else speaks against it', { effort: 4, least: 4, horizon: 9, steps: 9, chosen: 1n }],
    ['then the one that may cost less', { least: 2, horizon: 9, steps: 9, chosen: 1n }],
    ['then the one with the earlier horizons', { horizon: 1, steps: 9, chosen: 1n }],
    ['then the one with fewer steps', { steps: 1, chosen: 1n }],
    ['then the one with the earlier ids', { chosen: 7n }],
  ])('comes first %s', (_, change) => {
    const other = { ...one, ...change };
    expect(compareCost(other, one)).toBeLessThan(0);
    expect(compareCost(one, other)).toBeGreaterThan(0);
  });

  test('the same is the same', () => {
    expect(compareCost(one, one)).toBe(0);
  });

  test('by effort alone, what gains more in all models together comes first', () => {
    const other = { ...one, gains: [3, 1], least: 9 };
    expect(compareEffort(other, one)).toBeLessThan(0);
    expect(compareEffort(one, other)).toBeGreaterThan(0);
    expect(compareEffort({ ...one, gains: [2, 1] }, one)).toBe(0);
    expect(compareEffort({ ...other, effort: 6 }, one)).toBeGreaterThan(0);
  });

  test('what they come to together', () => {
    const other = selectionOf(4, [5, 7], { least: 1, horizon: 3, steps: 4, chosen: 9n });
    expect(join(one, other)).toEqual({ effort: 9, least: 4, steps: 6, horizon: 5, chosen: 15n, gains: [6, 9] });
    expect(join(nothing(2), one)).toEqual(one);
  });
});

test('a choice of one candidate', () => {
  const [candidate] = candidatesFor({ 'a/x': [5, 3, 2] });
  if (candidate === undefined) throw new Error('no candidate');
  expect(choiceOf(candidate, [4])).toEqual({
    effort: 5,
    least: 3,
    horizon: 2,
    steps: 1,
    chosen: candidate.bit,
    gains: [4],
  });
});

describe('what no other choice beats', () => {
  const left = (...lists: readonly (readonly Selection[])[]) =>
    finish(unbeaten(lists, compareCost, endless())).map(({ effort, gains }) => [effort, ...gains]);

  test.each<[string, readonly (readonly Selection[])[], readonly (readonly number[])[]]>([
    ['of nothing, nothing', [], []],
    [
      'of one list, what gains more than all before',
      [[selectionOf(1, [2]), selectionOf(2, [2]), selectionOf(3, [4])]],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['a gain by the noise of a sum is none', [[selectionOf(1, [2]), selectionOf(2, [2 + 1e-13])]], [[1, 2]]],
    [
      'but one by more is',
      [[selectionOf(1, [2]), selectionOf(2, [2 + 1e-11])]],
      [
        [1, 2],
        [2, 2 + 1e-11],
      ],
    ],
    [
      'of several lists in the order of cost',
      [[selectionOf(1, [1]), selectionOf(4, [6])], [selectionOf(2, [3]), selectionOf(3, [2])], [selectionOf(0, [0])]],
      [
        [0, 0],
        [1, 1],
        [2, 3],
        [4, 6],
      ],
    ],
    [
      'with two models, what gains more in either',
      [
        [selectionOf(1, [1, 5]), selectionOf(2, [2, 1])],
        [selectionOf(3, [1, 5]), selectionOf(4, [2, 5]), selectionOf(5, [2, 5 + 1e-13])],
      ],
      [
        [1, 1, 5],
        [2, 2, 1],
        [4, 2, 5],
      ],
    ],
  ])('%s', (_, lists, expected) => {
    expect(left(...lists)).toEqual(expected);
  });

  test('as brute force finds it', () => {
    const choice = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 4 }), fc.nat({ max: 4 }));
    fc.assert(
      fc.property(fc.array(fc.array(choice, { maxLength: 5 }), { maxLength: 5 }), fc.boolean(), (raw, isOne) => {
        const lists = raw.map((list, place) =>
          list
            .map(([effort, one, two], index) =>
              selectionOf(effort, isOne ? [one] : [one, two], { chosen: BigInt(100 * place + index) }),
            )
            .sort(compareCost),
        );
        const all = lists.flat();
        const expected = all.filter((each) =>
          all.every(
            (other) =>
              compareCost(other, each) >= 0 || other.gains.some((gain, index) => gain < (each.gains[index] ?? 0)),
          ),
        );
        expect(finish(unbeaten(lists, compareCost, endless()))).toEqual([...expected].sort(compareCost));
      }),
      { numRuns: 200 },
    );
  });

  test('is not looked for any further once the work is over', () => {
    const many = Array.from({ length: 50 }, (_, index) => selectionOf(index, [index, 50 - index]));
    const work = new Work(20);
    expect(finish(unbeaten([many], compareCost, work)).length).toBeLessThan(10);
    expect(work.spent).toBe(21);
    const plain = many.map(({ effort }) => selectionOf(effort, [effort]));
    for (const list of [many, plain]) expect(finish(unbeaten([list, list], compareCost, new Work(20)))).toEqual([]);
  });

  test('counts what it merges, and what it compares', () => {
    const lists = [
      [selectionOf(1, [1, 5]), selectionOf(2, [2, 1])],
      [selectionOf(3, [1, 5])],
      [selectionOf(4, [9, 9])],
    ];
    const work = endless();
    finish(unbeaten(lists, compareCost, work));
    // Merged 3 (and 1 alone), then 4; compared with 0, then 1, then found at the first, then 2.
    expect(work.spent).toBe(3 + 1 + 4 + 0 + 1 + 0 + 2);
  });
});

describe('work', () => {
  test('is over at its limit', () => {
    const work = new Work(10);
    work.spend(9);
    expect(work.isOver).toBe(false);
    work.spend(1);
    expect(work.isOver).toBe(true);
    expect(work.spent).toBe(10);
  });

  test('pauses after twenty thousand things, and again after as many', () => {
    const work = endless();
    const pauses = Array.from({ length: 9 }, () => work.spend(5000));
    expect(pauses).toEqual([false, false, false, true, false, false, false, true, false]);
    expect(endless().spend(19_999)).toBe(false);
  });
});
