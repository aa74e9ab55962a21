import { isTicked } from '../../questionnaires/questionnaire.ts';
import { cleanLine, cleanLines, withoutControls } from '../../text/clean-text.ts';
import { keptDetail, problemWith } from '../session/details.ts';
import { applyEvent } from '../session/events.ts';
import { factReply, readFact, typedFact } from '../session/fact-entry.ts';
import { areaPlaces, jumpTargets } from '../session/search.ts';
import { answerTo, visibleQuestions } from '../session/session.ts';
import {
  isKept,
  isSamePlace,
  questionOf,
  type TextPlace,
  textNow,
  type Unconfirmed,
  type WrittenText,
} from '../session/unconfirmed.ts';
import { isActionMode, partBefore, startAction, submitAction } from './action.ts';
import { draftFrom, EMPTY_DRAFT, edit, insert, type TextDraft } from './draft.ts';
import {
  happen,
  highlightAnswer,
  isEnter,
  isWriting,
  type Key,
  moved,
  moveOf,
  type Screen,
  shownQuestion,
  type WritingMode,
  type WritingScreen,
  withTicks,
} from './screen.ts';

/** Begins to write a text, with what was written before; the search begins at the area shown. */
export function startWriting(screen: Screen, mode: WritingMode): WritingScreen {
  const writing: WritingScreen = { ...screen, mode, target: mode === 'evidence' ? screen.target : 0 };
  if (mode !== 'jump') return goOnWith(writing, draftOf(writing));
  const area = shownQuestion(screen)?.area;
  const target = areaPlaces(screen.session).findIndex(({ id }) => id === area);
  return { ...writing, draft: EMPTY_DRAFT, target: Math.max(0, target) };
}

/** The text that was left unfinished, or the one that is kept. */
function goOnWith(writing: WritingScreen, kept: string): WritingScreen {
  const place = placeOfText(writing);
  const waits = place && writing.waiting.find((each) => isSamePlace(each.place, place));
  if (waits === undefined) return { ...writing, draft: draftFrom(kept) };
  const waiting = writing.waiting.filter((each) => each !== waits);
  return { ...writing, waiting, draft: draftFrom(textNow(waits, kept)) };
}

/** What the text being written is for; nothing where it is only a search. */
function placeOfText({ mode, detail, session, action, piece }: WritingScreen): TextPlace | undefined {
  if (mode === 'correction') return { kind: mode, detail };
  if (isActionMode(mode)) return action;
  if (mode === 'jump' || session.at === undefined) return undefined;
  const question = session.at;
  if (mode !== 'evidence') return { kind: mode, question };
  return { kind: mode, question, ...(piece === undefined ? {} : { piece }) };
}

export function pressInWriting(screen: WritingScreen, key: Key, day: string, columns: number): Screen {
  const { mode, draft } = screen;
  if (key.name === 'escape') {
    const { action: _, ...left } = screen;
    const back = mode === 'correction' ? 'details' : isCorrectingPiece(screen) ? 'pieces' : 'choose';
    return { ...left, mode: back, draft: EMPTY_DRAFT, message: '' };
  }
  if (isEnter(key)) {
    // A line feed is what Ctrl+J types; Enter types a carriage return.
    const isNewLine = mode === 'note' && (key.name === 'enter' || key.alt === true);
    return isNewLine ? withDraft(screen, insert(draft, '\n')) : submitText(screen, draft.text, day);
  }
  if (mode === 'jump') {
    const places = jumpTargets(screen.session, draft.text).length;
    // Home and End belong to the text.
    const move = ['home', 'end'].includes(key.name) ? undefined : moveOf(key);
    if (move !== undefined) return places === 0 ? screen : { ...screen, target: moved(screen.target, move, places) };
    if (draft.text === '' && /^[1-9]$/.test(key.char)) {
      const target = Number(key.char) - 1;
      return target < places ? submitText({ ...screen, target }, '', day) : withDraft(screen, insert(draft, key.char));
    }
  }
  if (key.char !== '' && !key.ctrl && !key.alt) return withDraft(screen, insert(draft, key.char));
  return withDraft(screen, edit(draft, key, columns));
}

