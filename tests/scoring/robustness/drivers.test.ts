import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/questionnaires/catalogue.ts';
import { measureRobustness, measuringRobustness } from '../../../src/scoring/robustness/draw.ts';
import { type Perturbation, type Robustness, USUAL } from '../../../src/scoring/robustness/robustness.ts';
import { type AreaSpec, catalogueOf, interviewOf, type ProfileSpec } from '../../kit/catalogue.ts';
import { FIGURES } from './figures.ts';

const STILL: Perturbation = { weights: 0, thresholds: 0, half: 0, scores: 0, geometric: 0, slip: 0 };
const YES = { question: 'context/x', is: ['yes'] };

interface World {
  readonly areas: readonly AreaSpec[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly perturbation?: Partial<Perturbation>;
  readonly profile?: ProfileSpec;
}

const CONTEXT = [{ id: 'x', options: ['yes', 'no'] }];

function measured({ areas, answers, perturbation = {}, profile = {} }: World, draws = 2000, seed = 7): Robustness {
  const hasContext = JSON.stringify(areas).includes('context/x');
  const catalogue: Catalogue = catalogueOf(areas, hasContext ? CONTEXT : [], [], profile);
  return measureRobustness(catalogue, [interviewOf(answers)], {
    seed,
    draws,
    perturbation: { ...STILL, ...perturbation },
  });
}

const TWO: readonly AreaSpec[] = [
  { id: 'a', questions: [{ id: 'q' }] },
  { id: 'b', questions: [{ id: 'q' }] },
];

const ONLY: Readonly<Record<string, World>> = {
  'an open answer': { areas: [{ id: 'a', questions: [{ id: 'p' }, { id: 'q' }] }], answers: { 'a/p': 100 } },
  'an open list': {
    areas: [{ id: 'a', questions: [{ id: 'p' }, { id: 'q', points: [1, 3, 2] }] }],
    answers: { 'a/p': 100 },
  },
  'a slip': {
    areas: [{ id: 'a', questions: [{ id: 'p', scores: [0, 100] }, { id: 'q' }] }],
    answers: { 'a/p': { notApplicable: 'No' }, 'a/q': 33 },
    perturbation: { slip: 0.6 },
  },
  'scores of options': {
    areas: [{ id: 'a', questions: [{ id: 'p' }, { id: 'q' }] }],
    answers: { 'a/p': 100, 'a/q': 33 },
    perturbation: { scores: 0.5 },
  },
  'the weight of a question': {
    areas: [
      {
        id: 'a',
        questions: [
          { id: 'p', criticality: 'low' },
          { id: 'q', criticality: 'critical' },
          { id: 'r', criticality: 'low' },
        ],
      },
    ],
    answers: { 'a/p': 33, 'a/q': 100, 'a/r': 33 },
    perturbation: { weights: 0.5 },
  },
  'the weight of an area': {
    areas: [...TWO, { id: 'c', weight: 6, questions: [{ id: 'q' }] }],
    answers: { 'a/q': 33, 'b/q': 33, 'c/q': 100 },
    perturbation: { weights: 0.5 },
  },
  'the aggregation': { areas: TWO, answers: { 'a/q': 33, 'b/q': 100 }, perturbation: { geometric: 0.5 } },
  'the context': {
    areas: [{ id: 'a', questions: [{ id: 'p' }, { id: 'q', when: YES }] }],
    answers: { 'a/p': 33, 'a/q': 100 },
  },
};

describe('where one input alone matters, it drives the score', () => {
  test.each<[keyof typeof ONLY, object, number, number]>([
    ['an open answer', { kind: 'answer', question: 'a/q' }, 0.99, 1],
    ['an open list', { kind: 'answer', question: 'a/q' }, 0.99, 1],
    ['a slip', { kind: 'answer', question: 'a/q' }, 0.99, 1],
    ['scores of options', { kind: 'option-scores', question: 'a/q' }, 0.98, 1],
    ['the weight of a question', { kind: 'question-weight', question: 'a/q' }, 0.6, 3],
    ['the weight of an area', { kind: 'area-weight', area: 'c' }, 0.6, 4],
    ['the aggregation', { kind: 'aggregation' }, 0.99, 1],
    ['the context', { kind: 'context' }, 0.99, 1],
  ])('%s', (name, driver, least, count) => {
    const { drivers } = measured(ONLY[name] ?? { areas: [], answers: {} });
    expect(drivers[0]).toMatchObject(driver);
    expect(drivers[0]?.index).toBeGreaterThan(least);
    expect(drivers).toHaveLength(count);
    expect([...drivers].sort((a, b) => b.index - a.index)).toEqual(drivers);
  });

  test.each<[string, Partial<Perturbation>]>([
    ['thresholds', { thresholds: 5 }],
    ['the half mark', { half: 10 }],
  ])('%s move the level, and never the score', (_, perturbation) => {
    const world = { areas: TWO, answers: { 'a/q': 67, 'b/q': 67 }, perturbation };
    const { drivers, score } = measured(world);
    expect(drivers).toEqual([]);
    expect(score).toEqual({ p5: 67, p95: 67 });
  });
});

/** Everything at once: two open questions, a list, a context, knock-outs, floors, slips. */
const ALL: World = {
  areas: [
    {
      id: 'a',
      weight: 2,
      questions: [
        { id: 'stop', knockOut: true, criticality: 'critical' },
        { id: 'open', criticality: 'critical' },
        { id: 'list', points: [1, 2, 1] },
        { id: 'high', criticality: 'high', scores: [0, 20, 55, 90, 100] },
        { id: 'raised', criticalWhen: YES, criticality: 'low' },
        { id: 'gone', when: YES },
      ],
    },
    { id: 'b', weight: 1, floors: { ready: 50 }, questions: [{ id: 'one' }, { id: 'two', criticality: 'high' }] },
    { id: 'c', weight: 0.5, questions: [{ id: 'off' }] },
  ],
  answers: {
    'a/stop': { option: 's67', evidence: ['x.pdf'] },
    'a/high': 55,
    'a/raised': 67,
    'a/gone': 33,
    'a/list': { items: ['i0', 'i1'] },
    'b/one': 67,
    'b/two': 100,
    'c/off': { notApplicable: 'No' },
  },
  perturbation: { ...USUAL, slip: 0.3 },
  profile: { levels: { ready: 65, 'ready-with-conditions': 40 } },
};

describe('the same input and seed give the same figures, to the last bit', () => {
  const figures = ({ levels, score, drivers, holds }: Robustness): readonly string[] => [
    `${holds}: ${Object.values(levels)
      .map((each) => each.toFixed(4))
      .join(' ')}, ${score.p5?.toFixed(6)} ${score.p95?.toFixed(6)}`,
    ...drivers.slice(0, 4).map((each) => {
      const of = 'question' in each ? each.question : 'area' in each ? each.area : '';
      return `${each.kind} ${of} ${each.index.toFixed(6)}`;
    }),
  ];

  test.each<[string, World]>([
    ['by area', ALL],
    ['by question', { ...ALL, profile: { ...ALL.profile, weighting: 'questions' } }],
    ['with evidence asked for', { ...ALL, profile: { ...ALL.profile, evidence: 'named' } }],
    ...Object.entries(ONLY),
  ])('%s', (name, world) => {
    expect(figures(measured(world, 400))).toEqual(FIGURES[name]);
  });
});

test('it pauses after each hundred draws', () => {
  const catalogue = catalogueOf(TWO);
  const pausesFor = (draws: number): number => {
    const slices = measuringRobustness(catalogue, [interviewOf({ 'a/q': 33 })], { seed: 1, draws });
    let pauses = 0;
    while (slices.next().done !== true) pauses += 1;
    return pauses;
  };
  expect(pausesFor(400) - pausesFor(100)).toBe(3);
  expect(pausesFor(101) - pausesFor(100)).toBe(1);
});

describe('the smallest flipping weight change, worked out by hand,', () => {
  const flip = (areas: readonly AreaSpec[], answers: object, profile: ProfileSpec = {}) =>
    measured({ areas, answers: { ...answers }, profile }, 1).flip;
  const levels = { ready: 80, 'ready-with-conditions': 40 };
  const three: readonly AreaSpec[] = [
    {
      id: 'a',
      questions: [
        { id: 'p', scores: [0, 100] },
        { id: 'q', scores: [0, 50, 100] },
      ],
    },
    { id: 'b', weight: 0.1, questions: [{ id: 'r', scores: [0, 79, 100] }] },
  ];

  test('is of a question', () => {
    // a: (100 f + 50) / (1 + f); with b: (a + 7.9) / 1.1 = 80 at a = 80.1, f = 30.1 / 19.9.
    const found = flip(three, { 'a/p': 100, 'a/q': 50, 'b/r': 79 }, { levels });
    // Less of the other is nearer: 1 / f.
    expect(found).toMatchObject({ kind: 'question-weight', id: 'a/q', level: 'ready' });
    expect(found?.factor).toBeCloseTo(19.9 / 30.1, 8);
  });

  test('is more of one where less of another does not do', () => {
    const found = flip(
      [
        {
          id: 'a',
          questions: [
            { id: 'p', criticality: 'critical' },
            { id: 'q', criticality: 'critical', scores: [0, 70, 90, 100] },
            { id: 'r', criticality: 'critical', scores: [0, 70, 100] },
          ],
        },
      ],
      { 'a/p': 100, 'a/q': 90, 'a/r': 70 },
      { levels: { ready: 90, 'ready-with-conditions': 40 } },
    );
    // (190 + 70 f) / (2 + f) = 90 at f = 1/2; (160 + 100 f) / (2 + f) = 90 at f = 2: 86.7 before.
    expect(found).toMatchObject({ kind: 'question-weight', id: 'a/r', level: 'ready' });
    expect(found?.factor).toBeCloseTo(0.5, 8);
  });

  test('may be a level down, and more of one', () => {
    const found = flip(
      [
        { id: 'a', weight: 4, questions: [{ id: 'p' }] },
        { id: 'b', questions: [{ id: 'q', scores: [0, 50, 100] }] },
      ],
      { 'a/p': 100, 'b/q': 50 },
      { levels },
    );
    // (400 + 50 f) / (4 + f) = 80 at f = 8 / 3; (400 f + 50) / (4 f + 1) = 80 at f = 3 / 8, which is nearer.
    expect(found).toMatchObject({ kind: 'area-weight', id: 'a', level: 'ready-with-conditions' });
    expect(found?.factor).toBeCloseTo(3 / 8, 8);
  });

  test('is none where all areas are the same, or a gate holds the level', () => {
    expect(flip(TWO, { 'a/q': 67, 'b/q': 67 })).toBeNull();
    const stopped: readonly AreaSpec[] = [
      { id: 'a', questions: [{ id: 'q', knockOut: true }] },
      { id: 'b', questions: [{ id: 'q' }] },
    ];
    expect(flip(stopped, { 'a/q': 0, 'b/q': 100 })).toBeNull();
  });
});
