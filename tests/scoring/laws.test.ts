import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interview, NO_ANSWER, type Reply } from '../../src/answers/interview.ts';
import type { ConditionShape } from '../../src/questionnaires/evaluate.ts';
import { choicesOf } from '../../src/questionnaires/questionnaire.ts';
import { rankOf } from '../../src/questionnaires/vocabulary.ts';
import type { Assessment } from '../../src/scoring/assessment.ts';
import { scoreScenarios } from '../../src/scoring/scenarios.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, type ContextSpec, catalogueOf } from '../kit/catalogue.ts';
import { rulesAcross } from '../kit/rules.ts';
import { runs } from '../kit/runs.ts';
import { catalogueIn, interviewsIn, interviewsOf, type Replies, type World, worlds } from '../kit/worlds.ts';

const CONTEXT: readonly ContextSpec[] = [
  { id: 'x', options: ['yes', 'no'] },
  { id: 'y', options: ['p', 'q', 'r'] },
];
const { condition, assessed, replies, evidence } = worlds(CONTEXT, [
  { question: 'context/x', is: ['yes'] },
  { question: 'context/y', is: ['p'] },
  { question: 'context/y', is: ['q', 'r'] },
]);

const SLACK = 1e-9;
const SCENARIOS = ['low', 'point', 'high'] as const;

function within(value: number | null, { low, high }: { low: number | null; high: number | null }): boolean {
  return value === null || (low !== null && high !== null && low - SLACK <= value && value <= high + SLACK);
}

function isOrdered({ score, level, areas: list }: Assessment): boolean {
  const ranks = {
    low: level.low && rankOf(level.low),
    point: level.point && rankOf(level.point),
    high: level.high && rankOf(level.high),
  };
  return [score, ranks, ...list.map((area) => area.score)].every(
    ({ low, point, high }) => within(point, { low, high }) && within(low, { low, high }),
  );
}

function score(world: World): Assessment {
  return scoreInterviews(catalogueIn(world, CONTEXT), interviewsIn(world));
}

/** The worlds differ in their answers alone: every score and level of the second is at least as good. */
function expectNoneLower(before: Assessment, after: Assessment, scenarios: readonly (typeof SCENARIOS)[number][]) {
  for (const scenario of scenarios) {
    expect(after.score[scenario] ?? 0).toBeGreaterThanOrEqual((before.score[scenario] ?? 0) - SLACK);
    const [was, is] = [before.level[scenario], after.level[scenario]];
    expect(is === null ? -1 : rankOf(is)).toBeGreaterThanOrEqual(was === null ? -1 : rankOf(was));
  }
}

/** Whatever becomes of what is open lies within what was said before. */
function expectWithin(after: Assessment, before: Assessment) {
  for (const scenario of SCENARIOS) {
    expect(within(after.score[scenario], before.score)).toBe(true);
    for (const [index, area] of after.areas.entries()) {
      expect(within(area.score[scenario], before.areas[index]?.score ?? { low: null, high: null })).toBe(true);
    }
    const level = after.level[scenario];
    if (level === null || before.level.low === null || before.level.high === null) continue;
    expect(rankOf(level)).toBeGreaterThanOrEqual(rankOf(before.level.low));
    expect(rankOf(level)).toBeLessThanOrEqual(rankOf(before.level.high));
  }
}

/** Whether nobody settled a question: nobody chose, and nobody set it aside where that can be. */
function isOpenIn({ specs, client, provider }: World, id: string): boolean {
  const question = specs.flatMap((area) => area.questions.filter((each) => `${area.id}/${each.id}` === id))[0];
  const given = [client[id], provider?.[id]];
  if (given.some((reply) => typeof reply === 'number' || typeof reply === 'string')) return false;
  const isSetAside = given.some((reply) => JSON.stringify(reply)?.includes('notApplicable'));
  const isUnknown = given.some((reply) => JSON.stringify(reply)?.includes('unknown'));
  return !isSetAside || isUnknown || question?.notApplicable === false;
}

