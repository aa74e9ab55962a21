import type { Question } from '../../questionnaires/questionnaire.ts';
import { visible, wrapIndented } from '../../text/display.ts';
import { evidenceStates, seenText } from '../session/question-lines.ts';
import { answerTo } from '../session/session.ts';
import { keyLines, type ScreenFrame } from './draw.ts';
import { happen, isEnter, type Key, moveByLetter, moved, type Screen } from './screen.ts';
import { startWriting } from './writing.ts';

/** Begins to write evidence where there is none yet, or goes on with some that was left; else lists what there is. */
export function openEvidence(screen: Screen, question: Question): Screen {
  const { piece: _, ...fresh } = screen;
  const waits = screen.waiting.find(({ place }) => place.kind === 'evidence' && place.question === question.id);
  if (waits?.place.kind === 'evidence') {
    const { piece } = waits.place;
    return startWriting({ ...fresh, ...(piece === undefined ? {} : { piece }) }, 'evidence');
  }
  const { evidence } = answerTo(screen.session, question.id);
  return evidence.length === 0 ? startWriting(fresh, 'evidence') : { ...fresh, mode: 'pieces', target: 0 };
}

/** The pieces of evidence of a question, to be corrected, marked as seen or removed. */
export function pressInPieces(screen: Screen, question: Question, key: Key, day: string): Screen {
  const { session, target } = screen;
  const { evidence } = answerTo(session, question.id);
  const { keys, kept, question: texts } = session.language.interview;
  const char = key.char.toLowerCase();
  const { piece: _, ...fresh } = screen;
  if (char === 'b' || key.name === 'escape' || key.name === 'left') return { ...screen, mode: 'choose' };
  const move = moveByLetter(key);
  if (move !== undefined) return { ...screen, target: moved(target, move, evidence.length) };
  if (/^[1-9]$/.test(char)) {
    const chosen = Number(char) - 1;
    return chosen < evidence.length
      ? { ...screen, target: chosen }
      : { ...screen, message: texts.noSuchPiece(char, evidence.length) };
  }
  const piece = evidence[target];
  if (char === 'e') return startWriting(fresh, 'evidence');
  if (piece !== undefined && isEnter(key)) return startWriting({ ...screen, piece: target }, 'evidence');
  if (piece !== undefined && char === 'v') {
    const next = happen(screen, { type: 'seen', piece: target, day });
    const marked = answerTo(next.session, question.id).evidence[target];
    return marked === undefined ? next : { ...next, message: visible(seenText(next.session, marked)) };
  }
  if (piece !== undefined && (char === 'x' || key.name === 'delete')) {
    const next = happen(screen, { type: 'evidence', ref: '', piece: target });
    const message = kept.evidenceRemoved(visible(piece.ref));
    const last = evidence.length - 2;
    return last < 0 ? { ...next, message, mode: 'choose' } : { ...next, message, target: Math.min(target, last) };
  }
  return key.char === '' ? screen : { ...screen, message: keys.none };
}

export function pieceBlocks({ session, target }: Screen, question: Question, frame: ScreenFrame): readonly string[] {
  return evidenceStates(session, question).map(({ ref, state }, index) => {
    const lead = `${index === target ? '❯' : ' '} ${index + 1} `;
    const line = lead + wrapIndented(`${visible(ref)} (${state})`, frame.columns, lead.length).slice(lead.length);
    return index === target ? frame.palette.focus(line) : line;
  });
}

export function pieceKeys({ session }: Screen, frame: ScreenFrame): string {
  const { keys } = session.language.interview;
  return keyLines(frame, [keys.move, keys.correct, keys.seen, keys.removePiece, keys.addPiece, keys.goOn]);
}
