import { describe, expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { explainDiscreetly } from '../../src/model/discreet-explanation.ts';
import { explainScore } from '../../src/scoring/explain/explain.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [{ id: 'one', criticality: 'critical' }, { id: 'two', criticality: 'critical' }, { id: 'three' }],
    },
  ],
  [{ id: 'kind', options: ['x', 'y'] }],
);
const secret = (option: string) => ({ option, confidential: true });
const by = (answers: Readonly<Record<string, unknown>>, file = 'a.yaml'): Interview =>
  interviewOf(answers, { file, side: file === 'a.yaml' ? 'client' : 'provider' });

describe('an explanation for a client', () => {
  test('is whole where nothing was told in confidence', () => {
    const interviews = [by({ 'a/one': 0, 'a/two': 33 })];
    expect(explainDiscreetly(catalogue, interviews, 'point')).toEqual(explainScore(catalogue, interviews, 'point'));
  });

  test('names no decision where the stage was told in confidence', () => {
    const staged = catalogueOf(
      [{ id: 'a', questions: [{ id: 'one' }] }],
      [{ id: 'stage', options: ['running', 'ending'] }],
    );
    const decisionOf = (stage: unknown) =>
      explainDiscreetly(staged, [by({ 'context/stage': stage, 'a/one': 67 })], 'point').decision;
    expect([decisionOf('running'), decisionOf(secret('running'))]).toEqual(['to-go-on', null]);
  });

  test('has no term for what was told in confidence only, and the whole score', () => {
    const interviews = [
      by({ 'a/one': secret('s0'), 'a/two': 33, 'a/three': 100 }),
      by({ 'a/two': secret('s0') }, 'b.yaml'),
    ];
    const whole = explainScore(catalogue, interviews, 'point');
    const discreet = explainDiscreetly(catalogue, interviews, 'point');
    expect(discreet.score).toBe(whole.score);
    expect(discreet.areas[0]?.questions.map(({ id, score }) => [id, score])).toEqual([
      ['a/two', 33],
      ['a/three', 100],
    ]);
    expect(discreet.gates).toEqual([
      { rule: 'told-in-confidence', caps: 'ready-with-conditions', questions: [], liftedBy: [] },
      expect.objectContaining({ rule: 'critical-below-half', questions: ['a/two'], liftedBy: [] }),
    ]);
    expect(whole.gates.every(({ liftedBy }) => liftedBy.length > 0)).toBe(true);
  });

  test('names a gate only where it stands on what was said openly', () => {
    const interviews = [by({ 'a/one': 0, 'a/two': 67 }), by({ 'a/two': secret('s0') }, 'b.yaml')];
    expect(explainScore(catalogue, interviews, 'point').gates.map(({ questions }) => questions)).toEqual([
      ['a/one'],
      ['a/two'],
    ]);
    expect(explainDiscreetly(catalogue, interviews, 'point').gates.map(({ questions }) => questions)).toEqual([
      ['a/one'],
      [],
    ]);
  });

  test('says what would lift a gate on what was said openly', () => {
    const interviews = [by({ 'a/one': 0, 'a/two': 33, 'a/three': secret('s0') })];
    const [one] = explainDiscreetly(catalogue, interviews, 'point').gates;
    expect(one).toEqual(explainScore(catalogue, interviews, 'point').gates[0]);
  });
});

test('what has to be shown is listed to a client without what was told in confidence', () => {
  const demanding = catalogueOf(
    [{ id: 'a', questions: ['one', 'two'].map((id) => ({ id, criticality: 'critical' as const })) }],
    [],
    [],
    { evidence: 'named' },
  );
  const gatesOf = (answers: Readonly<Record<string, unknown>>) =>
    explainDiscreetly(demanding, [by(answers)], 'point').gates;
  expect(gatesOf({ 'a/one': secret('s100'), 'a/two': 100 })).toEqual([
    expect.objectContaining({ rule: 'critical-on-trust', questions: ['a/two'], toShow: ['a/two'] }),
  ]);
  expect(gatesOf({ 'a/one': secret('s100'), 'a/two': 100 })[0]).not.toHaveProperty('basis');
  expect(gatesOf({ 'a/one': secret('s100'), 'a/two': secret('s100') })).toEqual([
    { rule: 'told-in-confidence', caps: 'ready-with-conditions', questions: [], liftedBy: [] },
  ]);
});
