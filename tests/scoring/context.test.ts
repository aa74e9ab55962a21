import { expect, test } from 'vitest';
import type { ContextState } from '../../src/questionnaires/evaluate.ts';
import { circumstancesNow, contextAnswers, isUndecided, stageIn, stageQuestion } from '../../src/scoring/context.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const STAGES = ['deciding', 'contracting', 'transition', 'running', 'ending'];
const yes = (id: string) => ({ question: `context/${id}`, is: ['yes'] });

test('how each context question was answered, hidden or not', () => {
  const ids = ['agreed', 'disputed', 'unknown', 'dropped', 'asked'];
  const context = [
    ...ids.map((id) => ({ id, options: ['yes', 'no'] })),
    { id: 'must', options: ['yes', 'no'], notApplicable: false },
  ];
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q' }] }], context);
  const DROPPED = { notApplicable: 'Not here' };
  const answers = contextAnswers(catalogue, [
    interviewOf({
      'context/agreed': 'yes',
      'context/disputed': 'no',
      'context/unknown': { unknown: true },
      'context/dropped': DROPPED,
      'context/must': DROPPED,
    }),
    interviewOf(
      { 'context/agreed': 'yes', 'context/disputed': 'yes', 'context/dropped': { unknown: true } },
      { side: 'provider' },
    ),
  ]);
  expect(
    Object.fromEntries([...answers].map(([id, { status, chosen }]) => [id.slice(8), [status, ...chosen]])),
  ).toEqual({
    agreed: ['answered', 'yes'],
    disputed: ['answered', 'yes', 'no'],
    unknown: ['unknown'],
    dropped: ['unknown'],
    asked: ['unanswered'],
    must: ['unanswered'],
  });
});

test('what the context decides as it stands', () => {
  const questions = [
    { id: 'there', when: yes('x') },
    { id: 'gone', when: yes('y') },
    { id: 'raised', criticalWhen: yes('x') },
    { id: 'plain', criticalWhen: yes('y') },
    { id: 'open', knockOutWhen: yes('z') },
    { id: 'blocking', knockOutWhen: yes('x') },
  ];
  const context = ['x', 'y', 'z'].map((id) => ({ id, options: ['yes', 'no'] }));
  const given = interviewOf({ 'context/x': 'yes', 'context/y': 'no' });
  const { hidden, raised, knockOuts } = circumstancesNow(catalogueOf([{ id: 'a', questions }], context), [given]);
  expect([...hidden]).toEqual(['a/gone']);
  expect([...raised]).toEqual(['a/raised', 'a/open', 'a/blocking']);
  expect([...knockOuts]).toEqual(['a/blocking']);
});

test.each([
  [
    'the stages, and one more',
    [
      { id: 'other', options: ['x', 'y'] },
      { id: 'stage', options: [...STAGES, 'later'] },
    ],
    'context/stage',
  ],
  ['one stage less', [{ id: 'stage', options: STAGES.slice(1) }], undefined],
  ['another question', [{ id: 'phase', options: STAGES }], undefined],
  ['none', [], undefined],
])('the question that asks for the stage: %s', (_, context, id) => {
  expect(stageQuestion(catalogueOf([{ id: 'a', questions: [{ id: 'q' }] }], context))?.id).toBe(id);
});

const ONE: ContextState = { chosen: ['contracting'] };
test.each<[string, ContextState, string | null, boolean]>([
  ['agreed', ONE, 'contracting', false],
  ['disputed', { chosen: ['contracting', 'running'] }, null, true],
  ['open', 'open', null, true],
  ['not applicable', 'notApplicable', null, false],
  ['no stage', { chosen: ['later'] }, null, false],
])('the stage that respondents agree on: %s', (_, state, stage, undecided) => {
  const states = (id: string) => new Map([[id, state]]);
  expect(stageIn(states('context/stage'))).toBe(stage);
  expect(stageIn(states('context/other'))).toBeNull();
  expect(isUndecided(state)).toBe(undecided);
});
