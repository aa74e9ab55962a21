import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  leastEffortInParts,
  leastEffortJoined,
  mostPointsInParts,
  mostPointsJoined,
} from '../../../src/scoring/plan/bounds-in-parts.ts';
import {
  candidatesFor,
  choicesOf,
  effortOf,
  fixing,
  goalFrom,
  meets,
  modelFrom,
  scored,
  smallSearches,
} from '../../kit/plan-parts.ts';

const never = Number.POSITIVE_INFINITY;

// Of the whole, x gains 2 points for each unit of effort, y and z gain 1.
const candidates = candidatesFor({ 'a/x': [10], 'a/y': [20], 'b/z': [30] });
const gains = { 'a/x': 40, 'a/y': 40, 'b/z': 60 };
const model = modelFrom({ overall: 10, gains });
const held = modelFrom({ overall: 10, areas: { a: 0 }, gains });

describe('the least effort in parts', () => {
  test.each([
    ['nothing is lacking', model, { overall: 10 }, [], [], 0],
    ['half of the best', model, { overall: 20 }, [], [], 5],
    ['all of the best and half of the next', model, { overall: 40 }, [], [], 20],
    ['what is forced is enough', model, { overall: 40 }, ['b/z'], [], 30],
    ['what is forced, and half of the best', model, { overall: 50 }, ['b/z'], [], 35],
    ['without what is forbidden', model, { overall: 40 }, [], ['a/x'], 30],
    ['all there is', model, { overall: 80 }, [], [], 60],
    ['more than there is', model, { overall: 80.01 }, [], [], never],
    ['an area’s floor: all of the best there, half of the next', held, { floors: { a: 60 } }, [], [], 20],
    ['a floor, then the whole', held, { overall: 60, floors: { a: 60 } }, [], [], 40],
    ['a floor that is all there is', held, { floors: { a: 80 } }, [], [], 30],
    ['a floor out of reach', held, { floors: { a: 80.01 } }, [], [], never],
    ['a floor that is reached', held, { overall: 20, floors: { a: 0 } }, [], [], 5],
    ['what is forced counts for the floor', held, { floors: { a: 60 } }, ['a/x'], [], 20],
    ['what is forced elsewhere does not', held, { floors: { a: 60 } }, ['b/z'], [], 50],
    ['what is forbidden does not', held, { floors: { a: 40 } }, [], ['a/x'], 20],
    ['a floor where nothing is scored', model, { floors: { a: 99 } }, [], [], 0],
    ['the floor of another area', held, { floors: { b: 99 } }, [], [], 0],
  ])('%s', (_, own, demand, forced, forbidden, expected) => {
    expect(leastEffortInParts(candidates, own, goalFrom(demand), fixing(forced, forbidden))).toBeCloseTo(expected, 6);
  });

  test('what does not apply gains nothing, forced or free', () => {
    const own = candidatesFor({ 'a/x': [10], 'a/gone': [4], 'a/off': [0] });
    const partly = modelFrom({ overall: 10, areas: { a: 30 }, shares: { a: 1 }, gains: { 'a/x': 40 } });
    expect(leastEffortInParts(own, partly, goalFrom({ floors: { a: 50 } }), fixing(['a/gone']))).toBeCloseTo(9, 6);
    expect(leastEffortInParts(own, partly, goalFrom({ floors: { a: 70.5 } }), fixing(['a/gone']))).toBe(never);
    expect(leastEffortInParts(own, partly, goalFrom({ overall: 50.5 }), fixing())).toBe(never);
    expect(leastEffortJoined(own, [partly], [], goalFrom({ floors: { a: 50 } }))).toBe(10);
    expect(mostPointsInParts(own, partly, goalFrom({ budget: 9 }), fixing(['a/gone']))).toBe(30);
  });

  test('where the whole counts none of an area, its best value for effort is what its floor takes first', () => {
    const own = candidatesFor({ 'a/less': [10], 'a/more': [10], 'a/none': [0], 'b/free': [0] });
    const uneven = modelFrom({
      areas: { a: 10 },
      shares: { a: 0, b: 1 },
      gains: { 'a/less': 20, 'a/more': 40, 'b/free': 30 },
    });
    expect(leastEffortInParts(own, uneven, goalFrom({ floors: { a: 50 } }), fixing())).toBeCloseTo(10, 6);
    // What costs nothing comes first.
    expect(leastEffortInParts(own, uneven, goalFrom({ overall: 30, floors: { a: 30 } }), fixing())).toBeCloseTo(5, 6);
    expect(leastEffortInParts(own, uneven, goalFrom({ overall: 31 }), fixing())).toBe(never);
  });
});

describe('the most points in parts', () => {
  test.each([
    ['half of the best', 5, [], [], 20],
    ['all of the best and half of the next', 20, [], [], 40],
    ['all there is', 60, [], [], 80],
    ['with more than all takes', never, [], [], 80],
    ['what is forced, and nothing left', 30, ['b/z'], [], 40],
    ['what is forced, and half of the best', 35, ['b/z'], [], 50],
    ['what is forced is too dear', 29.9, ['b/z'], [], Number.NEGATIVE_INFINITY],
    ['without what is forbidden', 20, [], ['a/x'], 30],
    ['nothing', 0, [], [], 10],
  ])('%s', (_, budget, forced, forbidden, expected) => {
    expect(mostPointsInParts(candidates, model, goalFrom({ budget }), fixing(forced, forbidden))).toBeCloseTo(
      expected,
      6,
    );
  });

  test('what costs nothing is had for nothing', () => {
    const own = candidatesFor({ 'a/x': [10], 'a/free': [0] });
    const free = modelFrom({ shares: { a: 1 }, gains: { 'a/x': 10, 'a/free': 30 } });
    expect(mostPointsInParts(own, free, goalFrom({ budget: 5 }), fixing())).toBe(35);
  });
});

