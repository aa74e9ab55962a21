import { DETAILS } from './details.ts';

/** The words of the plain interview, as its help lists them. */
export const PLAIN_WORDS: readonly (readonly [string, string])[] = [
  ['1, 2, …', 'answer and go on; of a checklist, all that apply: 1 3 4, or none'],
  ['unknown', 'asked, but nobody knew'],
  ['na REASON', 'does not apply, and why'],
  ['note TEXT', 'keep a note with this question; without a text, remove it'],
  ['note+ TEXT', 'add a line to the note'],
  ['evidence REF', 'keep a path or a link that shows it'],
  ['confidential', 'keep note and evidence out of what the client gets; again: no longer'],
  ['same', 'confirm what was answered last time'],
  ['take-over', 'keep last time’s note and evidence now, too'],
  ['clear', 'take the answer back'],
  ['undo', 'take the last change back, whatever it was'],
  ['back', 'go to the question before'],
  ['forward', 'go to the question behind'],
  ['skip', 'leave it open for now'],
  ['jump', 'list the areas, and how far each is'],
  ['jump WORDS', 'go to an area by its number or name, or to the question with these words'],
  ['review', 'list what deserves another look'],
  ['correct', 'show for whom the interview is and who answers'],
  ['correct WHAT TEXT', `put one of these right: ${DETAILS.join(', ')}`],
  ['next', 'save, and start an interview with another person'],
  ['finish', 'end with the score and the report'],
  ['quit', 'save and leave'],
  ['?', 'this help, and what helps with the question'],
];
