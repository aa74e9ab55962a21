import { expect, test } from 'vitest';
import { areasOf, type Collection, countCritical, countRaised } from '../../src/questionnaires/collection.ts';
import { questionsAsked } from '../../src/questionnaires/duration.ts';
import type { Profile } from '../../src/questionnaires/profile.ts';
import { nominalShares, sharesOf, sumOf } from '../../src/scoring/nominal-shares.ts';
import { collectionOf } from '../kit/collection.ts';

const raised = { question: 'context/kind', is: ['x'] };
const base = collectionOf(
  [
    {
      id: 'one',
      questions: [
        { id: 'a', criticality: 'critical' },
        { id: 'b', criticality: 'low' },
      ],
    },
    {
      id: 'two',
      weight: 3,
      questions: [
        { id: 'c', criticality: 'high' },
        { id: 'd', criticality: 'low', knockOut: true },
      ],
    },
  ],
  { context: [{ id: 'kind', options: ['x', 'y'] }] },
);
const collection: Collection = {
  ...base,
  questionnaires: base.questionnaires.map(({ item, ...rest }) => ({
    ...rest,
    item: {
      ...item,
      questions: item.questions.map((each) => (each.id === 'one/b' ? { ...each, criticalWhen: raised } : each)),
    },
  })),
};
const profile = (change: Partial<Profile> = {}): Profile => {
  const [own] = collection.profiles;
  if (own === undefined) throw new Error('no profile');
  return { ...own.item, ...change };
};
const shares = (change?: Partial<Profile>) => Object.fromEntries(nominalShares(profile(change), collection));

test('areas by their weights, questions within them by their own criticality', () => {
  expect(shares()).toEqual({ 'one/a': 0.2, 'one/b': 0.05, 'two/c': (0.75 * 3) / 7, 'two/d': (0.75 * 4) / 7 });
});

test('questions by their criticality wherever they stand, times the area’s weight', () => {
  const all = shares({ weighting: 'questions' });
  expect(all['one/a']).toBeCloseTo(4 / 26, 12);
  expect(all['one/b']).toBeCloseTo(1 / 26, 12);
  expect(all['two/c']).toBeCloseTo(9 / 26, 12);
  expect(all['two/d']).toBeCloseTo(12 / 26, 12);
});

test('what the context may raise into an area counts among its questions, and has no share by itself', () => {
  const only = profile({ areas: profile().areas.map((area) => ({ ...area, only: ['critical'] })) });
  expect(Object.fromEntries(nominalShares(only, collection))).toEqual({ 'one/a': 0.25, 'two/d': 0.75 });
  expect(areasOf(only, collection).map(({ questions }) => questions.map(({ id }) => id))).toEqual([
    ['one/a', 'one/b'],
    ['two/d'],
  ]);
  expect(questionsAsked(only, collection).most).toBe(4);
});

test('a knock-out is critical whatever it says, and what can be raised is counted apart', () => {
  const questions = collection.questionnaires.flatMap(({ item }) => item.questions);
  expect([countCritical(questions), countRaised(questions)]).toEqual([2, 1]);
});

test('of a questionnaire or a question only its own, under the profiles that ask it', () => {
  const other = { ...profile({ id: 'other' }), areas: profile().areas.slice(0, 1) };
  const both: Collection = { ...collection, profiles: [...collection.profiles, { item: other, origin: 'own' }] };
  const of = (id: string) => both.questionnaires.flatMap(({ item }) => (item.id === id ? item : []));
  const told = (subject: Parameters<typeof sharesOf>[0]) =>
    [...sharesOf(subject, both)].map(([id, own]) => [id, [...own.keys()]]);
  const [one] = of('one');
  const [two] = of('two');
  const [c] = two?.questions ?? [];
  if (one === undefined || c === undefined) throw new Error('no questionnaire');
  expect(told({ kind: 'questionnaire', questionnaire: one })).toEqual([
    ['test', ['one/a', 'one/b']],
    ['other', ['one/a', 'one/b']],
  ]);
  expect(told({ kind: 'question', question: c })).toEqual([['test', ['two/c']]]);
  expect(told({ kind: 'profile', profile: other })).toEqual([['other', ['one/a', 'one/b']]]);
});

test('a sum over some questions takes those that have a part', () => {
  const shares = new Map([
    ['a/p', 0.25],
    ['a/q', 0.5],
    ['b/r', 0.25],
  ]);
  expect(sumOf(shares, ['a/p', 'b/r', 'a/none'])).toBe(0.5);
  expect(sumOf(shares, [])).toBe(0);
});
