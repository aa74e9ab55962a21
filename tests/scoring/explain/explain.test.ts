import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween } from '../../../src/scoring/assessment-change.ts';
import { explainScore } from '../../../src/scoring/explain/explain.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { withReplies } from '../../../src/scoring/scores.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../../kit/catalogue.ts';
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

  test('say which least answer lifts them, not one that puts another in their place', () => {
    const { format, engagement, gates } = explainScore(catalogue, interviews);
    expect([format, engagement.client]).toEqual(['outready/explanation/1', 'Acme']);
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
    expect(gates[0]).not.toHaveProperty('toShow');
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

describe('what stands under the score', () => {
  const x = { question: 'context/x', is: ['yes'] };
  const areas: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', criticality: 'high', criticalWhen: x },
        { id: 'three', criticality: 'low', when: x },
        { id: 'list', points: [1, 1, 2] },
      ],
    },
    { id: 'b', floors: { ready: 50, 'ready-with-conditions': 30 }, questions: [{ id: 'one' }] },
    { id: 'c', questions: [{ id: 'one' }, { id: 'two' }] },
  ];
  const context = [{ id: 'x', options: ['yes', 'no'] }];
  const profile = { weighting: 'areas', levels: { ready: 70, 'ready-with-conditions': 50 } } as const;
  const catalogue = catalogueOf(areas, context, [], profile);
  const explained = (answers: object, scenario?: 'low' | 'point' | 'high', limit?: number) =>
    explainScore(catalogue, [interviewOf({ ...answers })], scenario, limit === undefined ? {} : { limit });
  const NO = { 'context/x': 'no' };

  test('each threshold, with what is held against it; few questions have no floor, unless the profile names it', () => {
    const { thresholds, levelByThresholds } = explained({ ...NO, 'a/one': 67, 'a/two': 67, 'b/one': 33, 'c/one': 100 });
    // Three questions of a apply, so that it has the usual floors.
    expect(thresholds.map(({ has, ...rest }) => ({ ...rest, has: Math.round(has) }))).toEqual([
      { level: 'ready-with-conditions', needs: 50, has: 67, holds: true },
      { level: 'ready-with-conditions', area: 'a', needs: 40, has: 67, holds: true },
      { level: 'ready-with-conditions', area: 'b', needs: 30, has: 33, holds: true },
      { level: 'ready', needs: 70, has: 67, holds: false },
      { level: 'ready', area: 'a', needs: 60, has: 67, holds: true },
      { level: 'ready', area: 'b', needs: 50, has: 33, holds: false },
    ]);
    expect(levelByThresholds).toBe('ready-with-conditions');
    expect(explained({ ...NO, 'b/one': 67 }).thresholds.map(({ area }) => area ?? '')).toEqual(['', 'b', '', 'b']);
    expect(explained({}).thresholds).toEqual([]);
  });

  test('where each question stands, and its part of its area and of the whole', () => {
    const answers = { ...NO, 'a/one': 100, 'a/two': 67, 'a/three': 0, 'a/list': { items: ['i0'] }, 'c/one': 33 };
    const { areas: terms } = explained(answers);
    const near = (figure: number | null) => (figure === null ? null : Number(figure.toFixed(9)));
    expect(terms.map(({ id, weight, score, share }) => [id, weight, near(score), near(share)])).toEqual([
      ['a', 1, near((400 + 201 + 50) / 9), 0.5],
      ['b', 1, null, 0],
      ['c', 1, 33, 0.5],
    ]);
    const list = terms.flatMap(({ questions }) =>
      questions.map((each) => [each.id, each.status, each.weight, each.score, near(each.share), near(each.points)]),
    );
    expect(list).toEqual([
      ['a/one', 'answered', 4, 100, near(4 / 9), near(200 / 9)],
      ['a/two', 'answered', 3, 67, near(3 / 9), near(67 / 6)],
      ['a/three', 'hidden', 1, null, 0, 0],
      ['a/list', 'answered', 2, 25, near(2 / 9), near(25 / 9)],
      ['b/one', 'unanswered', 2, null, 0, 0],
      ['c/one', 'answered', 2, 33, 1, 16.5],
      ['c/two', 'unanswered', 2, null, 0, 0],
    ]);
  });

  test('how an answer is backed, and what expired last', () => {
    const day = { answered: '2026-11-22' };
    const until = (...days: readonly string[]) => ({
      ...day,
      option: 's100',
      evidence: days.map((each) => ({ ref: `${each}.pdf`, until: each })),
    });
    const answers = {
      ...NO,
      'a/one': until('2026-11-20', '2026-11-21', '2026-01-01'),
      'a/two': until('2026-11-20', '2026-11-22'),
      'a/three': until('2026-11-20'),
      'b/one': { option: 's100', evidence: [] },
      'c/one': { unknown: true, evidence: ['x.pdf'] },
    };
    const { areas: terms } = explained(answers);
    expect(
      terms.flatMap(({ questions }) => questions.map(({ id, evidence, expired }) => [id, evidence, expired])),
    ).toEqual([
      ['a/one', 'said', '2026-11-21'],
      ['a/two', 'named', undefined],
      ['a/three', undefined, undefined],
      ['a/list', undefined, undefined],
      ['b/one', 'said', undefined],
      ['c/one', undefined, undefined],
      ['c/two', undefined, undefined],
    ]);
  });

  test('low and high are those of the furthest outcome of the context, or of the bound beyond all', () => {
    const answers = { 'a/one': 67, 'a/two': 33, 'a/three': 100, 'a/list': { items: [] }, 'b/one': 100 };
    const standing = (scenario: 'low' | 'point' | 'high', limit?: number) => {
      const { areas: terms, contextBounded } = explained(answers, scenario, limit);
      const [, two, three] = terms[0]?.questions ?? [];
      return [two?.criticality, two?.isRaised, three?.status, contextBounded];
    };
    expect(standing('low')).toEqual(['high', undefined, 'hidden', undefined]);
    expect(standing('high')).toEqual(['critical', true, 'answered', undefined]);
    expect(standing('point')).toEqual(['critical', true, 'answered', undefined]);
    expect(standing('low', 0)).toEqual(['critical', true, 'hidden', true]);
    expect(standing('high', 0)).toEqual(['high', undefined, 'answered', true]);
    expect(standing('point', 0)).toEqual(['critical', true, 'answered', undefined]);
  });

  test('where the point lies below low, it is explained', () => {
    const open = ['one', 'two'].map((id) => ({ id, scores: [60, 100] }));
    const high = catalogueOf([{ id: 'a', questions: [...open, { id: 'done', criticality: 'high' }] }]);
    const { score, areas: terms, gates } = explainScore(high, [interviewOf({ 'a/done': 0 })], 'low');
    expect(score).toBe(0);
    expect(terms[0]?.questions.map((each) => each.score)).toEqual([null, null, 0]);
    expect(gates.map(({ rule }) => rule)).toEqual(['high-at-zero']);
  });
});

