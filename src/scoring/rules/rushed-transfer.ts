import type { ParametersOf } from '../../questionnaire/profile-rules.ts';
import { isBelow, type RuleAcross } from '../rule.ts';

/** X5: neither the plan for the transfer nor the gate at its end holds the start back until people are ready. */
export const rushedTransfer: RuleAcross<ParametersOf<'rushed-transfer'>> = ({ scoreOf }, { plan, gate, below }) =>
  isBelow(below, scoreOf(plan)) && isBelow(below, scoreOf(gate))
    ? [{ caps: 'ready-with-conditions', questions: [plan, gate] }]
    : [];
