import type { Demand } from '../demand.ts';
import { judgeOpen } from '../question-offenders.ts';

/** At most so many questions are open: nobody knew, or nobody has answered yet. */
export const open: Demand = (engaged, { allow }) => judgeOpen('open', allow.open, engaged);
