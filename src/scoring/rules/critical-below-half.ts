import { TOLERANCE } from '../aggregate.ts';
import type { Rule } from '../rule.ts';
import { isKnockedOut } from './knock-out.ts';

/** A critical question below half is a condition, unless it already knocks out. */
export const criticalBelowHalf: Rule = (reading) =>
  reading.questions
    .filter((question) => {
      const score = reading.scoreOf(question.id);
      const isLow = question.criticality === 'critical' && score !== null && score < 50 - TOLERANCE;
      return isLow && !isKnockedOut(question, reading);
    })
    .map(({ id }) => ({ caps: 'ready-with-conditions', questions: [id] }));