describe('laws of the score', () => {
  test('low ≤ point ≤ high, for scores and levels', () => {
    fc.assert(
      fc.property(assessed, (world) => {
        expect(isOrdered(score(world))).toBe(true);
      }),
      runs(700),
    );
  });

  test('raising an answer lowers no score and no level', () => {
    fc.assert(
      fc.property(assessed, fc.nat(), (world, pick) => {
        const { specs, client } = world;
        const scored = specs.flatMap((area) =>
          area.questions.map((each) => ({ id: `${area.id}/${each.id}`, scores: each.scores ?? [] })),
        );
        const chosen = scored.filter(({ id, scores }) => scores.includes(client[id] as number) && client[id] !== 100);
        const raised = chosen[pick % Math.max(1, chosen.length)];
        if (raised === undefined) return;
        const better = raised.scores[raised.scores.indexOf(client[raised.id] as number) + 1];
        expectNoneLower(score(world), score({ ...world, client: { ...client, [raised.id]: better } }), SCENARIOS);
      }),
      runs(700),
    );
  });

  test('settling open answers, whichever way and with whatever evidence, stays within low and high', () => {
    fc.assert(
      fc.property(
        assessed.chain((one) =>
          fc.record({ one: fc.constant(one), settled: replies(one.specs), shown: evidence(one.specs) }),
        ),
        ({ one, settled, shown }) => {
          const isOpen = (id: string): boolean => isOpenIn(one, id);
          const filled = Object.fromEntries(
            Object.entries(settled).map(([id, reply]) => [id, isOpen(id) ? reply : one.client[id]]),
          );
          const others =
            one.provider &&
            Object.fromEntries(Object.entries(one.provider).map(([id, reply]) => [id, isOpen(id) ? undefined : reply]));
          const behind = Object.fromEntries(
            Object.entries(shown).map(([id, each]) => [id, isOpen(id) ? each : (one.evidence[id] ?? [])]),
          );
          expectWithin(score({ ...one, client: filled, provider: others, evidence: behind }), score(one));
        },
      ),
      runs(1500),
    );
  });

  test('agreeing on a disputed context question stays within low and high', () => {
    const agreed = new Set<unknown>();
    fc.assert(
      fc.property(assessed, fc.constantFrom('context/x', 'context/y'), fc.boolean(), (world, id, isClients) => {
        const { client, provider } = world;
        const [one, other] = [client[id], provider?.[id]];
        if (typeof one !== 'string' || typeof other !== 'string' || one === other) return;
        const on = isClients ? one : other;
        const after = { ...world, client: { ...client, [id]: on }, provider: { ...provider, [id]: on } };
        expectWithin(score(after), score(world));
        agreed.add(on);
      }),
      runs(1500),
    );
    expect(agreed.size).toBe(5);
  });

  test('what a second side says of answers given lifts neither score nor level at low and point', () => {
    fc.assert(
      fc.property(
        assessed.chain((one) => fc.record({ one: fc.constant(one), claims: replies(one.specs) })),
        ({ one, claims }) => {
          const alone = { ...one, provider: undefined };
          const given = Object.entries(claims).filter(
            ([id, reply]) => typeof one.client[id] === 'number' && typeof reply === 'number',
          );
          const catalogue = catalogueIn(one, CONTEXT);
          const [client] = interviewsIn(alone);
          const [, provider] = interviewsOf({}, Object.fromEntries(given));
          if (client === undefined || provider === undefined) return;
          expectNoneLower(scoreInterviews(catalogue, [client, provider]), scoreInterviews(catalogue, [client]), [
            'low',
            'point',
          ]);
        },
      ),
      runs(700),
    );
  });

  test('the level at low is never above what any gate allows in any outcome of the context', () => {
    fc.assert(
      fc.property(assessed, (world) => {
        const catalogue = catalogueIn(world, CONTEXT);
        const interviews = interviewsIn(world);
        const { level } = scoreInterviews(catalogue, interviews);
        const { lows, highs, point } = scoreScenarios(catalogue, interviews);
        const caps = [...lows, ...highs, point].flatMap(({ overall, gates }) =>
          overall === null ? [] : gates.map(({ caps }) => rankOf(caps)),
        );
        if (level.low !== null) expect(rankOf(level.low)).toBeLessThanOrEqual(Math.min(2, ...caps));
      }),
      runs(700),
    );
  });

  test('shares are parts of the score at point, and points lost are what the best answer would add', () => {
    fc.assert(
      fc.property(assessed, (world) => {
        const { questions, areas, score: overall, findings } = score(world);
        const total = questions.reduce((sum, { share = 0 }) => sum + share, 0);
        expect(total).toBeCloseTo(overall.point === null ? 0 : 1, 9);
        expect(areas.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(total, 9);
        expect(questions.reduce((sum, { share = 0, score }) => sum + share * (score.point ?? 0), 0)).toBeCloseTo(
          overall.point ?? 0,
          9,
        );
        for (const {
          rule,
          questions: [id = ''],
          pointsLost,
        } of findings) {
          if (rule !== 'shortfall') continue;
          const to = (replies: Replies | undefined): Replies | undefined =>
            replies && { ...replies, ...(typeof replies[id] === 'number' ? { [id]: 100 } : {}) };
          const best = score({ ...world, client: to(world.client) ?? {}, provider: to(world.provider) });
          expect((best.score.point ?? 0) - (overall.point ?? 0)).toBeCloseTo(pointsLost ?? -1, 9);
        }
      }),
      runs(300),
    );
  });

  test('the order of interviews and answers changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(assessed, (world) => {
        const catalogue = catalogueIn(world, CONTEXT);
        const interviews = [...interviewsIn(world), ...interviewsOf(world.provider ?? {}, undefined)];
        const turned = interviews.map((each) => ({ ...each, answers: new Map([...each.answers].reverse()) })).reverse();
        expect(JSON.stringify(scoreInterviews(catalogue, turned))).toBe(
          JSON.stringify(scoreInterviews(catalogue, interviews)),
        );
      }),
      runs(300),
    );
  });

  test('the order of areas and questions changes no figure', () => {
    fc.assert(
      fc.property(assessed, (world) => {
        const { specs, rules } = world;
        const turned = [...specs].reverse().map((area) => ({ ...area, questions: [...area.questions].reverse() }));
        const [one, other] = [score(world), score({ ...world, specs: turned, rules: [...rules].reverse() })];
        expect(other.level).toEqual(one.level);
        for (const scenario of SCENARIOS) {
          expect(Math.abs((one.score[scenario] ?? 0) - (other.score[scenario] ?? 0))).toBeLessThan(SLACK);
        }
      }),
      runs(300),
    );
  });
});

