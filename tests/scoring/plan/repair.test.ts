import { describe, expect, test } from 'vitest';
import { DAY, Work } from '../../../src/scoring/plan/model.ts';
import { firstModel, problemOf } from '../../../src/scoring/plan/problem.ts';
import { repair } from '../../../src/scoring/plan/repair.ts';
import { scoreScenarios } from '../../../src/scoring/scenarios.ts';
import { finish } from '../../../src/scoring/slices.ts';
import {
  type AreaSpec,
  type ContextSpec,
  catalogueOf,
  interviewOf,
  type ProfileSpec,
  type QuestionSpec,
} from '../../kit/catalogue.ts';
import { goalFrom } from '../../kit/plan-parts.ts';

interface Task {
  readonly areas: readonly AreaSpec[];
  /** What is answered; all else is at 0. */
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly target?: 'ready' | 'ready-with-conditions' | 'not-ready';
  /** Days; where it is given, the most points are wanted. */
  readonly budget?: number;
  readonly rules?: readonly object[];
  readonly context?: readonly ContextSpec[];
  readonly profile?: ProfileSpec;
}

const WANTED = {
  ready: { overall: 80, floor: 60 },
  'ready-with-conditions': { overall: 60, floor: 40 },
  'not-ready': { overall: 0, floor: 0 },
};

