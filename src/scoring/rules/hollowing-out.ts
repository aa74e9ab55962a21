import { cappedWhere, isAtMost, type RuleAcross } from '../rule.ts';

/** X11: what belongs to the core is undecided, and the know-how is leaving. */
export const hollowingOut: RuleAcross<'hollowing-out'> = (reading, { when, boundary, knowHow, atMost }) =>
  isAtMost(atMost, reading.scoreOf(boundary)) && isAtMost(atMost, reading.scoreOf(knowHow))
    ? cappedWhere(reading, when, [boundary, knowHow])
    : [];
