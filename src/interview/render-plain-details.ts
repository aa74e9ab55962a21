import { capitalise } from '../language/words.ts';
import { describeChange } from './change-words.ts';
import type { Clash } from './clash.ts';
import { clashWords } from './clash-words.ts';
import { changedDetails, DETAILS, detailText } from './details.ts';
import { hanging, plainLine } from './plain-line.ts';
import type { Session } from './state.ts';

/** For whom the interview is and who answers, a line each. */
export function renderPlainDetails({ interview }: Session): string {
  return [
    ...DETAILS.map((detail) => plainLine(`${capitalise(detail)}: ${detailText(interview, detail)}`)),
    plainLine('To put one right, say for example: correct client Acme Ltd'),
  ].join('\n');
}

/** What is said after a correction: how it stands now, and which questions that brings up or takes out. */
export function renderCorrection(before: Session, after: Session): string {
  return plainLine(`Corrected. ${describeChange(before, after)}`);
}

/** What is said after a change was taken back, with the details that it brings back. */
export function renderUndone(before: Session, after: Session): string {
  const isCorrection = changedDetails(before.interview, after.interview).length > 0;
  return plainLine(isCorrection ? `Undone. ${describeChange(before, after)}` : 'Undone.');
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
