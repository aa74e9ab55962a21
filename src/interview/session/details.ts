import { DETAILS, type Detail, detailEntry, type HeadTexts } from '../../answers/head.ts';
import type { Interview } from '../../answers/interview.ts';
import { HeadSchema } from '../../answers/schema.ts';
import type { Language } from '../../texts/language.ts';
import type { Session } from './session.ts';

/** A detail as the file holds it; `undefined` where it says nothing of it. */
export function keptDetail(
  interview: Pick<Interview, 'engagement' | 'respondent'>,
  detail: Detail,
): string | undefined {
  const { group, key } = detailEntry(detail);
  const kept: Readonly<Record<string, string | undefined>> = interview[group];
  return kept[key];
}

export function changedDetails(before: Interview, after: Interview): readonly Detail[] {
  return DETAILS.filter((detail) => keptDetail(before, detail) !== keptDetail(after, detail));
}

/** The interview with a detail corrected; an empty text takes an optional one out. The text must have no problem. */
export function withDetail(interview: Interview, detail: Detail, text: string): Interview {
  const { group, key, words } = detailEntry(detail);
  const { engagement, respondent } = interview;
  const { [key]: _, ...others }: Readonly<Record<string, string>> = interview[group];
  const value = words === undefined ? text : text.toLowerCase();
  const corrected = text === '' ? others : { ...others, [key]: value };
  return { ...interview, ...HeadSchema.parse({ engagement, respondent, [group]: corrected }) };
}

/** The engagement and the respondent, as soon as enough is known of them. */
export function headFrom(known: HeadTexts): Pick<Interview, 'engagement' | 'respondent'> | undefined {
  const head: Record<'engagement' | 'respondent', Record<string, string>> = { engagement: {}, respondent: {} };
  for (const detail of DETAILS) {
    const { group, key } = detailEntry(detail);
    if (known[detail]) head[group][key] = known[detail];
  }
  return HeadSchema.safeParse(head).data;
}

/** What keeps a text from being a detail, as a sentence; `undefined` where nothing does. */
export function problemWith(detail: Detail, text: string, { interview }: Language): string | undefined {
  const { words, isOptional } = detailEntry(detail);
  const isFine = text === '' ? isOptional : words === undefined || words.includes(text.toLowerCase());
  if (isFine) return undefined;
  const { details, start } = interview;
  const own: DetailTexts<string | ((words: readonly string[]) => string)> = details.problems;
  const problem = own[detail] ?? (words === undefined ? start.needsText : start.sayOneOf);
  return typeof problem === 'string' ? problem : problem(words ?? []);
}

/** What a language says of some details and leaves to a general text for the others. */
type DetailTexts<Text> = Readonly<Partial<Record<Detail, Text>>>;

/** A word that a detail can be: as a correction says it, and for the eye. */
export interface DetailChoice {
  readonly text: string;
  readonly label: string;
}

/**
 * The words that a detail can be; none where it can be any text. Roles stand as they are likely on a side: of a client’s
 * person the provider’s lead comes last, of a provider’s it comes first and the sponsor last.
 */
export function detailChoices(
  detail: Detail,
  { interview: { details } }: Language,
  side?: string,
): readonly DetailChoice[] {
  const { words: all = [], isOptional } = detailEntry(detail);
  const words =
    detail === 'role' && side === 'provider' ? [...all.slice(-1), ...all.slice(1, -1), ...all.slice(0, 1)] : all;
  const labels: DetailTexts<Readonly<Record<string, string>>> = details.choices;
  const choices = words.map((text) => ({ text, label: labels[detail]?.[text] ?? text }));
  return isOptional && choices.length > 0 ? [...choices, { text: '', label: details.anotherRole }] : choices;
}

export function detailText(
  interview: Pick<Interview, 'engagement' | 'respondent'>,
  detail: Detail,
  { interview: { details } }: Language,
): string {
  const kept = keptDetail(interview, detail);
  if (kept === undefined) return detail === 'provider' ? details.noProvider : details.notGiven;
  const labels: DetailTexts<Readonly<Record<string, string>>> = { ...details.choices, ...details.shown };
  return labels[detail]?.[kept] ?? kept;
}

export function detailRows({ interview, language }: Session): readonly {
  readonly detail: Detail;
  readonly name: string;
  readonly text: string;
}[] {
  const { names } = language.interview.details;
  return DETAILS.map((detail) => ({ detail, name: names[detail], text: detailText(interview, detail, language) }));
}
