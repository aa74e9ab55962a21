import { expect, test } from 'vitest';
import type { Gate } from '../../src/scoring/assessment.ts';
import { decisionAt, visibleIn } from '../../src/scoring/assessment.ts';
import { changeBetween } from '../../src/scoring/assessment-change.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] }]);
const scored = scoreInterviews(catalogue, [interviewOf({ 'a/one': 33 })]);
const at = (point: number | null) => ({ ...scored, score: { ...scored.score, point } });

test.each([
  [40, 55, 15],
  [55, 40, -15],
  [null, 40, null],
  [40, null, null],
  [null, null, null],
])('from %s to %s: %s points', (before, after, points) => {
  const change = changeBetween(at(before), at(after));
  expect(change.points).toBe(points);
  expect(change.score).toEqual({ before: at(before).score, after: at(after).score });
  expect(change.level).toEqual({ before: scored.level, after: scored.level });
});

const gate = (rule: Gate['rule'], questions: readonly string[], scenario: Gate['scenario'] = 'point'): Gate => ({
  rule,
  caps: 'ready-with-conditions',
  scenario,
  questions: [...questions],
});

test.each<[string, readonly Gate[], readonly Gate[], readonly [number, number, number]]>([
  ['the same', [gate('knock-out', ['a/one'])], [gate('knock-out', ['a/one'])], [0, 0, 1]],
  ['another rule', [gate('knock-out', ['a/one'])], [gate('critical-open', ['a/one'])], [1, 1, 0]],
  ['another question', [gate('knock-out', ['a/one'])], [gate('knock-out', ['a/two'])], [1, 1, 0]],
  ['other questions whose ids run together', [gate('lock-in', ['a/b', 'c'])], [gate('lock-in', ['a/bc'])], [1, 1, 0]],
  ['not at point', [gate('knock-out', ['a/one'], 'low')], [gate('knock-out', ['a/two'], 'high')], [0, 0, 0]],
  [
    'a shorter list to show',
    [gate('critical-on-trust', ['a/one', 'a/two'])],
    [gate('critical-on-trust', ['a/one'])],
    [0, 0, 1],
  ],
])('gates: %s', (_, before, after, expected) => {
  const { gates } = changeBetween({ ...scored, gates: [...before] }, { ...scored, gates: [...after] });
  expect([gates.cleared.length, gates.added.length, gates.remaining.length]).toEqual(expected);
  expect(gates.remaining).toEqual(expected[2] === 1 ? after : []);
});

test('what applies in an area is all but what is hidden', () => {
  const counts = { answered: 1, unknown: 2, notApplicable: 4, unanswered: 8, hidden: 16 };
  expect(visibleIn({ counts })).toBe(15);
});

test.each([
  ['deciding', 'to-choose'],
  ['contracting', 'to-sign'],
  ['transition', 'to-hand-over'],
  ['running', 'to-go-on'],
  ['ending', 'to-take-back'],
  [null, null],
] as const)('at the stage %s the verdict is for: %s', (stage, decision) => {
  expect(decisionAt(stage)).toBe(decision);
});
