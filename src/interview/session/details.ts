import type { Interview } from '../../answers/interview.ts';
import { Role, Side } from '../../questionnaires/questionnaire.ts';
import type { Language } from '../../texts/language.ts';

/** What can be corrected of an interview beside its answers: the engagement, and who answers. */
export const DETAILS = ['client', 'provider', 'scope', 'respondent', 'role', 'side'] as const;
export type Detail = (typeof DETAILS)[number];

/** The details that all interviews of an assessment share. */
const SHARED: readonly Detail[] = ['client', 'provider', 'scope'];

export function isShared(detail: Detail): boolean {
  return SHARED.includes(detail);
}

/** Where the answers file keeps a detail. */
export function placeOf(detail: Detail): readonly ['engagement' | 'respondent', string] {
  return isShared(detail) ? ['engagement', detail] : ['respondent', detail === 'respondent' ? 'name' : detail];
}

/** A detail as the file holds it; `undefined` where it says nothing of it. */
export function keptDetail({ engagement, respondent }: Interview, detail: Detail): string | undefined {
  switch (detail) {
    case 'client':
    case 'provider':
    case 'scope':
      return engagement[detail];
    case 'respondent':
      return respondent.name;
    case 'role':
    case 'side':
      return respondent[detail];
    default:
      return detail satisfies never;
  }
}

/** What keeps a text from being a detail, as a sentence; `undefined` where nothing does. */
export function problemWith(detail: Detail, text: string, { interview }: Language): string | undefined {
  const { problems } = interview.details;
  switch (detail) {
    case 'client':
    case 'scope':
      return text === '' ? problems[detail] : undefined;
    case 'side':
      return oneOf(Side.options, text) ? undefined : problems.side(Side.options);
    case 'role':
      return text === '' || oneOf(Role.options, text) ? undefined : problems.role(Role.options);
    case 'provider':
    case 'respondent':
      return undefined;
    default:
      return detail satisfies never;
  }
}

function oneOf(words: readonly string[], text: string): boolean {
  return words.includes(text.toLowerCase());
}

/** The interview with a detail corrected; an empty text takes an optional one out. The text must have no problem. */
export function withDetail(interview: Interview, detail: Detail, text: string): Interview {
  const { engagement, respondent } = interview;
  switch (detail) {
    case 'client':
    case 'scope':
      return { ...interview, engagement: { ...engagement, [detail]: text } };
    case 'provider': {
      const { provider: _, ...rest } = engagement;
      return { ...interview, engagement: text === '' ? rest : { ...rest, provider: text } };
    }
    case 'respondent': {
      const { name: _, ...rest } = respondent;
      return { ...interview, respondent: text === '' ? rest : { ...rest, name: text } };
    }
    case 'role': {
      const { role: _, ...rest } = respondent;
      return {
        ...interview,
        respondent: text === '' ? rest : { ...rest, role: Role.parse(text.toLowerCase()) },
      };
    }
    case 'side':
      return { ...interview, respondent: { ...respondent, side: Side.parse(text.toLowerCase()) } };
    default:
      return detail satisfies never;
  }
}

/** The details in which two states of an interview differ. */
export function changedDetails(before: Interview, after: Interview): readonly Detail[] {
  return DETAILS.filter((detail) => keptDetail(before, detail) !== keptDetail(after, detail));
}

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
