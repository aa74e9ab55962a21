import { describe, expect, test } from 'vitest';
import { settlementsOf } from '../../src/questionnaires/catalogue.ts';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import { catalogueOf } from '../kit/catalogue.ts';

const when = (...is: readonly string[]): ConditionShape => ({ question: 'context/c', is });

function waysOf(options: readonly string[], ...conditions: readonly ConditionShape[]): readonly unknown[] | undefined {
  const questions = conditions.map((condition, index) => ({ id: `q${index}`, when: condition }));
  const catalogue = catalogueOf([{ id: 'one', questions: [{ id: 'free' }, ...questions] }], [{ id: 'c', options }]);
  return settlementsOf(catalogue).get('context/c');
}

describe('the ways of settling a context question that make a difference', () => {
  const a = { chosen: ['a'] };
  const b = { chosen: ['b'] };
  const c = { chosen: ['c'] };

  test.each<[string, readonly string[], readonly ConditionShape[], readonly unknown[] | undefined]>([
    ['none, when nothing refers to it', ['a', 'b', 'c'], [], undefined],
    ['not applicable goes with the options that match nothing', ['a', 'b', 'c'], [when('a')], [a, b]],
    ['options in one list are one way', ['a', 'b', 'c'], [when('a', 'b')], [a, c]],
    [
      'when every option matches, not applicable is a way of its own',
      ['a', 'b'],
      [when('a', 'b')],
      [a, 'notApplicable'],
    ],
    ['conditions that part the options', ['a', 'b', 'c'], [when('a', 'b'), when('b')], [a, b, c]],
    ['below not, all and any too', ['a', 'b', 'c'], [{ not: { all: [{ any: [when('b')] }] } }], [a, b]],
  ])('%s', (_, options, conditions, ways) => {
    expect(waysOf(options, ...conditions)).toEqual(ways);
  });

  test('conditions of context questions count as well', () => {
    const catalogue = catalogueOf(
      [{ id: 'one', questions: [{ id: 'a' }] }],
      [
        { id: 'c', options: ['a', 'b'] },
        { id: 'd', options: ['x', 'y'], when: when('a') },
      ],
    );
    expect([...settlementsOf(catalogue)]).toEqual([['context/c', [a, b]]]);
  });
});

test('conditions of rules count as well', () => {
  const rule = { rule: 'exit-of-critical-function', when: when('b'), questions: ['one/a'] };
  const areas = [{ id: 'one', questions: [{ id: 'a' }] }];
  const catalogue = catalogueOf(areas, [{ id: 'c', options: ['a', 'b', 'c'] }], [rule]);
  expect([...settlementsOf(catalogue)]).toEqual([['context/c', [{ chosen: ['a'] }, { chosen: ['b'] }]]]);
});
