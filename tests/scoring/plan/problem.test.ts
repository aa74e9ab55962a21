import { describe, expect, test } from 'vitest';
import { scoresOnTheWay } from '../../../src/scoring/plan/model.ts';
import {
  firstModel,
  lackingIn,
  lowsWith,
  obstacles,
  pointAmong,
  problemOf,
  reaches,
  scoresIn,
  shortModel,
} from '../../../src/scoring/plan/problem.ts';
import { scoreScenarios } from '../../../src/scoring/scenarios.ts';
import { finish } from '../../../src/scoring/slices.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { goalFrom } from '../../kit/plan-parts.ts';
import { type ProblemName, planProblem } from '../../kit/plan-problems.ts';

const EACH: readonly ProblemName[] = ['plain', 'weighed by question', 'many areas', 'two contexts', 'tangled', 'gates'];

describe('what efforts are multiples of', () => {
  test.each([
    [{ S: 1, M: 2, L: 4 }, 1e6],
    [{ S: 4, M: 6, L: 10 }, 2e6],
    [{ S: 0.25, M: 0.75, L: 1.5 }, 250_000],
  ])('%o: %i millionths of a day', (effort, expected) => {
    const questions = (['S', 'M', 'L'] as const).map((size) => ({ id: size.toLowerCase(), effort: size }));
    const catalogue = catalogueOf([{ id: 'a', questions }], [], [], { effort });
    expect(problemOf(scoreScenarios(catalogue, [])).unit).toBe(expected);
  });

  test('where nothing can be raised: 1', () => {
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q' }] }]);
    expect(problemOf(scoreScenarios(catalogue, [interviewOf({ 'a/q': 100 })])).unit).toBe(1);
  });
});

describe('a model', () => {
  test.each(EACH)('of %s adds up to what is scored, whatever is raised', (name) => {
    const problem = planProblem(name);
    const { scenarios, candidates } = problem;
    const demand = goalFrom({ target: 'ready' });
    const model = firstModel(problem, demand);
    if (model === undefined) throw new Error('no model');
    const scored = scenarios.lows.map(({ overall }) => overall ?? Number.POSITIVE_INFINITY);
    const place = scored.indexOf(Math.min(...scored));
    for (const step of [1, 2, 3, candidates.length]) {
      const raised = candidates.filter((_, index) => index % step === 0);
      const lows = finish(lowsWith(problem, raised));
      const { overall, areas } = scoresIn(model, raised);
      const outcome = lows[place];
      expect(overall).toBeCloseTo(outcome?.overall ?? Number.NaN, 9);
      for (const [index, { id }] of scenarios.catalogue.areas.entries()) {
        const score = outcome?.areas[index]?.score;
        // Only what has a floor to reach and a score.
        if (areas.has(id)) expect(areas.get(id)).toBeCloseTo(score ?? Number.NaN, 9);
        else expect(score ?? null).toBeNull();
      }
      const way = scoresOnTheWay(
        scenarios,
        scenarios.lows[place] ?? scenarios.point,
        raised.map(({ question }) => question),
      );
      expect(way.length).toBe(raised.length + 1);
      expect(way.at(-1)).toBeCloseTo(overall, 9);
    }
  });

  test('knows only the areas that have a floor to reach', () => {
    const problem = planProblem('plain');
    expect(firstModel(problem, goalFrom({ target: 'not-ready' }))?.areas.size).toBe(0);
    const bare = catalogueOf([
      { id: 'a', floors: { ready: 0, 'ready-with-conditions': 0 }, questions: [{ id: 'q' }] },
      { id: 'b', questions: ['q', 'r', 's', 't', 'u', 'v'].map((id) => ({ id })) },
    ]);
    const model = firstModel(problemOf(scoreScenarios(bare, [])), goalFrom({ target: 'ready' }));
    expect([...(model?.areas.keys() ?? [])]).toEqual(['b']);
  });

  test('is not there where nothing is scored', () => {
    const bare = catalogueOf([{ id: 'a', questions: [{ id: 'q' }] }]);
    const none = problemOf(scoreScenarios(bare, [interviewOf({ 'a/q': { notApplicable: 'No' } })]));
    expect(firstModel(none, goalFrom({}))).toBeUndefined();
    expect(reaches(none.lows, 'not-ready')).toBe(false);
  });

  test('is that of the outcome that falls furthest short, but those that are known', () => {
    const problem = planProblem('two contexts');
    const demand = goalFrom({ target: 'ready', overall: 80 });
    const keys: string[] = [];
    const known: NonNullable<ReturnType<typeof shortModel>>[] = [];
    for (;;) {
      const next = shortModel(problem, [], problem.lows, demand, 80, known);
      if (next === undefined) break;
      known.push(next);
      keys.push(next.key);
    }
    expect(new Set(keys).size).toBe(problem.lows.length);
    const lacking = problem.lows.map((outcome) => lackingIn(outcome, demand, 80)).sort((a, b) => b - a);
    const floors = problem.scenarios.catalogue.areas.map(() => 60);
    const found = known.map(({ overall, areas }) =>
      Math.max(80 - overall, ...[...areas.values()].map((each, index) => (floors[index] ?? 0) - each)),
    );
    expect(found.map((each) => each.toFixed(6))).toEqual(lacking.map((each) => each.toFixed(6)));
    const all = finish(lowsWith(problem, problem.candidates));
    expect(shortModel(problem, problem.candidates, all, demand, 80, [])).toBeUndefined();
  });
});

