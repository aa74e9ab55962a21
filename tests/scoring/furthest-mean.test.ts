import fc from 'fast-check';
import { expect, test } from 'vitest';
import { furthestWeights, type UncertainTerm } from '../../src/scoring/furthest-mean.ts';

type Scenario = 'low' | 'high';

test.each<[string, readonly UncertainTerm[], readonly number[], readonly number[]]>([
  ['nothing', [], [], []],
  ['nothing scored', [{ weights: [0, 3], score: null }], [0], [0]],
  ['a weight that is sure', [{ weights: [3], score: 40 }], [3], [3]],
  ['nothing is sure: the furthest one alone', [20, 80].map((score) => ({ weights: [0, 2], score })), [2, 0], [0, 2]],
  [
    'what is sure, and what draws it down or up',
    [
      { weights: [2], score: 50 },
      { weights: [1, 4], score: 10 },
      { weights: [0, 3], score: 90 },
      { weights: [0, 3], score: null },
    ],
    [2, 4, 0, 0],
    [2, 1, 3, 0],
  ],
  [
    // 10 alone draws it to 10; of 40 it would be drawn up again, though 40 lies below the mean at first.
    'what draws it no more once others did',
    [
      { weights: [1], score: 100 },
      { weights: [0, 9], score: 10 },
      { weights: [0, 9], score: 40 },
    ],
    [1, 9, 0],
    [1, 0, 0],
  ],
  [
    'what makes no difference weighs as little as it may',
    [
      { weights: [1], score: 50 },
      { weights: [1, 2], score: 50 },
    ],
    [1, 1],
    [1, 1],
  ],
  // A term that can weigh nothing at all gives no mean.
  ['what never weighs is no mean', [0, 60].map((score, at) => ({ weights: [2 * at], score })), [0, 2], [0, 2]],
])('the furthest weights of %s', (_, terms, low, high) => {
  expect(furthestWeights(terms, 'low')).toEqual(low);
  expect(furthestWeights(terms, 'high')).toEqual(high);
});

/** The mean of some terms, nothing where they weigh nothing. */
function meanOf(terms: readonly UncertainTerm[], weights: readonly number[]): readonly number[] {
  const scored = terms.flatMap(({ score }, place) => (score === null ? [] : [[weights[place] ?? 0, score] as const]));
  const weight = scored.reduce((sum, [own]) => sum + own, 0);
  return weight === 0 ? [] : [scored.reduce((sum, [own, score]) => sum + own * score, 0) / weight];
}

function choicesOf([first, ...rest]: readonly UncertainTerm[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  return first.weights.flatMap((weight) => choicesOf(rest).map((others) => [weight, ...others]));
}

test('law: no other choice of weights gives a mean that is further', () => {
  const term = fc.record({
    weights: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
    score: fc.option(fc.integer({ min: 0, max: 6 })),
  });
  fc.assert(
    fc.property(fc.array(term, { maxLength: 4 }), fc.constantFrom<Scenario>('low', 'high'), (terms, scenario) => {
      const weights = furthestWeights(terms, scenario);
      const means = choicesOf(terms).flatMap((choice) => meanOf(terms, choice));
      const furthest = means.length === 0 ? [] : [scenario === 'low' ? Math.min(...means) : Math.max(...means)];
      expect(meanOf(terms, weights)).toEqual(furthest.map((mean) => expect.closeTo(mean, 9)));
      for (const [place, { weights: own, score }] of terms.entries()) {
        expect([0, ...own]).toContain(weights[place]);
        if (score !== null) expect(own).toContain(weights[place]);
      }
    }),
    { numRuns: 300 },
  );
});
