import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, type Interview, NO_ANSWER, type Reply } from '../../../src/answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../../../src/questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../../../src/questionnaires/questionnaire.ts';
import { measureRobustness } from '../../../src/scoring/robustness/draw.ts';
import { type Perturbation, USUAL } from '../../../src/scoring/robustness/robustness.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { smallAssessments } from '../../kit/plan.ts';

const STILL: Perturbation = { weights: 0, thresholds: 0, half: 0, scores: 0, geometric: 0, slip: 0 };
const EVIDENCE: Answer['evidence'] = [{ ref: 'A paper' }];

type Profile = Catalogue['profile'];

function under(catalogue: Catalogue, change: Partial<Profile>): Catalogue {
  return { ...catalogue, profile: { ...catalogue.profile, ...change } };
}

/** Every way to settle what is open or disputed, each as likely: an answer, and whether an open one is shown. */
function settlements(catalogue: Catalogue, interviews: readonly Interview[]): (readonly Interview[])[] {
  const { questions } = scoreInterviews(catalogue, interviews);
  return scoredQuestions(catalogue).reduce<(readonly Interview[])[]>(
    (ways, question) => {
      const status = questions.find(({ id }) => id === question.id)?.status;
      if (status === 'hidden' || status === 'notApplicable') return ways;
      const given = answersTo(question, interviews);
      const settled =
        given.length > 0
          ? given.map((answer) => ({ ...answer, evidence: backing(question, answer, given) }))
          : repliesTo(question).flatMap((reply) => [
              { ...NO_ANSWER, reply },
              { ...NO_ANSWER, reply, evidence: EVIDENCE },
            ]);
      return ways.flatMap((way) => settled.map((answer) => withAnswer(way, question.id, answer)));
    },
    [interviews],
  );
}

/** The evidence of the answer that stands, or of another one of half or more. */
function backing(question: ScoredQuestion, answer: Answer, given: readonly Answer[]): Answer['evidence'] {
  const least = Math.min(50, points(question, answer));
  return given.some((each) => each.evidence.length > 0 && points(question, each) >= least) ? EVIDENCE : [];
}

function points(question: ScoredQuestion, { reply }: Answer): number {
  const option = question.kind === 'choice' && reply.kind === 'option' ? reply.option : undefined;
  return Number(option?.slice(1));
}

function answersTo({ id }: ScoredQuestion, interviews: readonly Interview[]): readonly Answer[] {
  return interviews.flatMap(({ answers }) => {
    const answer = answers.get(id);
    return answer?.reply.kind === 'option' ? [answer] : [];
  });
}

function repliesTo(question: ScoredQuestion): readonly Reply[] {
  return question.kind === 'choice' ? question.options.map(({ id }) => ({ kind: 'option', option: id })) : [];
}

/** The answer given by everybody who gave one; by the first, where nobody did. */
function withAnswer(interviews: readonly Interview[], id: string, answer: Answer): readonly Interview[] {
  const isGiven = interviews.some(({ answers }) => answers.get(id)?.reply.kind === 'option');
  return interviews.map((interview, index) => {
    const isOwn = isGiven ? interview.answers.get(id)?.reply.kind === 'option' : index === 0;
    return isOwn ? { ...interview, answers: new Map([...interview.answers, [id, answer]]) } : interview;
  });
}

