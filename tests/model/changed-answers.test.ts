import { describe, expect, test } from 'vitest';
import type { AnswerState } from '../../src/comparison/comparison.ts';
import { changedAnswers, namedIn, type StateOfAnswer, signed, stateText } from '../../src/model/changed-answers.ts';
import { compareRounds } from '../../src/model/compare-views.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf } from '../kit/catalogue.ts';
import { roundOf } from './rounds.ts';

const catalogue = catalogueOf([
  {
    id: 'a',
    questions: [
      { id: 'small', criticality: 'low' },
      { id: 'one' },
      { id: 'list', points: [1, 1, 2] },
      { id: 'large', criticality: 'critical' },
    ],
  },
]);

type Answers = Readonly<Record<string, unknown>>;

function changedSince(then: Answers, now: Answers, of = catalogue) {
  const [before, after] = [roundOf(then, {}, catalogue), roundOf(now, {}, of)];
  const { comparison } = compareRounds({ before, after, options: { audience: 'internal', language: ENGLISH } });
  return changedAnswers({ before: catalogue, after: of }, after, comparison);
}

const at = (point: number | null) => ({ low: point, point, high: point });

describe('the answers that changed', () => {
  test('stand by kind, those that move the score most first', () => {
    const then = { 'a/small': 0, 'a/one': 0, 'a/list': { items: ['i0'] }, 'a/large': 33 };
    const now = { 'a/small': 33, 'a/one': 67, 'a/list': { items: ['i1'] }, 'a/large': 67 };
    const changed = changedSince(then, now);
    expect(changed.better.map(({ topic, points }) => [topic, points])).toEqual([
      ['large (a)', 34],
      ['one (a)', 67],
      ['small (a)', 33],
    ]);
    expect(changed.other.map(({ topic, points }) => [topic, points])).toEqual([['list (a)', 0]]);
    expect([changed.worse, changed.answered, changed.reopened]).toEqual([[], [], []]);
    const back = changedSince(now, then);
    expect(back.worse.map(({ topic, points }) => [topic, points])).toEqual([
      ['large (a)', -34],
      ['one (a)', -67],
      ['small (a)', -33],
    ]);
    expect(back.better).toEqual([]);
  });

  test('have no points where there is no score at one of the two times', () => {
    const unknown = { 'a/one': { unknown: true } };
    expect(changedSince(unknown, { 'a/one': 33 }).answered).toEqual([
      {
        topic: 'one (a)',
        before: { status: 'unknown', score: { low: 0, point: null, high: 100 } },
        after: { status: 'answered', score: at(33), said: { kind: 'options', labels: ['s33'] } },
        points: null,
      },
    ]);
    expect(changedSince({ 'a/one': 33 }, unknown).reopened).toMatchObject([{ topic: 'one (a)', points: null }]);
  });

  test('say of a checklist what is ticked now, what is new and what is gone', () => {
    const [list] = changedSince({ 'a/list': { items: ['i0', 'i1'] } }, { 'a/list': { items: ['i1', 'i2'] } }).better;
    expect(list?.before.said).toEqual({ kind: 'items', ticked: 2, of: 3, added: [], dropped: [] });
    expect(list?.after.said).toEqual({ kind: 'items', ticked: 2, of: 3, added: ['i2'], dropped: ['i0'] });
    const [first] = changedSince({ 'a/list': { unknown: true } }, { 'a/list': { items: ['i1'] } }).answered;
    expect(first?.after.said).toEqual({ kind: 'items', ticked: 1, of: 3, added: [], dropped: [] });
  });

  test('call what is gone as it was called then', () => {
    const shorter = catalogueOf([
      { id: 'a', questions: [{ id: 'small' }, { id: 'one' }, { id: 'list', points: [1, 1] }, { id: 'large' }] },
    ]);
    const [list] = changedSince({ 'a/list': { items: ['i0'] } }, { 'a/list': { items: ['i0', 'i1'] } }, shorter).better;
    expect(list?.after.said).toEqual({ kind: 'items', ticked: 2, of: 2, added: ['i1'], dropped: [] });
  });

  test('say nothing of what was chosen where that is not known, nor of a question that is not there', () => {
    const state: AnswerState = { status: 'answered', score: at(50), chosen: null };
    const changes = [
      { question: 'a/one', kind: 'better' as const, from: state, to: { ...state, chosen: ['s67'] } },
      { question: 'a/gone', kind: 'worse' as const, from: { ...state, chosen: ['x'] }, to: state, confidential: true },
    ];
    const after = roundOf({}, {}, catalogue);
    const catalogues = { before: catalogue, after: catalogue };
    const changed = changedAnswers(catalogues, after, { answers: changes } as never);
    expect(changed.better).toEqual([
      {
        topic: 'one (a)',
        before: { status: 'answered', score: at(50) },
        after: { status: 'answered', score: at(50), said: { kind: 'options', labels: ['s67'] } },
        points: 0,
      },
    ]);
    expect(changed.worse).toEqual([
      {
        topic: 'a/gone',
        before: { status: 'answered', score: at(50) },
        after: { status: 'answered', score: at(50) },
        points: 0,
        confidential: true,
      },
    ]);
  });
});

test('a question has the name of now, or else that of then', () => {
  const before = catalogueOf([{ id: 'b', questions: [{ id: 'one' }] }]);
  expect(namedIn({ before, after: catalogue }, 'b/one')).toEqual({ topic: 'one (b)' });
  expect(namedIn({ before, after: catalogue }, 'a/one')).toEqual({ topic: 'one (a)' });
});

test.each<[number | null, string, string]>([
  [null, '–', '–'],
  [0, '0', '0'],
  [0.049, '0', '0'],
  [-0.049, '0', '0'],
  [0.05, '+0.1', '+0,1'],
  [-0.05, '−0.1', '−0,1'],
  [12.34, '+12.3', '+12,3'],
  [-12.34, '−12.3', '−12,3'],
])('%s points are %s', (points, english, spanish) => {
  expect(signed(points, ENGLISH)).toBe(english);
  expect(signed(points, SPANISH)).toBe(spanish);
});

test.each<[string, StateOfAnswer, string]>([
  ['a status', { status: 'unknown', score: at(null) }, 'nobody knew'],
  ['a score alone', { status: 'answered', score: at(33) }, '33'],
  ['an answer', { status: 'answered', score: at(33), said: { kind: 'options', labels: ['Yes'] } }, '“Yes” (33)'],
  [
    'answers that differ',
    { status: 'answered', score: { low: 0, point: 50, high: 100 }, said: { kind: 'options', labels: ['Yes', 'No'] } },
    '“Yes” and “No” (counts as 50)',
  ],
  ['one without a score', { status: 'answered', score: at(null), said: { kind: 'options', labels: ['Yes'] } }, '“Yes”'],
  [
    'what is ticked',
    { status: 'answered', score: at(50), said: { kind: 'items', ticked: 1, of: 2, added: [], dropped: [] } },
    '1 of the 2 listed (50)',
  ],
  [
    'what is new and what is gone',
    { status: 'answered', score: at(50), said: { kind: 'items', ticked: 1, of: 2, added: ['A'], dropped: ['B', 'C'] } },
    '1 of the 2 listed; new: A; no longer: B; C (50)',
  ],
])('%s is said', (_, state, text) => {
  expect(stateText(state, ENGLISH)).toBe(text);
});
