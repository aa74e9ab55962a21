import type { Rule } from '../rule.ts';

/** Nobody sets a critical question aside alone: it takes two people, one of them at the client, whose risk it is. */
export const criticalLeftOut: Rule = ({ questions, counts, answers }) =>
  questions
    .filter((question) => counts.isCritical(question) && answers.isLeftOut(question.id))
    .map(({ id }) => ({ caps: 'ready-with-conditions', questions: [id] }));