describe('where nothing is varied but what is open or disputed', () => {
  test('the shares of the levels are those of every settlement, scored one by one', () => {
    let several = 0;
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        smallAssessments,
        fc.constantFrom<Profile['evidence']>('none', 'named', 'named'),
        fc.constantFrom<Profile['weighting']>('areas', 'questions'),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (small, evidence, weighting, backed) => {
          const catalogue = under(small.catalogue, { evidence, weighting });
          const interviews = small.interviews.map((interview, side) => ({
            ...interview,
            answers: new Map([
              ...[...interview.answers].map(([id, answer], index): [string, Answer] => {
                return [id, { ...answer, evidence: backed[(index + side) % 5] ? EVIDENCE : [] }];
              }),
              ['context/x', { ...NO_ANSWER, reply: { kind: 'option', option: backed[0] ? 'yes' : 'no' } }],
            ]),
          }));
          const ways = settlements(catalogue, interviews);
          fc.pre(ways.length <= 32);
          const levels = ways.map((way) => scoreInterviews(catalogue, way).level.point);
          const draws = 1500;
          const measured = measureRobustness(catalogue, interviews, { seed: 11, draws, perturbation: STILL });
          if (ways.length > 1) several += 1;
          for (const level of ['not-ready', 'ready-with-conditions', 'ready'] as const) {
            const share = levels.filter((each) => each === level).length / levels.length;
            if (share > 0) seen.add(level);
            expect(Math.abs(measured.levels[level] - share)).toBeLessThan(ways.length === 1 ? 1e-12 : 0.07);
          }
        },
      ),
      { numRuns: 80 },
    );
    expect(several).toBeGreaterThan(30);
    expect([...seen].sort()).toEqual(['not-ready', 'ready', 'ready-with-conditions']);
  });

  test('an outcome of the context raises, blocks, hides and sets floors', () => {
    const when = { question: 'context/x', is: ['yes'] };
    const plain = catalogueOf(
      [
        {
          id: 'a',
          questions: [{ id: 'one' }, { id: 'two' }, { id: 'three', when }, { id: 'four', criticality: 'low' }],
        },
      ],
      [{ id: 'x', options: ['yes', 'no'] }],
    );
    const raising = (change: object): Catalogue => {
      const changed = <Q extends { readonly id: string }>(question: Q): Q =>
        question.id === 'a/four' ? { ...question, ...change } : question;
      return {
        ...under(plain, { evidence: 'none', levels: { ready: 60, 'ready-with-conditions': 30 } }),
        questions: new Map([...plain.questions].map(([id, question]) => [id, changed(question)])),
        areas: plain.areas.map((area) => ({ ...area, questions: area.questions.map(changed) })),
      };
    };
    const answers = { 'a/one': 100, 'a/two': 100, 'a/three': 100, 'a/four': 0 };
    const levelsOf = (catalogue: Catalogue) =>
      measureRobustness(catalogue, [interviewOf(answers)], { seed: 1, draws: 3000, perturbation: STILL }).levels;
    // Undecided, yes and no are an outcome each; undecided, the question is critical and blocks nothing.
    const blocking = levelsOf(raising({ knockOutWhen: when }));
    expect(blocking['not-ready']).toBeCloseTo(1 / 3, 1);
    expect(blocking['ready-with-conditions']).toBeCloseTo(1 / 3, 1);
    expect(blocking.ready).toBeCloseTo(1 / 3, 1);
    const raised = levelsOf(raising({ criticalWhen: when }));
    // Undecided and yes come to the same.
    expect(raised['not-ready']).toBe(0);
    expect(raised.ready).toBeCloseTo(1 / 2, 1);
    expect(levelsOf(raising({})).ready).toBe(1);
  });
});

describe('the gates of a draw', () => {
  const specs = (change: object) => [
    {
      id: 'a',
      questions: [
        { id: 'q', scores: [0, 33, 67, 100], ...change },
        ...Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, criticality: 'critical' as const })),
      ],
    },
  ];
  const shown = { option: 's100', evidence: [{ ref: 'A paper' }] };
  const rest = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`a/c${at}`, shown]));
  const rule = { rule: 'rushed-transfer', plan: 'a/q', gate: 'a/c0' };

  test.each<[string, object, unknown, string, (readonly object[])?]>([
    ['a high one at its worst', { criticality: 'high' }, 0, 'ready-with-conditions'],
    ['a high one above it', { criticality: 'high' }, 33, 'ready'],
    ['a medium one at its worst', {}, 0, 'ready'],
    [
      'a critical one that one person set aside',
      { criticality: 'critical' },
      { notApplicable: 'No' },
      'ready-with-conditions',
    ],
    ['another one set aside', {}, { notApplicable: 'No' }, 'ready'],
    ['a critical one that is only said, most being shown', { criticality: 'critical' }, 100, 'ready'],
    ['a knock-out that is only said', { criticality: 'critical', knockOut: true }, 100, 'ready-with-conditions'],
    ['a knock-out at its worst', { criticality: 'critical', knockOut: true }, 0, 'not-ready'],
    ['a rule does not read what is left out', {}, { notApplicable: 'No' }, 'ready', [{ ...rule, gate: 'a/q' }]],
    ['a rule reads what is there', {}, 0, 'ready-with-conditions', [{ ...rule, gate: 'a/q' }]],
    ['a rule that needs two', {}, 0, 'ready', [rule]],
  ])('%s', (_, change, answer, level, rules = []) => {
    const catalogue = under(catalogueOf(specs(change), [], rules), { evidence: 'named' });
    const interviews = [interviewOf({ ...rest, 'a/q': answer })];
    const { levels, holds } = measureRobustness(catalogue, interviews, { seed: 1, draws: 5, perturbation: STILL });
    expect(levels).toMatchObject({ [level]: 1 });
    expect(holds).toBe(1);
  });
});

