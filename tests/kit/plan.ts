import fc from 'fast-check';
import { expect } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import type { Option } from '../../src/questionnaires/questionnaire.ts';
import { Horizon, type Level, rankOf } from '../../src/questionnaires/vocabulary.ts';
import { planFor, planWithin } from '../../src/scoring/plan/plan.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, type ContextSpec, catalogueOf, interviewOf } from './catalogue.ts';

const CONTEXT: readonly ContextSpec[] = [{ id: 'x', options: ['yes', 'no'] }];

const condition = fc.constantFrom(
  { question: 'context/x', is: ['yes'] },
  { not: { question: 'context/x', is: ['yes'] } },
);
const effort = fc.constantFrom('S' as const, 'M' as const, 'L' as const);

const advice = fc.record(
  { text: fc.constant('Begin here.'), effort, horizon: fc.constantFrom(...Horizon.options) },
  { requiredKeys: ['text'] },
);

const SCALES = [
  [0, 33, 67, 100],
  [0, 100],
  [0, 50, 100],
] as const;

/** Within what the scores of the first area lie. */
const RANGES = [
  [0, 100],
  [0, 100],
  [20, 90],
  [60, 100],
] as const;

/** The catalogue with the scores of its first area squeezed into a range; its options keep their ids. */
export function squeezed(catalogue: Catalogue, [least, most]: readonly [number, number]): Catalogue {
  const [area, ...others] = catalogue.areas;
  if (area === undefined) return catalogue;
  const questions = area.questions.map((question) => {
    if (question.kind !== 'choice') return question;
    const options = question.options.map((each) => ({ ...each, score: least + (each.score * (most - least)) / 100 }));
    return { ...question, options };
  });
  return {
    ...catalogue,
    questions: new Map([...catalogue.questions, ...questions.map((question) => [question.id, question] as const)]),
    areas: [{ ...area, questions }, ...others],
  };
}

const question = fc.constantFrom(...SCALES).chain((scores) =>
  fc.record(
    {
      criticality: fc.constantFrom('critical' as const, 'high' as const, 'medium' as const, 'low' as const),
      criticalWhen: condition,
      knockOut: fc.boolean(),
      knockOutWhen: condition,
      notApplicable: fc.constant(false),
      effort,
      horizon: fc.constantFrom(...Horizon.options),
      scores: fc.constant(scores),
      when: condition,
      advice: fc.dictionary(fc.constantFrom(...scores.slice(0, -1).map(String)), advice, { maxKeys: 2 }),
    },
    { requiredKeys: ['criticality', 'effort', 'horizon', 'scores'] },
  ),
);