/** What is raised, the days it takes, the score, the models seen, and the work. An S takes 1 day, an M 3, an L 8. */
function repaired(
  { areas, answers = {}, target = 'ready-with-conditions', budget, rules = [], context = [], profile = {} }: Task,
  { from = [], limit = Number.POSITIVE_INFINITY }: { readonly from?: readonly string[]; readonly limit?: number } = {},
): string {
  const worst = areas.flatMap(({ id, questions }) =>
    questions.map((question) => [`${id}/${question.id}`, question.scores?.[0] ?? 0]),
  );
  const catalogue = catalogueOf(areas, context, rules, { effort: { S: 1, M: [2, 3], L: [5, 8] }, ...profile });
  const problem = problemOf(scoreScenarios(catalogue, [interviewOf({ ...Object.fromEntries(worst), ...answers })]));
  const { overall, floor } = WANTED[target];
  const demand = goalFrom({
    ...{ target, overall, floors: Object.fromEntries(areas.map(({ id }) => [id, floor])) },
    ...(budget === undefined ? {} : { aim: 'most-points', budget: budget * DAY }),
  });
  const first = firstModel(problem, demand);
  if (first === undefined) throw new Error('no model');
  const [seen, work] = [[first], new Work(limit)];
  const start = problem.candidates.filter(({ question }) => from.includes(question.id));
  const solution = finish(repair(problem, { target, demand }, seen, start, work));
  const rest = `seen ${seen.length}, work ${work.spent}`;
  if (solution === undefined) return `none; ${rest}`;
  const { raised, effort, value } = solution;
  const ids = raised.map(({ question }) => question.id.replace(/^a\//, '')).join(' ');
  return `${ids}: ${effort / DAY}, ${Number(value.toFixed(4))}; ${rest}`;
}

const size = (effort: 'S' | 'M' | 'L', id: string, rest: Omit<QuestionSpec, 'id'> = {}) => ({ id, effort, ...rest });
const low = { criticality: 'low' } as const;
const critical = { criticality: 'critical' } as const;
const area = (...questions: readonly QuestionSpec[]): readonly AreaSpec[] => [{ id: 'a', questions }];

// Each look at what all comes to takes as much work as there are outcomes times questions (`looks`), but where nothing is
// raised; each round that adds, as much as there are candidates; each that drops, what is raised times the models seen.
const FOUR: Task = { areas: area(size('L', 'l'), size('M', 'm'), size('S', 's'), size('S', 't')) };
const OVERSHOT: Task = {
  // Of the score `p` is a ninth and `q` seven: for its day `p` does more, and with `q` it is of no need.
  areas: area(size('S', 'p', low), size('L', 'q', critical), size('L', 'r', low)),
  profile: { weights: { critical: 7 } },
};
const FLOOR: Task = {
  areas: [
    { id: 'done', weight: 9, questions: [{ id: 'q' }] },
    { id: 'a', questions: [size('L', 'x'), size('M', 'y'), size('S', 'z')] },
  ],
  answers: { 'done/q': 100 },
};
const BLOCKED: Task = {
  areas: area(size('L', 'k', { ...low, knockOut: true }), { id: 'x' }, { id: 'y' }, { id: 'z' }),
  answers: { 'a/x': 100, 'a/y': 100, 'a/z': 100 },
};
const PATTERN = [{ rule: 'unverifiable-quality', judgement: 'a/p', control: 'a/q' }];
const eitherOf = (p: 'S' | 'M' | 'L', q: 'S' | 'M' | 'L'): Task => ({
  areas: area(size(p, 'p', low), size(q, 'q', low), { id: 'x', ...critical }, { id: 'y', ...critical }),
  answers: { 'a/x': 100, 'a/y': 100 },
  rules: PATTERN,
  target: 'ready',
});
const THINNED: Task = { ...OVERSHOT, answers: { 'a/r': 100 }, rules: PATTERN, target: 'ready' };
const LOST: Task = { areas: area(size('S', 'p', { ...critical, scores: [0, 40] }), { id: 'q' }), target: 'ready' };
const HALVES: Task = {
  areas: area(size('L', 'l'), size('M', 'm'), { id: 'x' }, { id: 'y' }),
  answers: { 'a/x': 100, 'a/y': 100 },
};
// Three outcomes: both apply, or one of them. As things stand each is a third.
const yes = { question: 'context/x', is: ['yes'] };
const CONTEXT: Task = {
  areas: area(size('S', 'p', { when: yes }), size('M', 'q', { when: { not: yes } }), { id: 'z' }),
  answers: { 'a/z': 100 },
  context: [{ id: 'x', options: ['yes', 'no'], notApplicable: false }],
};

describe('what is raised first, and what that takes', () => {
  test.each<[string, Task, string, Parameters<typeof repaired>[1]?]>([
    // 3 looks to grow, spend and thin each of three (3 + 2 more), 4 each; 3 raised in one model.
    ['of the same gain the cheapest', FOUR, 'm s t: 5, 75; seen 1, work 23'],
    ['what is there stays, where it is of need', FOUR, 'l s t: 10, 75; seen 1, work 23', { from: ['a/l'] }],
    // Two rounds of 3 + 3, and 2 and 1 dropped from; to thin the last one no look is taken.
    ['what is of no need is dropped', OVERSHOT, 'q: 8, 77.7778; seen 1, work 15'],
    ['but not once the work is over', OVERSHOT, 'p q: 9, 88.8889; seen 1, work 8', { limit: 1 }],
    ['an area to its floor', FLOOR, 'y z: 4, 96.6667; seen 1, work 18'],
    ['what blocks', BLOCKED, 'k: 8, 100; seen 1, work 10'],
    ['nothing, where the work is over before', BLOCKED, 'none; seen 1, work 1', { limit: 1 }],
    ['nothing, where there is no work', FOUR, 'none; seen 1, work 0', { limit: 0 }],
    // One round to add (2 candidates), 4 + 4, 1; then no look.
    ['of a gate on two the cheaper', eitherOf('M', 'S'), 'q: 1, 90; seen 1, work 11'],
    ['of a gate on two the cheaper, be it the first', eitherOf('S', 'M'), 'p: 1, 90; seen 1, work 11'],
    ['of a gate on two as cheap the first', eitherOf('S', 'S'), 'p: 1, 90; seen 1, work 11'],
    // 4 + 4, 2 raised, and 4 to do without the one; nothing is raised without the other as well.
    ['of both the dearer is dropped', eitherOf('M', 'L'), 'p: 3, 90; seen 1, work 14', { from: ['a/p', 'a/q'] }],
    ['of both the dearer, the first', eitherOf('L', 'M'), 'q: 3, 90; seen 1, work 14', { from: ['a/p', 'a/q'] }],
    ['of both as dear the later', eitherOf('S', 'S'), 'p: 1, 90; seen 1, work 14', { from: ['a/p', 'a/q'] }],
    ['what a gate could rest on and does not', THINNED, 'q: 8, 88.8889; seen 1, work 14'],
    ['again not once the work is over', THINNED, 'p q: 9, 100; seen 1, work 8', { limit: 1 }],
    ['nothing, where a gate cannot be lifted', LOST, 'none; seen 1, work 2'],
    // The first round 4 + 4 + 2, the next one 4 + 4 + 1.
    [
      'of two of which one will do the dearer is dropped',
      HALVES,
      'm: 3, 75; seen 1, work 19',
      { from: ['a/l', 'a/m'] },
    ],
    // Looks take 9. Round one: two looks and 2 candidates between, a look, 2 raised in 2 models, of which none needs `p`;
    // round two: the same for the third outcome, 2 raised in 3 models; then two looks to thin.
    ['what an outcome turns out to lack', CONTEXT, 'p q: 4, 100; seen 3, work 86'],
  ])('%s', (_, task, expected, given = {}) => {
    expect(repaired(task, given)).toBe(expected);
  });
});

describe('a budget', () => {
  const THREE: Task = { areas: area(size('L', 'l'), size('M', 'm'), size('S', 's')), target: 'not-ready' };
  test.each<[string, Task, number, string]>([
    ['buys what does most for a day', THREE, 4, 'm s: 4, 66.6667; seen 1, work 3'],
    ['is not overdrawn', THREE, 3.5, 's: 1, 33.3333; seen 1, work 3'],
    ['need not be spent', THREE, 11, 'm s: 4, 66.6667; seen 1, work 3'],
    ['can buy all', THREE, 12, 'l m s: 12, 100; seen 1, work 3'],
    ['can buy nothing', THREE, 0.5, ': 0, 0; seen 1, work 0'],
    // The model of `no` is seen once `p` is there; what it lacks costs too much.
    ['looks at the outcome with the lowest score', { ...CONTEXT, target: 'not-ready' }, 3, 'p: 1, 50; seen 2, work 18'],
    ['is enough for both', { ...CONTEXT, target: 'not-ready' }, 4, 'p q: 4, 100; seen 1, work 9'],
    ['has to be enough for the level', FOUR, 4, 'none; seen 1, work 7'],
    // 5 for the level, and nothing more for 3; 4 + 4, then 3 that are dropped from.
    ['goes to the level first', FOUR, 8, 'm s t: 5, 75; seen 1, work 11'],
    ['goes on after the level', FOUR, 13, 'l m s t: 13, 100; seen 1, work 11'],
  ])('%s', (_, task, budget, expected) => {
    expect(repaired({ ...task, budget })).toBe(expected);
  });
});