describe('what lifts a gate is the least better answer', () => {
  const critical = (id: string, spec: object = {}) => ({ id, criticality: 'critical' as const, ...spec });
  const lifts = (
    areas: readonly AreaSpec[],
    answers: object,
    rules: readonly object[] = [],
    scenario?: 'low' | 'high',
  ) =>
    explainScore(catalogueOf(areas, [], rules), [interviewOf({ ...answers })], scenario).gates.map(
      ({ rule, liftedBy }) => [rule, ...liftedBy.map(({ question, to }) => `${question}: ${to}`)],
    );

  test('in whatever order the options stand', () => {
    const areas: readonly AreaSpec[] = [{ id: 'a', questions: [critical('q', { scores: [100, 0, 67, 33] })] }];
    expect(lifts(areas, { 'a/q': 0 })).toEqual([['critical-below-half', 'a/q: s67']]);
  });

  test('at low an open answer, too', () => {
    const areas: readonly AreaSpec[] = [{ id: 'a', questions: [critical('q', { knockOut: true }), { id: 'rest' }] }];
    expect(lifts(areas, { 'a/rest': 100 }, [], 'low')).toEqual([['knock-out', 'a/q: s33']]);
    expect(lifts(areas, { 'a/rest': 100 }, [], 'high')).toEqual([]);
  });

  test('each question of a pattern by itself, unless another blocker stays on it', () => {
    const areas: readonly AreaSpec[] = [
      { id: 'a', questions: [{ id: 'p', knockOut: true }, { id: 'q' }, { id: 'r' }, { id: 's' }] },
    ];
    const rules = [{ rule: 'lock-in', substitutes: 'a/p', knowHow: 'a/q' }];
    expect(lifts(areas, { 'a/p': 0, 'a/q': 0, 'a/r': 0, 'a/s': 0 }, rules)).toEqual([
      ['knock-out', 'a/p: s33'],
      ['lock-in', 'a/p: s67', 'a/q: s67'],
    ]);
  });

  test('one answer alone does not, where the pattern stands on another question too', () => {
    const rule = {
      rule: 'exit-of-critical-function',
      when: { question: 'context/x', is: ['yes'] },
      questions: ['a/p', 'a/q'],
    };
    const catalogue = catalogueOf(
      [{ id: 'a', questions: [{ id: 'p' }, { id: 'q' }] }],
      [{ id: 'x', options: ['yes', 'no'] }],
      [rule],
    );
    const { gates } = explainScore(catalogue, [interviewOf({ 'context/x': 'yes', 'a/p': 0, 'a/q': 33 })]);
    expect(gates.map(({ questions, liftedBy }) => [questions, liftedBy])).toEqual([[['a/p', 'a/q'], []]]);
  });

  test('at low and high in the outcome of the context with the furthest score', () => {
    const when = (option: string) => ({ question: 'context/x', is: [option] });
    const questions = [{ id: 'p', knockOutWhen: when('no') }, { id: 'q' }, { id: 'r', when: when('yes') }];
    const catalogue = catalogueOf([{ id: 'a', questions }], [{ id: 'x', options: ['yes', 'no'] }]);
    const gatesIn = (scenario: 'low' | 'high') =>
      explainScore(catalogue, [interviewOf({ 'a/p': 0, 'a/q': 100, 'a/r': 100 })], scenario).gates;
    expect(gatesIn('low').map(({ rule, liftedBy }) => [rule, liftedBy])).toEqual([
      ['knock-out', [{ question: 'a/p', to: 's33' }]],
    ]);
    expect(gatesIn('high')).toEqual([]);
  });

  test('where the context is bounded, in what the bound supposes', () => {
    const x = { question: 'context/x', is: ['yes'] };
    const areas: readonly AreaSpec[] = [
      {
        id: 'a',
        questions: [{ id: 'p', knockOutWhen: x }, { id: 'q' }, { id: 'r', criticality: 'critical', when: x }],
      },
    ];
    const catalogue = catalogueOf(areas, [{ id: 'x', options: ['yes', 'no'] }]);
    const interviews = [interviewOf({ 'a/p': 0, 'a/q': 100, 'a/r': 33 })];
    const lifted = (scenario: 'low' | 'point' | 'high') =>
      explainScore(catalogue, interviews, scenario, { limit: 0 }).gates.map(({ rule, liftedBy }) => [
        rule,
        ...liftedBy.map(({ to }) => to),
      ]);
    expect(lifted('low')).toEqual([
      ['knock-out', 's33'],
      ['critical-below-half', 's67'],
    ]);
    expect(lifted('point')).toEqual([
      ['critical-below-half', 's67'],
      ['critical-below-half', 's67'],
    ]);
    expect(lifted('high')).toEqual([]);
  });

  test('what has yet to be shown then is no reason against it', () => {
    const areas: readonly AreaSpec[] = [{ id: 'a', questions: [critical('q')] }];
    const catalogue = catalogueOf(areas, [], [], { evidence: 'named' });
    const { gates } = explainScore(catalogue, [interviewOf({ 'a/q': 33 })]);
    expect(gates.map(({ liftedBy }) => liftedBy)).toEqual([[{ question: 'a/q', to: 's67' }]]);
  });
});
