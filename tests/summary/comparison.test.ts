import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { trendOf } from '../../src/comparison/compare.ts';
import type { Snapshot } from '../../src/comparison/comparison.ts';
import { buildChanges } from '../../src/model/changes.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { areaTitle } from '../../src/questionnaires/catalogue.ts';
import { changesNodes } from '../../src/report/sections/changes.ts';
import { trendNodes } from '../../src/report/sections/trend.ts';
import { analyse } from '../../src/scoring/analysis.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { comparisonHead } from '../../src/summary/comparison.ts';
import { ENGLISH, type Language } from '../../src/texts/language.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { smallAssessments } from '../kit/plan.ts';
import { shown } from '../kit/shown.ts';

function snapshotOf(catalogue: Catalogue, interviews: readonly Interview[]): Snapshot {
  return { label: 'x', catalogue, interviews, assessment: scoreInterviews(catalogue, interviews) };
}

/** The page of two assessments, as `compare` shows it to somebody who may see everything. */
function textOf(before: Snapshot, after: Snapshot, language: Language = ENGLISH): string {
  const changes = buildChanges({ before, after, options: { audience: 'internal', language, asOf: '2026-11-22' } });
  const { moreInJson: more } = language.summary.compare;
  return shown([
    ...comparisonHead(changes.comparison, language),
    ...changesNodes({ changes, language, most: 3, hasRemaining: true, more }),
  ]);
}

const NOT_WORDS = /NaN|Infinity|undefined|null|\[object/;

test('law: whatever is compared, it is told in words', () => {
  fc.assert(
    fc.property(smallAssessments, smallAssessments, (one, other) => {
      const [before, after] = [one, other].map(({ catalogue, interviews }) => snapshotOf(catalogue, interviews));
      if (before === undefined || after === undefined) return;
      expect(textOf(before, after)).not.toMatch(NOT_WORDS);
      const trend = trendNodes(
        (id) => areaTitle(id, before.catalogue, after.catalogue),
        trendOf([before, after, before]),
        ENGLISH,
      );
      expect(shown(trend)).not.toMatch(NOT_WORDS);
    }),
    { numRuns: 60 },
  );
});

const one = catalogueOf([{ id: 'a', questions: [{ id: 'q', knockOut: true }] }]);

test.each<[string, Catalogue, object, object, RegExp]>([
  ['nothing answered', one, {}, {}, /Nothing has changed since then/],
  ['nothing applies', one, { 'a/q': { notApplicable: 'No' } }, {}, /q \(a\) +not applicable +not answered yet/],
  [
    'a first answer',
    one,
    {},
    { 'a/q': 0 },
    /There was no score then; now it is 0, not ready\.[\s\S]*A blocker now: q \(a\)\./,
  ],
  [
    'weights 0',
    catalogueOf([{ id: 'a', weight: 0, questions: [{ id: 'q' }] }]),
    {},
    { 'a/q': 67 },
    /q \(a\) +not answered yet +“s67” \(67\)/,
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
  expect(textOf(snap(0), snap(100))).toMatch(/today’s lies outside/);
  expect(textOf(snap(67), snap(100))).toMatch(
    /This may mean little: other weights,[\s\S]*rather than\s+at the score alone/,
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

test('a trend over two editions of the method draws no way from one to the other', () => {
  const first = snapshotOf(one, [interviewOf({ 'a/q': 33 })]);
  const { method: _, ...assessment } = first.assessment;
  const trend = trendOf([{ ...first, assessment }, first, snapshotOf(one, [interviewOf({ 'a/q': 67 })])]);
  const text = shown(trendNodes((id) => areaTitle(id, one), trend, ENGLISH));
  expect(text).toContain('33 | 33 → 67');
  expect(text).toContain('These were scored by two editions of the method');
  expect(shown(trendNodes((id) => areaTitle(id, one), trendOf([first, first, first]), ENGLISH))).not.toContain(
    'editions',
  );
});
