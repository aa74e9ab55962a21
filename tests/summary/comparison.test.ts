import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { compareAssessments, trendOf } from '../../src/comparison/compare.ts';
import type { Snapshot } from '../../src/comparison/comparison.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { renderComparison } from '../../src/summary/comparison.ts';
import { renderTrend } from '../../src/summary/trend.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { smallAssessments } from '../kit/plan.ts';

function snapshotOf(catalogue: Catalogue, interviews: readonly Interview[]): Snapshot {
  return { label: 'x', catalogue, interviews, assessment: scoreInterviews(catalogue, interviews) };
}

function textOf(before: Snapshot, after: Snapshot): string {
  return renderComparison(
    { before: before.catalogue, after: after.catalogue },
    compareAssessments(before, after, '2026-11-22'),
  );
}

const NOT_WORDS = /NaN|Infinity|undefined|null|\[object/;

test('law: whatever is compared, it is told in words', () => {
  fc.assert(
    fc.property(smallAssessments, smallAssessments, (one, other) => {
      const [before, after] = [one, other].map(({ catalogue, interviews }) => snapshotOf(catalogue, interviews));
      if (before === undefined || after === undefined) return;
      expect(textOf(before, after)).not.toMatch(NOT_WORDS);
      const trend = renderTrend([before.catalogue, after.catalogue], trendOf([before, after, before]));
      expect(trend).not.toMatch(NOT_WORDS);
    }),
    { numRuns: 60 },
  );
});

const one = catalogueOf([{ id: 'a', questions: [{ id: 'q', knockOut: true }] }]);

test.each<[string, Catalogue, object, object, RegExp]>([
  ['nothing answered', one, {}, {}, /Neither the score nor the level nor what caps it has changed/],
  ['nothing applies', one, { 'a/q': { notApplicable: 'No' } }, {}, /q \(a\), not applicable → not answered yet/],
  ['a first answer', one, {}, { 'a/q': 0 }, /No score to compare, level from no level to not ready/],
  [
    'weights 0',
    catalogueOf([{ id: 'a', weight: 0, questions: [{ id: 'q' }] }]),
    {},
    { 'a/q': 67 },
    /q \(a\), not answered yet → 67: “s67”/,
  ],
])('%s', (_, catalogue, from, to, text) => {
  const snap = (answers: object): Snapshot => snapshotOf(catalogue, [interviewOf({ ...answers })]);
  expect(textOf(snap(from), snap(to))).toMatch(text);
});

test('a change that is beyond noise, and one that is not, read so', () => {
  const snap = (score: number): Snapshot => {
    const snapshot = snapshotOf(one, [interviewOf({ 'a/q': score })]);
    const { robustness } = analyse(one, snapshot.interviews ?? [], 1);
    return { ...snapshot, assessment: { ...snapshot.assessment, robustness } };
  };
  expect(textOf(snap(0), snap(100))).toMatch(/has moved by more than other weights,/);
  expect(textOf(snap(67), snap(100))).toMatch(
    /has moved by no more than other weights,[\s\S]*Do not build on the score alone/,
  );
});

test('texts from files cannot steer the terminal', () => {
  const before = snapshotOf(one, [interviewOf({ 'a/q': 0 })]);
  const interview = interviewOf({ 'a/q': { option: 's67', evidence: [{ ref: '\u001b[2Jx\n', until: '2026-01-01' }] } });
  const engagement = { client: '\u202eA\u001b', provider: '\u0007', scope: '\u009bS' };
  const text = textOf({ ...before, label: '\u001b]0;' }, snapshotOf(one, [{ ...interview, engagement }]));
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
  expect(text).toContain('␛[2Jx');
});
