import { describe, expect, test } from 'vitest';
import { questionsFor, repliedIn } from '../../src/answers/progress.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { fileOf, readFile } from '../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'changed', changed: '2.0.0' },
        { id: 'theirs', ask: ['provider'] },
        { id: 'fixed', notApplicable: false },
      ],
    },
    {
      id: 'b',
      questions: [
        { id: 'two', criticality: 'low' },
        { id: 'count', fact: 'number' },
      ],
    },
  ],
  [{ id: 'offshore', options: ['yes', 'no'] }],
);

describe('the questions put to a respondent', () => {
  test.each([
    ['all that the side can answer', {}, {}, ['context/offshore', 'a/one', 'a/changed', 'a/fixed', 'b/two', 'b/count']],
    ['in the areas of the file', { areas: ['b'] }, {}, ['context/offshore', 'b/two', 'b/count']],
    ['in other areas', { areas: ['b'] }, { areas: ['a'] }, ['context/offshore', 'a/one', 'a/changed', 'a/fixed']],
    ['only the weighty ones', { areas: ['a'] }, { quick: true }, ['context/offshore', 'a/one']],
    [
      'the other side',
      { side: 'provider', areas: ['a'] },
      {},
      ['context/offshore', 'a/one', 'a/changed', 'a/theirs', 'a/fixed'],
    ],
  ] as const)('%s', (_, file, asking, expected) => {
    const { interview } = readFile(fileOf({}, file));
    expect(questionsFor(CATALOGUE, interview, asking).map(({ id }) => id)).toEqual(expected);
  });
});

describe('a reply that still stands', () => {
  test.each([
    ['an option', 'a/one', { option: 's100' }, true],
    ['an option that is gone', 'a/one', { option: 'gone' }, false],
    ['unknown', 'a/one', { unknown: true }, true],
    ['set aside', 'a/one', { notApplicable: 'no such work' }, true],
    ['set aside where that cannot be', 'a/fixed', { notApplicable: 'no such work' }, false],
    ['a note alone', 'a/one', { note: 'later' }, false],
    ['what changed since', 'a/changed', { option: 's100' }, false],
    ['a value', 'b/count', { value: 3 }, true],
    ['a value of another type', 'b/count', { value: 'three' }, false],
  ])('%s', (_, id, answer, stands) => {
    const { interview } = readFile(fileOf({ [id]: answer }, { asked: { a: '1.0.0' } }));
    const asked = questionsFor(CATALOGUE, interview);
    expect(repliedIn(asked, interview).map((question) => question.id)).toEqual(stands ? [id] : []);
  });
});
