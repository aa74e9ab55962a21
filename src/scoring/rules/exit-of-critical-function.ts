import { isAtMost, type RuleAcross } from '../rule.ts';

/**
 * X1: while the function is critical, a question about the way out that is not ready blocks. An open criticality
 * blocks nothing here; that it could turn out critical is one of the outcomes which the low scenario ranges over.
 */
export const exitOfCriticalFunction: RuleAcross<'exit-of-critical-function'> = (
  { scoreOf, holds },
  { when, questions, atMost },
) => {
  if (holds(when) !== true) return [];
  const missing = questions.filter((id) => isAtMost(atMost, scoreOf(id)));
  return missing.length === 0 ? [] : [{ caps: 'not-ready', questions: missing }];
};
