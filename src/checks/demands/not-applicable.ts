import type { Demand } from '../demand.ts';
import { judgeSetAside } from '../question-offenders.ts';

/** At most so many questions are set aside as not applicable. */
export const notApplicable: Demand = (engaged, { allow }) =>
  judgeSetAside('notApplicable', allow.notApplicable, engaged);
