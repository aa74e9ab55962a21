import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOf } from '../../src/questionnaires/vocabulary.ts';
import type { Assessment } from '../../src/scoring/assessment.ts';
import { levelBounds, type ScoringOptions, scoreScenarios } from '../../src/scoring/scenarios.ts';
import { scoreInterviews, scoringOf } from '../../src/scoring/score.ts';
import { finish } from '../../src/scoring/slices.ts';
import { boundsAfterAnswer, type boundsOf } from '../../src/scoring/verdict-bounds.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf } from '../kit/catalogue.ts';
import { runs } from '../kit/runs.ts';
import { catalogueIn, interviewsIn, worlds } from '../kit/worlds.ts';

// Two that hang on the first, so that an answer given can stand or fall with another one.
const CONTEXT: readonly ContextSpec[] = [
  { id: 'x', options: ['yes', 'no'] },
  { id: 'y', options: ['p', 'q', 'r'], when: { question: 'context/x', is: ['yes'] } },
  { id: 'z', options: ['m', 'n'], when: { not: { question: 'context/x', is: ['yes'] } } },
];
const { assessed } = worlds(CONTEXT, [
  { question: 'context/x', is: ['yes'] },
  { question: 'context/y', is: ['p'] },
  { question: 'context/y', is: ['q', 'r'] },
  { question: 'context/z', is: ['m'] },
]);

const SLACK = 1e-9;

type Bounds<T> = { readonly low: T | null; readonly high: T | null };

/** Whether what is known exactly lies within what is bounded from outside. */
function contains(outer: Bounds<number>, exact: Bounds<number>): boolean {
  if (exact.low === null || exact.high === null) return true;
  return (
    outer.low !== null && outer.high !== null && outer.low <= exact.low + SLACK && exact.high <= outer.high + SLACK
  );
}

function ranks({ low, high }: Assessment['level'] | ReturnType<typeof boundsOf>['level']): Bounds<number> {
  return { low: low === null ? null : rankOf(low), high: high === null ? null : rankOf(high) };
}

describe('bounds from outside', () => {
  test('contain what looking at every outcome gives: scores, areas, levels', () => {
    let wider = 0;
    fc.assert(
      fc.property(assessed, (world) => {
        const catalogue = catalogueIn(world, CONTEXT);
        const interviews = interviewsIn(world);
        const exact = scoreInterviews(catalogue, interviews);
        const outer = finish(scoringOf(catalogue, interviews, { limit: 0 }));
        expect(exact).not.toHaveProperty('contextBounded');
        expect(outer.contextBounded).toBe(true);
        expect(contains(outer.score, exact.score)).toBe(true);
        expect(contains(ranks(outer.level), ranks(exact.level))).toBe(true);
        for (const [index, area] of exact.areas.entries()) {
          expect(contains(outer.areas[index]?.score ?? { low: null, high: null }, area.score)).toBe(true);
        }
        // What does not range over the context is the same.
        expect(outer.score.point).toBe(exact.score.point);
        expect(outer.level.point).toBe(exact.level.point);
        if (!contains(exact.score, outer.score)) wider += 1;
      }),
      runs(800),
    );
    // They need not be tight; where nothing but single questions is uncertain they are.
    expect(wider).toBeGreaterThan(0);
  });

  test('never decide a verdict that looking at every outcome leaves open', () => {
    fc.assert(
      fc.property(assessed, (world) => {
        const catalogue = catalogueIn(world, CONTEXT);
        const interviews = interviewsIn(world);
        const [exact, outer] = [levelBounds(catalogue, interviews), levelBounds(catalogue, interviews, { limit: 0 })];
        if (outer.low !== outer.high) return;
        expect(exact).toEqual(outer);
      }),
      runs(800),
    );
  });

  test('contain what settling one question gives', () => {
    fc.assert(
      fc.property(assessed, fc.nat(), (world, pick) => {
        const catalogue = catalogueIn(world, CONTEXT);
        const interviews = interviewsIn(world);
        const questions = catalogue.areas.flatMap((area) => area.questions);
        const question = questions[pick % questions.length];
        if (question === undefined) return;
        const score = [0, 33, 67, 100][pick % 4] ?? 0;
        const exact = boundsAfterAnswer(scoreScenarios(catalogue, interviews))(question, score);
        const scenarios = scoreScenarios(catalogue, interviews, { limit: 0 });
        const outer = boundsAfterAnswer(scenarios)(question, score);
        expect(contains(outer.score, exact.score)).toBe(true);
        expect(contains(ranks(outer.level), ranks(exact.level))).toBe(true);
      }),
      runs(800),
    );
  });

  test('are tight where each question hangs on a context question of its own', () => {
    const ids = Array.from({ length: 6 }, (_, index) => `c${index}`);
    const catalogue = catalogueOf(
      [
        {
          id: 'a',
          questions: [
            { id: 'q', criticality: 'critical' as const },
            ...ids.map((id) => ({ id, when: { question: `context/${id}`, is: ['yes'] } })),
          ],
        },
      ],
      ids.map((id) => ({ id, options: ['yes', 'no'] })),
    );
    const interviews = [interviewOf({ 'a/q': 67, 'a/c0': 0, 'a/c1': 33, 'a/c2': 100, 'a/c3': 100 })];
    const exact = scoreInterviews(catalogue, interviews);
    const { contextBounded, ...outer } = finish(scoringOf(catalogue, interviews, { limit: 0 }));
    expect(contextBounded).toBe(true);
    expect(outer.score).toEqual(exact.score);
    expect(outer.level).toEqual(exact.level);
  });
});