test('a rule across questions does not read what the context hides', () => {
  const when = { question: 'context/x', is: ['yes'] };
  const rule = { rule: 'rushed-transfer', plan: 'a/q', gate: 'a/q' };
  const catalogue = catalogueOf(
    [{ id: 'a', questions: [{ id: 'q', when }, { id: 'r' }, { id: 's' }, { id: 't' }, { id: 'u' }, { id: 'v' }] }],
    [{ id: 'x', options: ['yes', 'no'] }],
    [rule],
  );
  const full = { 'a/r': 100, 'a/s': 100, 'a/t': 100, 'a/u': 100, 'a/v': 100 };
  const levelsFor = (x: string) =>
    measureRobustness(catalogue, [interviewOf({ ...full, 'a/q': 0, 'context/x': x })], {
      seed: 1,
      draws: 10,
      perturbation: STILL,
    }).levels;
  expect(levelsFor('no').ready).toBe(1);
  expect(levelsFor('yes')['ready-with-conditions']).toBe(1);
});

describe('one thing varied alone', () => {
  const evenly = (answers: Readonly<Record<string, unknown>>, change: Partial<Perturbation>, of: Catalogue) =>
    measureRobustness(under(of, { evidence: 'none' }), [interviewOf(answers)], {
      seed: 5,
      perturbation: { ...STILL, ...change },
    }).levels;
  const area = (...scores: readonly (readonly number[])[]) =>
    catalogueOf([
      { id: 'a', questions: scores.map((each, index) => ({ id: `q${index}`, criticality: 'medium', scores: each })) },
    ]);

  test('thresholds: each is up or down by as much as said', () => {
    const level = evenly({ 'a/q0': 82 }, { thresholds: 5 }, area([0, 82, 100]));
    expect(level.ready).toBeCloseTo(0.7, 1);
    expect(level['ready-with-conditions']).toBeCloseTo(0.3, 1);
    const low = evenly({ 'a/q0': 59 }, { thresholds: 5 }, area([0, 59, 100]));
    expect(low['not-ready']).toBeCloseTo(0.6, 1);
  });

  test('floors, where there are any', () => {
    const specs = (weak: number) =>
      [
        {
          id: 'a',
          weight: 0.01,
          questions: Array.from({ length: weak }, (_, at) => ({ id: `q${at}`, scores: [0, 62, 100] })),
        },
        { id: 'b', questions: [{ id: 'q' }] },
      ] as const;
    const answers = { 'a/q0': 62, 'a/q1': 62, 'a/q2': 62, 'b/q': 100 };
    expect(evenly(answers, { thresholds: 5 }, catalogueOf(specs(3))).ready).toBeCloseTo(0.7, 1);
    const { 'a/q2': _, ...two } = answers;
    expect(evenly(two, { thresholds: 5 }, catalogueOf(specs(2))).ready).toBe(1);
    expect(evenly({ ...two, 'a/q0': 0, 'a/q1': 0 }, { thresholds: 5 }, catalogueOf(specs(2))).ready).toBe(1);
  });

  test('the half mark: of critical questions, and of the rules across questions', () => {
    const questions = [
      { id: 'q0', criticality: 'critical' as const, scores: [0, 45, 100] },
      { id: 'q1', criticality: 'high' as const },
      { id: 'q2', criticality: 'high' as const },
      { id: 'q3', criticality: 'high' as const },
    ];
    const full = { 'a/q0': 45, 'a/q1': 100, 'a/q2': 100, 'a/q3': 100 };
    expect(evenly(full, { half: 10 }, catalogueOf([{ id: 'a', questions }])).ready).toBeCloseTo(0.25, 1);
    expect(evenly(full, { half: 4 }, catalogueOf([{ id: 'a', questions }])).ready).toBe(0);
    const plain = questions.map((question) => ({ ...question, criticality: 'medium' as const }));
    const rule = { rule: 'rushed-transfer', plan: 'a/q0', gate: 'a/q0' };
    const across = catalogueOf([{ id: 'a', questions: plain }], [], [rule]);
    expect(evenly(full, { half: 10 }, across).ready).toBeCloseTo(0.25, 1);
    const above = evenly(
      { ...full, 'a/q0': 55 },
      { half: 10 },
      catalogueOf(
        [{ id: 'a', questions: plain.map((each) => (each.id === 'q0' ? { ...each, scores: [0, 55, 100] } : each)) }],
        [],
        [rule],
      ),
    );
    expect(above.ready).toBeCloseTo(0.75, 1);
    const exit = {
      rule: 'exit-of-critical-function',
      when: { question: 'context/x', is: ['yes'] },
      questions: ['a/q0'],
    };
    const context = [{ id: 'x', options: ['yes', 'no'] }];
    const blocked = evenly(
      { ...full, 'context/x': 'yes' },
      { half: 10 },
      catalogueOf([{ id: 'a', questions: plain }], context, [exit]),
    );
    expect(blocked['not-ready']).toBeCloseTo(0.75, 1);
  });

  test('the half mark decides what has to be shown, too', () => {
    const questions = [
      { id: 'q0', criticality: 'critical' as const, scores: [0, 55, 100] },
      { id: 'q1' },
      { id: 'q2' },
      { id: 'q3' },
      { id: 'q4' },
    ];
    const catalogue = catalogueOf([{ id: 'a', questions }]);
    const answers = { 'a/q0': 55, 'a/q1': 100, 'a/q2': 100, 'a/q3': 100, 'a/q4': 100 };
    const of = (evidence: Profile['evidence']) =>
      measureRobustness(under(catalogue, { evidence }), [interviewOf(answers)], {
        seed: 5,
        perturbation: { ...STILL, half: 10 },
      }).levels.ready;
    expect(of('none')).toBeCloseTo(0.75, 1);
    expect(of('named')).toBe(0);
  });

  test('scores of options: those between the ends, up to their neighbours at most', () => {
    const ends = evenly({ 'a/q0': 100, 'a/q1': 0 }, { scores: 1 }, area([0, 100], [0, 100]));
    expect(ends).toEqual(evenly({ 'a/q0': 100, 'a/q1': 0 }, {}, area([0, 100], [0, 100])));
    const scored = (scores: number) =>
      measureRobustness(area([0, 40, 100]), [interviewOf({ 'a/q0': 40 })], {
        seed: 2,
        perturbation: { ...STILL, scores },
      }).score;
    for (const [reach, low, high] of [
      [0, 40, 40],
      [0.5, 20 + 2.5, 70 - 2.5],
      [1, 5, 95],
    ] as const) {
      expect(scored(reach).p5).toBeCloseTo(low, -0.5);
      expect(scored(reach).p95).toBeCloseTo(high, -0.5);
    }
  });

  test('slips: so often another option, at an end the one next to it', () => {
    const slipped = (score: number, slip: number) =>
      measureRobustness(area([0, 20, 60, 100]), [interviewOf({ 'a/q0': score })], {
        seed: 4,
        perturbation: { ...STILL, slip },
      });
    expect(slipped(100, 0.3).levels.ready).toBeCloseTo(0.7, 1);
    expect(slipped(100, 0.3).levels['ready-with-conditions']).toBeCloseTo(0.3, 1);
    expect(evenly({ 'a/q0': 0 }, { slip: 0.3 }, area([0, 100])).ready).toBeCloseTo(0.3, 1);
    const { levels } = slipped(60, 0.3);
    expect(levels.ready).toBeCloseTo(0.15, 1);
    expect(levels['not-ready']).toBeCloseTo(0.15, 1);
    expect(slipped(60, 0.3).slip).toEqual({ rate: 0.3, origin: 'assumed', pairs: 0 });
  });

  test('an open critical answer of half or more is shown as likely as not', () => {
    const questions = [
      { id: 'q', criticality: 'critical' as const, scores: [0, 100] },
      { id: 'r', scores: [0, 100] },
    ];
    const catalogue = catalogueOf([{ id: 'a', questions }]);
    const of = (evidence: Profile['evidence']) =>
      measureRobustness(under(catalogue, { evidence }), [interviewOf({ 'a/r': 100 })], {
        seed: 9,
        perturbation: STILL,
      });
    expect(of('named').levels.ready).toBeCloseTo(0.25, 1);
    expect(of('none').levels.ready).toBeCloseTo(0.5, 1);
  });

  test('evidence counts that holds on the day of the assessment', () => {
    const catalogue = under(catalogueOf([{ id: 'a', questions: [{ id: 'q', criticality: 'critical' }] }]), {
      evidence: 'named',
    });
    const interview = interviewOf({ 'a/q': { option: 's100', evidence: [{ ref: 'A paper', until: '2026-11-30' }] } });
    const readyOn = (day: string) =>
      measureRobustness(catalogue, [interview], { seed: 1, draws: 10, perturbation: STILL, day }).levels.ready;
    expect([readyOn('2026-11-30'), readyOn('2026-12-01')]).toEqual([1, 0]);
  });

  test('weights and aggregation never leave the range of the areas', () => {
    const catalogue = catalogueOf([
      { id: 'a', questions: [{ id: 'q' }] },
      { id: 'b', questions: [{ id: 'q' }] },
    ]);
    const { score } = measureRobustness(catalogue, [interviewOf({ 'a/q': 33, 'b/q': 100 })], {
      seed: 1,
      perturbation: { ...STILL, weights: 0.25, geometric: 0.5 },
    });
    expect(score.p5).toBeGreaterThan(33);
    expect(score.p95).toBeLessThan(100);
    expect(score.p95).toBeGreaterThan((score.p5 ?? 0) + 5);
  });
});

