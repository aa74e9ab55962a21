import { describe, expect, test } from 'vitest';
import { nextLevel, planFor, planWithin } from '../../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { catalogueOf, interviewOf, type QuestionSpec } from '../../kit/catalogue.ts';
import { assessedFrom, LARGE, mixed, TANGLED } from '../../kit/mixed.ts';
import {
  expectBestBudgets,
  expectCheapestPlans,
  expectFewestToShow,
  expectHonestStops,
  squeezed,
} from '../../kit/plan.ts';

test('the plan is the cheapest set that brute force finds, ties included', () => expectCheapestPlans(100));

test('what has to be shown is the fewest that is enough', () => expectFewestToShow(60));

test('a budget buys the best level, then the most points, that brute force finds', () => expectBestBudgets(60));

test('wherever a search stops, what it says of the best plan is true', () => expectHonestStops(60));

describe('what would take for ever stops', () => {
  test.each([
    ['287 questions of mixed weight', LARGE],
    ['eighty questions that hang on five open context questions', TANGLED],
    ['more contexts than are looked at one by one', { ...LARGE, context: 9, hanging: 1 }],
  ])('%s: with a plan that reaches the level, and the least that any plan takes', (_, mixture) => {
    const { catalogue, interviews } = assessedFrom(mixed(mixture));
    const plan = planFor(catalogue, interviews, 'ready');
    expect(plan.result.level.low).toBe('ready');
    const { unproven, effort } = plan;
    if (unproven === undefined || !('effort' in unproven)) throw new Error('it did not stop');
    const [, most = 0] = effort ?? [];
    expect(unproven.effort).toBeLessThanOrEqual(most);
    // Far above what looking at the questions one by one would prove.
    expect(unproven.effort).toBeGreaterThan(most / 2);
    const within = planWithin(catalogue, interviews, 60);
    expect(within.effort?.[1]).toBeLessThanOrEqual(60);
  });

  test('the same input stops at the same place', () => {
    const { catalogue, interviews } = assessedFrom(mixed(TANGLED));
    const [one, other] = [1, 2].map(() => JSON.stringify(planFor(catalogue, interviews, 'ready')));
    expect(one).toBe(other);
  });

  test('a search that is through says nothing of a bound', () => {
    const { catalogue, interviews } = assessedFrom(
      mixed({ ...LARGE, questions: 30, areas: 3, context: 0, hanging: 0 }),
    );
    expect(planFor(catalogue, interviews, 'ready')).not.toHaveProperty('unproven');
    expect(planWithin(catalogue, interviews, 20)).not.toHaveProperty('unproven');
  });
});

describe('a plan tells', () => {
  const catalogue = catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'gate', criticality: 'critical', knockOut: true, effort: 'M', horizon: '30-days' },
        { id: 'open', criticality: 'high', effort: 'M', horizon: 'before-signing' },
        { id: 'list', points: [1, 3], effort: 'S', horizon: 'before-signing', after: ['a/open'] },
        { id: 'done', criticality: 'high' },
      ],
    },
  ]);
  const interviews = [
    interviewOf({ 'a/gate': 0, 'a/open': { unknown: true }, 'a/list': { items: ['i0'] }, 'a/done': 100 }),
  ];
  const planned = () => planFor(catalogue, interviews, 'ready');

  test('its steps, by horizon and by what comes first', () => {
    expect(
      planned().steps.map(({ question, from, to, effort, findOutFirst }) => [question, from, to, effort, findOutFirst]),
    ).toEqual([
      ['a/open', 'unknown', 's100', [3, 8], true],
      ['a/gate', 's0', 's100', [3, 8], false],
    ]);
  });

  test('its effort, what finding out may save, and where it leads', () => {
    const plan = planned();
    expect(plan).toMatchObject({ target: 'ready', reachable: true, effort: [6, 16], findingOutMaySave: [3, 8] });
    expect(plan.result.level.low).toBe('ready');
    const gained = plan.steps.reduce((sum, { pointsGained }) => sum + pointsGained, 0);
    const before = scoreInterviews(catalogue, interviews).score.low ?? Number.NaN;
    expect(before + gained).toBeCloseTo(plan.result.score.low ?? Number.NaN, 9);
  });

  test('a checklist’s ticked items and all of them', () => {
    const within = planWithin(catalogue, interviews, 2);
    expect(within.steps).toMatchObject([{ question: 'a/list', from: ['i0'], to: ['i0', 'i1'] }]);
    expect(within).toMatchObject({ target: 'not-ready', budget: 2, effort: [1, 2] });
  });

  test('the next level up', () => {
    expect(nextLevel(scoreInterviews(catalogue, interviews))).toBe('ready-with-conditions');
    expect(nextLevel(planned().result)).toBe('ready');
  });
});

