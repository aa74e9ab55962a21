import type { ParametersOf } from '../../questionnaire/profile-rules.ts';
import { isAtMost, isBelow, type RuleAcross } from '../rule.ts';

/**
 * X3: something sensitive is exposed while access is not held to need. A thing counts as exposed when its question is
 * not ready: nobody has recorded what the provider could see of it. A partial record is no ground for a blocker.
 */
export const exposedKnowledge: RuleAcross<ParametersOf<'exposed-knowledge'>> = (
  { scoreOf },
  { sensitive, access, atMost, below },
) => {
  const exposed = sensitive.filter((id) => isAtMost(atMost, scoreOf(id)));
  if (exposed.length === 0 || !isBelow(below, scoreOf(access))) return [];
  return [{ caps: 'not-ready', questions: [...exposed, access] }];
};