describe('the least effort of many demands joined', () => {
  const other = modelFrom({ overall: 10, gains: { 'a/x': 10, 'a/y': 60, 'b/z': 60 } });
  test.each<[string, Parameters<typeof leastEffortJoined>[1], readonly (readonly string[])[], object, number]>([
    ['nothing is asked for', [model], [], { overall: 10 }, 0],
    ['one of a gate', [], [['b/z', 'a/x']], {}, 10],
    ['one of each gate', [], [['b/z'], ['a/y']], {}, 50],
    [
      'one that is in two gates',
      [],
      [
        ['b/z', 'a/y'],
        ['a/y', 'a/x'],
      ],
      {},
      20,
    ],
    ['what a gate names and nobody can raise is left out', [], [['b/z', 'b/gone']], {}, 30],
    // Raised whole: half of it would do, but the rest is of no use.
    ['the best one', [model], [], { overall: 20 }, 10],
    ['all of the best and half of the next', [model], [], { overall: 40 }, 20],
    ['a floor', [held], [], { floors: { a: 60 } }, 20],
    ['a floor that is reached', [held], [], { floors: { a: 0 } }, 0],
    ['a floor and a gate', [held], [['b/z']], { floors: { a: 60 } }, 50],
    ['two models', [model, other], [], { overall: 60 }, 43.333],
    [
      'two models that ask for different ones, and a gate',
      [held, other],
      [['a/x']],
      { overall: 65, floors: { a: 70 } },
      49.971,
    ],
  ])('%s', (_, models, gates, demand, expected) => {
    expect(leastEffortJoined(candidates, models, gates, goalFrom(demand))).toBeCloseTo(expected, 3);
  });
});

describe('the most points that many models have alike', () => {
  const [one, two] = [
    modelFrom({ overall: 10, gains: { 'a/x': 40 } }),
    modelFrom({ overall: 10, gains: { 'a/y': 40 } }),
  ];
  const ahead = { ...two, overall: 20 };
  test.each([
    ['one model', [model], 20, 40],
    ['one model, with all there is', [model], 100, 80],
    ['two that gain from different ones', [one, two], 30, 30],
    ['half of both, or nearly', [one, two], 15, 20.071],
    ['one of which is ahead', [one, ahead], 20, 30],
    ['one of which is far ahead', [one, { ...two, overall: 60 }], 10, 30],
    ['none', [], 10, 0],
  ])('%s', (_, models, budget, expected) => {
    expect(mostPointsJoined(candidates, models, goalFrom({ budget }))).toBeCloseTo(expected, 3);
  });
});

describe('for small searches, as brute force finds them,', () => {
  const NUM_RUNS = 300;

  test('no choice takes less, and the effort is no further from it than what is taken in part', () => {
    fc.assert(
      fc.property(smallSearches, ({ candidates, models: [model = modelFrom({})], demand, fixed }) => {
        const bound = leastEffortInParts(candidates, model, demand, fixed);
        const best = Math.min(
          never,
          ...choicesOf({ candidates, fixed }).flatMap((chosen) =>
            meets(model, chosen, demand) ? [effortOf(chosen)] : [],
          ),
        );
        if (best === never) expect(bound).toBe(never);
        else {
          expect(bound).toBeLessThanOrEqual(best + 1);
          // One in part for each floor, and one for the whole.
          const most = Math.max(...candidates.map(({ effort }) => effort));
          expect(bound).toBeGreaterThanOrEqual(best - (model.areas.size + 1) * most - 1);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  test('no choice within a budget gains more, and the points are no further than what is taken in part', () => {
    fc.assert(
      fc.property(smallSearches, ({ candidates, models: [model = modelFrom({})], demand, fixed }) => {
        const bound = mostPointsInParts(candidates, model, demand, fixed);
        const within = choicesOf({ candidates, fixed }).filter((chosen) => effortOf(chosen) <= demand.budget);
        const best = Math.max(-never, ...within.map((chosen) => scored(model, chosen).overall));
        if (best === -never) expect(bound).toBe(-never);
        else {
          expect(bound).toBeGreaterThanOrEqual(best - 1e-9);
          const most = Math.max(...candidates.map((each) => scored(model, [each]).overall - model.overall));
          expect(bound).toBeLessThanOrEqual(best + most + 1e-9);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  test('joined demands ask for no more than all of them', () => {
    const gates = [['a/one', 'b/four'], ['a/two']];
    fc.assert(
      fc.property(smallSearches, ({ candidates, models, demand }) => {
        const choices = choicesOf({ candidates, fixed: fixing() });
        const lifting = choices.filter((chosen) =>
          gates.every((gate) => chosen.some(({ question }) => gate.includes(question.id))),
        );
        const meeting = lifting.filter((chosen) => models.every((model) => meets(model, chosen, demand)));
        if (meeting.length > 0) {
          const best = Math.min(...meeting.map(effortOf));
          expect(leastEffortJoined(candidates, models, gates, demand)).toBeLessThanOrEqual(best + 1);
        }
        const within = choices.filter((chosen) => effortOf(chosen) <= demand.budget);
        const most = Math.max(
          ...within.map((chosen) => Math.min(...models.map((model) => scored(model, chosen).overall))),
        );
        expect(mostPointsJoined(candidates, models, demand)).toBeGreaterThanOrEqual(most - 1e-9);
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
