import { describe, expect, test } from 'vitest';
import { scoredQuestions } from '../../../src/questionnaires/catalogue.ts';
import { planFor, planWithin } from '../../../src/scoring/plan/plan.ts';
import { type PlanStep, stepsRaising, wayOfStep } from '../../../src/scoring/plan/plan-steps.ts';
import { lowsWith, type Problem, problemOf } from '../../../src/scoring/plan/problem.ts';
import { scoreScenarios } from '../../../src/scoring/scenarios.ts';
import { finish } from '../../../src/scoring/slices.ts';
import { catalogueOf, interviewOf, type QuestionSpec } from '../../kit/catalogue.ts';
import { type ProblemName, planProblem } from '../../kit/plan-problems.ts';

const EFFORT = { S: [1, 2], M: [2, 4], L: [5, 10] };

function stepsOf(questions: readonly QuestionSpec[], answers: object, provider?: object): readonly PlanStep[] {
  const catalogue = catalogueOf([{ id: 'a', questions }], [], [], { effort: EFFORT });
  const interviews = [
    interviewOf({ ...answers }),
    ...(provider === undefined ? [] : [interviewOf({ ...provider }, { side: 'provider', file: 'other.yaml' })]),
  ];
  const problem = problemOf(scoreScenarios(catalogue, interviews));
  return finish(stepsRaising(problem, problem.candidates));
}

