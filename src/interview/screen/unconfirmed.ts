import { applyEvent } from '../session/events.ts';
import { visibleQuestions } from '../session/session.ts';
import { isKept, questionOf, type TextPlace, type Unconfirmed, type WrittenText } from '../session/unconfirmed.ts';
import { isWriting, type Screen, settle } from './screen.ts';
import { withTicks } from './ticks.ts';
import { draftOf, placeOfText, startWriting } from './writing.ts';

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
  return text.trim() === '' || text === from ? undefined : { place, text, from };
}

/** The ids of the questions at which something is not confirmed. */
export function unconfirmedQuestions(screen: Screen): readonly string[] {
  const { texts, ticks } = unconfirmedOf(screen);
  return [...ticks.keys(), ...texts.flatMap(({ place }) => questionOf(place) ?? [])];
}

/**
 * Takes up what was not confirmed when the interview was left: the ticks where they were, and the first text that can
 * be gone on with, at its question. The others wait there; what cannot be asked now waits on.
 */
export function takeUp(screen: Screen, { texts, ticks }: Unconfirmed): Screen {
  const { session } = screen;
  const waiting = texts.filter((text) => !isKept(session, text));
  let boxes = screen.ticks;
  for (const [id, items] of ticks) {
    const question = session.catalogue.questions.get(id);
    if (question === undefined) boxes = new Map(boxes).set(id, items);
    else if (question.kind === 'checklist') boxes = withTicks(session, boxes, question, items);
  }
  const kept: Screen = { ...screen, ticks: boxes, waiting };
  const visible = visibleQuestions(session).map(({ id }) => id);
  const first = waiting.find(({ place }) => place.kind === 'correction' || visible.includes(place.question));
  return first === undefined ? kept : goOnWriting(kept, first.place);
}

function goOnWriting(screen: Screen, place: TextPlace): Screen {
  const message = screen.session.language.interview.question.takenUp;
  if (place.kind === 'correction') {
    return { ...startWriting({ ...screen, detail: place.detail }, 'correction'), message };
  }
  const session = applyEvent(screen.session, { type: 'jump', question: place.question });
  return { ...startWriting(settle({ ...screen, session }), place.kind), message };
}
