import type { ParametersOf } from '../../questionnaire/profile-rules.ts';
import { isAtMost, isBelow, type RuleAcross } from '../rule.ts';

/** X2: nobody else could do the work, and the client can hardly do it itself. */
export const lockIn: RuleAcross<ParametersOf<'lock-in'>> = ({ scoreOf }, { substitutes, knowHow, atMost, below }) =>
  isAtMost(atMost, scoreOf(substitutes)) && isBelow(below, scoreOf(knowHow))
    ? [{ caps: 'ready-with-conditions', questions: [substitutes, knowHow] }]
    : [];
