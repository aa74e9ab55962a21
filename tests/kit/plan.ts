import fc from 'fast-check';
import { expect } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { Horizon, type Level, rankOf } from '../../src/questionnaires/questionnaire.ts';
import { planFor, planWithin } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf } from './catalogue.ts';

const CONTEXT: readonly ContextSpec[] = [{ id: 'x', options: ['yes', 'no'] }];

const question = fc.record(
  {
    criticality: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const),
    knockOut: fc.boolean(),
    effort: fc.constantFrom('S' as const, 'M' as const, 'L' as const),
    horizon: fc.constantFrom(...Horizon.options),
    scores: fc.constantFrom([0, 33, 67, 100], [0, 100], [0, 50, 100]),
    when: fc.constantFrom({ question: 'context/x', is: ['yes'] }, { not: { question: 'context/x', is: ['yes'] } }),
  },
  { requiredKeys: ['criticality', 'effort', 'horizon', 'scores'] },
);

const areas = fc
  .array(
    fc.record({ weight: fc.constantFrom(0, 0.5, 1, 2), questions: fc.array(question, { minLength: 1, maxLength: 4 }) }),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map(
      ({ weight, questions }, a): AreaSpec => ({
        id: `a${a}`,
        weight,
        questions: questions.map((each, q) => ({ id: `q${q}`, ...each })),
      }),
    ),
  );

/** Each of the rules across questions that cap the level, over some of the questions there are. */
function rulesOver(ids: readonly string[]): fc.Arbitrary<{ readonly rule: string }> {
  const one = fc.constantFrom(...ids);
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: 2 });
  const when = { question: 'context/x', is: ['yes'] };
  return fc.oneof(
    fc.record({ rule: fc.constant('exit-of-critical-function'), when: fc.constant(when), questions: some }),
    fc.record({ rule: fc.constant('exposed-knowledge'), sensitive: some, access: one }),
    fc.record({ rule: fc.constant('lock-in'), substitutes: one, knowHow: one }),
    fc.record({ rule: fc.constant('rushed-transfer'), plan: one, gate: one }),
    fc.record({ rule: fc.constant('unverifiable-quality'), judgement: one, control: one }),
    fc.record({ rule: fc.constant('hollowing-out'), boundary: one, knowHow: one }),
  );
}

/** A small assessment: gates, rules across questions, conditions, open answers, an open context question, one or two respondents. */
export const smallAssessments = areas.chain((specs) => {
  const reply = (scores: readonly number[] = []) =>
    fc.constantFrom<unknown>(undefined, { unknown: true }, { notApplicable: 'No' }, ...scores, ...scores);
  const replies = fc.record(
    Object.fromEntries([
      ['context/x', fc.constantFrom<unknown>(undefined, 'yes', 'no')],
      ...specs.flatMap(({ id, questions }) => questions.map((each) => [`${id}/${each.id}`, reply(each.scores)])),
    ]),
  );
  const ids = specs.flatMap(({ id, questions }) => questions.map((each) => `${id}/${each.id}`));
  return fc
    .record({
      client: replies,
      provider: fc.option(replies, { nil: undefined }),
      rules: fc.uniqueArray(rulesOver(ids), { selector: ({ rule }) => rule, maxLength: 3 }),
    })
    .map(({ client, provider, rules }) => ({
      catalogue: catalogueOf(specs, CONTEXT, rules),
      interviews: [
        interviewOf(client),
        ...(provider === undefined ? [] : [interviewOf(provider, { side: 'provider', file: 'provider.yaml' })]),
      ],
    }));
});

interface Cost {
  readonly ids: readonly string[];
  readonly effort: number;
  readonly horizon: number;
}

