import type { ScoredQuestion } from '../../questionnaire/question.ts';
import { TOLERANCE } from '../aggregate.ts';
import type { Reading, Rule } from '../rule.ts';

/** A question marked `knockOut` at its worst answer blocks, whatever the rest says. */
export const knockOut: Rule = (reading) =>
  reading.questions
    .filter((question) => isKnockedOut(question, reading))
    .map(({ id }) => ({ caps: 'not-ready', questions: [id] }));

export function isKnockedOut(question: ScoredQuestion, { scoreOf }: Reading): boolean {
  const score = scoreOf(question.id);
  return question.knockOut && score !== null && score <= TOLERANCE;
}
