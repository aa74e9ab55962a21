import { expect, test } from 'vitest';
import { measureRobustness } from '../../src/scoring/robustness/draw.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { checkOf, engagedOf, policyOf } from '../kit/engaged.ts';

const CATALOGUE = catalogueOf([{ id: 'a', questions: [{ id: 'q' }, { id: 'r' }, { id: 's' }] }]);
const fileOf = (answers: string): string =>
  [
    'format: outready/answers/1',
    'engagement: { client: Acme, scope: Analytics }',
    'respondent: { side: client }',
    'profile: test',
    `answers: { ${answers} }`,
  ].join('\n');
const engaged = engagedOf(CATALOGUE, { 'acme.yaml': fileOf('a/q: s67, a/r: s67') });
const robust = (share: number) =>
  checkOf([engaged], policyOf(`require: { robustness: ${share} }`)).results.find(
    ({ demand }) => demand === 'robustness',
  );

test('the share of draws in which the verdict does not get worse; equal passes', () => {
  const { levels } = measureRobustness(CATALOGUE, engaged.interviews, { seed: 1 });
  const share = levels['ready-with-conditions'] + levels.ready;
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(1);
  expect(robust(share)).toMatchObject({ status: 'pass', expected: share, actual: share });
  expect(robust(share + 0.001)).toMatchObject({ status: 'fail', actual: share });
});

test('without a verdict there is nothing that could stand', () => {
  const open = engagedOf(CATALOGUE, { 'acme.yaml': fileOf('') });
  const [entry] = checkOf([open], policyOf('require: { robustness: 0 }')).results.filter(
    ({ demand }) => demand === 'robustness',
  );
  expect(entry).toMatchObject({ status: 'fail', actual: null });
  expect(entry?.message).toContain('there is no verdict that could stand');
});
