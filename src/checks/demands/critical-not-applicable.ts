import type { Demand } from '../demand.ts';
import { judgeSetAside } from '../question-offenders.ts';

/** At most so many critical questions are set aside as not applicable. */
export const criticalNotApplicable: Demand = (engaged, { allow }) =>
  judgeSetAside(
    'criticalNotApplicable',
    allow.criticalNotApplicable,
    engaged,
    ({ criticality }) => criticality === 'critical',
  );