/** Takes a pasted text, which may hold anything, into the text being written; where none is, it says what to do. */
export function pasteText(screen: Screen, text: string): Screen {
  if (!isWriting(screen)) {
    const isAtQuestion = screen.mode === 'choose' && shownQuestion(screen) !== undefined;
    return isAtQuestion ? { ...screen, message: screen.session.language.interview.question.pasteNeedsNote } : screen;
  }
  const lines = withoutControls(text);
  // The lines of a list are its entries.
  const question = screen.mode === 'value' ? shownQuestion(screen) : undefined;
  const gap = question?.kind === 'fact' && question.type === 'list' ? '; ' : ' ';
  const added = screen.mode === 'note' ? lines : lines.trimEnd().replaceAll(/\s*\n\s*/g, gap);
  return withDraft(screen, insert(screen.draft, added));
}

/** Another text is another search, which begins at its first place. */
function withDraft(screen: Screen, draft: TextDraft): Screen {
  return { ...screen, draft, target: draft.text === screen.draft.text ? screen.target : 0 };
}

export function submitText(screen: WritingScreen, text: string, day: string): Screen {
  const quiet: Screen = { ...screen, mode: 'choose', draft: EMPTY_DRAFT, message: '' };
  const written = screen.mode === 'note' ? cleanLines(text) : cleanLine(text);
  switch (screen.mode) {
    case 'reason':
      if (text === draftOf(screen) && text !== '') return confirmReason(quiet, day);
      if (written === '') return { ...quiet, message: screen.session.language.interview.question.needsReason };
      return happen(quiet, { type: 'reply', reply: { kind: 'notApplicable', reason: written }, day });
    case 'note':
      return text === draftOf(screen) ? quiet : happen(quiet, { type: 'note', text: written });
    case 'evidence':
      return submitEvidence(screen, quiet, written);
    case 'value':
      return submitFact(screen, text, day);
    case 'jump':
      return jumpTo(quiet, written);
    case 'correction':
      return correctDetail(screen, written);
    case 'action':
    case 'action-owner':
    case 'action-due':
      return submitAction(screen, text, day);
    default:
      return screen.mode satisfies never;
  }
}

/** Whether a piece of evidence is corrected, from the list of them. */
function isCorrectingPiece({ mode, piece }: Screen): boolean {
  return mode === 'evidence' && piece !== undefined;
}

function submitEvidence(screen: WritingScreen, quiet: Screen, ref: string): Screen {
  if (!isCorrectingPiece(screen)) return happen(quiet, { type: 'evidence', ref });
  const { piece, ...left } = quiet;
  const next = ref === draftOf(screen) ? left : happen(left, { type: 'evidence', ref, piece });
  const { evidence } = answerTo(next.session, next.session.at ?? '');
  return evidence.length === 0
    ? next
    : { ...next, mode: 'pieces', target: Math.min(screen.target, evidence.length - 1) };
}

/** A text that is no answer here stays, to be put right. */
function submitFact(screen: WritingScreen, text: string, day: string): Screen {
  const { session } = screen;
  const question = shownQuestion(screen);
  if (question?.kind !== 'fact') return screen;
  const quiet: Screen = { ...screen, mode: 'choose', draft: EMPTY_DRAFT, message: '' };
  const { reply } = answerTo(session, question.id);
  // As it was typed it may be written otherwise than in the file.
  if (text !== '' && reply.kind === 'value' && text === typedFact(question, { reply }))
    return happen(quiet, { type: 'reply', reply, day });
  const entry = readFact(question, text, session.language);
  if ('problem' in entry) return { ...screen, message: entry.problem };
  return happen(quiet, { type: 'reply', reply: factReply(entry.value), day });
}

function correctDetail(screen: WritingScreen, text: string): Screen {
  const { detail } = screen;
  const problem = problemWith(detail, text, screen.session.language);
  if (problem !== undefined) return { ...screen, message: problem };
  const corrected = happen({ ...screen, message: '' }, { type: 'correct', detail, text });
  return { ...corrected, mode: 'details', draft: EMPTY_DRAFT };
}

function jumpTo(screen: Screen, words: string): Screen {
  const target = jumpTargets(screen.session, words)[screen.target];
  if (target !== undefined) return happen(screen, { type: 'jump', question: target.id });
  return { ...screen, message: screen.session.language.interview.jump.noQuestion(words) };
}

/** The screen with a text that was written elsewhere, such as in an editor, in the place of the one being written. */
export function withText(screen: WritingScreen, text: string): WritingScreen {
  return { ...screen, draft: draftFrom(screen.mode === 'note' ? cleanLines(text) : cleanLine(text)) };
}

