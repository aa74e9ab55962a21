import type { Catalogue } from '../../questionnaires/catalogue.ts';
import type { ScoreOf } from '../aggregate.ts';
import type { Circumstances } from '../context.ts';
import type { Reading } from '../rule.ts';
import { gatesOf } from '../rules.ts';
import type { DrawSheet } from './inputs.ts';

/** What can cap the level in any draw: all that the rules need to look at. */
export type Watch = Pick<Reading, 'catalogue' | 'questions' | 'holds'>;

/**
 * Leaves out the questions and the rules across questions that cap nothing even at the worst that a draw can bring.
 * Rules are monotone, so they cap nothing in any other draw either; the many draws need not ask them.
 */
export function watcherOf(catalogue: Catalogue, sheet: DrawSheet): (circumstances: Circumstances) => Watch {
  const worst = worstScores(sheet);
  const narrowed = (rules: Catalogue['profile']['rules']): Catalogue => {
    return { ...catalogue, profile: { ...catalogue.profile, rules } };
  };
  const caps = (reading: Pick<Reading, 'catalogue' | 'questions' | 'scoreOf' | 'holds'>): boolean =>
    gatesOf({ ...reading, scenario: 'point', isOpen: () => false }).length > 0;
  const own = narrowed([]);
  const watched = sheet.questions.filter((question) =>
    caps({ catalogue: own, questions: [question], scoreOf: worst, holds: () => true }),
  );
  return ({ hidden, holds }) => {
    const scoreOf: ScoreOf = (id) => (hidden.has(id) ? null : worst(id));
    const rules = catalogue.profile.rules.filter((rule) =>
      caps({ catalogue: narrowed([rule]), questions: [], scoreOf, holds }),
    );
    return { catalogue: narrowed(rules), questions: watched.filter(({ id }) => !hidden.has(id)), holds };
  };
}

function worstScores({ questions, start, count, slips, score }: DrawSheet): ScoreOf {
  const worst = new Map<string, number>();
  for (const [index, { id }] of questions.entries()) {
    const from = start[index] ?? 0;
    const entries = (slips[index] === 1 ? score.down : score.same).slice(from, from + (count[index] ?? 0));
    if (entries.length > 0) worst.set(id, Math.min(...entries));
  }
  return (id) => worst.get(id) ?? null;
}
