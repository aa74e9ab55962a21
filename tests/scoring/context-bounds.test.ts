import { describe, expect, test } from 'vitest';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import type { ContextBounds } from '../../src/scoring/context-bounds.ts';
import { furthestArea, furthestOutcome } from '../../src/scoring/furthest-outcome.ts';
import { scoreOfIn } from '../../src/scoring/outcome.ts';
import { scoreScenarios } from '../../src/scoring/scenarios.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf, type QuestionSpec } from '../kit/catalogue.ts';

const is = (id: string, option = 'yes'): ConditionShape => ({ question: `context/${id}`, is: [option] });

// Answered yes, answered no, open, open where `no` is yes (never), open where `open` is yes.
const CONTEXT: readonly ContextSpec[] = [
  ...['yes', 'no', 'open', 'other'].map((id) => ({ id, options: ['yes', 'no'] })),
  { id: 'never', options: ['yes', 'no'], when: is('no') },
  { id: 'maybe', options: ['yes', 'no'], when: is('open') },
];
const ANSWERS = { 'context/yes': 'yes', 'context/no': 'no' };

function bounded(areas: readonly AreaSpec[], answers: object = {}, profile: object = {}) {
  const scenarios = scoreScenarios(
    catalogueOf(areas, CONTEXT, [], profile),
    [interviewOf({ ...ANSWERS, ...answers })],
    {
      limit: 0,
    },
  );
  if (scenarios.outlook.kind !== 'bounded') throw new Error('not bounded');
  return { ...scenarios, bounds: scenarios.outlook.bounds };
}

function boundsOf(question: Omit<QuestionSpec, 'id'>, only?: AreaSpec['only']): ContextBounds {
  return bounded([
    {
      id: 'a',
      ...(only && { only }),
      questions: [
        { id: 'q', ...question },
        { id: 'r', when: is('open') },
      ],
    },
  ]).bounds;
}

describe('whether a question applies', () => {
  test.each<[string, ConditionShape | undefined, string]>([
    ['always', undefined, 'applies'],
    ['answered so', is('yes'), 'applies'],
    ['answered otherwise', is('no'), 'hidden'],
    ['open', is('open'), 'uncertain'],
    ['on a question that is never asked', is('never'), 'hidden'],
    ['not on a question that is never asked: nothing is known of it', { not: is('never') }, 'hidden'],
    ['on one that may be asked', is('maybe'), 'uncertain'],
    ['not on one that may be asked', { not: is('maybe') }, 'uncertain'],
    ['both, one of them open', { all: [is('yes'), is('open')] }, 'uncertain'],
    ['both, one of them not so', { all: [is('no'), is('open')] }, 'hidden'],
    ['both', { all: [is('yes'), { not: is('no') }] }, 'applies'],
    ['one of two, one of them open', { any: [is('yes'), is('open')] }, 'applies'],
    ['one of two, neither of them sure', { any: [is('no'), is('open')] }, 'uncertain'],
    ['one of two, none of them', { any: [is('no'), is('never')] }, 'hidden'],
    ['not both, one of them open', { not: { all: [is('yes'), is('open')] } }, 'uncertain'],
    ['not both, one of them not so', { not: { all: [is('no'), is('open')] } }, 'applies'],
    ['none of two', { not: { any: [is('no'), is('no')] } }, 'applies'],
    ['none of two, one of which is never asked', { not: { any: [is('no'), is('never')] } }, 'hidden'],
    ['none of two, one of them so', { not: { any: [is('yes'), is('open')] } }, 'hidden'],
  ])('%s', (_, when, expected) => {
    const { hidden, uncertain } = boundsOf(when === undefined ? {} : { when });
    expect(hidden.has('a/q') ? 'hidden' : uncertain.has('a/q') ? 'uncertain' : 'applies').toBe(expected);
    expect(hidden.has('a/q') && uncertain.has('a/q')).toBe(false);
  });
});

