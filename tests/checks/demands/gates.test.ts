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
        'fail conditions: exit (a/exit): critical question below 50; the client says so, and nothing was shown',
      ],
    );
  });
});

describe('the hint', () => {
  const hintsOf = (...answers: readonly object[]): readonly string[] => {
    const files = answers.map(
      (each, index) =>
        [
          `${index}.yaml`,
          fileOf(
            { 'context/function': 'minor', 'a/two': 's100', ...each },
            { side: index === 0 ? 'client' : 'provider' },
          ),
        ] as const,
    );
    const engaged = engagedOf(catalogue, Object.fromEntries(files));
    const { results } = checkOf([engaged], policyOf('allow: { conditions: 0 }'));
    return results.flatMap(({ demand, status, hint }) =>
      demand === 'conditions' && status === 'fail' ? [hint ?? ''] : [],
    );
  };

  test('where people differ, and the gate falls with who is right, is to bring them together', () => {
    expect(hintsOf({ 'a/exit': 's0' }, { 'a/exit': 's67' })).toEqual([
      'Bring the respondents together over the evidence.',
    ]);
  });

  test('where either answer would hold the verdict, it is to mend it', () => {
    expect(hintsOf({ 'a/exit': 's0' }, { 'a/exit': 's33' })).toEqual(['Carry out its recommendation.']);
    expect(hintsOf({ 'a/exit': 's0' })).toEqual(['Carry out its recommendation.']);
  });
});
