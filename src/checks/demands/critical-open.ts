import type { Demand } from '../demand.ts';
import { judgeOpen } from '../question-offenders.ts';

/** At most so many critical questions are open. */
export const criticalOpen: Demand = (engaged, { allow }) =>
  judgeOpen('criticalOpen', allow.criticalOpen, engaged, ({ criticality }) => criticality === 'critical');
