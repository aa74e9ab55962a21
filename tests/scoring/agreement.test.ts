import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agreementOf,
  countPairs,
  METRICS,
  measureAgreement,
  measureQuestions,
  ratingsOf,
  strengthOf,
} from '../../src/scoring/agreement.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

test('agreement is counted within each side and across', () => {
  const catalogue = catalogueOf([{ id: 'one', questions: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }]);
  const questions = catalogue.areas.flatMap((area) => area.questions);
  const interviews = [
    interviewOf({ 'one/a': 0, 'one/b': 100 }, { name: 'A' }),
    interviewOf({ 'one/a': 0, 'one/b': 100 }, { name: 'B' }),
    interviewOf({ 'one/a': 33, 'one/c': 67 }, { side: 'provider' }),
  ];
  const { client, provider, all } = agreementOf(questions, interviews);
  expect(client).toEqual({ alpha: 1, observed: 1, units: 2, pairable: 2, pairs: 2 });
  expect(provider).toEqual({ alpha: null, observed: null, units: 2, pairable: 0, pairs: 0 });
  expect(all).toMatchObject({ observed: 0.5, units: 3, pairable: 2, pairs: 4 });
  expect(all.alpha).toBeGreaterThan(0);
  expect(all.alpha).toBeLessThan(1);
});

test('a matrix is measured with the size of what it rests on', () => {
  const matrix = [
    [1, 2, null, 4],
    [1, 3, null, null],
    [null, 2, null, null],
  ];
  const { alpha, ...size } = measureAgreement(matrix, 'interval');
  expect(size).toEqual({ metric: 'interval', raters: 3, units: 4, pairable: 2, pairs: 4, values: 5, observed: 0.5 });
  expect(alpha).toBeCloseTo(0.7142857, 6);
  expect(measureAgreement([], 'ordinal')).toMatchObject({
    alpha: null,
    observed: null,
    raters: 0,
    units: 0,
    pairable: 0,
    pairs: 0,
    values: 0,
  });
});

test('on each question a unit is an engagement, and together each answered question of one', () => {
  const { areas } = catalogueOf([{ id: 'one', questions: ['a', 'b', 'c', 'd'].map((id) => ({ id })) }]);
  const questions = areas.flatMap((area) => area.questions);
  const rated = (first: Readonly<Record<string, number>>, second: Readonly<Record<string, number>>) => ({
    questions,
    interviews: [interviewOf(first, { name: 'A' }), interviewOf(second, { name: 'B' })],
  });
  const { all, questions: each } = measureQuestions(
    [
      rated({ 'one/a': 0, 'one/b': 33, 'one/c': 67 }, { 'one/a': 0, 'one/b': 67 }),
      rated({ 'one/a': 100, 'one/b': 33 }, { 'one/a': 100, 'one/b': 33 }),
    ],
    'ordinal',
  );
  expect(
    each.map(({ id, alpha, observed, units, pairable, pairs }) => [id, alpha, observed, units, pairable, pairs]),
  ).toEqual([
    ['one/a', 1, 1, 2, 2, 2],
    ['one/b', 0, 0.5, 2, 2, 2],
    ['one/c', null, null, 1, 0, 0],
  ]);
  expect(all).toMatchObject({ raters: 2, observed: 0.75, units: 5, pairable: 4, pairs: 4 });
  const columns = [
    [0, 33, 67, 100, 33],
    [0, 67, null, 100, 33],
  ];
  expect(all.alpha).toBe(measureAgreement(columns, 'ordinal').alpha);
  expect(measureQuestions([], 'ordinal')).toMatchObject({ all: { raters: 0, units: 0 }, questions: [] });
});

test('ratings are scores; open, not applicable and outdated answers are missing, and so is what nobody answered', () => {
  const catalogue = catalogueOf([{ id: 'one', questions: ['a', 'b', 'c', 'd'].map((id) => ({ id })) }]);
  const questions = catalogue.areas.flatMap((area) => area.questions);
  const interviews = [
    interviewOf({ 'one/a': 0, 'one/b': { unknown: true }, 'one/c': { notApplicable: 'No' } }),
    interviewOf({ 'one/a': 's99', 'one/b': 67, 'one/c': { unknown: true } }, { side: 'provider' }),
  ];
  expect(ratingsOf(questions, interviews)).toEqual([
    [0, null],
    [null, 67],
  ]);
});

test('what a context answer hides counts for nothing', () => {
  const when = { question: 'context/kind', is: ['x'] };
  const catalogue = catalogueOf(
    [{ id: 'one', questions: [{ id: 'a' }, { id: 'b', when }] }],
    [{ id: 'kind', options: ['x', 'y'] }],
  );
  const answers = { 'context/kind': 'y', 'one/a': 0, 'one/b': 100 };
  const { agreement } = scoreInterviews(catalogue, [interviewOf(answers), interviewOf(answers, { name: 'B' })]);
  expect(agreement.all).toEqual({ alpha: null, observed: 1, units: 1, pairable: 1, pairs: 1 });
});

test.each([
  ['all the same', [[7, 7, 7]], 3, 3],
  ['all different', [[1, 2, 3, 4]], 6, 0],
  ['two camps', [[1, 1, 1, 2, 2]], 10, 4],
  ['alone, or nobody', [[1], []], 0, 0],
  [
    'several units',
    [
      [1, 1],
      [1, 2],
      [3, 3, 3],
    ],
    5,
    4,
  ],
])('pairs of values within units: %s', (_, units, pairs, same) => {
  expect(countPairs(units)).toEqual({ pairs, same });
});

test('the observed agreement is that of all pairs looked at one by one, under every metric', () => {
  const cell = fc.constantFrom(null, 0, 33, 67, 100);
  const matrices = fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(matrices, fc.constantFrom(...METRICS), (matrix, metric) => {
      let [pairs, same] = [0, 0];
      for (const [index, row] of matrix.entries()) {
        for (const other of matrix.slice(index + 1)) {
          for (const [unit, value] of row.entries()) {
            if (value === null || typeof other[unit] !== 'number') continue;
            pairs += 1;
            if (value === other[unit]) same += 1;
          }
        }
      }
      const measured = measureAgreement(matrix, metric);
      expect([measured.pairs, measured.observed]).toEqual([pairs, pairs === 0 ? null : same / pairs]);
    }),
  );
});

test.each([
  [1, 'firm'],
  [0.8, 'firm'],
  [0.799, 'tentative'],
  [0.667, 'tentative'],
  [0.666, 'weak'],
  [-0.2, 'weak'],
])('an alpha of %s bears conclusions that are %s', (alpha, strength) => {
  expect(strengthOf(alpha)).toBe(strength);
});
