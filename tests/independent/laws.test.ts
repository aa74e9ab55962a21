import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../kit/runs.ts';
import { type Calculation, calculate } from './calculator.ts';
import { rank } from './gates.ts';
import { type Answer, type Interview, type Level, SCENARIOS, type Scenario, type World } from './world.ts';
import { worlds } from './worlds.ts';

/**
 * Laws of the specification itself, tried on its plain calculation: where one fails, it is the text that contradicts
 * itself. Scales go from 0 to 100 here: an open question on a shorter one moves the score less than leaving it out
 * does, so that the point can leave the interval.
 */
const WORLDS = worlds({ ends: false });

/** All that has an order: the overall score, the areas' scores, the level's rank. */
function figures({ score, areas, level }: Calculation, scenario: Scenario): readonly (number | null)[] {
  const reached = level[scenario];
  return [
    score[scenario],
    ...areas.map((area) => area.score[scenario]),
    reached === null ? null : rank(reached satisfies Level),
  ];
}

/** Whether no figure falls; one that is missing on either side is no fall. */
function neverFalls(before: readonly (number | null)[], after: readonly (number | null)[]): boolean {
  return before.every((figure, index) => {
    const other = after[index] ?? null;
    return figure === null || other === null || other >= figure - 1e-9;
  });
}

function staysWithin(before: Calculation, after: Calculation): boolean {
  return SCENARIOS.every(
    (scenario) =>
      neverFalls(figures(before, 'low'), figures(after, scenario)) &&
      neverFalls(figures(after, scenario), figures(before, 'high')),
  );
}

/** The world with these answers of a first person from the other side. */
function heardToo(world: World, side: Interview['side'], answers: Interview['answers']): World {
  return { ...world, interviews: [...world.interviews, { side, name: 'New', answers }] };
}

/** One person settles a question that is open: nobody says *unknown* any more. */
function settle(world: World, id: string, answer: Answer): World {
  const others = world.interviews.map((interview) => {
    const { [id]: said, ...rest } = interview.answers;
    return said === undefined || 'notApplicable' in said ? interview : { ...interview, answers: rest };
  });
  return { ...world, interviews: [...others, { side: 'client', name: 'New', answers: { [id]: answer } }] };
}

/** Every way to answer each question of the profile, best answers shown. */
function answersOf(world: World): readonly { readonly id: string; readonly answer: Answer }[] {
  const evidence = [{ ref: 'file.pdf', seen: world.day }];
  return world.areas.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      const chosen: Answer[] =
        'items' in question
          ? [{ items: [] }, { items: question.items.map(({ id }) => id), evidence }]
          : question.options.flatMap(({ id }) => [{ option: id }, { option: id, evidence }]);
      const all: Answer[] = question.notApplicable === false ? chosen : [...chosen, { notApplicable: 'no' }];
      return all.map((answer) => ({ id: question.id, answer }));
    }),
  );
}

describe('in the calculation', () => {
  it('low ≤ point ≤ high', () => {
    fc.assert(
      fc.property(WORLDS, (world) => {
        const calculation = calculate(world);
        expect(staysWithin(calculation, calculation)).toBe(true);
      }),
      runs(2000),
    );
  });

  it('settling an open question stays within low and high', () => {
    fc.assert(
      fc.property(WORLDS, fc.nat(), (world, pick) => {
        const before = calculate(world);
        const open = before.questions.filter(({ status }) => status === 'unknown' || status === 'unanswered');
        const ways = answersOf(world).filter(({ id }) => open.some((question) => question.id === id));
        const way = ways[pick % Math.max(1, ways.length)];
        fc.pre(way !== undefined);
        expect(staysWithin(before, calculate(settle(world, way.id, way.answer)))).toBe(true);
      }),
      runs(1000),
    );
  });

  it('settling an open context question, and agreeing on a disputed one, stays within low and high', () => {
    fc.assert(
      fc.property(WORLDS, fc.nat(), (world, pick) => {
        const ways = world.context.flatMap(({ id, options }) => {
          const said = world.interviews.flatMap(({ answers }) => answers[id] ?? []);
          const chosen = options.filter((option) =>
            said.some((answer) => 'option' in answer && answer.option === option),
          );
          if (chosen.length === 0 && said.some((answer) => 'notApplicable' in answer)) return [];
          return (chosen.length > 0 ? chosen : options).map((option) => ({ id, option }));
        });
        const way = ways[pick % Math.max(1, ways.length)];
        fc.pre(way !== undefined);
        expect(staysWithin(calculate(world), calculate(settle(world, way.id, { option: way.option })))).toBe(true);
      }),
      runs(1000),
    );
  });

  it('the first person of a side, who answers what was answered and shows nothing, raises nothing at low and point', () => {
    fc.assert(
      fc.property(WORLDS, fc.integer({ min: 0, max: 4 }), (world, nth) => {
        const sides = new Set(world.interviews.map(({ side }) => side));
        fc.pre(sides.size === 1);
        const before = calculate(world);
        const answered = before.questions.filter(({ status }) => status === 'answered').map(({ id }) => id);
        const answers: Record<string, Answer> = {};
        for (const id of answered) {
          const ways = answersOf(world).filter(({ id: other, answer }) => other === id && !('evidence' in answer));
          const way = ways.filter(({ answer }) => !('notApplicable' in answer))[nth % Math.max(1, ways.length - 1)];
          if (way !== undefined) answers[id] = way.answer;
        }
        const after = calculate(heardToo(world, sides.has('client') ? 'provider' : 'client', answers));
        for (const scenario of ['low', 'point'] as const) {
          expect(neverFalls(figures(after, scenario), figures(before, scenario))).toBe(true);
        }
      }),
      runs(1000),
    );
  });
});
