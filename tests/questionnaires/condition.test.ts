import { describe, expect, test } from 'vitest';
import { leavesOf } from '../../src/questionnaires/condition.ts';
import { type ConditionShape, type ContextState, evaluate } from '../../src/questionnaires/evaluate.ts';

type Truth = boolean | undefined;

const asked = (question: string, ...is: readonly string[]): ConditionShape => ({ question: `context/${question}`, is });

/** A state in which the question p or q, asked for `yes`, has a given truth value. */
const stateFor = (value: Truth): ContextState => (value === undefined ? 'open' : { chosen: [value ? 'yes' : 'no'] });

function judge(condition: ConditionShape, p: Truth, q: Truth = undefined): Truth {
  return evaluate(condition, (id) => stateFor(id === 'context/p' ? p : q));
}

const T = true;
const F = false;
const U = undefined;

describe('Kleene’s strong logic', () => {
  const p = asked('p', 'yes');
  const q = asked('q', 'yes');

  test.each<[Truth, Truth]>([
    [T, F],
    [F, T],
    [U, U],
  ])('not %s is %s', (value, result) => {
    expect(judge({ not: p }, value)).toBe(result);
    expect(judge({ not: { not: p } }, value)).toBe(value);
  });

  test.each<[Truth, Truth, Truth, Truth]>([
    [T, T, T, T],
    [T, F, F, T],
    [T, U, U, T],
    [F, T, F, T],
    [F, F, F, F],
    [F, U, F, U],
    [U, T, U, T],
    [U, F, F, U],
    [U, U, U, U],
  ])('%s and %s is %s, or is %s', (left, right, and, or) => {
    expect(judge({ all: [p, q] }, left, right)).toBe(and);
    expect(judge({ any: [p, q] }, left, right)).toBe(or);
    const negated: readonly ConditionShape[] = [{ not: p }, { not: q }];
    expect(judge({ not: { any: negated } }, left, right)).toBe(and);
    expect(judge({ not: { all: negated } }, left, right)).toBe(or);
  });

  test('one alone decides', () => {
    for (const value of [T, F, U]) {
      expect(judge({ all: [p] }, value)).toBe(value);
      expect(judge({ any: [p] }, value)).toBe(value);
    }
  });
});

describe('a leaf', () => {
  test.each<[string, ContextState, Truth]>([
    ['one of its options was chosen', { chosen: ['b'] }, true],
    ['another option was chosen', { chosen: ['c'] }, false],
    ['respondents disagree: one yes is enough', { chosen: ['c', 'a'] }, true],
    ['not applicable is a no', 'notApplicable', false],
    ['open is undecided', 'open', undefined],
  ])('%s', (_, state, result) => {
    expect(evaluate(asked('p', 'a', 'b'), () => state)).toBe(result);
  });
});

test('leaves are found with their places', () => {
  const condition: ConditionShape = { all: [asked('p', 'a'), { not: { any: [asked('q', 'b'), asked('r', 'c')] } }] };
  expect(leavesOf(condition, ['when']).map(({ question, is, path }) => [question, is, path.join('.')])).toEqual([
    ['context/p', ['a'], 'when.all.0'],
    ['context/q', ['b'], 'when.all.1.not.any.0'],
    ['context/r', ['c'], 'when.all.1.not.any.1'],
  ]);
});
