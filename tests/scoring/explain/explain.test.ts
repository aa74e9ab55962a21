import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../src/scoring/assessment-change.ts';
import { explainScore } from '../../../src/scoring/explain/explain.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { withReplies } from '../../../src/scoring/scores.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { smallAssessments } from '../../kit/plan.ts';

const SCENARIOS = ['low', 'point', 'high'] as const;

test('the terms add up to the score, in every scenario of random assessments', () => {
  fc.assert(
    fc.property(smallAssessments, fc.constantFrom(...SCENARIOS), ({ catalogue, interviews }, scenario) => {
      const { score } = scoreInterviews(catalogue, interviews);
      const { areas, score: explained } = explainScore(catalogue, interviews, scenario);
      expect(explained).toBe(score[scenario]);
      const sum = (terms: readonly { readonly points: number }[]): number =>
        terms.reduce((total, { points }) => total + points, 0);
      expect(Math.abs(sum(areas) - (explained ?? 0))).toBeLessThan(1e-9);
      expect(Math.abs(sum(areas.flatMap(({ questions }) => questions)) - (explained ?? 0))).toBeLessThan(1e-9);
    }),
    { numRuns: 60 },
  );
});

describe('gates', () => {
  const catalogue = catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'ko', criticality: 'critical', knockOut: true },
        { id: 'low', criticality: 'critical' },
        { id: 'open', criticality: 'critical' },
        { id: 'list', criticality: 'critical', points: [1, 1, 2] },
      ],
    },
  ]);
  const interviews = [interviewOf({ 'a/ko': 0, 'a/low': 33, 'a/open': { unknown: true }, 'a/list': { items: [] } })];
  const { gates } = explainScore(catalogue, interviews);

  test('say which least answer lifts them, not one that puts another in their place', () => {
    expect(gates.map(({ rule, caps, liftedBy }) => [rule, caps, liftedBy])).toEqual([
      ['knock-out', 'not-ready', [{ question: 'a/ko', to: 's33' }]],
      ['critical-below-half', 'ready-with-conditions', [{ question: 'a/low', to: 's67' }]],
      ['critical-below-half', 'ready-with-conditions', [{ question: 'a/list', to: ['i0', 'i1'] }]],
      ['critical-open', 'ready-with-conditions', [{ question: 'a/open', to: 's67' }]],
    ]);
  });

  test('are cleared, added and remain', () => {
    const then = withReplies(
      interviews,
      new Map([
        ['a/ko', { kind: 'option', option: 's33' }],
        ['a/open', { kind: 'option', option: 's100' }],
      ]),
    );
    const change = changeBetween(scoreInterviews(catalogue, interviews), scoreInterviews(catalogue, then));
    const named = (list: typeof change.gates.added) => list.map(({ rule, questions }) => `${rule} ${questions}`);
    expect(named(change.gates.cleared)).toEqual(['knock-out a/ko', 'critical-open a/open']);
    expect(named(change.gates.added)).toEqual(['critical-below-half a/ko']);
    expect(named(change.gates.remaining)).toEqual(['critical-below-half a/low', 'critical-below-half a/list']);
    expect(change.points).toBeCloseTo((33 + 33 + 100 + 0) / 4 - (0 + 33 + 0) / 3, 9);
  });
});

describe('degenerate input is explained, not crashed on', () => {
  const one = catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'critical' }] }]);
  test.each([
    ['nothing answered', {}],
    ['not applicable', { 'a/q': { notApplicable: 'No' } }],
  ])('%s', (_, answers) => {
    for (const scenario of SCENARIOS) {
      expect(JSON.stringify(explainScore(one, [interviewOf(answers)], scenario))).not.toMatch(/NaN|Infinity/);
    }
  });
});

describe('what a gate goes by, and what lifts it', () => {
  const catalogue = catalogueOf(
    [
      {
        id: 'a',
        questions: [
          { id: 'one', criticality: 'critical' },
          { id: 'exit', criticality: 'high', criticalWhen: { question: 'context/function', is: ['critical'] } },
        ],
      },
      { id: 'b', questions: [{ id: 'two' }] },
    ],
    [{ id: 'function', options: ['minor', 'critical'] }],
    [
      {
        rule: 'exit-of-critical-function',
        when: { question: 'context/function', is: ['critical'] },
        questions: ['a/exit'],
        below: 50,
      },
    ],
    { evidence: 'named', weighting: 'questions' },
  );
  const explained = (answers: Readonly<Record<string, unknown>>) =>
    explainScore(catalogue, [interviewOf({ 'context/function': 'critical', 'b/two': 100, ...answers })]);

  test('evidence lifts what is taken on trust, and no other answer does', () => {
    const { gates } = explained({ 'a/one': 100, 'a/exit': { option: 's100', evidence: ['x.pdf'] } });
    expect(gates).toEqual([
      {
        rule: 'critical-on-trust',
        caps: 'ready-with-conditions',
        questions: ['a/one'],
        basis: { kind: 'answered', sides: ['client'], evidence: 'said' },
        toShow: ['a/one'],
        liftedBy: [],
      },
    ]);
  });

  test('a second person lifts what was set aside, and so does an answer', () => {
    const { gates } = explained({
      'a/one': { notApplicable: 'No' },
      'a/exit': { option: 's100', evidence: ['x.pdf'] },
    });
    expect(gates).toMatchObject([
      {
        rule: 'critical-left-out',
        basis: { kind: 'set-aside', by: ['client'] },
        toConfirm: ['a/one'],
      },
    ]);
  });

  test('one that rests on the questions of another is told within it', () => {
    const { gates } = explained({ 'a/one': { option: 's100', evidence: ['x.pdf'] }, 'a/exit': 33 });
    expect(gates.map(({ rule, within }) => [rule, within])).toEqual([
      ['critical-below-half', 'exit-of-critical-function'],
      ['exit-of-critical-function', undefined],
    ]);
  });

  test('questions count for their part of the whole, and say that the context raises them', () => {
    const { weighting, areas } = explained({ 'a/one': 100, 'a/exit': 100 });
    expect(weighting).toBe('questions');
    // Critical 4 and 4, medium 2.
    expect(
      areas.flatMap(({ questions }) => questions.map((each) => [each.shareOfWhole, each.isRaised ?? false])),
    ).toEqual([
      [0.4, false],
      [0.4, true],
      [0.2, false],
    ]);
  });
});
