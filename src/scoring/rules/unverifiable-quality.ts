import type { ParametersOf } from '../../questionnaire/profile-rules.ts';
import { isAtMost, isBelow, type RuleAcross } from '../rule.ts';

/** X6: the client cannot judge the work, and has not seen that the provider's own checks would catch what is wrong. */
export const unverifiableQuality: RuleAcross<ParametersOf<'unverifiable-quality'>> = (
  { scoreOf },
  { judgement, control, atMost, below },
) =>
  isAtMost(atMost, scoreOf(judgement)) && isBelow(below, scoreOf(control))
    ? [{ caps: 'ready-with-conditions', questions: [judgement, control] }]
    : [];
