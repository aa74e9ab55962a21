import type { Catalogue } from '../../questionnaire/catalogue.ts';
import type { ScoreOf } from '../aggregate.ts';
import type { Circumstances } from '../context.ts';
import type { Reading } from '../rule.ts';
import { gatesOf } from '../rules.ts';
import type { DrawSheet } from './inputs.ts';

/** What can cap the level in any draw: all that the rules need to look at. */
export type Watch = Pick<Reading, 'catalogue' | 'questions' | 'stateOf'>;

/**
 * Leaves out the questions and the rules across questions that cap nothing even at the worst that a draw can bring.
 * Rules are monotone, so they cap nothing in any other draw either; the many draws need not ask them.
 */
export function watchFor(catalogue: Catalogue, sheet: DrawSheet, { hidden, stateOf }: Circumstances): Watch {
  const worst = worstScores(sheet, hidden);
  const caps = (questions: Reading['questions'], rules: Catalogue['profile']['rules']): boolean => {
    const narrowed = { ...catalogue, profile: { ...catalogue.profile, rules } };
    const reading = { scenario: 'point' as const, catalogue: narrowed, questions, scoreOf: worst, stateOf };
    return gatesOf({ ...reading, isOpen: () => false }).length > 0;
  };
  const rules = catalogue.profile.rules.filter((rule) => caps([], [rule]));
  const questions = sheet.questions.filter((question) => !hidden.has(question.id) && caps([question], []));
  return { catalogue: { ...catalogue, profile: { ...catalogue.profile, rules } }, questions, stateOf };
}

function worstScores({ questions, start, count, slips, score }: DrawSheet, hidden: ReadonlySet<string>): ScoreOf {
  const worst = new Map<string, number>();
  for (const [index, { id }] of questions.entries()) {
    const from = start[index] ?? 0;
    const entries = (slips[index] === 1 ? score.down : score.same).slice(from, from + (count[index] ?? 0));
    if (entries.length > 0 && !hidden.has(id)) worst.set(id, Math.min(...entries));
  }
  return (id) => worst.get(id) ?? null;
}
