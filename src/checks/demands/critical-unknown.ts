import type { Demand } from '../demand.ts';
import { judgeOpen } from '../question-offenders.ts';

/** To at most so many critical questions nobody knew the answer. */
export const criticalUnknown: Demand = (engaged, { allow }) =>
  judgeOpen(
    'criticalUnknown',
    allow.criticalUnknown,
    engaged,
    ({ status, criticality }) => status === 'unknown' && criticality === 'critical',
  );
