import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContextState, evaluate, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { rankOf } from '../../src/questionnaires/questionnaire.ts';
import type { Gate } from '../../src/scoring/assessment.ts';
import { gatesOf, RULES_ACROSS } from '../../src/scoring/rules.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const SCORES = [0, 1, 33, 49, 50, 67, 100];
const CONTEXT = [{ id: 'function', options: ['minor', 'critical'] }];
const AREA = { id: 'a', questions: ['p', 'q', 'r', 's'].map((id) => ({ id, scores: SCORES })) };
const UNKNOWN = { unknown: true };
const DROPPED = { notApplicable: 'Not here' };
const CRITICAL = { 'context/function': 'critical' };

/** What each rule is given, the level that it caps at, and the questions it rests on; `undefined`: it does not fire. */
type Row = readonly [
  title: string,
  answers: Readonly<Record<string, unknown>>,
  questions: readonly string[] | undefined,
];

const pair = (first: string, second: string): readonly string[] => [first, second];

/** The rows of a rule in which one question is at most at a limit and another below one. */
function oneNotReadyOnePartly(first: string, second: string): readonly Row[] {
  return [
    ['fires', { [first]: 0, [second]: 33 }, pair(first, second)],
    ['fires up to its thresholds', { [first]: 0, [second]: 49 }, pair(first, second)],
    ['just not: the first is better than not ready', { [first]: 1, [second]: 0 }, undefined],
    ['just not: the second is half', { [first]: 0, [second]: 50 }, undefined],
    ['the first unknown', { [first]: UNKNOWN, [second]: 0 }, undefined],
    ['the second unanswered', { [first]: 0 }, undefined],
    ['the first not applicable', { [first]: DROPPED, [second]: 0 }, undefined],
    ['the second not applicable', { [first]: 0, [second]: DROPPED }, undefined],
  ];
}

const RULES: readonly (readonly [keyof typeof RULES_ACROSS, Gate['caps'], object, readonly Row[]])[] = [
  [
    'exit-of-critical-function',
    'not-ready',
    { when: { question: 'context/function', is: ['critical'] }, questions: ['a/p', 'a/q'] },
    [
      ['fires', { ...CRITICAL, 'a/p': 0, 'a/q': 100 }, ['a/p']],
      ['fires for either', { ...CRITICAL, 'a/p': 100, 'a/q': 0 }, ['a/q']],
      ['names both', { ...CRITICAL, 'a/p': 0, 'a/q': 0 }, ['a/p', 'a/q']],
      ['just not: a first step', { ...CRITICAL, 'a/p': 1, 'a/q': 1 }, undefined],
      ['not for a minor function', { 'context/function': 'minor', 'a/p': 0 }, undefined],
      ['an open function', { 'a/p': 0 }, undefined],
      ['an unknown function', { 'context/function': UNKNOWN, 'a/p': 0 }, undefined],
      ['a function that is none', { 'context/function': DROPPED, 'a/p': 0 }, undefined],
      ['the plan unknown', { ...CRITICAL, 'a/p': UNKNOWN }, undefined],
      ['the plan not applicable', { ...CRITICAL, 'a/p': DROPPED }, undefined],
    ],
  ],
  [
    'exposed-knowledge',
    'not-ready',
    { sensitive: ['a/p', 'a/q'], access: 'a/r' },
    [
      ...oneNotReadyOnePartly('a/p', 'a/r'),
      ...oneNotReadyOnePartly('a/q', 'a/r'),
      ['names all that is exposed', { 'a/p': 0, 'a/q': 0, 'a/r': 0 }, ['a/p', 'a/q', 'a/r']],
    ],
  ],
  ['lock-in', 'ready-with-conditions', { substitutes: 'a/p', knowHow: 'a/q' }, oneNotReadyOnePartly('a/p', 'a/q')],
  [
    'rushed-transfer',
    'ready-with-conditions',
    { plan: 'a/p', gate: 'a/q' },
    [
      ['fires', { 'a/p': 33, 'a/q': 0 }, ['a/p', 'a/q']],
      ['fires up to its threshold', { 'a/p': 49, 'a/q': 49 }, ['a/p', 'a/q']],
      ['just not: the plan is half', { 'a/p': 50, 'a/q': 0 }, undefined],
      ['just not: the gate is half', { 'a/p': 0, 'a/q': 50 }, undefined],
      ['the gate unknown', { 'a/p': 0, 'a/q': UNKNOWN }, undefined],
      ['the plan not applicable', { 'a/p': DROPPED, 'a/q': 0 }, undefined],
    ],
  ],
  [
    'unverifiable-quality',
    'ready-with-conditions',
    { judgement: 'a/p', control: 'a/q' },
    oneNotReadyOnePartly('a/p', 'a/q'),
  ],
  [
    'hollowing-out',
    'ready-with-conditions',
    { boundary: 'a/p', knowHow: 'a/q' },
    [
      ['fires', { 'a/p': 0, 'a/q': 0 }, ['a/p', 'a/q']],
      ['just not: the boundary', { 'a/p': 1, 'a/q': 0 }, undefined],
      ['just not: the know-how', { 'a/p': 0, 'a/q': 1 }, undefined],
      ['the boundary unknown', { 'a/p': UNKNOWN, 'a/q': 0 }, undefined],
      ['the know-how not applicable', { 'a/p': 0, 'a/q': DROPPED }, undefined],
    ],
  ],
];

