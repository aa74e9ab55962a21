import { describe, expect, test } from 'vitest';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import type { Level } from '../../src/questionnaires/vocabulary.ts';
import type { Outcome } from '../../src/scoring/outcome.ts';
import { extreme, isPointFurther, levelBounds, scoreScenarios, withPoint } from '../../src/scoring/scenarios.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../kit/catalogue.ts';

const GATE = { rule: 'high-at-zero', caps: 'ready-with-conditions', scenario: 'low', questions: ['a/q'] } as const;

/** An outcome of a level and a score with so many gates. */
function outcome(level: Level | null, overall: number | null, gates = 0): Outcome {
  const standing = { hidden: new Set<string>(), raised: new Set<string>() };
  return { areas: [], overall, level, gates: Array.from({ length: gates }, () => GATE), standing };
}

describe('the furthest of some outcomes', () => {
  const NONE = outcome(null, null);
  test.each<[string, readonly Outcome[], number, number]>([
    ['one alone', [outcome('ready', 90)], 0, 0],
    ['by score', [50, 40, 60].map((each) => outcome('not-ready', each)), 1, 2],
    // A gate can keep down what scores more.
    ['by level first', [outcome('ready', 81), outcome('not-ready', 99), outcome('ready-with-conditions', 70)], 1, 0],
    ['of levels next to each other', [outcome('ready-with-conditions', 100), outcome('ready', 0)], 0, 1],
    ['by gates last: more are worse', [outcome('ready', 90, 1), outcome('ready', 90, 2), outcome('ready', 90)], 1, 2],
    ['not by gates where the score differs', [outcome('ready', 90, 3), outcome('ready', 91, 5)], 0, 1],
    ['the first of equals', [outcome('ready', 90, 1), outcome('ready', 90, 1)], 0, 0],
    ['what has no score is none', [NONE, outcome('not-ready', 0), NONE], 1, 1],
    ['nor what has no level', [outcome(null, 50), outcome('not-ready', 50)], 1, 1],
    ['nor a level without a score', [outcome('ready', null), outcome('not-ready', 50)], 1, 1],
    ['nothing scored anywhere: the first', [NONE, outcome(null, null)], 0, 0],
  ])('%s', (_, outcomes, worst, best) => {
    expect(outcomes.indexOf(extreme(outcomes, -1))).toBe(worst);
    expect(outcomes.indexOf(extreme(outcomes, 1))).toBe(best);
  });
});

describe('the point may lie outside low and high', () => {
  test.each<[string, readonly number[], unknown, boolean]>([
    ['a scale from 0 to 100', [0, 50, 100], { unknown: true }, false],
    ['one that begins higher', [1, 100], { unknown: true }, true],
    ['one that ends lower', [0, 99], { unknown: true }, true],
    ['the same where nobody replied', [0, 99], undefined, true],
    ['the same, answered', [0, 99], 99, false],
    ['the same, not applicable', [0, 99], { notApplicable: 'No' }, false],
  ])('%s', (_, scores, reply, expected) => {
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'done' }, { id: 'q', scores }] }]);
    const answers = { 'a/done': 67, ...(reply === undefined ? {} : { 'a/q': reply }) };
    const scenarios = scoreScenarios(catalogue, [interviewOf(answers)]);
    expect(isPointFurther(scenarios)).toBe(expected);
    const { point, lows, highs } = scenarios;
    expect([lows.length, highs.length]).toEqual([1, 1]);
    const more = expected ? [point] : [];
    expect(withPoint(scenarios)).toEqual({ lows: [...lows, ...more], highs: [...highs, ...more] });
  });

  test('a checklist has the whole scale', () => {
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q', points: [1, 2] }] }]);
    expect(isPointFurther(scoreScenarios(catalogue, []))).toBe(false);
  });
});

describe('between which levels the verdict lies', () => {
  const yes: ConditionShape = { question: 'context/x', is: ['yes'] };
  const sure: ConditionShape = { question: 'context/z', is: ['yes'] };
  const context = [
    { id: 'x', options: ['yes', 'no'] },
    { id: 'z', options: ['yes', 'no'], notApplicable: false },
  ];
  const hanging: readonly AreaSpec[] = [{ id: 'a', questions: [{ id: 'q', when: yes }] }];
  const both: readonly AreaSpec[] = [{ id: 'a', questions: [{ id: 'q', when: yes }, { id: 'r' }] }];
  const either: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'q', when: sure },
        { id: 'r', when: { not: sure } },
      ],
    },
  ];
  const weightless: readonly AreaSpec[] = [...hanging, { id: 'b', weight: 0, questions: [{ id: 'r' }] }];
  const NO = { notApplicable: 'No' };
  test.each<
    [string, readonly AreaSpec[], Readonly<Record<string, unknown>>, Level | null, Level | null, (Level | null)?]
  >([
    ['answered', both, { 'a/q': 100, 'a/r': 100 }, 'ready', 'ready'],
    // 0 and 67 are 33.5, 67 alone has conditions.
    ['there or not', both, { 'a/q': 0, 'a/r': 67 }, 'not-ready', 'ready-with-conditions'],
    ['nothing but what may not apply', hanging, { 'a/q': 100 }, null, 'ready'],
    ['what does not apply', hanging, { 'a/q': 100, 'context/x': 'no' }, null, null],
    ['what applies', hanging, { 'a/q': 100, 'context/x': 'yes' }, 'ready', 'ready'],
    ['nobody answered', both, {}, null, 'ready'],
    ['one is left out, the other may not apply', both, { 'a/q': 100, 'a/r': NO }, null, 'ready'],
    ['all is left out', both, { 'a/q': NO, 'a/r': NO }, null, null],
    ['what weighs nothing does not count', weightless, { 'a/q': 100, 'b/r': 100 }, null, 'ready'],
    // Bounds from outside cannot tell that one of them always applies.
    ['one or the other', either, { 'a/q': 100, 'a/r': 100 }, 'ready', 'ready', null],
  ])('%s', (_, areas, answers, low, high, bounded = low) => {
    const catalogue = catalogueOf(areas, context);
    const interviews = [interviewOf(answers)];
    expect(levelBounds(catalogue, interviews)).toEqual({ low, high });
    expect(levelBounds(catalogue, interviews, { limit: 0 })).toEqual({ low: bounded, high });
  });
});
