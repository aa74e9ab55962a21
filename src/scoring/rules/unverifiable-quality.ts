import { cappedWhere, isAtMost, isBelow, type RuleAcross } from '../rule.ts';

/** X6: the client cannot judge the work, and has not seen that the provider's own checks would catch what is wrong. */
export const unverifiableQuality: RuleAcross<'unverifiable-quality'> = (
  reading,
  { when, judgement, control, atMost, below },
) =>
  isAtMost(atMost, reading.scoreOf(judgement)) && isBelow(below, reading.scoreOf(control))
    ? cappedWhere(reading, when, [judgement, control])
    : [];
