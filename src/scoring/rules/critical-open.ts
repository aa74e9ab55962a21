import type { Rule } from '../rule.ts';

/** No `ready` on a guess: a critical question that is open is a condition. Low and high judge it by its bounds instead. */
export const criticalOpen: Rule = ({ scenario, questions, counts, answers }) => {
  if (scenario !== 'point') return [];
  return questions
    .filter((question) => counts.isCritical(question) && answers.isOpen(question.id))
    .map(({ id }) => ({ caps: 'ready-with-conditions', questions: [id] }));
};