describe('where everything hangs on a context question of its own, bounds are what looking at each outcome gives', () => {
  const ids = ['p', 'q', 'r'];
  const hang = (id: string, spec: object = {}) => ({ id, when: { question: `context/${id}`, is: ['yes'] }, ...spec });
  const raised = (id: string) => ({ id, criticalWhen: { question: `context/${id}`, is: ['yes'] } });
  test.each<[string, readonly AreaSpec[], Readonly<Record<string, unknown>>]>([
    [
      'there or not',
      [{ id: 'a', questions: [...ids.map((id) => hang(id)), { id: 's' }] }],
      { 'a/p': 0, 'a/q': 67, 'a/r': 100 },
    ],
    [
      'raised or not',
      [{ id: 'a', questions: [...ids.map(raised), { id: 's' }] }],
      { 'a/p': 100, 'a/q': 67, 'a/r': 100 },
    ],
    [
      'whole areas, and what is never there',
      [
        { id: 'a', questions: [{ id: 's' }, { id: 't', when: { question: 'context/no', is: ['yes'] } }] },
        { id: 'b', weight: 3, questions: [hang('p')] },
        { id: 'c', weight: 2, questions: [hang('q', { criticality: 'high' })] },
      ],
      { 'b/p': 33, 'c/q': 100, 'a/t': 0 },
    ],
    [
      'floors',
      [
        { id: 'a', weight: 9, questions: [{ id: 's' }] },
        { id: 'b', floors: { ready: 60 }, questions: [hang('p')] },
        { id: 'c', questions: [{ id: 'x' }, { id: 'y' }, hang('q')] },
      ],
      { 'b/p': 33, 'c/x': 67, 'c/y': 67, 'c/q': 0 },
    ],
    [
      'what an area takes: only critical ones',
      [
        {
          id: 'a',
          only: ['critical'],
          questions: [{ id: 's', criticality: 'critical' }, raised('p'), raised('q'), { id: 't' }],
        },
      ],
      { 'a/p': 0, 'a/q': 100, 'a/t': 0 },
    ],
    [
      'under all, any and not',
      [
        {
          id: 'a',
          questions: [
            { id: 's' },
            { id: 'p', when: { all: [hang('p').when, { not: hang('no').when }] } },
            { id: 'q', when: { not: { any: [hang('no').when, { not: hang('q').when }] } } },
            { id: 'r', when: { all: [hang('r').when, hang('no').when] } },
          ],
        },
      ],
      { 'a/p': 0, 'a/q': 100, 'a/r': 0 },
    ],
  ])('%s', (_, areas, answers) => {
    const context = [...ids, 'no'].map((id) => ({ id, options: ['yes', 'no'] }));
    for (const weighting of ['areas', 'questions'] as const) {
      const catalogue = catalogueOf(areas, context, [], { weighting });
      for (const s of [0, 67, 100, undefined]) {
        const first = { ...answers, 'context/no': 'no', ...(s === undefined ? {} : { 'a/s': s }) };
        const interviews = [interviewOf(first)];
        const [exact, outer] = [{}, { limit: 0 }].map((options) => finish(scoringOf(catalogue, interviews, options)));
        expect(outer?.contextBounded).toBe(true);
        for (const end of ['low', 'high'] as const) {
          expect(outer?.score[end]).toBeCloseTo(exact?.score[end] ?? Number.NaN, 9);
          expect(outer?.level[end]).toBe(exact?.level[end]);
          const scores = (each: Assessment | undefined) => each?.areas.map(({ score }) => score[end]?.toFixed(9));
          expect(scores(outer)).toEqual(scores(exact));
        }
        for (const question of catalogue.areas.flatMap(({ questions }) => questions)) {
          for (const score of [0, 100]) {
            const settled = (options: ScoringOptions) =>
              boundsAfterAnswer(scoreScenarios(catalogue, interviews, options))(question, score);
            const [one, other] = [settled({}), settled({ limit: 0 })];
            expect(other.score.low).toBeCloseTo(one.score.low ?? Number.NaN, 9);
            expect(other.score.high).toBeCloseTo(one.score.high ?? Number.NaN, 9);
            expect(other.level).toEqual(one.level);
          }
        }
      }
    }
  });
});