describe('what a question may count as', () => {
  const low = 'low' as const;
  test.each<[string, Omit<QuestionSpec, 'id'>, readonly string[], boolean, boolean]>([
    ['what it is', { criticality: low }, ['low'], false, false],
    ['raised', { criticality: low, criticalWhen: is('yes') }, ['critical'], false, false],
    ['not raised', { criticality: low, criticalWhen: is('no') }, ['low'], false, false],
    ['raised or not', { criticality: low, criticalWhen: is('maybe') }, ['low', 'critical'], false, false],
    ['critical in any case', { criticality: 'critical', criticalWhen: is('open') }, ['critical'], false, false],
    ['knocking out', { criticality: low, knockOutWhen: is('yes') }, ['critical'], true, true],
    ['never knocking out', { criticality: low, knockOutWhen: is('no') }, ['low'], false, false],
    [
      'one raises it, the other never',
      { criticality: low, criticalWhen: is('yes'), knockOutWhen: is('no') },
      ['critical'],
      false,
      false,
    ],
    ['always knocking out', { criticality: 'critical', knockOut: true }, ['critical'], true, true],
    ['maybe knocking out', { criticality: low, knockOutWhen: is('maybe') }, ['low', 'critical'], true, false],
  ])('%s', (_, question, criticalities, can, must) => {
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q', ...question }] }], CONTEXT);
    const [own] = scoredQuestions(catalogue);
    const bounds = boundsOf(question);
    if (own === undefined) throw new Error('no question');
    expect([...bounds.criticalities(own)].sort()).toEqual([...criticalities].sort());
    expect([bounds.canKnockOut(own), bounds.mustKnockOut(own)]).toEqual([can, must]);
  });

  test('where an area is of some criticalities only, what may not be one of them may not belong', () => {
    const of = (question: Omit<QuestionSpec, 'id'>) => {
      const { hidden, uncertain } = boundsOf(question, ['critical']);
      return hidden.has('a/q') ? 'hidden' : uncertain.has('a/q') ? 'uncertain' : 'applies';
    };
    expect(of({ criticality: 'low', criticalWhen: is('no') })).toBe('hidden');
    expect(of({ criticality: 'low', criticalWhen: is('yes') })).toBe('applies');
    expect(of({ criticality: 'low', criticalWhen: is('maybe') })).toBe('uncertain');
    expect(of({ criticality: 'low', criticalWhen: is('maybe'), when: is('no') })).toBe('hidden');
  });

  test('where it can be none of these, it is never there and counts as what it may be', () => {
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'low' }] }]);
    const { criticalities, hidden } = boundsOf({ criticality: 'low', criticalWhen: is('no') }, ['critical']);
    expect(hidden.has('a/q')).toBe(true);
    expect(scoredQuestions(catalogue).map(criticalities)).toEqual([['low']]);
  });

  test('whether a condition can hold, and whether it must', () => {
    const { canHold, mustHold } = boundsOf({});
    const both = (condition: ConditionShape) => [canHold(condition), mustHold(condition)];
    expect(both(is('yes'))).toEqual([true, true]);
    expect(both(is('no'))).toEqual([false, false]);
    expect(both(is('open'))).toEqual([true, false]);
    expect(both({ not: is('open') })).toEqual([true, false]);
  });
});

describe('the furthest outcome', () => {
  const AREAS: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'sure' },
        { id: 'good', when: is('open') },
        { id: 'bad', when: is('open') },
        { id: 'gone', when: is('no') },
      ],
    },
    { id: 'b', questions: [{ id: 'maybe', when: is('open') }] },
    {
      id: 'c',
      questions: [
        { id: 'raised', criticality: 'low', criticalWhen: is('open') },
        { id: 'low', criticality: 'low' },
      ],
    },
  ];
  const GIVEN = { 'a/sure': 67, 'a/good': 100, 'a/bad': 0, 'a/gone': 0, 'b/maybe': 0, 'c/raised': 0, 'c/low': 100 };

  test.each<['areas' | 'questions', 'low' | 'high', readonly string[], readonly string[]]>([
    ['areas', 'low', ['a/gone', 'a/good'], ['c/raised']],
    ['areas', 'high', ['a/bad', 'a/gone', 'b/maybe'], []],
    ['questions', 'low', ['a/gone', 'a/good'], ['c/raised']],
    ['questions', 'high', ['a/bad', 'a/gone', 'b/maybe'], []],
  ])('by %s at %s leaves out and raises what makes it so', (weighting, scenario, hidden, raised) => {
    const { catalogue, responses, bounds } = bounded(AREAS, GIVEN, { weighting });
    const { standing, areas, overall } = furthestOutcome(catalogue, responses, bounds, scenario);
    expect([...standing.hidden].filter((id) => !id.startsWith('context/')).sort()).toEqual(hidden);
    expect([...standing.raised].sort()).toEqual(raised);
    const weight = catalogue.profile.weights;
    const mean = (...terms: readonly (readonly [number, number])[]): number =>
      terms.reduce((sum, [w, s]) => sum + w * s, 0) / terms.reduce((sum, [w]) => sum + w, 0);
    const [inA, inC] = scenario === 'low' ? [33.5, mean([weight.critical, 0], [weight.low, 100])] : [83.5, 50];
    expect(areas.map(({ score }) => score)).toEqual([expect.closeTo(inA, 9), 0, expect.closeTo(inC, 9)]);
    if (weighting === 'areas')
      expect(overall).toBeCloseTo(scenario === 'low' ? (inA + 0 + inC) / 3 : (inA + inC) / 2, 9);
  });

  test.each<[string, ConditionShape | undefined, readonly string[], readonly string[]]>([
    ['applies', undefined, ['lock-in'], ['lock-in']],
    ['may apply', is('open'), ['lock-in'], []],
    ['does not apply', is('no'), [], []],
  ])('a pattern over a question that %s', (_, when, low, high) => {
    const catalogue = catalogueOf(
      [{ id: 'a', questions: [{ id: 'p', ...(when && { when }) }, { id: 'q' }, { id: 'r', when: is('open') }] }],
      CONTEXT,
      [{ rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q' }],
    );
    const { lows, highs } = scoreScenarios(catalogue, [interviewOf({ ...ANSWERS, 'a/p': 0, 'a/q': 0, 'a/r': 100 })], {
      limit: 0,
    });
    const rules = ([outcome]: typeof lows) => outcome?.gates.map(({ rule }) => rule);
    expect([rules(lows), rules(highs)]).toEqual([low, high]);
  });

  test('an area may be without a score only where all of it may not apply', () => {
    const { catalogue, responses, bounds } = bounded(AREAS, GIVEN);
    const scoreOf = scoreOfIn(responses, bounds.hidden, 'low');
    expect(catalogue.areas.map((area) => furthestArea(catalogue, area, scoreOf, bounds, 'low').isUncertain)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
