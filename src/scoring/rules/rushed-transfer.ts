import { cappedWhere, isBelow, type RuleAcross } from '../rule.ts';

/** X5: neither the plan for the transfer nor the gate at its end holds the start back until people are ready. */
export const rushedTransfer: RuleAcross<'rushed-transfer'> = (reading, { when, plan, gate, below }) =>
  isBelow(below, reading.scoreOf(plan)) && isBelow(below, reading.scoreOf(gate))
    ? cappedWhere(reading, when, [plan, gate])
    : [];
