import type { Question } from '../../questionnaires/questionnaire.ts';
import { visible } from '../../text/display.ts';
import { seenText } from '../session/question-lines.ts';
import { answerTo } from '../session/session.ts';
import { happen, type Key, type Screen } from './screen.ts';

/** Marks the evidence of a question as seen today, or no longer; of several pieces a number has to say which. */
export function startSeen(screen: Screen, question: Question, day: string): Screen {
  const { evidence } = answerTo(screen.session, question.id);
  if (evidence.length === 0) {
    return { ...screen, message: screen.session.language.interview.plain.problems.noEvidence };
  }
  return evidence.length === 1 ? mark(screen, question, 0, day) : { ...screen, mode: 'seen' };
}

/** A number marks the piece that has it; any other key goes back to the question. */
export function pressInSeen(screen: Screen, question: Question, { char }: Key, day: string): Screen {
  const back: Screen = { ...screen, mode: 'choose' };
  if (!/^[1-9]$/.test(char)) return back;
  const { evidence } = answerTo(screen.session, question.id);
  const { whichSeen } = screen.session.language.interview.plain.problems;
  return evidence[Number(char) - 1] === undefined
    ? { ...screen, message: whichSeen(numbered(evidence.length)) }
    : mark(back, question, Number(char) - 1, day);
}

/** The last piece of evidence that a key can name; the others have their words in the plain interview. */
export function numbered(pieces: number): number {
  return Math.min(9, pieces);
}

function mark(screen: Screen, question: Question, piece: number, day: string): Screen {
  const next = happen(screen, { type: 'seen', piece, day });
  const marked = answerTo(next.session, question.id).evidence[piece];
  return marked === undefined ? next : { ...next, message: visible(seenText(next.session, marked)) };
}