const areas = fc
  .array(
    fc.record(
      {
        weight: fc.constantFrom(0, 0.5, 1, 2),
        only: fc.constantFrom(['critical' as const], ['critical' as const, 'high' as const]),
        questions: fc.array(question, { minLength: 1, maxLength: 4 }),
      },
      { requiredKeys: ['weight', 'questions'] },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) =>
    list.map(
      ({ questions, ...area }, a): AreaSpec => ({
        id: `a${a}`,
        ...area,
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

const profile = fc.record(
  {
    weighting: fc.constantFrom('questions' as const, 'areas' as const),
    evidence: fc.constantFrom('none' as const, 'named' as const, 'seen' as const),
    effort: fc.constantFrom({ S: 1, M: 3, L: 8 }, { S: [1, 2], M: [2, 5], L: [4, 8] }, { S: [1, 3], M: [2, 3], L: 3 }),
    weights: fc.constant({ critical: 5, low: 0.5 }),
  },
  { requiredKeys: ['weighting', 'evidence', 'effort'] },
);

/** A small assessment: gates, rules across questions, conditions, open answers, an open context question, one or two respondents. */
export const smallAssessments = areas.chain((specs) => {
  const reply = (scores: readonly number[] = []) =>
    fc.constantFrom<unknown>(
      undefined,
      { unknown: true },
      { notApplicable: 'No' },
      ...scores,
      ...scores.map((score) => ({ option: `s${score}`, evidence: ['minutes.pdf'] })),
      ...scores.map((score) => ({ option: `s${score}`, evidence: [{ ref: 'plan.pdf', seen: '2026-11-22' }] })),
    );
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
      profile,
      range: fc.constantFrom(...RANGES),
    })
    .map(({ client, provider, rules, profile, range }) => ({
      catalogue: squeezed(catalogueOf(specs, CONTEXT, rules, profile), range),
      interviews: [
        interviewOf(client),
        ...(provider === undefined ? [] : [interviewOf(provider, { side: 'provider', file: 'provider.yaml' })]),
      ],
    }));
});

interface Cost {
  readonly ids: readonly string[];
  readonly most: number;
  readonly least: number;
  readonly horizon: number;
}

/** Every set of questions that could be raised, the cheapest first; costs and tie-breaks written again from the contract. */
function allSets(catalogue: Catalogue, interviews: readonly Interview[]): readonly Cost[] {
  const { effort } = catalogue.profile;
  const raisable = scoredQuestions(catalogue)
    .flatMap((question) => {
      if (question.kind !== 'choice') return [];
      const replies = interviews.flatMap(({ answers }) => answers.get(question.id)?.reply ?? []);
      const kinds = replies.map(({ kind }) => kind);
      const isSetAside = kinds.includes('notApplicable') && question.notApplicable !== false;
      if (isSetAside && !kinds.includes('option') && !kinds.includes('unknown')) return [];
      const byScore = [...question.options].sort((a, b) => a.score - b.score);
      const given = byScore.filter(({ id }) => replies.some((reply) => reply.kind === 'option' && reply.option === id));
      if (given[0] === byScore.at(-1)) return [];
      const { recommendation } = question;
      const [lowest] = given;
      const { horizon = recommendation.horizon } = lowest?.advice ?? {};
      // With advice of its own, the answer leads to better ones, whose own advice goes on from there.
      const better = byScore.filter(({ score }) => lowest !== undefined && score > lowest.score).slice(0, -1);
      const onTheWay = lowest?.advice === undefined ? [recommendation] : [lowest, ...better].flatMap(ownAdvice);
      const sizes = onTheWay.map(({ effort: size = recommendation.effort }) => effort[size]);
      const [least, most] = [0, 1].map((end) => sizes.reduce((total, size) => total + (size[end] ?? 0), 0));
      return [{ id: question.id, least: least ?? 0, most: most ?? 0, horizon: Horizon.options.indexOf(horizon) }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const sets = Array.from({ length: 2 ** raisable.length }, (_, bits): Cost => {
    const chosen = raisable.filter((_, index) => bits & (1 << index));
    const sum = (of: (each: (typeof chosen)[number]) => number) => chosen.reduce((total, each) => total + of(each), 0);
    return {
      ids: chosen.map(({ id }) => id),
      most: sum(({ most }) => most),
      least: sum(({ least }) => least),
      horizon: sum(({ horizon }) => horizon),
    };
  });
  return sets.sort(
    (a, b) =>
      a.most - b.most ||
      a.least - b.least ||
      a.horizon - b.horizon ||
      a.ids.length - b.ids.length ||
      (a.ids.join() < b.ids.join() ? -1 : 1),
  );
}

const ownAdvice = ({ advice: own }: Option) => (own === undefined ? [] : [own]);

interface Done {
  /** Answered best by everybody. */
  readonly raised: readonly string[];
  /** With evidence, as much as can be asked for; everything where it is not given. */
  readonly shown?: readonly string[];
}

/** The assessment once something is done: the files' own text, not the program's what-if. */
function doing(catalogue: Catalogue, interviews: readonly Interview[], { raised, shown }: Done) {
  const changed = interviews.map((interview, index) => {
    const answers = new Map(interview.answers);
    const isAsked = (id: string): boolean => {
      const isReplied = interviews.some((each) => each.answers.has(id));
      return answers.has(id) || (!isReplied && index === 0);
    };
    for (const question of scoredQuestions(catalogue)) {
      const { id } = question;
      if (question.kind !== 'choice' || !isAsked(id)) continue;
      const byScore = [...question.options].sort((a, b) => a.score - b.score);
      const settle = (option = ''): void => {
        answers.set(id, { reply: { kind: 'option', option }, evidence: [], confidential: false });
      };
      if (raised.includes(id)) settle(byScore.at(-1)?.id);
      if (!shown?.includes(id)) continue;
      const isOpen = !interviews.some((each) => each.answers.get(id)?.reply.kind === 'option');
      if (isOpen && !raised.includes(id)) settle(byScore[0]?.id);
      const answer = answers.get(id);
      if (answer) answers.set(id, { ...answer, evidence: [...answer.evidence, { ref: 'x', seen: '2026-11-22' }] });
    }
    return { ...interview, answers };
  });
  const profile = shown === undefined ? { ...catalogue.profile, evidence: 'none' as const } : catalogue.profile;
  return scoreInterviews({ ...catalogue, profile }, changed);
}

/** The cheapest set of questions that reaches a level once everything that has to be shown is. */
function cheapestFor(catalogue: Catalogue, interviews: readonly Interview[], target: Level): Cost | undefined {
  return allSets(catalogue, interviews).find(({ ids }) =>
    isAtLeast(doing(catalogue, interviews, { raised: ids }).level.low, target),
  );
}

function isAtLeast(level: Level | null, target: Level): boolean {
  return level !== null && rankOf(level) >= rankOf(target);
}

/** Law: the plan is the cheapest set of steps that brute force finds, ties included. */
export function expectCheapestPlans(numRuns: number): void {
  const targets = fc.constantFrom('ready' as const, 'ready-with-conditions' as const);
  fc.assert(
    fc.property(smallAssessments, targets, ({ catalogue, interviews }, target) => {
      const best = cheapestFor(catalogue, interviews, target);
      const plan = planFor(catalogue, interviews, target);
      expect(plan.reachable).toBe(best !== undefined);
      expect(plan.steps.map(({ question }) => question).sort()).toEqual(best?.ids ?? []);
      expect(plan.effort).toEqual(best === undefined ? null : [best.least, best.most]);
      if (best !== undefined) expect(isAtLeast(plan.result.level.low, target)).toBe(true);
    }),
    { numRuns },
  );
}

/** Law: what a plan to `ready` lists to be shown is enough, and nothing less is; to less than that nothing is listed. */
export function expectFewestToShow(numRuns: number): void {
  let listed = 0;
  fc.assert(
    fc.property(smallAssessments, ({ catalogue, interviews }) => {
      const plan = planFor(catalogue, interviews, 'ready');
      const { reachable, toShow } = plan;
      expect(planFor(catalogue, interviews, 'ready-with-conditions').toShow).toEqual([]);
      if (!reachable) {
        expect(toShow).toEqual([]);
        return;
      }
      listed += Math.min(1, toShow.length);
      const raised = plan.steps.map(({ question }) => question);
      const isEnough = (shown: readonly string[]): boolean =>
        doing(catalogue, interviews, { raised, shown }).level.low === 'ready';
      expect(isEnough(toShow)).toBe(true);
      const all = scoredQuestions(catalogue).map(({ id }) => id);
      for (const fewer of setsOf(all, toShow.length - 1)) expect(isEnough(fewer)).toBe(false);
    }),
    { numRuns },
  );
  expect(listed).toBeGreaterThan(numRuns / 20);
}

/** Every set of so many of some ids. */
function setsOf(ids: readonly string[], size: number): readonly (readonly string[])[] {
  if (size < 0) return [];
  if (size === 0) return [[]];
  return ids.flatMap((id, index) => setsOf(ids.slice(index + 1), size - 1).map((rest) => [id, ...rest]));
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
      const best = cheapestFor(catalogue, interviews, target);
      const plan = planFor(catalogue, interviews, target, limit);
      expect(plan.reachable).toBe(best !== undefined);
      if (best === undefined || plan.effort === null) return;
      expect(isAtLeast(plan.result.level.low, target)).toBe(true);
      const { unproven } = plan;
      if (unproven === undefined) expect(plan.effort).toEqual([best.least, best.most]);
      if (unproven === undefined || !('effort' in unproven)) return;
      stopped += 1;
      expect(unproven.effort).toBeLessThanOrEqual(best.most);
      expect(plan.effort[1]).toBeGreaterThanOrEqual(best.most);
      expect(unproven.gap).toBe(plan.effort[1] - unproven.effort);
    }),
    { numRuns },
  );
  fc.assert(
    fc.property(smallAssessments, fc.constantFrom(1, 4, 11), limits, ({ catalogue, interviews }, budget, limit) => {
      const best = bestWithin(catalogue, interviews, budget);
      const plan = planWithin(catalogue, interviews, budget, limit);
      const [rank, score] = [plan.target === null ? -1 : rankOf(plan.target), plan.result.score.low ?? 0];
      expect(plan.effort?.[1]).toBeLessThanOrEqual(budget);
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
  let best: { rank: number; score: number; effort: readonly number[] } | undefined;
  for (const { ids, least, most } of allSets(catalogue, interviews)) {
    if (most > budget) break;
    const { level, score } = doing(catalogue, interviews, { raised: ids });
    const [rank, low] = [level.low === null ? -1 : rankOf(level.low), score.low ?? 0];
    if (best === undefined || rank > best.rank || (rank === best.rank && low > best.score + 1e-9)) {
      best = { rank, score: low, effort: [least, most] };
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
      expect(plan.effort).toEqual(best?.effort);
      if (plan.target !== null) expect(isAtLeast(plan.result.level.low, plan.target)).toBe(true);
    }),
    { numRuns },
  );
}