test('every rule that caps has its table', () => {
  expect(RULES.map(([rule]) => rule)).toEqual(Object.keys(RULES_ACROSS));
});

describe.each(RULES)('%s', (rule, caps, parameters, rows) => {
  const catalogue = catalogueOf([AREA], CONTEXT, [{ rule, ...parameters }]);
  const gatesIn = (answers: Readonly<Record<string, unknown>>) =>
    scoreInterviews(catalogue, [interviewOf({ 'a/s': 100, ...answers })]).gates;

  test.each(rows)('%s', (_, answers, questions) => {
    const expected = questions === undefined ? [] : [{ rule, caps, scenario: 'point', questions }];
    expect(gatesIn(answers).filter(({ scenario }) => scenario === 'point')).toEqual(expected);
  });

  test('open answers count as their worst in low, and as their best in high', () => {
    expect(gatesIn({}).map((gate) => [gate.rule, gate.scenario])).toEqual([[rule, 'low']]);
  });

  test('what is not applicable or hidden caps nothing in any scenario', () => {
    const hidden = { ...AREA, questions: AREA.questions.map((each) => ({ ...each, when: HIDING })) };
    const hiding = catalogueOf(
      [hidden],
      [...CONTEXT, { id: 'hide', options: ['yes', 'no'] }],
      [{ rule, ...parameters }],
    );
    const worst = { 'a/p': 0, 'a/q': 0, 'a/r': 0 };
    expect(gatesIn({ ...CRITICAL, 'a/p': DROPPED, 'a/q': DROPPED, 'a/r': DROPPED })).toEqual([]);
    const answered = { ...CRITICAL, ...worst, 'context/hide': 'yes' };
    expect(scoreInterviews(hiding, [interviewOf(answered)]).gates).toEqual([]);
    expect(gatesIn({ ...CRITICAL, ...worst }).map(({ scenario }) => scenario)).toEqual(['low', 'point', 'high']);
  });

  test('it is monotone: neither raising an answer nor dropping a question adds a cap', () => {
    const questions = scoredQuestions(catalogue);
    const score = fc.constantFrom(null, ...SCORES);
    const scores = fc.record({ 'a/p': score, 'a/q': score, 'a/r': score, 'a/s': score });
    const state = fc.constantFrom<ContextState>(
      'open',
      'notApplicable',
      { chosen: ['critical'] },
      { chosen: ['minor'] },
    );
    fc.assert(
      fc.property(scores, state, fc.constantFrom('a/p', 'a/q', 'a/r'), score, (before, function_, id, other) => {
        const now = before[id as keyof typeof before];
        fc.pre(other === null || (now !== null && other >= now));
        const read = (of: Readonly<Record<string, number | null>>): readonly Gate[] =>
          gatesOf({
            scenario: 'point',
            catalogue,
            questions,
            scoreOf: (question) => of[question] ?? null,
            isOpen: () => false,
            holds: (condition) => evaluate(condition, () => function_),
          });
        const worst = (gates: readonly Gate[]): number => Math.min(2, ...gates.map((gate) => rankOf(gate.caps)));
        const [was, is] = [read(before), read({ ...before, [id]: other })];
        expect(is.length).toBeLessThanOrEqual(was.length);
        expect(worst(is)).toBeGreaterThanOrEqual(worst(was));
      }),
      { numRuns: 300 },
    );
  });
});