test('raising the bounds by hand: an independent enumeration of open context gives the same interval', () => {
  fc.assert(
    fc.property(assessed, (world) => {
      const { client } = world;
      const { score } = scoreInterviews(catalogueIn(world, CONTEXT), interviewsOf(client, undefined));
      const isOpen = (id: string) => client[id] === undefined || JSON.stringify(client[id]) === '{"unknown":true}';
      const ways = (id: string, options: readonly string[]) =>
        isOpen(id) ? [...options, { notApplicable: 'x' }, client[id]] : [client[id]];
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const x of ways('context/x', ['yes', 'no'])) {
        for (const y of ways('context/y', ['p', 'q', 'r'])) {
          const each = bounds(world, { ...client, 'context/x': x, 'context/y': y });
          if (each === undefined) continue;
          [low, high] = [Math.min(low, each.low), Math.max(high, each.high)];
        }
      }
      expect(score.low ?? Number.POSITIVE_INFINITY).toBeCloseTo(low, 9);
      expect(score.high ?? Number.NEGATIVE_INFINITY).toBeCloseTo(high, 9);
    }),
    runs(500),
  );
});

/** One area in which rules alone decide, since another carries the score; open at random, the context as well. */
const ruled = fc
  .array(fc.record({ when: condition }, { requiredKeys: [] }), { minLength: 1, maxLength: 2 })
  .map((questions): readonly AreaSpec[] => [
    { id: 'best', weight: 50, questions: [{ id: 'only', scores: [0, 100] }] },
    {
      id: 'a',
      floors: { ready: 0, 'ready-with-conditions': 0 },
      questions: questions.map((each, q) => ({ id: `q${q}`, criticality: 'low', scores: [0, 50, 100], ...each })),
    },
  ])
  .chain((specs) =>
    fc.record({
      specs: fc.constant(specs),
      rules: rulesAcross(specs.slice(1), condition),
      client: replies(specs),
    }),
  );

