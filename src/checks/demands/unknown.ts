import type { Demand } from '../demand.ts';
import { judgeOpen } from '../question-offenders.ts';

/** To at most so many questions nobody knew the answer. */
export const unknown: Demand = (engaged, { allow }) =>
  judgeOpen('unknown', allow.unknown, engaged, ({ status }) => status === 'unknown');
