import { expect, test } from 'vitest';
import { areasOf, countCritical, scoredOf } from '../../src/questionnaires/collection.ts';
import { collectionData } from '../../src/questionnaires/collection-data.ts';
import { collectionOf } from '../kit/collection.ts';
import { frameworkOf } from '../kit/framework.ts';

const collection = collectionOf(
  [
    {
      id: 'one',
      weight: 2,
      questions: [
        { id: 'a', criticality: 'critical' },
        { id: 'b', criticality: 'low' },
      ],
    },
    { id: 'two', questions: [{ id: 'c', points: [1, 2] }] },
  ],
  { context: [{ id: 'kind', options: ['x', 'y'] }], frameworks: [frameworkOf('law', [{ ref: '1' }, { ref: '2' }])] },
);
const [held] = collection.profiles;
const profile = held?.item ?? expect.fail();

test('the questions that have a score', () => {
  expect(scoredOf(collection).map(({ id }) => id)).toEqual(['one/a', 'one/b', 'two/c']);
});

test('a profile’s areas with their titles and questions', () => {
  const areas = areasOf(profile, collection).map(({ questions, ...area }) => [area, questions.length]);
  expect(areas).toEqual([
    [{ id: 'one', title: 'one', weight: 2 }, 2],
    [{ id: 'two', title: 'two', weight: 1 }, 1],
  ]);
  const floors = { ready: 60, 'ready-with-conditions': 40 };
  const narrow = { ...profile, areas: [{ id: 'one', weight: 1, floors, only: ['critical'] as const }] };
  expect(areasOf(narrow, collection).map(({ only, questions }) => [only, questions.map(({ id }) => id)])).toEqual([
    [['critical'], ['one/a']],
  ]);
});

test('how many are critical', () => {
  expect(collection.questionnaires.map(({ item }) => [item.id, countCritical(item.questions)])).toEqual([
    ['context', 0],
    ['one', 1],
    ['two', 0],
  ]);
});

test('as data: sizes instead of questions', () => {
  expect(collectionData(collection)).toMatchObject({
    format: 'outready/collection/1',
    questionnaires: [
      { id: 'context', questions: 1, critical: 0 },
      { id: 'one', title: 'one', origin: 'own', file: 'one.yaml', questions: 2, critical: 1, minutes: 5 },
      { id: 'two', questions: 1 },
    ],
    profiles: [
      { id: 'test', areas: [{ id: 'one', weight: 2, questions: 2 }, { id: 'two' }], questions: 4, minutes: 10 },
    ],
    frameworks: [{ id: 'law', asOf: '2026-11-30', origin: 'own', file: 'law.yaml', clauses: 2 }],
  });
});
