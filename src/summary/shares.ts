import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { WORDS } from '../texts/en/words.ts';

export const SHARE_NOTE =
  'Shares are parts of the overall score where every question applies and the context raises none; what an engagement’s shares are, «outready explain» says.';

/** A share, 0 to 1, in percent with one decimal, so that those of single questions can be told apart. */
export function shareText(share: number): string {
  return share === 0 ? '–' : WORDS.part(share);
}

/** A question's own criticality, and in brackets what the context can raise it to: `high (critical)`. */
export function criticalityText({ criticality, knockOut, criticalWhen, knockOutWhen }: ScoredQuestion): string {
  if (knockOut) return KNOCK_OUT;
  const own = WORDS.criticality[criticality];
  if (knockOutWhen !== undefined) return `${own} (${KNOCK_OUT})`;
  return criticalWhen === undefined || criticality === 'critical' ? own : `${own} (${WORDS.criticality.critical})`;
}

const KNOCK_OUT = 'knock-out';