describe('slips', () => {
  const ids = Array.from({ length: 25 }, (_, index) => `q${index}`);
  const catalogue = catalogueOf([{ id: 'a', questions: ids.map((id) => ({ id })) }]);
  const person = (amount: number, differing: number, about: object): Interview =>
    interviewOf(
      Object.fromEntries(ids.slice(0, amount).map((id, index) => [`a/${id}`, index < differing ? 33 : 67])),
      about,
    );
  const slipOf = (interviews: readonly Interview[]) =>
    measureRobustness(catalogue, interviews, { seed: 1, draws: 1 }).slip;

  test.each([
    ['from 20 pairs on they are half of the share that differs', 20, 6, { rate: 0.15, origin: 'measured', pairs: 20 }],
    ['with fewer they are assumed', 19, 6, { rate: 0.2, origin: 'assumed', pairs: 19 }],
    ['where all agree there are none', 25, 0, { rate: 0, origin: 'measured', pairs: 25 }],
  ])('%s', (_, amount, differing, slip) => {
    const [one, other] = [person(amount, 0, { name: 'A' }), person(amount, differing, { name: 'B', file: 'b.yaml' })];
    expect(slipOf([one, other])).toEqual(slip);
  });

  test('only between people of one side', () => {
    const [one, other] = [person(25, 0, {}), person(25, 6, { side: 'provider', file: 'p.yaml' })];
    expect(slipOf([one, other])).toMatchObject({ origin: 'assumed', pairs: 0 });
  });

  test('what was told in confidence takes no part', () => {
    const told = person(25, 6, { name: 'B', file: 'b.yaml' });
    const answers = new Map([...told.answers].map(([id, answer]) => [id, { ...answer, confidential: true }]));
    expect(slipOf([person(25, 0, { name: 'A' }), { ...told, answers }])).toMatchObject({ origin: 'assumed', pairs: 0 });
  });

  test('a measured rate is the one that is drawn with', () => {
    const [one, other] = [person(20, 0, { name: 'A' }), person(20, 6, { name: 'B', file: 'b.yaml' })];
    const of = (perturbation: Perturbation) => {
      const { slip: _, ...rest } = measureRobustness(catalogue, [one, other], { seed: 1, draws: 200, perturbation });
      return rest;
    };
    expect(of(USUAL)).toEqual(of({ ...USUAL, slip: 0.15 }));
    expect(of(USUAL)).not.toEqual(of({ ...USUAL, slip: 0.2 }));
  });
});
