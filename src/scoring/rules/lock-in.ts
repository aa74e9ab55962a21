import { cappedWhere, isAtMost, isBelow, type RuleAcross } from '../rule.ts';

/** X2: nobody else could do the work, and the client can hardly do it itself. */
export const lockIn: RuleAcross<'lock-in'> = (reading, { when, substitutes, knowHow, atMost, below }) =>
  isAtMost(atMost, reading.scoreOf(substitutes)) && isBelow(below, reading.scoreOf(knowHow))
    ? cappedWhere(reading, when, [substitutes, knowHow])
    : [];
