import { expect, test } from 'vitest';
import { idsLike, lookUp, questionsLike, subjectData } from '../../src/questionnaires/look-up.ts';
import { claim, collectionOf } from '../kit/collection.ts';

const collection = collectionOf(
  [
    { id: 'one', questions: [{ id: 'a' }] },
    { id: 'test', questions: [{ id: 'b' }] },
  ],
  { context: [{ id: 'kind', options: ['x', 'y'] }], sources: [claim('S0.1')] },
);

test.each([
  ['one', ['questionnaire']],
  ['one/a', ['question']],
  ['context/kind', ['question']],
  ['test', ['questionnaire', 'profile']],
  ['two', []],
  ['one/', []],
  ['constructor', []],
])('%s', (id, kinds) => {
  expect(lookUp(id, collection).map(({ kind }) => kind)).toEqual(kinds);
});

test('what a mistyped id may have meant', () => {
  expect(idsLike('on', collection)).toEqual(['context', 'one', 'test']);
  expect(idsLike('one/x', collection)).toEqual(['context/kind', 'one/a', 'test/b']);
});

test.each<[string, readonly string[]]>([
  ['exit-plan', ['dependence/exit-plan']],
  ['Exit Plan', ['dependence/exit-plan']],
  ['exitplan', ['dependence/exit-plan']],
  ['dependance/exit-plan', ['dependence/exit-plan']],
  ['audit', ['dependence/audit', 'security/audit']],
  ['way out', []],
  ['', []],
])('which questions «%s» may have meant', (given, ids) => {
  const questions = [
    { id: 'dependence/exit-plan', topic: 'Exit plan' },
    { id: 'dependence/audit', topic: 'Audit and access right' },
    { id: 'security/audit', topic: 'Audit of security' },
  ];
  expect(questionsLike(given, questions)).toEqual(ids);
});

test('as data, the sources have their texts', () => {
  const data = (id: string, at = 0) => subjectData(lookUp(id, collection)[at] ?? expect.fail(), collection);
  const sources = [{ kind: 'claim', id: 'S0.1', text: 'S0.1 says so.', article: 'Article S0' }];
  expect(data('one/a')).toMatchObject({ format: 'outready/subject/1', question: { id: 'one/a', sources } });
  expect(data('one')).toMatchObject({ questionnaire: { id: 'one', questions: [{ id: 'one/a', sources }] } });
  expect(data('context/kind')).toMatchObject({ question: { kind: 'context', options: [{ id: 'x' }, { id: 'y' }] } });
  expect(data('test', 1)).toMatchObject({ profile: { id: 'test' } });
});
