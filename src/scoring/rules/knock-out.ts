import { isAtMost, type Reading, type Rule } from '../rule.ts';

/** A question marked `knockOut` at its worst answer blocks, whatever the rest says. */
export const knockOut: Rule = (reading) =>
  reading.questions
    .filter((question) => isKnockedOut(question, reading))
    .map(({ id }) => ({ caps: 'not-ready', questions: [id] }));

export function isKnockedOut(question: Reading['questions'][number], { scoreOf }: Reading): boolean {
  return question.knockOut && isAtMost(0, scoreOf(question.id));
}
