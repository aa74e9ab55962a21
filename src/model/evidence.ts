import type { Evidence } from '../answers/interview.ts';
import { type Inline, link } from '../document/nodes.ts';
import type { Language } from '../texts/language.ts';
import type { ReportQuestion } from './questions.ts';

/**
 * Of what RFC 3986 allows in an address and nothing else: on a backslash, say, browsers and libraries disagree. A bar is
 * the exception, since all of them encode it alike.
 */
const WEB_ADDRESS = /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%|]+$/i;

/** What was shown, and until when it holds. */
export function evidenceText({ ref, until }: Evidence, { words, report }: Language): readonly Inline[] {
  return until === undefined ? [referenceText(ref)] : [referenceText(ref), report.answers.until(words.day(until))];
}

/** A web address becomes a link that shows itself; everything else stays text. */
export function referenceText(ref: string): Inline {
  return WEB_ADDRESS.test(ref) && URL.canParse(ref) ? link(ref) : ref;
}

/** All that was shown for the answers to a question, each piece once; nothing where nothing was shown to this audience. */
export function evidenceSeen({ answers }: ReportQuestion, language: Language): readonly Inline[] {
  const pieces = new Map(answers.flatMap(({ evidence }) => evidence.map((each) => [each.ref, each])));
  return [...pieces.values()].flatMap((each, index) => [
    ...(index === 0 ? [] : ['; ']),
    ...evidenceText(each, language),
  ]);
}
