import { tickingReply, ticksIn } from '../../answers/interview.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { actionOf, readDueDay } from './actions.ts';
import { applyEvent, nextOpen } from './events.ts';
import { factReply, readFact, typedFact } from './fact-entry.ts';
import { answerTo, type Event, isReplied, type Session, visibleQuestions } from './session.ts';
import { type ActionPlace, isKept, isSamePlace, textNow, type Unconfirmed, type WrittenText } from './unconfirmed.ts';

/** An interview with what was not confirmed taken in, and what of it has to wait. */
export interface Confirmed {
  readonly session: Session;
  readonly left: Unconfirmed;
}

/** Confirms all that was typed and can be: texts and ticks of questions that are not asked now wait. */
export function confirmAll(session: Session, { texts, ticks }: Unconfirmed, day: string): Confirmed {
  let now = session;
  const confirm = (question: string | undefined, eventIn: (at: Session) => Event | undefined): boolean => {
    const there = question === undefined ? now : applyEvent(now, { type: 'jump', question });
    if (question !== undefined && there.at !== question) return false;
    const event = eventIn(there);
    const next = event === undefined ? now : applyEvent(there, event);
    const isTaken = next.interview !== now.interview;
    if (isTaken) now = next;
    return isTaken;
  };
  const textsLeft = texts.filter((text) => {
    const { place } = text;
    const question = place.kind === 'correction' || place.kind === 'action' ? undefined : place.question;
    return !isKept(now, text) && !confirm(question, (at) => eventFor(text, at, day));
  });
  const ticksLeft = [...ticks].filter(
    ([id, items]) =>
      !confirm(id, ({ catalogue }) => {
        const question = catalogue.questions.get(id);
        return question && { type: 'reply', reply: tickingReply(question, items), day };
      }),
  );
  return { session: { ...now, at: placeAfter(session, now) }, left: { texts: textsLeft, ticks: new Map(ticksLeft) } };
}

function eventFor({ place, text, from }: WrittenText, session: Session, day: string): Event | undefined {
  switch (place.kind) {
    case 'note': {
      const { note = '' } = answerTo(session, place.question);
      return { type: 'note', text: textNow({ place, text, from }, note) };
    }
    case 'evidence': {
      const { piece } = place;
      // Where another piece stands there by now, it is one of its own.
      const stands = piece !== undefined && answerTo(session, place.question).evidence[piece]?.ref === from;
      return { type: 'evidence', ref: text, ...(stands ? { piece } : {}) };
    }
    case 'value': {
      const question = session.catalogue.questions.get(place.question);
      const entry = question?.kind === 'fact' ? readFact(question, text, session.language) : undefined;
      // What cannot be read waits as it was typed.
      if (entry === undefined || 'problem' in entry) return undefined;
      return { type: 'reply', reply: factReply(entry.value), day };
    }
    case 'reason':
      return { type: 'reply', reply: { kind: 'notApplicable', reason: text }, day };
    case 'correction':
      return { type: 'correct', detail: place.detail, text };
    case 'action':
      return actionEvent(place, text, day);
    default:
      return place satisfies never;
  }
}

/** An action as far as it was written; what is no day waits as it was typed. */
function actionEvent({ was, question, ...confirmed }: ActionPlace, typed: string, day: string): Event | undefined {
  const written = cleanLine(typed);
  const { text = written, owner = confirmed.text === undefined ? '' : written } = confirmed;
  const isDue = confirmed.owner !== undefined && written !== '';
  const due = isDue ? readDueDay(written, day) : undefined;
  if (text === '' || (isDue && due === undefined)) return undefined;
  const after = actionOf({ text, owner, ...(due === undefined ? {} : { due }) }, question);
  if (was === undefined) return { type: 'action', after };
  const { done, confidential } = was;
  const marks = { ...(done === undefined ? {} : { done }), ...(confidential === undefined ? {} : { confidential }) };
  return { type: 'action', before: was, after: { ...after, ...marks } };
}

/** Where one was, unless that is answered by now or no longer asked. */
function placeAfter({ at }: Session, after: Session): string | undefined {
  const question = visibleQuestions(after).find(({ id }) => id === at);
  return question !== undefined && !isReplied(after, question) ? at : nextOpen(after, undefined);
}

/** What a person typed for a step, apart from the number of an answer: what is worth keeping if it cannot be saved. */
export function typedFor(session: Session, event: Event): Unconfirmed {
  const question = session.at;
  const texts = (text: WrittenText | undefined): Unconfirmed => ({
    texts: text === undefined ? [] : [text],
    ticks: new Map(),
  });
  if (event.type === 'correct') {
    return texts({ place: { kind: 'correction', detail: event.detail }, text: event.text, from: '' });
  }
  if (event.type === 'action') {
    const { before: was, after } = event;
    if (after === undefined) return texts(undefined);
    const { text, owner = '', due = '', question: at } = after;
    const about = { ...(at === undefined ? {} : { question: at }), ...(was === undefined ? {} : { was }) };
    return texts({ place: { kind: 'action', ...about, text, owner }, text: due, from: '' });
  }
  if (question === undefined) return texts(undefined);
  const { note = '' } = answerTo(session, question);
  if (event.type === 'note') return texts({ place: { kind: 'note', question }, text: event.text, from: note });
  if (event.type === 'evidence') {
    const { piece, ref } = event;
    if (piece === undefined) return texts({ place: { kind: 'evidence', question }, text: ref, from: '' });
    const from = answerTo(session, question).evidence[piece]?.ref ?? '';
    return texts(ref === '' ? undefined : { place: { kind: 'evidence', question, piece }, text: ref, from });
  }
  if (event.type !== 'reply') return texts(undefined);
  const { reply } = event;
  const asked = session.catalogue.questions.get(question);
  const ticks = asked && ticksIn(asked, reply);
  if (ticks !== undefined) return { texts: [], ticks: new Map([[question, ticks]]) };
  if (asked?.kind === 'fact' && reply.kind === 'value') {
    const text = typedFact(asked, { reply });
    return texts({ place: { kind: 'value', question }, text, from: typedFact(asked, answerTo(session, question)) });
  }
  if (reply.kind !== 'notApplicable') return texts(undefined);
  return texts({ place: { kind: 'reason', question }, text: reply.reason, from: '' });
}

/** Both together; what was typed later for the same place takes the place of the earlier. */
export function together(earlier: Unconfirmed, later: Unconfirmed): Unconfirmed {
  const isReplaced = ({ place }: WrittenText): boolean => later.texts.some((each) => isSamePlace(each.place, place));
  return {
    texts: [...earlier.texts.filter((text) => !isReplaced(text)), ...later.texts],
    ticks: new Map([...earlier.ticks, ...later.ticks]),
  };
}
