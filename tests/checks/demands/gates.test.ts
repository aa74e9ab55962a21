import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../kit/catalogue.ts';
import { checkOf, engagedOf, policyOf } from '../../kit/engaged.ts';
import { fileOf } from '../../kit/interview.ts';

const catalogue = catalogueOf(
  [{ id: 'a', questions: [{ id: 'exit', criticality: 'critical' }, { id: 'two' }] }],
  [{ id: 'function', options: ['minor', 'critical'] }],
  [
    {
      rule: 'exit-of-critical-function',
      when: { question: 'context/function', is: ['critical'] },
      questions: ['a/exit'],
      below: 50,
    },
  ],
);

function messages(answers: object, lines: string): readonly string[] {
  const engaged = engagedOf(catalogue, { 'a.yaml': fileOf({ 'a/two': 's100', ...answers }) });
  return checkOf([engaged], policyOf(lines)).results.flatMap(({ demand, status, message }) =>
    demand === 'blockers' || demand === 'conditions' ? [`${status} ${demand}: ${message}`] : [],
  );
}

describe('a gate that is told within another', () => {
  test('is counted once', () => {
    expect(
      messages({ 'context/function': 'critical', 'a/exit': 's33' }, 'allow: { blockers: 0, conditions: 0 }'),
    ).toEqual([
      'pass conditions: no condition',
      'fail blockers: exit (a/exit): critical function without a safe way out; the client says so, and nothing was shown',
    ]);
  });

  test('is counted by itself where the other does not hold', () => {
    expect(messages({ 'context/function': 'minor', 'a/exit': 's33' }, 'allow: { blockers: 0, conditions: 0 }')).toEqual(
      [
        'pass blockers: no blocker',
        'fail conditions: exit (a/exit): critical question below half; the client says so, and nothing was shown',
      ],
    );
  });
});
