import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { floorsOf } from '../../../src/questionnaires/profile.ts';
import { measureRobustness } from '../../../src/scoring/robustness/draw.ts';
import type { Flip, Perturbation } from '../../../src/scoring/robustness/robustness.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { type AreaSpec, catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { smallAssessments } from '../../kit/plan.ts';

const STILL: Perturbation = { weights: 0, thresholds: 0, half: 0, scores: 0, geometric: 0, slip: 0 };

const SPECS: readonly AreaSpec[] = [
  {
    id: 'a',
    weight: 2,
    questions: [
      { id: 'one', criticality: 'critical' },
      { id: 'two', criticality: 'high' },
      { id: 'three', criticality: 'low' },
    ],
  },
  {
    id: 'b',
    questions: [
      { id: 'one', criticality: 'high' },
      { id: 'two', scores: [0, 50, 100] },
    ],
  },
];

describe('with nothing open, nobody in disagreement and nothing perturbed', () => {
  const catalogue = catalogueOf(SPECS);
  const interviews = [interviewOf({ 'a/one': 67, 'a/two': 33, 'a/three': 100, 'b/one': 67, 'b/two': 50 })];
  const measured = measureRobustness(catalogue, interviews, { seed: 1, draws: 50, perturbation: STILL });

  test('every draw is the point, exactly', () => {
    const { score } = scoreInterviews(catalogue, interviews);
    expect(measured.score).toEqual({ p5: score.point, p95: score.point });
    expect(measured).toMatchObject({ holds: 1, unscored: 0, drivers: [] });
  });
});

test('the same seed gives the same result, another seed another', () => {
  const catalogue = catalogueOf(SPECS);
  const interviews = [interviewOf({ 'a/one': 67, 'b/one': 67 })];
  const with7 = measureRobustness(catalogue, interviews, { seed: 7, draws: 500 });
  expect(measureRobustness(catalogue, interviews, { seed: 7, draws: 500 })).toEqual(with7);
  expect(measureRobustness(catalogue, interviews, { seed: 8, draws: 500 })).not.toEqual(with7);
});

