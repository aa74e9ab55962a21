import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { WORDS } from '../texts/en/words.ts';

export const SHARE_NOTE =
  'Shares are parts of the overall score where every question applies and the context raises none; what an engagement’s shares are, «outready explain» says.';

/** A share, 0 to 1, in percent with one decimal, so that those of single questions can be told apart. */
export function shareText(share: number): string {
  return share === 0 ? '–' : `${(share * 100).toFixed(1)} %`;
}

/** A question's own criticality, and whether the context can raise it: `high, or critical`. */
export function criticalityText({ criticality, knockOut, criticalWhen, knockOutWhen }: ScoredQuestion): string {
  if (knockOut) return `${WORDS.criticality.critical}, knock-out`;
  const own = WORDS.criticality[criticality];
  if (criticality === 'critical') return knockOutWhen === undefined ? own : `${own}, or knock-out`;
  return criticalWhen === undefined && knockOutWhen === undefined ? own : `${own}, or ${WORDS.criticality.critical}`;
}
