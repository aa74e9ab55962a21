import type { Demand } from '../demand.ts';
import { judgeGates } from '../gate-offenders.ts';

/** At most so many conditions stand in the way of a plain ready, in the policy's scenario. */
export const conditions: Demand = (engaged, { allow, scenario }) =>
  judgeGates('conditions', 'ready-with-conditions', allow.conditions, engaged, scenario);