test('an independent simulation with another generator gives the same figures within sampling error', () => {
  const plain = catalogueOf([
    {
      id: 'a',
      weight: 2,
      questions: [
        { id: 'one', criticality: 'critical' },
        { id: 'two', criticality: 'high' },
        { id: 'three', criticality: 'critical' },
        { id: 'four', criticality: 'low' },
      ],
    },
    {
      id: 'b',
      questions: [
        { id: 'one', criticality: 'high' },
        { id: 'two', scores: [0, 50, 100] },
      ],
    },
  ]);
  const catalogue = { ...plain, profile: { ...plain.profile, evidence: 'named' as const } };
  const client = {
    'a/one': { option: 's33', evidence: ['A paper'] },
    'a/two': 67,
    'a/four': 100,
    'b/one': 100,
    'b/two': 100,
  };
  const interviews = [interviewOf(client), interviewOf({ 'a/one': 67 }, { side: 'provider', file: 'p.yaml' })];
  const measured = measureRobustness(catalogue, interviews, { seed: 3 });
  const draws = 10_000;
  const overalls: number[] = [];
  const levels = { 'not-ready': 0, 'ready-with-conditions': 0, ready: 0 };
  // Weyl's sequence, its bits mixed.
  let state = 12345;
  const random = (): number => {
    state = (state + 0x9e3779b9) | 0;
    const mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    const more = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((more ^ (more >>> 16)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + (high - low) * random();
  const pick = (values: readonly number[]): number => values[Math.floor(random() * values.length)] ?? Number.NaN;
  /** Half the way to both neighbours; the ends stay. */
  const scored = (scale: readonly number[], score: number): number => {
    const at = scale.indexOf(score);
    const [lower, higher] = [scale[at - 1], scale[at + 1]];
    return lower === undefined || higher === undefined ? score : between((lower + score) / 2, (score + higher) / 2);
  };
  /** One answer in five is the next option; at an end there is but one. */
  const slipped = (scale: readonly number[], score: number): number => {
    const at = scale.indexOf(score);
    if (random() >= 0.2) return score;
    const step = random() < 0.5 ? 1 : -1;
    return scale[at + step] ?? scale[at - step] ?? Number.NaN;
  };
  const four = [0, 33, 67, 100];
  const factor = (): number => between(0.75, 1.25);
  for (let draw = 0; draw < draws; draw += 1) {
    const mark = between(40, 60);
    const said = pick([33, 67]);
    const one = scored(four, slipped(four, said));
    const two = slipped(four, 67);
    const three = scored(four, pick(four));
    const a = [
      { w: 4 * factor(), s: one },
      { w: 3 * factor(), s: scored(four, two) },
      { w: 4 * factor(), s: three },
      { w: 1 * factor(), s: scored(four, slipped(four, 100)) },
    ];
    const b = [
      { w: 3 * factor(), s: scored(four, slipped(four, 100)) },
      { w: 2 * factor(), s: scored([0, 50, 100], slipped([0, 50, 100], 100)) },
    ];
    const mean = (terms: typeof a): number =>
      terms.reduce((sum, { w, s }) => sum + w * s, 0) / terms.reduce((sum, { w }) => sum + w, 0);
    const [wa, wb, sa, sb] = [2 * factor(), factor(), mean(a), mean(b)];
    const isGeometric = random() < 0.5;
    const overall = isGeometric
      ? Math.max(1, sa) ** (wa / (wa + wb)) * Math.max(1, sb) ** (wb / (wa + wb))
      : (wa * sa + wb * sb) / (wa + wb);
    overalls.push(overall);
    // Only the area of four questions has a floor.
    const reached = (whole: number, floor: number): boolean =>
      overall >= whole + between(-5, 5) && sa >= floor + between(-5, 5);
    const isShown = said === 33 && random() < 0.5;
    const isReady = reached(80, 60) && Math.min(one, three) >= mark && two > 0 && isShown;
    const level = isReady ? 'ready' : reached(60, 40) ? 'ready-with-conditions' : 'not-ready';
    levels[level] += 1;
  }
  overalls.sort((x, y) => x - y);
  expect(measured.slip).toEqual({ rate: 0.2, origin: 'assumed', pairs: 0 });
  for (const level of ['not-ready', 'ready-with-conditions', 'ready'] as const) {
    expect(levels[level]).toBeGreaterThan(level === 'ready' ? 20 : 1000);
    expect(Math.abs(measured.levels[level] - levels[level] / draws), level).toBeLessThan(
      level === 'ready' ? 0.004 : 0.025,
    );
  }
  expect(Math.abs((measured.score.p5 ?? 0) - (overalls[draws * 0.05] ?? 0))).toBeLessThan(0.8);
  expect(Math.abs((measured.score.p95 ?? 0) - (overalls[draws * 0.95] ?? 0))).toBeLessThan(0.8);
});

test('what varies most drives most, and what has no effect is no driver', () => {
  const catalogue = catalogueOf([
    {
      id: 'a',
      questions: [
        { id: 'open', criticality: 'critical' },
        { id: 'set', criticality: 'critical' },
      ],
    },
  ]);
  const { drivers } = measureRobustness(catalogue, [interviewOf({ 'a/set': 67 })], {
    seed: 5,
    perturbation: { ...STILL, weights: 0.25 },
  });
  expect(drivers[0]).toMatchObject({ kind: 'answer', question: 'a/open' });
  expect(drivers[0]?.index).toBeGreaterThan(0.8);
  expect(drivers.filter(({ kind }) => kind === 'aggregation' || kind === 'area-weight')).toEqual([]);
});

describe('the smallest flipping weight change', () => {
  test('applied, flips; a little less does not; and no other weight flips sooner', () => {
    fc.assert(
      fc.property(smallAssessments, fc.constantFrom('areas' as const, 'questions' as const), (drawn, weighting) => {
        const { interviews } = drawn;
        const catalogue = { ...drawn.catalogue, profile: { ...drawn.catalogue.profile, weighting } };
        const { flip } = measureRobustness(catalogue, interviews, { seed: 1, draws: 1 });
        const level = scoreInterviews(catalogue, interviews).level.point;
        if (flip == null) return;
        expect(levelWith(catalogue, interviews, flip)).toBe(flip.level);
        expect(flip.level).not.toBe(level);
        const less = 1 + (flip.factor - 1) * (1 - 1e-6);
        if (Math.abs(flip.factor - 1) > 1e-6) {
          expect(levelWith(catalogue, interviews, { ...flip, factor: less })).toBe(level);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is found where it can be worked out by hand', () => {
    const catalogue = catalogueOf([
      { id: 'a', weight: 1, questions: [{ id: 'q', scores: [0, 90, 100] }] },
      { id: 'b', weight: 1, questions: [{ id: 'q', scores: [0, 60, 100] }] },
    ]);
    const { flip } = measureRobustness(catalogue, [interviewOf({ 'a/q': 90, 'b/q': 60 })], { seed: 1, draws: 1 });
    // (90 + 60 f) / (1 + f) = 80 at f = 1/2; (90 f + 60) / (1 + f) = 80 only at f = 2.
    expect(flip).toMatchObject({ kind: 'area-weight', id: 'b', level: 'ready' });
    expect(flip?.factor).toBeCloseTo(0.5, 8);
  });
});

describe('degenerate input', () => {
  const one = catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'critical' }] }]);
  test.each([
    ['nothing answered', one, {}, null],
    ['not applicable', one, { 'a/q': { notApplicable: 'No' } }, null],
    ['weights 0', catalogueOf([{ id: 'a', weight: 0, questions: [{ id: 'q' }] }]), { 'a/q': 100 }, null],
  ])('%s gives no NaN', (_, catalogue, answers, holds) => {
    const measured = measureRobustness(catalogue, [interviewOf(answers)], { seed: 1, draws: 100 });
    expect(measured.holds).toBe(holds);
    expect(JSON.stringify(measured)).not.toMatch(/NaN|Infinity/);
    expect(measured.unscored + Object.values(measured.levels).reduce((sum, share) => sum + share, 0)).toBeCloseTo(
      1,
      12,
    );
  });
});

type Small = ReturnType<typeof catalogueOf>;

/** The level at point with one weight changed, worked out by hand from what scoring says of each question. */
function levelWith(catalogue: Small, interviews: Parameters<typeof scoreInterviews>[1], { kind, id, factor }: Flip) {
  const { gates, questions } = scoreInterviews(catalogue, interviews);
  const { weighting, levels } = catalogue.profile;
  const areas = catalogue.areas.map((area) => {
    const own = questions.filter((question) => question.id.startsWith(`${area.id}/`));
    const floors = floorsOf(area, own.filter(({ status }) => status !== 'hidden').length);
    const terms = own
      .filter(({ score }) => score.point !== null)
      .map((question) => ({ w: question.weight * (question.id === id ? factor : 1), s: question.score.point ?? 0 }));
    const sum = terms.reduce((total, { w }) => total + w, 0);
    const weight = area.weight * (kind === 'area-weight' && area.id === id ? factor : 1);
    const mean = sum === 0 ? null : terms.reduce((total, { w, s }) => total + w * s, 0) / sum;
    return { floors, mean, weight: weighting === 'questions' ? weight * sum : weight };
  });
  const scored = areas.filter(({ mean }) => mean !== null);
  const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
  const overall = scored.reduce((sum, { weight, mean }) => sum + weight * (mean ?? 0), 0) / whole;
  const caps = gates.filter(({ scenario }) => scenario === 'point').map(({ caps }) => caps);
  const reached = (level: 'ready' | 'ready-with-conditions'): boolean =>
    overall >= levels[level] - 1e-9 && scored.every(({ mean, floors }) => (mean ?? 0) >= floors[level] - 1e-9);
  if (caps.includes('not-ready') || !reached('ready-with-conditions')) return 'not-ready';
  return reached('ready') && caps.length === 0 ? 'ready' : 'ready-with-conditions';
}
