import { expect, test } from 'vitest';
import { minutesToAsk, questionsAsked } from '../../src/questionnaires/duration.ts';
import { collectionOf } from '../kit/collection.ts';

const stages = (...is: string[]) => ({ when: { question: 'context/stage', is } });
const areas = [
  {
    id: 'one',
    questions: [
      { id: 'always' },
      { id: 'early', ...stages('deciding') },
      { id: 'abroad', when: { question: 'context/offshore', is: ['yes'] } },
    ],
  },
  {
    id: 'two',
    questions: [
      { id: 'late', ...stages('running') },
      { id: 'later', ...stages('running', 'ending') },
    ],
  },
];
const offshore = { id: 'offshore', options: ['yes', 'no'] };

test('by stage, with those about the engagement and what is open otherwise', () => {
  const collection = collectionOf(areas, {
    context: [{ id: 'stage', options: ['deciding', 'running', 'ending'] }, offshore],
  });
  const profile = collection.profiles[0]?.item ?? expect.fail();
  expect(questionsAsked(profile, collection)).toEqual({ least: 5, most: 6 });
  expect(questionsAsked({ ...profile, stages: ['running'] }, collection)).toEqual({ least: 6, most: 6 });
  const narrow = { ...profile, areas: profile.areas.map((area) => ({ ...area, questions: ['always', 'late'] })) };
  expect(questionsAsked(narrow, collection)).toEqual({ least: 3, most: 4 });
});

test('a house’s own context without a stage: all of them', () => {
  const collection = collectionOf([{ id: 'one', questions: [{ id: 'always' }, { id: 'abroad' }] }], {
    context: [offshore],
  });
  const profile = collection.profiles[0]?.item ?? expect.fail();
  expect(questionsAsked(profile, collection)).toEqual({ least: 3, most: 3 });
});

test.each([
  [0, undefined, 0],
  [1, undefined, 3],
  [4, undefined, 10],
  [6, undefined, 15],
  [42, undefined, 105],
  [12, 0.8, 10],
])('%i questions at a pace of %s minutes take about %i minutes', (questions, pace, minutes) => {
  expect(minutesToAsk(questions, pace)).toBe(minutes);
});
