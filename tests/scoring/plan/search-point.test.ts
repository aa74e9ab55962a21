import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/questionnaires/vocabulary.ts';
import { type Candidate, DAY, Work } from '../../../src/scoring/plan/model.ts';
import { lowsWith, type Problem, problemOf, reaches } from '../../../src/scoring/plan/problem.ts';
import { search } from '../../../src/scoring/plan/search.ts';
import { scoreScenarios } from '../../../src/scoring/scenarios.ts';
import { finish } from '../../../src/scoring/slices.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { choicesOf, effortOf, fixing } from '../../kit/plan-parts.ts';

const SIZES = ['S', 'M', 'L'] as const;
const CRITICALITIES = ['low', 'critical', 'medium', 'high', 'medium'] as const;

/** Six questions of two areas; what is open has a scale that begins at 60, so that the point can lie below low. */
function problem(kind: number): Problem {
  const questions = Array.from({ length: 6 }, (_, place) => {
    const isOpen = (place + kind) % 3 !== 0;
    return {
      id: `q${place}`,
      effort: SIZES[(place * (kind + 2) + kind) % 3] ?? 'S',
      criticality: CRITICALITIES[(place * 2 + kind) % 5] ?? 'low',
      scores: isOpen ? [60, 80, 100] : [0, 40, 100],
    };
  });
  const catalogue = catalogueOf(
    [
      { id: 'a', questions: questions.slice(0, 3) },
      { id: 'b', weight: 1 + (kind % 3), questions: questions.slice(3) },
    ],
    [],
    kind % 2 === 0 ? [] : [{ rule: 'unverifiable-quality', judgement: 'a/q0', control: 'b/q3' }],
    { effort: { S: 1, M: 2.5, L: 3 } },
  );
  const answers = questions.flatMap(({ scores }, place) =>
    scores[0] === 0 ? [[`${place < 3 ? 'a' : 'b'}/q${place}`, place % 2 === 0 ? 0 : 40] as const] : [],
  );
  return problemOf(scoreScenarios(catalogue, [interviewOf(Object.fromEntries(answers))]));
}

/** Every choice that reaches a level, with its effort in days and its lowest score, as brute force finds them. */
function reaching(of: Problem, target: Level) {
  return choicesOf({ candidates: of.candidates, fixed: fixing() }).flatMap((chosen) => {
    const lows = finish(lowsWith(of, chosen));
    if (target !== 'not-ready' && !reaches(lows, target)) return [];
    return [{ days: effortOf(chosen) / DAY, score: Math.min(...lows.flatMap(({ overall }) => overall ?? [])) }];
  });
}

function scoreOf(of: Problem, raised: readonly Candidate[]): number {
  return Math.min(...finish(lowsWith(of, raised)).flatMap(({ overall }) => overall ?? []));
}

const KINDS = [0, 1, 2, 3, 4, 5];

describe('where what is open begins high, a search finds what brute force finds', () => {
  test('in some of these problems the point lies below low', () => {
    const isBelow = KINDS.filter((kind) => {
      const { scenarios } = problem(kind);
      return (scenarios.point.overall ?? 0) < (scenarios.lows[0]?.overall ?? 0);
    });
    expect(isBelow.length).toBeGreaterThan(2);
  });

  test.each(
    KINDS.flatMap((kind) => (['ready', 'ready-with-conditions'] as const).map((target) => [kind, target] as const)),
  )('problem %i, the least effort to %s', (kind, target) => {
    const of = problem(kind);
    const days = reaching(of, target).map((each) => each.days);
    const wish = { target, aim: 'least-effort', budget: Number.POSITIVE_INFINITY } as const;
    const { raised } = finish(search(of, wish, new Work(Number.POSITIVE_INFINITY)));
    expect(raised === undefined ? [] : [effortOf(raised) / DAY]).toEqual(days.length === 0 ? [] : [Math.min(...days)]);
  });

  test.each(KINDS.flatMap((kind) => [3, 6.5].map((budget) => [kind, budget] as const)))(
    'problem %i, the most points for %d days, and the least days for these',
    (kind, budget) => {
      const of = problem(kind);
      for (const target of ['not-ready', 'ready-with-conditions'] as const) {
        const all = reaching(of, target).filter(({ days }) => days <= budget);
        const most = Math.max(...all.map(({ score }) => score));
        const days = all.filter(({ score }) => score > most - 1e-9).map((each) => each.days);
        const wish = { target, aim: 'most-points', budget: budget * DAY } as const;
        const { raised } = finish(search(of, wish, new Work(Number.POSITIVE_INFINITY)));
        expect(raised === undefined).toBe(all.length === 0);
        if (raised === undefined) continue;
        expect(scoreOf(of, raised)).toBeCloseTo(most, 9);
        expect(effortOf(raised) / DAY).toBe(Math.min(...days));
      }
    },
  );
});