describe('what stands in the way', () => {
  test('is each gate’s questions that can be raised, the fewest first, each once', () => {
    const { lows } = planProblem('gates');
    const all = obstacles(lows, 'ready', () => true);
    expect(all).toEqual([['a/stop'], ['b/must'], ['b/judgement', 'b/control'], ['a/plan', 'a/gate']]);
    expect(obstacles([...lows, ...lows], 'ready', () => true)).toEqual(all);
    expect(obstacles(lows, 'ready', (id) => id !== 'a/stop' && id !== 'a/plan')[0]).toEqual([]);
    expect(obstacles(lows, 'not-ready', () => true)).toEqual([]);
    expect(
      obstacles(
        lows.map((each) => ({ ...each, overall: null })),
        'ready',
        () => true,
      ),
    ).toEqual([]);
  });

  test('is nothing for a level that no gate is below', () => {
    const { lows } = planProblem('gates');
    expect(obstacles(lows, 'ready-with-conditions', () => true)).toEqual([['a/stop']]);
  });
});

describe('the point', () => {
  test('is among the lows only where it may lie below', () => {
    const high = planProblem('high scale');
    expect(high.lows.length).toBe(high.scenarios.lows.length + 1);
    expect(pointAmong(high.lows, high)).toBe(high.scenarios.point);
    const open = high.candidates.filter(
      ({ question }) => high.scenarios.responses.get(question.id)?.status !== 'answered',
    );
    const some = finish(lowsWith(high, open.slice(1)));
    expect(pointAmong(some, high)?.overall).toBeGreaterThan(0);
    // Once nothing is open any more it is what low is.
    expect(finish(lowsWith(high, high.candidates)).length).toBe(high.scenarios.lows.length);
    const plain = planProblem('plain');
    expect(pointAmong(plain.lows, plain)).toBeUndefined();
    expect(finish(lowsWith(plain, plain.candidates.slice(1))).length).toBe(plain.scenarios.lows.length);
    expect(finish(lowsWith(plain, []))).toBe(plain.lows);
  });
});

test.each([
  [70, 80, 10],
  [80, 80, 0],
  [90, 50, -5],
  [null, 80, 0],
])('an overall score of %s with floors kept by 5 falls short of %i by %i', (overall, least, expected) => {
  const floors = { ready: 60, 'ready-with-conditions': 40 };
  const areas = [
    { score: 65, weight: 1, floors },
    { score: null, weight: 1, floors },
  ];
  const { point } = planProblem('plain').scenarios;
  expect(lackingIn({ ...point, overall, areas }, goalFrom({ target: 'ready' }), least)).toBe(expected);
});
