import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareCost, compareEffort, type Order, type Selection } from '../../../src/scoring/plan/frontier.ts';
import { bestChoice, type Fixed, type Goal, lowestScore, roundUp } from '../../../src/scoring/plan/knapsack.ts';
import { type Candidate, type Model, Work } from '../../../src/scoring/plan/model.ts';
import { finish } from '../../../src/scoring/slices.ts';
import {
  candidatesFor,
  choicesOf,
  effortOf,
  fixing,
  goalFrom,
  meets,
  modelFrom,
  type Small,
  scored,
  selectionOf,
  smallSearches,
} from '../../kit/plan-parts.ts';

const never = Number.POSITIVE_INFINITY;

interface Rest {
  readonly fixed?: Fixed;
  readonly best?: number;
  readonly order?: Order;
  readonly unit?: number;
  readonly work?: Work;
}

function solve(candidates: readonly Candidate[], models: readonly Model[], demand: Goal, rest: Rest = {}) {
  const { fixed = fixing(), order = compareCost, unit = 1, work = new Work(never) } = rest;
  const { best = demand.aim === 'least-effort' ? never : -never } = rest;
  return finish(bestChoice(candidates, models, demand, fixed, { order, unit, best }, work));
}

/** The ids of a solution, `none`, or `stopped`. */
function ids(candidates: readonly Candidate[], solved: Selection | undefined | 'stopped'): string {
  if (solved === undefined || solved === 'stopped') return solved ?? 'none';
  const chosen = candidates.filter(({ bit }) => (bit & solved.chosen) !== 0n);
  return chosen.map(({ question }) => question.id).join(' ');
}

const candidates = candidatesFor({ 'a/x': [10e6], 'a/y': [20e6], 'b/z': [30e6] });
const gains = { 'a/x': 40, 'a/y': 40, 'b/z': 60 };
const model = modelFrom({ overall: 10, areas: { a: 0, b: 50 }, gains });