test('brute force: with rules that read the context, low and high are the worst and the best that can come of it', () => {
  const decided = new Set<string>();
  fc.assert(
    fc.property(ruled, ({ specs, rules, client }) => {
      const catalogue = catalogueOf(specs, CONTEXT, rules);
      const [given] = interviewsOf({ ...client, 'best/only': 100 }, undefined);
      if (given === undefined) return;
      const { level } = scoreInterviews(catalogue, [given]);
      const open = [...catalogue.questions.values()].filter(({ id }) =>
        ['unknown', 'unanswered'].includes(given.answers.get(id)?.reply.kind ?? 'unanswered'),
      );
      let completions: readonly Interview['answers'][] = [given.answers];
      for (const question of open) {
        const ways: readonly Reply[] = [
          ...choicesOf(question).map(({ id }) => ({ kind: 'option' as const, option: id })),
          { kind: 'notApplicable', reason: 'No' },
          { kind: 'unknown' },
        ];
        completions = completions.flatMap((answers) =>
          ways.map((reply) => new Map(answers).set(question.id, { ...NO_ANSWER, reply })),
        );
      }
      const reached = completions.map((answers) => scoreInterviews(catalogue, [{ ...given, answers }]).level);
      const ranks = (name: 'low' | 'point' | 'high') => reached.map((each) => rankOf(each[name] ?? 'ready'));
      expect(Math.min(...ranks('point'))).toBe(rankOf(level.low ?? 'ready'));
      expect(Math.max(...ranks('point'))).toBe(rankOf(level.high ?? 'ready'));
      expect(Math.min(...ranks('low'))).toBe(rankOf(level.low ?? 'ready'));
      expect(Math.max(...ranks('high'))).toBe(rankOf(level.high ?? 'ready'));
      decided.add(`${level.low} ${level.high}`);
    }),
    runs(120, 40),
  );
  expect(decided.size).toBeGreaterThan(1);
});

/** The score's bounds for one client with settled context, written again from the words of the method. */
function bounds({ specs, profile }: World, replies: Replies): { low: number; high: number } | undefined {
  const truth = (when: ConditionShape, isNegated = false): boolean | null => {
    if ('question' in when) {
      const reply = replies[when.question];
      if (typeof reply === 'string') return when.is.includes(reply) !== isNegated;
      return JSON.stringify(reply)?.includes('notApplicable') ? false : null;
    }
    if ('not' in when) return truth(when.not, !isNegated);
    const all = ('all' in when ? when.all : when.any).map((each) => truth(each, isNegated));
    const wins = 'any' in when !== isNegated;
    return all.some((each) => each === wins) ? wins : all.every((each) => each === !wins) ? !wins : null;
  };
  const weightsByName = { critical: 4, high: 3, medium: 2, low: 1, ...profile.weights };
  const totals = { low: 0, high: 0 };
  let weights = 0;
  for (const { id: area, weight = 1, only, questions } of specs) {
    const sums = { low: 0, high: 0, weight: 0 };
    for (const { id, criticality, criticalWhen, knockOut, knockOutWhen, notApplicable, when } of questions) {
      const reply = replies[`${area}/${id}`];
      const isSetAside = notApplicable !== false && JSON.stringify(reply)?.includes('notApplicable');
      const isRaised = [criticalWhen, knockOutWhen].some((each) => each !== undefined && truth(each) !== false);
      const raised = knockOut || isRaised ? 'critical' : (criticality ?? 'medium');
      if ((when && truth(when) === false) || isSetAside || (only !== undefined && !only.includes(raised))) continue;
      const w = weightsByName[raised];
      sums.weight += w;
      sums.low += w * (typeof reply === 'number' ? reply : 0);
      sums.high += w * (typeof reply === 'number' ? reply : 100);
    }
    if (sums.weight === 0) continue;
    const own = profile.weighting === 'questions' ? weight * sums.weight : weight;
    weights += own;
    totals.low += (own * sums.low) / sums.weight;
    totals.high += (own * sums.high) / sums.weight;
  }
  return weights === 0 ? undefined : { low: totals.low / weights, high: totals.high / weights };
}
