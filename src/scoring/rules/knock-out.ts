import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import type { Reading, Rule } from '../rule.ts';

/** A knock-out question at its worst answer blocks, whatever the rest says. */
export const knockOut: Rule = (reading) =>
  reading.questions
    .filter((question) => isKnockedOut(question, reading))
    .map(({ id }) => ({ caps: 'not-ready', questions: [id] }));

export function isKnockedOut(question: ScoredQuestion, { counts, answers }: Reading): boolean {
  return counts.isKnockOut(question) && answers.isAtWorst(question);
}