describe('bounds from outside cap at low by all that may be, and at high by what must', () => {
  const x = { question: 'context/x', is: ['yes'] };
  test.each<[string, object, readonly string[], readonly string[]]>([
    ['critical', { criticality: 'critical' }, ['critical-below-half'], ['critical-below-half']],
    ['high', { criticality: 'high' }, ['high-at-zero'], ['high-at-zero']],
    ['medium', {}, [], []],
    ['raised, maybe', { criticality: 'high', criticalWhen: x }, ['critical-below-half', 'high-at-zero'], []],
    ['a knock-out', { knockOut: true }, ['knock-out'], ['knock-out']],
    ['a knock-out, maybe', { knockOutWhen: x }, ['knock-out'], []],
    ['there, maybe', { criticality: 'critical', when: x }, ['critical-below-half'], []],
    ['high and there, maybe', { criticality: 'high', when: x }, ['high-at-zero'], []],
    ['not there', { criticality: 'critical', when: { question: 'context/y', is: ['yes'] } }, [], []],
  ])('%s', (_, spec, low, high) => {
    const context = ['x', 'y'].map((id) => ({ id, options: ['yes', 'no'] }));
    // Something has to hang on the open question.
    const rest = { id: 'rest', when: { not: x } };
    const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'q', ...spec }, rest, { id: 'more' }] }], context);
    const interviews = [interviewOf({ 'context/y': 'no', 'a/q': 0, 'a/rest': 100, 'a/more': 100 })];
    const { gates } = finish(scoringOf(catalogue, interviews, { limit: 0 }));
    const rules = (scenario: string) => gates.flatMap((gate) => (gate.scenario === scenario ? gate.rule : []));
    expect([rules('low'), rules('high')]).toEqual([low, high]);
  });
});

test('eight open questions that decide are no reason to refuse, and the bounds say what they are', () => {
  const ids = Array.from({ length: 8 }, (_, index) => `c${index}`);
  const catalogue = catalogueOf(
    [{ id: 'a', questions: ids.map((id) => ({ id, when: { question: `context/${id}`, is: ['yes'] } })) }],
    ids.map((id) => ({ id, options: ['yes', 'no'] })),
  );
  const answers = Object.fromEntries(ids.map((id, index) => [`a/${id}`, index < 4 ? 0 : 100]));
  const open = scoreInterviews(catalogue, [interviewOf(answers)]);
  expect(open).toMatchObject({ contextBounded: true, score: { low: 0, point: 50, high: 100 } });
  // 3^7 and fewer are looked at one by one.
  const settled = scoreInterviews(catalogue, [interviewOf({ ...answers, 'context/c0': 'yes' })]);
  expect(settled).not.toHaveProperty('contextBounded');
  expect(settled.score).toEqual({ low: 0, point: 50, high: 80 });
});
