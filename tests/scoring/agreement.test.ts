import { expect, test } from 'vitest';
import { agreementOf, measureAgreement, ratingsOf } from '../../src/scoring/agreement.ts';
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
  expect(client).toEqual({ alpha: 1, units: 2, pairable: 2 });
  expect(provider).toEqual({ alpha: null, units: 2, pairable: 0 });
  expect(all).toMatchObject({ units: 3, pairable: 2 });
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
  expect(size).toEqual({ metric: 'interval', raters: 3, units: 4, pairable: 2, values: 5 });
  expect(alpha).toBeCloseTo(0.7142857, 6);
  expect(measureAgreement([], 'ordinal')).toMatchObject({ alpha: null, raters: 0, units: 0, pairable: 0, values: 0 });
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
  expect(agreement.all).toEqual({ alpha: null, units: 1, pairable: 1 });
});