describe('of plans of the same effort', () => {
  const best = (...questions: readonly QuestionSpec[]) => {
    const catalogue = catalogueOf([{ id: 'a', floors: { ready: 0, 'ready-with-conditions': 0 }, questions }], [], [], {
      effort: { S: [1, 4], M: [2, 4], L: [2, 8] },
      levels: { ready: 50, 'ready-with-conditions': 10 },
    });
    const answers = Object.fromEntries(questions.map(({ id }) => [`a/${id}`, 33]));
    return planFor(catalogue, [interviewOf(answers)], 'ready').steps.map(({ question }) => question);
  };

  test.each<[string, readonly QuestionSpec[], readonly string[]]>([
    [
      'the one that may take least wins',
      [
        { id: 'one', effort: 'M' },
        { id: 'two', effort: 'S', horizon: 'ongoing' },
        { id: 'three', effort: 'M' },
      ],
      ['a/two'],
    ],
    [
      'then the one with the earliest horizons',
      [
        { id: 'one', effort: 'L', horizon: '90-days', criticality: 'high' },
        { id: 'two', effort: 'S' },
        { id: 'three', effort: 'S' },
        { id: 'four', effort: 'L', horizon: 'ongoing' },
      ],
      ['a/three', 'a/two'],
    ],
    [
      'by what the advice of the answer says of both',
      [
        { id: 'one', effort: 'M' },
        { id: 'two', effort: 'L', horizon: 'ongoing', advice: { 33: { text: 'Begin.', effort: 'S' } } },
        { id: 'three', effort: 'S', advice: { 33: { text: 'Begin.', effort: 'L' } } },
      ],
      ['a/two'],
    ],
    ['then the first ids', [{ id: 'two' }, { id: 'one' }, { id: 'three' }], ['a/one']],
  ])('%s', (_, questions, expected) => {
    expect([...best(...questions)].sort()).toEqual(expected);
  });
});

test('what is open on a scale that begins high is settled where the rest alone falls short', () => {
  const wide = catalogueOf(
    [
      { id: 'a', questions: [{ id: 'open' }] },
      {
        id: 'b',
        questions: [
          { id: 'one', effort: 'L' },
          { id: 'two', effort: 'L' },
        ],
      },
    ],
    [],
    [],
    { weighting: 'questions', levels: { 'ready-with-conditions': 45 } },
  );
  const catalogue = squeezed(wide, [80, 100]);
  const interviews = [interviewOf({ 'b/one': 33, 'b/two': 33 })];
  // At worst (80 + 33 + 33) / 3 = 48.7; left out, 33.
  expect(scoreInterviews(catalogue, interviews).level).toMatchObject({ low: 'not-ready', point: 'not-ready' });
  for (const plan of [planFor(catalogue, interviews, 'ready-with-conditions'), planWithin(catalogue, interviews, 2)]) {
    expect(plan).toMatchObject({ target: 'ready-with-conditions', effort: [1, 2], steps: [{ question: 'a/open' }] });
    expect(plan.result.level.low).toBe('ready-with-conditions');
  }
});

test('a budget is not spent on points that are the noise of a sum', () => {
  const yes = { question: 'context/x', is: ['yes'] };
  const no = { not: yes };
  const catalogue = catalogueOf(
    [
      {
        id: 'a0',
        questions: [
          { id: 'q0', when: yes, criticality: 'high', effort: 'M', scores: [0, 100] },
          { id: 'q1', when: no, criticality: 'high', knockOut: true, effort: 'L', scores: [0, 100] },
        ],
      },
      {
        id: 'a1',
        weight: 0,
        questions: [
          { id: 'q0', when: yes, knockOut: true, effort: 'M' },
          { id: 'q1', when: no, knockOut: true, effort: 'M' },
        ],
      },
      {
        id: 'a2',
        weight: 2,
        questions: [
          { id: 'q0', when: yes, criticality: 'medium', effort: 'S', scores: [0, 100] },
          { id: 'q1', when: no, criticality: 'critical', effort: 'S', scores: [0, 100] },
          { id: 'q2', when: no, criticality: 'critical', effort: 'M', scores: [0, 100] },
        ],
      },
    ],
    [{ id: 'x', options: ['yes', 'no'] }],
  );
  const interviews = [
    interviewOf({ 'context/x': 'no' }),
    interviewOf({ 'context/x': 'yes', 'a2/q0': 100, 'a2/q1': 100 }, { side: 'provider', file: 'provider.yaml' }),
  ];
  // No level can be had, and two thirds of the points either by raising one question of a2 or both of a0.
  const plan = planWithin(catalogue, interviews, 11);
  expect(plan.steps.map(({ question }) => question)).toEqual(['a2/q2']);
});

describe('degenerate input gives a plan, not a crash', () => {
  const one = catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'critical' }] }]);
  const weightless = catalogueOf([{ id: 'a', weight: 0, questions: [{ id: 'q' }] }]);
  test.each([
    ['nothing answered', one, {}, true, [1, 2]],
    ['all at best', one, { 'a/q': 100 }, true, [0, 0]],
    ['all not applicable', one, { 'a/q': { notApplicable: 'No' } }, false, null],
    ['weights 0', weightless, { 'a/q': 0 }, false, null],
  ])('%s', (_, catalogue, answers, reachable, effort) => {
    const plan = planFor(catalogue, [interviewOf(answers)], 'ready');
    expect(plan).toMatchObject({ reachable, effort });
    expect(JSON.stringify(planWithin(catalogue, [interviewOf(answers)], 5))).not.toMatch(/NaN|Infinity/);
    expect(JSON.stringify(plan)).not.toMatch(/NaN|Infinity/);
  });
});
