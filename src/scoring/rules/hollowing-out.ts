import type { ParametersOf } from '../../questionnaire/profile-rules.ts';
import { isAtMost, type RuleAcross } from '../rule.ts';

/** X11: what belongs to the core is undecided, and the know-how is leaving. */
export const hollowingOut: RuleAcross<ParametersOf<'hollowing-out'>> = ({ scoreOf }, { boundary, knowHow, atMost }) =>
  isAtMost(atMost, scoreOf(boundary)) && isAtMost(atMost, scoreOf(knowHow))
    ? [{ caps: 'ready-with-conditions', questions: [boundary, knowHow] }]
    : [];
