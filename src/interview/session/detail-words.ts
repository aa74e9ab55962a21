import type { Interview } from '../../answers/interview.ts';
import { Role, Side } from '../../questionnaires/questionnaire.ts';
import type { Language } from '../../texts/language.ts';
import { type Detail, keptDetail } from './details.ts';

/** A word that a detail can be: as a correction says it, and for the eye. */
export interface DetailChoice {
  readonly text: string;
  readonly label: string;
}

/** The words that a detail can be; none where it can be any text. */
export function detailChoices(detail: Detail, { words, interview: { details } }: Language): readonly DetailChoice[] {
  switch (detail) {
    case 'role':
      return [
        ...Role.options.map((role) => ({ text: role, label: words.role[role] })),
        { text: '', label: details.anotherRole },
      ];
    case 'side':
      return Side.options.map((side) => ({ text: side, label: details.sides[side] }));
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
export function detailText(interview: Interview, detail: Detail, language: Language): string {
  const { words, interview: texts } = language;
  const { role, side } = interview.respondent;
  if (detail === 'side') return words.side[side];
  if (detail === 'role' && role !== undefined) return words.role[role];
  const kept = keptDetail(interview, detail);
  return kept ?? (detail === 'provider' ? texts.details.noProvider : texts.details.notGiven);
}
