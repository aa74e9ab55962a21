import { capitalise } from '../texts/any-language.ts';
import type { Clash } from './clash.ts';
import { clashWords } from './clash-words.ts';
import { detailText } from './detail-words.ts';
import { DETAILS } from './details.ts';
import { hanging, plainLine } from './plain-line.ts';
import type { Session } from './state.ts';

/** For whom the interview is and who answers, a line each. */
export function renderPlainDetails({ interview, language }: Session): string {
  const { names, line, example } = language.interview.details;
  return [
    ...DETAILS.map((detail) =>
      plainLine(line(capitalise(names[detail]), detail, detailText(interview, detail, language))),
    ),
    plainLine(example),
  ].join('\n');
}

/** What someone else changed in the file, and what can be said about it. */
export function renderPlainClash(clash: Clash): string {
  const texts = clash.before.language.interview.clash;
  const { head, theirs, mine, ways } = clashWords(clash);
  const list = (texts: readonly string[]): readonly string[] => texts.map((text) => hanging('  ', text));
  return [
    plainLine(head),
    plainLine(`${texts.theirs}:`),
    ...list(theirs),
    plainLine(`${texts.mine}:`),
    ...list(mine),
    hanging('  both: ', ways[0]),
    hanging('  theirs: ', ways[1]),
    plainLine(texts.say),
  ].join('\n');
}
