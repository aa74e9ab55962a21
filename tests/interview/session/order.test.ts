import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/answers/interview.ts';
import { fits } from '../../../src/answers/progress.ts';
import { nextOpen } from '../../../src/interview/session/events.ts';
import { isReplied, progressOf, visibleQuestions } from '../../../src/interview/session/session.ts';
import { catalogueOf } from '../../kit/catalogue.ts';
import { type FileSpec, sessionOf } from '../../kit/interview.ts';

const CATALOGUE = catalogueOf(
  [
    {
      id: 'a',
      version: '2.0.0',
      questions: [
        { id: 'one' },
        { id: 'two', when: { question: 'context/x', is: ['yes'] } },
        { id: 'new', changed: '2.0.0' },
      ],
    },
    {
      id: 'b',
      questions: [
        { id: 'list', points: [1, 2] },
        { id: 'theirs', ask: ['provider'] },
      ],
    },
  ],
  [
    { id: 'x', options: ['yes', 'no'] },
    { id: 'y', options: ['yes', 'no'], when: { question: 'context/x', is: ['yes'] } },
  ],
);
const X_NO = { 'context/x': 'no' };

test.each<[string, object, FileSpec, readonly string[]]>([
  [
    'the client is asked all but what only the provider knows',
    {},
    {},
    ['context/x', 'context/y', 'a/one', 'a/two', 'a/new', 'b/list'],
  ],
  [
    'the provider is asked its own too',
    {},
    { side: 'provider' },
    ['context/x', 'context/y', 'a/one', 'a/two', 'a/new', 'b/list', 'b/theirs'],
  ],
  ['only some areas', {}, { areas: ['b'] }, ['context/x', 'context/y', 'b/list']],
  ['what does not apply is left out, context questions too', X_NO, {}, ['context/x', 'a/one', 'a/new', 'b/list']],
  [
    'an unknown context leaves all of it in',
    { 'context/x': { unknown: true } },
    { areas: ['a'] },
    ['context/x', 'context/y', 'a/one', 'a/two', 'a/new'],
  ],
  [
    'a context that is not applicable is a no',
    { 'context/x': { notApplicable: 'None' } },
    { areas: ['a'] },
    ['context/x', 'a/one', 'a/new'],
  ],
])('visibleQuestions: %s', (_, answers, file, expected) => {
  expect(visibleQuestions(sessionOf(CATALOGUE, answers, file)).map(({ id }) => id)).toEqual(expected);
});

test.each<[string, object, FileSpec, string | undefined]>([
  ['an empty file', {}, {}, 'context/x'],
  ['the first gap', { ...X_NO, 'a/new': 's0' }, {}, 'a/one'],
  ['a note alone is no answer', { ...X_NO, 'a/one': { note: 'Ask again' } }, {}, 'a/one'],
  [
    'unknown and not applicable are answers',
    { ...X_NO, 'a/one': { unknown: true }, 'a/new': { notApplicable: 'No' } },
    {},
    'b/list',
  ],
  ['all answered: the review', { ...X_NO, 'a/one': 's0', 'a/new': 's0', 'b/list': { items: [] } }, {}, undefined],
  ['the answer of a hidden question does not matter', { ...X_NO, 'a/two': 's0' }, {}, 'a/one'],
  ['a changed question is asked again', { ...X_NO, 'a/one': 's0', 'a/new': 's0' }, { asked: { a: '1.9.9' } }, 'a/new'],
  ['asked since it changed', { ...X_NO, 'a/one': 's0', 'a/new': 's0' }, { asked: { a: '2.0.0' } }, 'b/list'],
  ['an option that is gone', { ...X_NO, 'a/one': 'gone' }, { asked: { a: '1.0.0' } }, 'a/one'],
])('an interview goes on at the first open question: %s', (_, answers, file, at) => {
  expect(sessionOf(CATALOGUE, answers, file).at).toBe(at);
});

describe('nextOpen looks behind a place only', () => {
  const session = sessionOf(CATALOGUE, { ...X_NO, 'a/new': 's0' });
  test.each<[string | undefined, string | undefined]>([
    [undefined, 'a/one'],
    ['context/x', 'a/one'],
    ['a/one', 'b/list'],
    ['b/list', undefined],
  ])('behind %s comes %s', (behind, next) => {
    expect(nextOpen(session, behind)).toBe(next);
  });
});

test.each<[string, Reply, boolean]>([
  ['a/one', { kind: 'option', option: 's33' }, true],
  ['a/one', { kind: 'option', option: 's34' }, false],
  ['a/one', { kind: 'items', items: [] }, false],
  ['b/list', { kind: 'items', items: [] }, true],
  ['b/list', { kind: 'items', items: ['i1', 'i0'] }, true],
  ['b/list', { kind: 'items', items: ['i1', 'i9'] }, false],
  ['b/list', { kind: 'option', option: 'i0' }, false],
  ['a/one', { kind: 'unknown' }, true],
  ['a/one', { kind: 'notApplicable', reason: 'Because' }, true],
  ['a/one', { kind: 'notApplicable', reason: ' \n' }, false],
  ['a/one', { kind: 'unanswered' }, false],
])('%s and %j fit: %s', (id, reply, expected) => {
  const question = CATALOGUE.questions.get(id);
  expect(question && fits(question, reply)).toBe(expected);
});

test('progress counts visible questions with a reply that stands', () => {
  const session = sessionOf(
    CATALOGUE,
    { ...X_NO, 'a/one': 's0', 'a/two': 's0', 'a/new': 's0', 'b/list': { note: 'Later' } },
    { asked: { a: '1.0.0' } },
  );
  expect(progressOf(session)).toEqual({ replied: 2, total: 4 });
  expect(progressOf(session, 'a')).toEqual({ replied: 1, total: 2 });
  expect(progressOf(session, 'b')).toEqual({ replied: 0, total: 1 });
  expect(session.asked.filter((question) => isReplied(session, question)).map(({ id }) => id)).toEqual([
    'context/x',
    'a/one',
    'a/two',
  ]);
});