/** Every set of questions that could be raised, the cheapest first; the tie-breaks written anew from the contract. */
function allSets(catalogue: Catalogue, interviews: readonly Interview[]): readonly Cost[] {
  const assessment = scoreInterviews(catalogue, interviews);
  const raisable = scoredQuestions(catalogue)
    .filter(({ id }) => {
      const replies = interviews.map(({ answers }) => answers.get(id)?.reply.kind ?? 'unanswered');
      const isOut = !replies.includes('option') && !replies.includes('unknown') && replies.includes('notApplicable');
      const low = assessment.questions.find((each) => each.id === id)?.score.low ?? 0;
      return !isOut && low < 100;
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const sets = Array.from({ length: 2 ** raisable.length }, (_, bits): Cost => {
    const chosen = raisable.filter((_, index) => bits & (1 << index));
    return {
      ids: chosen.map(({ id }) => id),
      effort: chosen.reduce((sum, { recommendation }) => sum + catalogue.profile.effort[recommendation.effort][1], 0),
      horizon: chosen.reduce((sum, { recommendation }) => sum + Horizon.options.indexOf(recommendation.horizon), 0),
    };
  });
  return sets.sort(
    (a, b) =>
      a.effort - b.effort ||
      a.ids.length - b.ids.length ||
      a.horizon - b.horizon ||
      (a.ids.join() < b.ids.join() ? -1 : 1),
  );
}

/** The assessment with some questions answered best by everybody: the files' own text, not the program's what-if. */
function raise(catalogue: Catalogue, interviews: readonly Interview[], ids: readonly string[]) {
  const raised = interviews.map((interview, index) => {
    const answers = new Map(interview.answers);
    for (const id of ids) {
      const isReplied = interviews.some(({ answers }) => answers.has(id));
      if (answers.has(id) || (!isReplied && index === 0)) {
        answers.set(id, { reply: { kind: 'option', option: 's100' }, evidence: [], confidential: false });
      }
    }
    return { ...interview, answers };
  });
  return scoreInterviews(catalogue, raised);
}

function isAtLeast(level: Level | null, target: Level): boolean {
  return level !== null && rankOf(level) >= rankOf(target);
}

/** Law: the plan is the cheapest set of steps that brute force finds, ties included. */
export function expectCheapestPlans(numRuns: number): void {
  const targets = fc.constantFrom('ready' as const, 'ready-with-conditions' as const);
  fc.assert(
    fc.property(smallAssessments, targets, ({ catalogue, interviews }, target) => {
      const best = allSets(catalogue, interviews).find(({ ids }) =>
        isAtLeast(raise(catalogue, interviews, ids).level.low, target),
      );
      const plan = planFor(catalogue, interviews, target);
      expect(plan.reachable).toBe(best !== undefined);
      expect(plan.effort).toBe(best?.effort ?? null);
      expect(plan.steps.map(({ question }) => question).sort()).toEqual(best?.ids ?? []);
      if (best !== undefined) expect(isAtLeast(plan.result.level.low, target)).toBe(true);
    }),
    { numRuns },
  );
}

/**
 * Law: wherever a search stops, the plan reaches what it says, whether anything does is known, and what it says of the
 * best plan is true of the one that brute force finds.
 */
export function expectHonestStops(numRuns: number): void {
  const targets = fc.constantFrom('ready' as const, 'ready-with-conditions' as const);
  const limits = fc.constantFrom(0, 20, 100, 500, 2000);
  let stopped = 0;
  fc.assert(
    fc.property(smallAssessments, targets, limits, ({ catalogue, interviews }, target, limit) => {
      const best = allSets(catalogue, interviews).find(({ ids }) =>
        isAtLeast(raise(catalogue, interviews, ids).level.low, target),
      );
      const plan = planFor(catalogue, interviews, target, limit);
      expect(plan.reachable).toBe(best !== undefined);
      if (best === undefined || plan.effort === null) return;
      expect(isAtLeast(plan.result.level.low, target)).toBe(true);
      const { unproven } = plan;
      if (unproven === undefined) expect(plan.effort).toBe(best.effort);
      if (unproven === undefined || !('effort' in unproven)) return;
      stopped += 1;
      expect(unproven.effort).toBeLessThanOrEqual(best.effort);
      expect(plan.effort).toBeGreaterThanOrEqual(best.effort);
      expect(unproven.gap).toBe(plan.effort - unproven.effort);
    }),
    { numRuns },
  );
  fc.assert(
    fc.property(smallAssessments, fc.constantFrom(1, 4, 11), limits, ({ catalogue, interviews }, budget, limit) => {
      const best = bestWithin(catalogue, interviews, budget);
      const plan = planWithin(catalogue, interviews, budget, limit);
      const [rank, score] = [plan.target === null ? -1 : rankOf(plan.target), plan.result.score.low ?? 0];
      expect(plan.effort).toBeLessThanOrEqual(budget);
      const { unproven } = plan;
      if (unproven === undefined) {
        expect(rank).toBe(best?.rank);
        expect(score).toBeCloseTo(best?.score ?? 0, 8);
      }
      if (unproven === undefined || !('level' in unproven)) return;
      stopped += 1;
      expect(rankOf(unproven.level)).toBeGreaterThanOrEqual(best?.rank ?? -1);
      expect(unproven.score).toBeGreaterThanOrEqual((best?.score ?? 0) - 1e-6);
      expect(score).toBeCloseTo(unproven.score - unproven.gap, 8);
    }),
    { numRuns },
  );
  expect(stopped).toBeGreaterThan(numRuns / 10);
}

/** The best level, then the most points, then the least effort that a budget buys. */
function bestWithin(catalogue: Catalogue, interviews: readonly Interview[], budget: number) {
  let best: { rank: number; score: number; effort: number } | undefined;
  for (const { ids, effort } of allSets(catalogue, interviews)) {
    if (effort > budget) break;
    const { level, score } = raise(catalogue, interviews, ids);
    const [rank, low] = [level.low === null ? -1 : rankOf(level.low), score.low ?? 0];
    if (best === undefined || rank > best.rank || (rank === best.rank && low > best.score + 1e-9)) {
      best = { rank, score: low, effort };
    }
  }
  return best;
}

/** Law: a budget buys the best level, then the most points, then the least effort, that brute force finds. */
export function expectBestBudgets(numRuns: number): void {
  fc.assert(
    fc.property(smallAssessments, fc.constantFrom(0, 1, 2, 4, 7, 11), ({ catalogue, interviews }, budget) => {
      const best = bestWithin(catalogue, interviews, budget);
      const plan = planWithin(catalogue, interviews, budget);
      expect(plan.target === null ? -1 : rankOf(plan.target)).toBe(best?.rank);
      expect(plan.result.score.low ?? 0).toBeCloseTo(best?.score ?? 0, 8);
      expect(plan.effort).toBe(best?.effort);
    }),
    { numRuns },
  );
}
