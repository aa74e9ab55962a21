import { HALF, isBelow, type Rule } from '../rule.ts';
import { isKnockedOut } from './knock-out.ts';

/** A critical question below half is a condition, unless it already knocks out. */
export const criticalBelowHalf: Rule = (reading) =>
  reading.questions
    .filter((question) => {
      const isLow = reading.counts.isCritical(question) && isBelow(HALF, reading.scoreOf(question.id));
      return isLow && !isKnockedOut(question, reading);
    })
    .map(({ id }) => ({ caps: 'ready-with-conditions', questions: [id] }));
