import { capitalise } from '../language/words.ts';
import type { Clash } from './clash.ts';
import { clashWords } from './clash-words.ts';
import { detailText } from './detail-words.ts';
import { DETAILS } from './details.ts';
import { hanging, plainLine } from './plain-line.ts';
import type { Session } from './state.ts';

/** For whom the interview is and who answers, a line each. */
export function renderPlainDetails({ interview }: Session): string {
  return [
    ...DETAILS.map((detail) => plainLine(`${capitalise(detail)}: ${detailText(interview, detail)}`)),
    plainLine('To put one right, say for example: correct client Acme Ltd'),
  ].join('\n');
}

/** What someone else changed in the file, and what can be said about it. */
export function renderPlainClash(clash: Clash): string {
  const { head, theirs, mine, ways } = clashWords(clash);
  const list = (texts: readonly string[]): readonly string[] => texts.map((text) => hanging('  ', text));
  return [
    plainLine(head),
    'What they changed:',
    ...list(theirs),
    'Your step, not saved yet:',
    ...list(mine),
    hanging('  both: ', ways[0]),
    hanging('  theirs: ', ways[1]),
    plainLine('Say both, theirs, or quit.'),
  ].join('\n');
}