const HIDING = { question: 'context/hide', is: ['no'] };

describe('thresholds of the profile', () => {
  const gates = (parameters: object, answers: object) => {
    const rule = { rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q', ...parameters };
    return scoreInterviews(catalogueOf([AREA], [], [rule]), [interviewOf({ 'a/r': 0, 'a/s': 0, ...answers })]).gates;
  };
  test.each([
    [{ atMost: 33 }, { 'a/p': 33, 'a/q': 49 }, 3],
    [{ atMost: 33 }, { 'a/p': 49, 'a/q': 0 }, 0],
    [{ below: 67 }, { 'a/p': 0, 'a/q': 50 }, 3],
    [{ below: 67 }, { 'a/p': 0, 'a/q': 67 }, 0],
    [{ below: 0 }, { 'a/p': 0, 'a/q': 0 }, 0],
  ])('%j with %j', (parameters, answers, count) => {
    expect(gates(parameters, answers)).toHaveLength(count);
  });
});

describe('a function whose criticality is open or disputed', () => {
  const rule = {
    rule: 'exit-of-critical-function',
    when: { question: 'context/function', is: ['critical'] },
    questions: ['a/p'],
  };
  const others = { 'a/q': 100, 'a/r': 100, 'a/s': 100 };
  const catalogue = catalogueOf([AREA, { id: 'b', weight: 50, questions: [{ id: 'q' }] }], CONTEXT, [rule]);
  const said = (criticality: unknown, plan = 0) =>
    interviewOf({ ...others, 'a/p': plan, 'b/q': 100, ...(criticality ? { 'context/function': criticality } : {}) });
  const levels = (...criticalities: readonly unknown[]) => {
    const interviews = criticalities.map((each, index) => ({
      ...said(each),
      respondent: { side: 'client' as const, name: String(index) },
    }));
    return Object.values(scoreInterviews(catalogue, interviews).level);
  };
  test.each([
    ['minor', ['minor'], ['ready', 'ready', 'ready']],
    ['critical', ['critical'], ['not-ready', 'not-ready', 'not-ready']],
    ['unanswered: critical in low, not in high', [undefined], ['not-ready', 'ready', 'ready']],
    ['unknown: the same', [UNKNOWN], ['not-ready', 'ready', 'ready']],
    ['none: minor', [DROPPED], ['ready', 'ready', 'ready']],
    ['one critical is enough at point', ['minor', 'critical'], ['not-ready', 'not-ready', 'ready']],
    ['a choice settles what another did not know', ['minor', UNKNOWN], ['ready', 'ready', 'ready']],
  ])('%s', (_, criticalities, expected) => {
    expect(levels(...criticalities)).toEqual(expected);
  });

  test('low tells the gate, even where the score alone would be as low', () => {
    const poor = interviewOf({ 'a/p': 0, 'a/q': 0, 'b/q': 0 });
    const { gates } = scoreInterviews(catalogue, [poor]);
    expect(gates).toEqual([
      { rule: 'exit-of-critical-function', caps: 'not-ready', scenario: 'low', questions: ['a/p'] },
    ]);
  });
});

test('gates are listed by rule, then as the profile lists them; a rule may be listed for several things', () => {
  const lock = (knowHow: string) => ({ rule: 'lock-in', substitutes: 'a/p', knowHow });
  const rush = { rule: 'rushed-transfer', plan: 'a/p', gate: 'a/q' };
  const catalogue = catalogueOf([AREA], [], [rush, lock('a/r'), lock('a/q')]);
  const { gates } = scoreInterviews(catalogue, [interviewOf({ 'a/p': 0, 'a/q': 0, 'a/r': 0, 'a/s': 0 })]);
  expect(gates.filter(({ scenario }) => scenario === 'point').map((gate) => [gate.rule, ...gate.questions])).toEqual([
    ['lock-in', 'a/p', 'a/r'],
    ['lock-in', 'a/p', 'a/q'],
    ['rushed-transfer', 'a/p', 'a/q'],
  ]);
});