describe('the steps of a plan are in order', () => {
  test.each<[string, readonly QuestionSpec[], object, string]>([
    [
      'by horizon',
      [
        { id: 'one', horizon: 'ongoing' },
        { id: 'two', horizon: '30-days' },
        { id: 'three', horizon: 'before-signing' },
      ],
      {},
      'three two one',
    ],
    [
      'within one, by points for a day',
      [
        { id: 'one', effort: 'L' },
        { id: 'two', effort: 'M', criticality: 'low' },
        { id: 'three', effort: 'S' },
      ],
      {},
      'three two one',
    ],
    [
      'more points for as many days first',
      [{ id: 'one' }, { id: 'two', criticality: 'critical' }, { id: 'three', criticality: 'high' }],
      {},
      'two three one',
    ],
    [
      'by how much an answer has yet to gain',
      [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
      { 'a/one': 67, 'a/two': 33, 'a/three': 0 },
      'three two one',
    ],
    ['of equals, the first ids', [{ id: 'two' }, { id: 'three' }, { id: 'one' }], {}, 'one three two'],
    [
      'one that comes after another waits for it',
      [{ id: 'one', after: ['a/two'], criticality: 'critical' }, { id: 'two' }],
      {},
      'two one',
    ],
  ])('%s', (_, questions, answers, expected) => {
    expect(
      stepsOf(questions, answers)
        .map(({ question }) => question.slice(2))
        .join(' '),
    ).toBe(expected);
  });
});

describe('a step begins', () => {
  const ONE: readonly QuestionSpec[] = [{ id: 'q' }];
  const LIST: readonly QuestionSpec[] = [{ id: 'q', points: [1, 1, 2] }];
  test.each<[string, readonly QuestionSpec[], object, object | undefined, PlanStep['from'], boolean]>([
    ['at the answer', ONE, { 'a/q': 33 }, undefined, 's33', false],
    ['at the lower of two', ONE, { 'a/q': 67 }, { 'a/q': 33 }, 's33', false],
    ['the same the other way about', ONE, { 'a/q': 0 }, { 'a/q': 33 }, 's0', false],
    [
      'at the answer of one, though another does not know',
      ONE,
      { 'a/q': { unknown: true } },
      { 'a/q': 33 },
      's33',
      false,
    ],
    ['where nobody knows', ONE, { 'a/q': { unknown: true } }, {}, 'unknown', true],
    [
      'where nobody knows, and somebody sets it aside',
      ONE,
      { 'a/q': { notApplicable: 'No' } },
      { 'a/q': { unknown: true } },
      'unknown',
      true,
    ],
    ['where nobody answered', ONE, {}, {}, 'unanswered', true],
    ['at what is ticked', LIST, { 'a/q': { items: ['i0', 'i1'] } }, undefined, ['i0', 'i1'], false],
    ['at the fewer points', LIST, { 'a/q': { items: ['i0', 'i1'] } }, { 'a/q': { items: ['i0'] } }, ['i0'], false],
    [
      'of as many points, at the first by its text',
      LIST,
      { 'a/q': { items: ['i1'] } },
      { 'a/q': { items: ['i0'] } },
      ['i0'],
      false,
    ],
    [
      'the same the other way about',
      LIST,
      { 'a/q': { items: ['i2'] } },
      { 'a/q': { items: ['i0', 'i1'] } },
      ['i0', 'i1'],
      false,
    ],
    ['at nothing ticked', LIST, { 'a/q': { items: [] } }, undefined, [], false],
  ])('%s', (_, questions, client, provider, from, findOutFirst) => {
    expect(stepsOf(questions, client, provider)).toMatchObject([{ from, findOutFirst }]);
  });

  test.each<[PlanStep['from'], boolean, readonly string[]]>([
    ['s0', false, ['Begin.', 'Go on.']],
    ['s33', false, ['Go on.']],
    ['unknown', true, ['Do it.']],
    [['i0'], false, ['Do it.']],
  ])('and what is to do follows from that: %s', (from, findOutFirst, texts) => {
    const advice = { 0: { text: 'Begin.' }, 33: { text: 'Go on.' } };
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q', advice }] }]);
    const [question] = scoredQuestions(catalogue);
    const [step] = stepsOf([{ id: 'q' }], {});
    if (question === undefined || step === undefined) throw new Error('no question');
    expect(wayOfStep(question, { ...step, from, findOutFirst }).map(({ text }) => text)).toEqual(texts);
  });
});

test('a step tells its days, its horizon, and its points for each day at most', () => {
  const [step] = stepsOf([{ id: 'q', effort: 'M', horizon: '90-days' }], { 'a/q': 33 });
  expect(step).toMatchObject({ question: 'a/q', to: 's100', effort: [2, 4], horizon: '90-days' });
  expect(step?.pointsGained).toBeCloseTo(67, 9);
  expect(step?.pointsPerDay).toBeCloseTo(67 / 4, 9);
});

const PROBLEMS: readonly ProblemName[] = [
  'plain',
  'two contexts',
  'tangled',
  'bounded',
  'bounded, by question',
  'high scale',
];

test.each(PROBLEMS)('the points of the steps of %s are what low gains, one after the other', (name) => {
  const problem: Problem = planProblem(name);
  const raised = problem.candidates.filter((_, index) => index % 3 !== 1);
  const steps = finish(stepsRaising(problem, raised));
  const low = (count: number): number => {
    const ids = steps.slice(0, count).map(({ question }) => question);
    const lows = finish(
      lowsWith(
        problem,
        raised.filter(({ question }) => ids.includes(question.id)),
      ),
    );
    return Math.min(...lows.flatMap(({ overall }) => overall ?? []));
  };
  expect(steps.length).toBe(raised.length);
  for (const [index, { pointsGained }] of steps.entries()) {
    expect(pointsGained).toBeCloseTo(low(index + 1) - low(index), 9);
  }
});

test.each<[ProblemName, number]>([
  ['bounded', 9],
  ['two contexts', 4],
])('it pauses on the way: %s', (name, expected) => {
  const problem = planProblem(name);
  const slices = stepsRaising(problem, problem.candidates.slice(0, 8));
  let pauses = 0;
  while (slices.next().done !== true) pauses += 1;
  expect(pauses).toBe(expected);
});

describe('what a plan says besides its steps', () => {
  const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'critical' }, { id: 'r' }] }], [], [], {
    effort: EFFORT,
    evidence: 'named',
  });
  const bad = [interviewOf({ 'a/q': 0, 'a/r': 33 })];

  test('to the lowest level, nothing has to be done', () => {
    expect(planFor(catalogue, bad, 'not-ready')).toMatchObject({
      target: 'not-ready',
      reachable: true,
      steps: [],
      toShow: [],
    });
    const none = [interviewOf({ 'a/q': { notApplicable: 'No' }, 'a/r': { notApplicable: 'No' } })];
    expect(planFor(catalogue, none, 'not-ready')).toMatchObject({
      target: 'not-ready',
      reachable: true,
      effort: [0, 0],
    });
  });

  test('where none reaches the level: no steps, nothing saved, and the result of all that can be raised', () => {
    const alone = [interviewOf({ 'a/q': { notApplicable: 'No' }, 'a/r': 33 })];
    const plan = planFor(catalogue, alone, 'ready');
    expect(plan).toMatchObject({ target: 'ready', reachable: false, effort: null, steps: [], toTakeUp: ['a/q'] });
    expect(plan.findingOutMaySave).toEqual([0, 0]);
    expect(plan.result.score.low).toBe(100);
    const nothing = [interviewOf({ 'a/q': { notApplicable: 'No' }, 'a/r': { notApplicable: 'No' } })];
    expect(planFor(catalogue, nothing, 'ready-with-conditions')).not.toHaveProperty('toTakeUp');
  });

  test('a search that is stopped says how near it is', () => {
    const plan = planFor(catalogue, bad, 'ready', 1);
    expect(plan).toMatchObject({ effort: [2, 4], unproven: { effort: 4, gap: 0 } });
    const within = planWithin(catalogue, bad, 2, 1);
    expect(within).toMatchObject({ target: 'not-ready', budget: 2, effort: [1, 2] });
    expect(within.unproven).toMatchObject({ level: 'ready-with-conditions' });
    expect(within.unproven).toHaveProperty('score', expect.closeTo(233 / 3, 6));
  });

  test('a budget holds to the millionth of a day', () => {
    expect(planWithin(catalogue, bad, 2).steps.map(({ question }) => question)).toEqual(['a/q']);
    expect(planWithin(catalogue, bad, 2 - 1e-7).steps.length).toBe(1);
    expect(planWithin(catalogue, bad, 2 - 1e-6).steps).toEqual([]);
    expect(planWithin(catalogue, bad, 0)).toMatchObject({ target: 'not-ready', steps: [], effort: [0, 0] });
  });
});
