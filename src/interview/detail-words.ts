import type { Interview } from '../answers/interview.ts';
import { ROLE_WORDS } from '../language/words.ts';
import { Role, Side } from '../questionnaire/identifiers.ts';
import { type Detail, keptDetail } from './details.ts';

/** How a detail is asked for, in the set-up of an interview and when it is corrected. */
export const DETAIL_PROMPTS: Readonly<Record<Detail, string>> = {
  client: 'Client (who would outsource):',
  provider: 'Provider (leave empty if none is chosen yet):',
  scope: 'Scope (the work in question):',
  respondent: 'Respondent’s name (may stay empty):',
  role: 'Respondent’s role:',
  side: 'Which side does the respondent speak for?',
};

/** A word that a detail can be: as a correction says it, and for the eye. */
export interface DetailChoice {
  readonly text: string;
  readonly label: string;
}

/** The words that a detail can be; none where it can be any text. */
export function detailChoices(detail: Detail): readonly DetailChoice[] {
  switch (detail) {
    case 'role':
      return [...Role.options.map((role) => ({ text: role, label: ROLE_WORDS[role] })), { text: '', label: 'another' }];
    case 'side':
      return Side.options.map((side) => ({ text: side, label: `the ${side}` }));
    case 'client':
    case 'provider':
    case 'scope':
    case 'respondent':
      return [];
    default:
      return detail satisfies never;
  }
}

/** A detail for the eye. */
export function detailText(interview: Interview, detail: Detail): string {
  const kept = keptDetail(interview, detail);
  if (kept === undefined) return detail === 'provider' ? 'none chosen yet' : 'not given';
  return detail === 'role' && interview.respondent.role !== undefined ? ROLE_WORDS[interview.respondent.role] : kept;
}
