import { HALF, isAtMost, isBelow, type RuleAcross } from '../rule.ts';

/**
 * X1: while the function is critical, a question about the way out that is not half ready blocks. An open criticality
 * blocks nothing here; that it could turn out critical is one of the outcomes which the low scenario ranges over.
 */
export const exitOfCriticalFunction: RuleAcross<'exit-of-critical-function'> = (
  { scoreOf, holds },
  { when, questions, atMost, below },
) => {
  if (holds(when) !== true) return [];
  const isMissing = (score: number | null): boolean =>
    below === undefined && atMost !== undefined ? isAtMost(atMost, score) : isBelow(below ?? HALF, score);
  const missing = questions.filter((id) => isMissing(scoreOf(id)));
  return missing.length === 0 ? [] : [{ caps: 'not-ready', questions: missing }];
};
