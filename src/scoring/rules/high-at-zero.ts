import type { Rule } from '../rule.ts';

/** No plain `ready` with an important question at its worst answer: a mean would carry it. */
export const highAtZero: Rule = ({ questions, counts, answers }) =>
  questions
    .filter((question) => counts.isHigh(question) && answers.isAtWorst(question))
    .map(({ id }) => ({ caps: 'ready-with-conditions', questions: [id] }));