/** The reason stands as it was, line breaks and all; only a question that changed since takes it as a new reply. */
function confirmReason(screen: Screen, day: string): Screen {
  const { session } = screen;
  const { reply } = answerTo(session, session.at ?? '');
  const isOutdated = session.outdated.has(session.at ?? '');
  return isOutdated && reply.kind === 'notApplicable' ? happen(screen, { type: 'reply', reply, day }) : screen;
}

/** The text that a text mode starts from; only a note has several lines. Confirmed as it is, it changes nothing. */
export function draftOf(screen: Screen): string {
  if (screen.mode === 'correction') {
    return cleanLine(keptDetail(screen.session.interview, screen.detail) ?? '');
  }
  if (isActionMode(screen.mode)) return partBefore(screen);
  const question = shownQuestion(screen);
  if (question === undefined) return '';
  const { note, reply, evidence } = answerTo(screen.session, question.id);
  const reason = reply.kind === 'notApplicable' ? reply.reason : '';
  if (screen.mode === 'note') return cleanLines(note ?? '');
  if (isCorrectingPiece(screen)) return cleanLine(evidence[screen.piece ?? -1]?.ref ?? '');
  if (screen.mode === 'value') return question.kind === 'fact' ? typedFact(question, { reply }) : '';
  return screen.mode === 'reason' ? cleanLine(reason) : '';
}

/** What was typed on a screen and is not confirmed yet: what waits, and the text that is being written. */
export function unconfirmedOf(screen: Screen): Unconfirmed {
  const written = screen.interrupted ?? writtenText(screen);
  return { texts: [...screen.waiting, ...(written === undefined ? [] : [written])], ticks: screen.ticks };
}

/** The text that is being written, where it is another than the one it began from. A search is not worth keeping. */
export function writtenText(screen: Screen): WrittenText | undefined {
  const place = isWriting(screen) ? placeOfText(screen) : undefined;
  if (place === undefined) return undefined;
  const [text, from] = [screen.draft.text, draftOf(screen)];
  // What was confirmed of an action is worth keeping before its next part is begun.
  if (place.kind === 'action' && place.text !== undefined) return { place, text, from };
  return text.trim() === '' || text === from ? undefined : { place, text, from };
}

export function unconfirmedQuestions(screen: Screen): readonly string[] {
  const { texts, ticks } = unconfirmedOf(screen);
  return [...ticks.keys(), ...texts.flatMap(({ place }) => questionOf(place) ?? [])];
}

/**
 * Takes up what was not confirmed when the interview was left: the ticks where they were, and the first text that can
 * be gone on with, at its question. The others wait there; what cannot be asked now is kept.
 */
export function takeUp(screen: Screen, { texts, ticks }: Unconfirmed): Screen {
  const { session } = screen;
  const waiting = texts.filter((text) => !isKept(session, text));
  let boxes = screen.ticks;
  for (const [id, items] of ticks) {
    const question = session.catalogue.questions.get(id);
    if (question === undefined) boxes = new Map(boxes).set(id, items);
    else if (isTicked(question)) boxes = withTicks(session, boxes, question, items);
  }
  const kept: Screen = { ...screen, ticks: boxes, waiting };
  const visible = visibleQuestions(session).map(({ id }) => id);
  const first = waiting.find(({ place }) => canBeWritten(place, visible));
  return first === undefined ? kept : goOnWriting(kept, first.place);
}

function canBeWritten(place: TextPlace, visible: readonly string[]): boolean {
  const question = questionOf(place);
  return question === undefined || visible.includes(question);
}

function goOnWriting(screen: Screen, place: TextPlace): Screen {
  const message = screen.session.language.interview.question.takenUp;
  if (place.kind === 'correction') {
    return { ...startWriting({ ...screen, detail: place.detail }, 'correction'), message };
  }
  if (place.kind === 'action') {
    const { question, was } = place;
    const session = applyEvent(
      screen.session,
      question === undefined ? { type: 'review' } : { type: 'jump', question },
    );
    return startAction(highlightAnswer({ ...screen, session, message }), was);
  }
  const session = applyEvent(screen.session, { type: 'jump', question: place.question });
  const { piece } = place.kind === 'evidence' ? place : { piece: undefined };
  const there = highlightAnswer({ ...screen, session, ...(piece === undefined ? {} : { piece }) });
  return { ...startWriting(there, place.kind), message };
}
