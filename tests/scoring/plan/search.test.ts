import { expect, test } from 'vitest';
import { DAY, Work } from '../../../src/scoring/plan/model.ts';
import { problemOf } from '../../../src/scoring/plan/problem.ts';
import { search, type Wish } from '../../../src/scoring/plan/search.ts';
import { scoreScenarios } from '../../../src/scoring/scenarios.ts';
import { finish } from '../../../src/scoring/slices.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';

// Of weights 4, 3, 3, 2 and two trifles, the 2 stands at 100; 60 of 100 take 6 of the rest. What does most for a day is
// `a`, and with it `b` or `c` has to be raised all the same; `b` and `c` without it are cheaper. Of `p` and `q` one has
// to be raised, and the first one is the dearer.
const QUESTIONS = [
  { id: 'p', criticality: 'low', effort: 'L' },
  { id: 'q', criticality: 'low', effort: 'S' },
  { id: 'a', criticality: 'critical', effort: 'L' },
  { id: 'b', criticality: 'high', effort: 'M' },
  { id: 'c', criticality: 'high', effort: 'M' },
  { id: 'd', criticality: 'medium', effort: 'S' },
] as const;
const WEIGHTS = { critical: 4, high: 3, medium: 2, low: 0.1 };
const yes = { question: 'context/x', is: ['yes'] };
const RULE = { rule: 'unverifiable-quality', when: yes, judgement: 'k/p', control: 'k/q' };

function found(wish: Partial<Wish>, answers: Readonly<Record<string, unknown>> = {}): string {
  const catalogue = catalogueOf([{ id: 'k', questions: QUESTIONS }], [{ id: 'x', options: ['yes', 'no'] }], [RULE], {
    effort: { S: 1, M: 2.5, L: 3 },
    weights: WEIGHTS,
  });
  const zero = Object.fromEntries(QUESTIONS.map(({ id }) => [`k/${id}`, 0]));
  const scenarios = scoreScenarios(catalogue, [interviewOf({ ...zero, 'k/d': 100, 'context/x': 'yes', ...answers })]);
  const asked = { target: 'ready-with-conditions', aim: 'least-effort', budget: Number.POSITIVE_INFINITY } as const;
  const work = new Work(Number.POSITIVE_INFINITY);
  const { raised, bound } = finish(search(problemOf(scenarios), { ...asked, ...wish }, work));
  expect(bound).toBeUndefined();
  return raised === undefined ? 'none' : raised.map(({ question }) => question.id.slice(2)).join(' ');
}

const within = (days: number, target: Wish['target'] = 'not-ready'): Partial<Wish> => ({
  ...{ target, aim: 'most-points', budget: days * DAY },
});
const LEFT_OUT = Object.fromEntries(QUESTIONS.map(({ id }) => [`k/${id}`, { notApplicable: 'No' }]));

test.each<[string, Partial<Wish>, string, Readonly<Record<string, unknown>>?]>([
  ['the least effort, though not what does most first', {}, 'q b c'],
  ['where nothing has to be raised for the gate', {}, 'b c', { 'context/x': 'no' }],
  ['where it is done', {}, '', { 'k/a': 100, 'k/b': 100, 'k/q': 100 }],
  // 80 of 100 take 9: all of the rest but the trifle `p`; and `critical` at 0 is a gate of its own.
  ['the higher level', { target: 'ready' }, 'q a b c'],
  ['no level takes nothing', { target: 'not-ready' }, ''],
  ['what a budget buys for the level', within(6, 'ready-with-conditions'), 'q b c'],
  ['a budget that is too small for it', within(5.5, 'ready-with-conditions'), 'none'],
  ['a budget that buys more than the level', within(9, 'ready-with-conditions'), 'q a b c'],
  ['a budget without a level', within(5), 'b c'],
  ['a budget without a level, where the heaviest fits alone', within(3), 'a'],
  ['a budget with a trifle left', within(4), 'q a'],
  // As many points for less are better; nothing is bought that gains nothing.
  ['a budget for all', within(100), 'p q a b c'],
  ['nothing scored reaches no level', {}, 'none', LEFT_OUT],
  ['nothing scored needs nothing for none', { target: 'not-ready' }, '', LEFT_OUT],
])('%s', (_, wish, expected, answers = {}) => {
  expect(found(wish, answers)).toBe(expected);
});