describe('the best choice', () => {
  test.each<[string, Parameters<typeof goalFrom>[0], Rest, string]>([
    ['is none where nothing is lacking', { overall: 10 }, {}, ''],
    ['is what reaches the score for least', { overall: 30 }, {}, 'a/x'],
    ['not by the noise of a sum', { overall: 30 + 1e-10 }, {}, 'a/x'],
    ['but by more', { overall: 30 + 1e-8 }, {}, 'b/z'],
    ['reaches each floor', { floors: { a: 80 } }, {}, 'a/x a/y'],
    ['exactly', { floors: { a: 40, b: 50 } }, {}, 'a/x'],
    ['is there only where all floors can be reached', { floors: { b: 111 } }, {}, 'none'],
    ['or the score', { overall: 81 }, {}, 'none'],
    ['or within the budget', { overall: 50, budget: 29e6 }, {}, 'none'],
    ['not even by the least part', { overall: 60, budget: 40e6 - 1 }, {}, 'none'],
    ['at all it costs', { overall: 50, budget: 30e6 }, {}, 'a/x a/y'],
    ['holds what it must', { overall: 30 }, { fixed: fixing(['b/z']) }, 'b/z'],
    ['within the budget', { budget: 29e6 }, { fixed: fixing(['b/z']) }, 'none'],
    ['holds nothing that is forbidden', { overall: 30 }, { fixed: fixing([], ['a/x']) }, 'a/y'],
    ['is no dearer than what is known', { overall: 30 }, { best: 9e6 }, 'none'],
    ['may be as dear', { overall: 30 }, { best: 10e6 }, 'a/x'],
    ['is known to be no dearer though efforts have a unit', { overall: 30 }, { best: 10e6, unit: 10e6 }, 'a/x'],
    ['buys the most points', { aim: 'most-points', budget: 30e6 }, {}, 'a/x a/y'],
    ['with all there is', { aim: 'most-points' }, {}, 'a/x a/y b/z'],
    ['for less of the same points', { aim: 'most-points', budget: 30e6 }, { fixed: fixing([], ['a/x', 'b/z']) }, 'a/y'],
    ['reaching the score', { aim: 'most-points', budget: 30e6, overall: 51 }, {}, 'none'],
    ['with no fewer points than are known', { aim: 'most-points', budget: 30e6 }, { best: 51 }, 'none'],
    ['with as many', { aim: 'most-points', budget: 30e6 }, { best: 50 }, 'a/x a/y'],
  ])('%s', (_, demand, rest, expected) => {
    expect(ids(candidates, solve(candidates, [model], goalFrom(demand), rest))).toBe(expected);
  });

  test('reaches a floor where nothing can be raised, or is not there', () => {
    const low = modelFrom({ areas: { c: 40 } });
    expect(solve(candidates, [low], goalFrom({ floors: { c: 41 } }))).toBeUndefined();
    expect(ids(candidates, solve(candidates, [low], goalFrom({ floors: { c: 40 } })))).toBe('');
    expect(ids(candidates, solve(candidates, [low], goalFrom({ floors: { d: 99 } })))).toBe('');
  });

  test('meets the demand in every model, and counts the points of the lowest', () => {
    const other = modelFrom({ overall: 30, gains: { 'a/y': 20, 'b/z': 60 } });
    expect(ids(candidates, solve(candidates, [model, other], goalFrom({ overall: 40 })))).toBe('b/z');
    expect(ids(candidates, solve(candidates, [model, other], goalFrom({ overall: 61 })))).toBe('a/x a/y b/z');
    expect(ids(candidates, solve(candidates, [model, other], goalFrom({ overall: 71 })))).toBe('none');
    expect(lowestScore({ gains: [20, 5] }, [model, other])).toBe(30);
    expect(lowestScore({ gains: [30, 5] }, [model, other])).toBe(35);
  });

  test('costs least, of what gains as much but for the noise of a sum', () => {
    const own = candidatesFor({ 'a/x': [10e6], 'a/y': [20e6] });
    const near = modelFrom({ shares: { a: 1 }, gains: { 'a/x': 40, 'a/y': 40 + 1e-10 } });
    const most = goalFrom({ aim: 'most-points', budget: 20e6 });
    expect(ids(own, solve(own, [near], most))).toBe('a/x');
    const apart = modelFrom({ shares: { a: 1 }, gains: { 'a/x': 40, 'a/y': 40 + 1e-8 } });
    expect(ids(own, solve(own, [apart], most))).toBe('a/y');
  });

  test.each([1, 5, 12, 20])('is not known where the work ends before, after %i', (limit) => {
    const demand = goalFrom({ aim: 'most-points' });
    expect(solve(candidates, [model, model], demand, { work: new Work(limit) })).toBe('stopped');
  });

  test('is the one that brute force finds, and the same where its worth is known', () => {
    fc.assert(
      fc.property(smallSearches, ({ candidates, models, demand, fixed }) => {
        const best = bestOf({ candidates, models, demand, fixed });
        const expected = best?.map(({ question }) => question.id).join(' ') ?? 'none';
        expect(ids(candidates, solve(candidates, models, demand, { fixed }))).toBe(expected);
        if (best === undefined) return;
        const known = demand.aim === 'least-effort' ? effortOf(best) : lowest(models, best);
        expect(ids(candidates, solve(candidates, models, demand, { fixed, best: known, unit: 1e6 }))).toBe(expected);
        // Where equal efforts are as good, it costs and gains as much.
        const any = solve(candidates, models, demand, { fixed, order: compareEffort });
        if (any === undefined || any === 'stopped') throw new Error('nothing found');
        if (demand.aim === 'least-effort') expect(any.effort).toBe(effortOf(best));
        else expect(lowestScore(any, models)).toBeCloseTo(lowest(models, best), 9);
      }),
      { numRuns: 300 },
    );
  });
});

function lowest(models: readonly Model[], chosen: readonly Candidate[]): number {
  return Math.min(...models.map((model) => scored(model, chosen).overall));
}

/** By brute force: what meets the demand in every model, for least or with most points. */
function bestOf({ candidates, models, demand, fixed }: Small): readonly Candidate[] | undefined {
  const costOf = (chosen: readonly Candidate[]): Selection =>
    selectionOf(effortOf(chosen), [], {
      least: chosen.reduce((sum, each) => sum + each.least, 0),
      horizon: chosen.reduce((sum, each) => sum + each.horizon, 0),
      steps: chosen.length,
      chosen: chosen.reduce((bits, each) => bits | each.bit, 0n),
    });
  const meeting = choicesOf({ candidates, fixed }).filter(
    (chosen) => effortOf(chosen) <= demand.budget && models.every((model) => meets(model, chosen, demand)),
  );
  const most = Math.max(...meeting.map((chosen) => lowest(models, chosen)));
  return meeting
    .filter((chosen) => demand.aim === 'least-effort' || lowest(models, chosen) >= most - 1e-9)
    .sort((a, b) => compareCost(costOf(a), costOf(b)))[0];
}

test.each([
  [0, 1e6, 0],
  [999, 1e6, 0],
  [1001, 1e6, 1e6],
  [1e6, 1e6, 1e6],
  [1e6 + 1000, 1e6, 1e6],
  [1e6 + 1001, 1e6, 2e6],
  [1e6 + 1001, 250_000, 1_250_000],
  [never, 1e6, never],
])('an effort of %f is, in multiples of %f, %f at least', (effort, unit, expected) => {
  expect(roundUp(effort, unit) + 0).toBe(expected);
});
