import type { Demand } from '../demand.ts';
import { judgeGates } from '../gate-offenders.ts';

/** At most so many blockers stand in the way, in the policy's scenario. */
export const blockers: Demand = (engaged, { allow, scenario }) =>
  judgeGates('blockers', 'not-ready', allow.blockers, engaged, scenario);
