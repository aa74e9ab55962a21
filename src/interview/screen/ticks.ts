import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { changedAnswers } from '../session/events.ts';
import { offeredReply } from '../session/last-time.ts';
import { answerTo, type Session } from '../session/session.ts';

/** The ticks of checklists that are not confirmed yet, by question; those that the file has are not among them. */
export type Ticks = ReadonlyMap<string, readonly string[]>;

/** The items of a checklist that are ticked: those not confirmed yet, else those of its answer. */
export function tickedAt(session: Session, ticks: Ticks, question: Question): readonly string[] {
  return ticks.get(question.id) ?? confirmedTicks(session, question);
}

/** The items of the answer, or of the one of last time that waits to be confirmed. */
function confirmedTicks(session: Session, question: Question): readonly string[] {
  const reply = offeredReply(session, question) ?? answerTo(session, question.id).reply;
  return reply.kind === 'items' ? reply.items : [];
}

/** Ticks an item, or takes the tick away, in the checklist's own order; what is as confirmed needs no keeping. */
export function toggleTick(session: Session, ticks: Ticks, question: Question, item: string): Ticks {
  const ticked = tickedAt(session, ticks, question);
  const next = ticked.includes(item) ? ticked.filter((id) => id !== item) : [...ticked, item];
  return withTicks(session, ticks, question, next);
}

/** The ticks with those of a question set; unknown items are left out. */
export function withTicks(session: Session, ticks: Ticks, question: Question, items: readonly string[]): Ticks {
  const ordered = choicesOf(question).flatMap(({ id }) => (items.includes(id) ? [id] : []));
  const confirmed = confirmedTicks(session, question);
  const isAsConfirmed = ordered.length === confirmed.length && ordered.every((id) => confirmed.includes(id));
  return isAsConfirmed ? without(ticks, question.id) : new Map(ticks).set(question.id, ordered);
}

export function without(ticks: Ticks, question: string): Ticks {
  return new Map([...ticks].filter(([id]) => id !== question));
}

/** The ticks that a step leaves: where it gave or took an answer, that answer is what counts. */
export function ticksAfter(ticks: Ticks, before: Session, after: Session): Ticks {
  if (ticks.size === 0) return ticks;
  const replied = [...changedAnswers(before, after)].flatMap(([id, { reply }]) =>
    JSON.stringify(answerTo(before, id).reply) === JSON.stringify(reply) ? [] : [id],
  );
  return new Map([...ticks].filter(([id]) => !replied.includes(id)));
}
