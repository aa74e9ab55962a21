import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Interview, NO_ANSWER, type Reply } from '../../src/answers/interview.ts';
import { type ConditionShape, choicesOf, rankOf } from '../../src/questionnaires/questionnaire.ts';
import type { Assessment } from '../../src/scoring/assessment.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { type AreaSpec, type ContextSpec, catalogueOf } from '../kit/catalogue.ts';
import { rulesAcross } from '../kit/rules.ts';
import { runs } from '../kit/runs.ts';
import { interviewsOf, type Replies, worlds } from '../kit/worlds.ts';

const CONTEXT: readonly ContextSpec[] = [
  { id: 'x', options: ['yes', 'no'] },
  { id: 'y', options: ['p', 'q', 'r'] },
];
const { condition, assessed, replies } = worlds(CONTEXT, [
  { question: 'context/x', is: ['yes'] },
  { question: 'context/y', is: ['p'] },
  { question: 'context/y', is: ['q', 'r'] },
]);

const SLACK = 1e-9;

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

describe('laws of the score', () => {
  test('low ≤ point ≤ high, for scores and levels', () => {
    fc.assert(
      fc.property(assessed, ({ specs, rules, client, provider }) => {
        expect(isOrdered(scoreInterviews(catalogueOf(specs, CONTEXT, rules), interviewsOf(client, provider)))).toBe(
          true,
        );
      }),
      runs(500),
    );
  });

  test('raising an answer lowers no score and no level', () => {
    fc.assert(
      fc.property(assessed, fc.nat(), ({ specs, rules, client, provider }, pick) => {
        const catalogue = catalogueOf(specs, CONTEXT, rules);
        const scored = specs.flatMap((area) =>
          area.questions.map((each) => ({ id: `${area.id}/${each.id}`, scores: each.scores ?? [] })),
        );
        const chosen = scored.filter(({ id, scores }) => scores.includes(client[id] as number) && client[id] !== 100);
        const raised = chosen[pick % Math.max(1, chosen.length)];
        if (raised === undefined) return;
        const better = raised.scores[raised.scores.indexOf(client[raised.id] as number) + 1];
        const before = scoreInterviews(catalogue, interviewsOf(client, provider));
        const after = scoreInterviews(catalogue, interviewsOf({ ...client, [raised.id]: better }, provider));
        for (const scenario of ['low', 'point', 'high'] as const) {
          expect(after.score[scenario] ?? 0).toBeGreaterThanOrEqual((before.score[scenario] ?? 0) - SLACK);
          const [was, is] = [before.level[scenario], after.level[scenario]];
          expect(is === null ? -1 : rankOf(is)).toBeGreaterThanOrEqual(was === null ? -1 : rankOf(was));
        }
      }),
      runs(500),
    );
  });

  test('settling open answers, whichever way, stays within low and high', () => {
    fc.assert(
      fc.property(
        assessed.chain((one) => fc.record({ one: fc.constant(one), settled: replies(one.specs) })),
        ({ one: { specs, rules, client, provider }, settled }) => {
          const catalogue = catalogueOf(specs, CONTEXT, rules);
          const before = scoreInterviews(catalogue, interviewsOf(client, provider));
          const open = (id: string): boolean => {
            if (id.startsWith('context/'))
              return [client[id], provider?.[id]].every(
                (reply) => reply === undefined || JSON.stringify(reply) === '{"unknown":true}',
              );
            const question = before.questions.find((each) => each.id === id);
            return (
              question?.status === 'unknown' ||
              question?.status === 'unanswered' ||
              (question?.status === 'hidden' &&
                [client[id], provider?.[id]].every(
                  (reply) => reply === undefined || JSON.stringify(reply) === '{"unknown":true}',
                ))
            );
          };
          const filled = Object.fromEntries(
            Object.entries(settled).map(([id, reply]) => [id, open(id) ? reply : client[id]]),
          );
          const others =
            provider &&
            Object.fromEntries(Object.entries(provider).map(([id, reply]) => [id, open(id) ? undefined : reply]));
          const after = scoreInterviews(catalogue, interviewsOf(filled, others));
          for (const scenario of ['low', 'point', 'high'] as const) {
            expect(within(after.score[scenario], before.score)).toBe(true);
            for (const [index, area] of after.areas.entries()) {
              expect(within(area.score[scenario], before.areas[index]?.score ?? { low: null, high: null })).toBe(true);
            }
            const level = after.level[scenario];
            if (level === null || before.level.low === null || before.level.high === null) continue;
            expect(rankOf(level)).toBeGreaterThanOrEqual(rankOf(before.level.low));
            expect(rankOf(level)).toBeLessThanOrEqual(rankOf(before.level.high));
          }
        },
      ),
      runs(1000),
    );
  });

  test('the order of interviews and answers changes nothing, to the last bit', () => {
    fc.assert(
      fc.property(assessed, ({ specs, rules, client, provider }) => {
        const catalogue = catalogueOf(specs, CONTEXT, rules);
        const interviews = [...interviewsOf(client, provider), ...interviewsOf(provider ?? {}, undefined)];
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
      fc.property(assessed, ({ specs, rules, client, provider }) => {
        const turned = [...specs].reverse().map((area) => ({ ...area, questions: [...area.questions].reverse() }));
        const one = scoreInterviews(catalogueOf(specs, CONTEXT, rules), interviewsOf(client, provider));
        const other = scoreInterviews(
          catalogueOf(turned, CONTEXT, [...rules].reverse()),
          interviewsOf(client, provider),
        );
        expect(other.level).toEqual(one.level);
        for (const scenario of ['low', 'point', 'high'] as const) {
          expect(Math.abs((one.score[scenario] ?? 0) - (other.score[scenario] ?? 0))).toBeLessThan(SLACK);
        }
      }),
      runs(300),
    );
  });
});

test('raising the bounds by hand: an independent enumeration of open context gives the same interval', () => {
  fc.assert(
    fc.property(assessed, ({ specs, rules, client }) => {
      const catalogue = catalogueOf(specs, CONTEXT, rules);
      const { score } = scoreInterviews(catalogue, interviewsOf(client, undefined));
      const isOpen = (id: string) => client[id] === undefined || JSON.stringify(client[id]) === '{"unknown":true}';
      const ways = (id: string, options: readonly string[]) =>
        isOpen(id) ? [...options, { notApplicable: 'x' }, client[id]] : [client[id]];
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const x of ways('context/x', ['yes', 'no'])) {
        for (const y of ways('context/y', ['p', 'q', 'r'])) {
          const each = bounds(specs, { ...client, 'context/x': x, 'context/y': y });
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

/** The score's bounds for one client with settled context, written anew from the design's text. */
function bounds(specs: readonly AreaSpec[], replies: Replies): { low: number; high: number } | undefined {
  const truth = (when: ConditionShape): boolean | null => {
    if ('question' in when) {
      const reply = replies[when.question];
      if (typeof reply === 'string') return when.is.includes(reply);
      return JSON.stringify(reply)?.includes('notApplicable') ? false : null;
    }
    if ('not' in when) {
      const inner = truth(when.not);
      return inner === null ? null : !inner;
    }
    const all = 'all' in when ? when.all.map(truth) : when.any.map(truth);
    const wins = !('all' in when);
    return all.some((each) => each === wins) ? wins : all.every((each) => each === !wins) ? !wins : null;
  };
  const totals = { low: 0, high: 0 };
  let weights = 0;
  for (const { id: area, weight = 1, questions } of specs) {
    const sums = { low: 0, high: 0, weight: 0 };
    for (const { id, criticality, when } of questions) {
      const reply = replies[`${area}/${id}`];
      if ((when && truth(when) === false) || JSON.stringify(reply)?.includes('notApplicable')) continue;
      const w = { critical: 4, high: 3, medium: 2, low: 1 }[criticality ?? 'medium'];
      sums.weight += w;
      sums.low += w * (typeof reply === 'number' ? reply : 0);
      sums.high += w * (typeof reply === 'number' ? reply : 100);
    }
    if (sums.weight === 0) continue;
    weights += weight;
    totals.low += (weight * sums.low) / sums.weight;
    totals.high += (weight * sums.high) / sums.weight;
  }
  return weights === 0 ? undefined : { low: totals.low / weights, high: totals.high / weights };
}
