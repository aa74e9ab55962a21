import { factText } from '../../answers/fact.ts';
import { type Interview, type Reply, ticksIn } from '../../answers/interview.ts';
import { fits } from '../../answers/progress.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import type { Language } from '../../texts/language.ts';
import { detailText, keptDetail } from './details.ts';
import { nextOpen, startSession } from './events.ts';
import { answerTo, isReplied, progressOf, type Session, visibleQuestions } from './session.ts';

/** Another interview of the engagement, as it stands at the moment. */
export interface Seat {
  readonly file: string;
  readonly interview: Interview;
  /** Whether it was gone to since the start: then its respondent sits at the table. */
  readonly isHere: boolean;
}

/** Whose interview it is, in few words: «Jane, client, delivery». Not safe to show yet. */
export function personText(interview: Pick<Interview, 'engagement' | 'respondent'>, language: Language): string {
  const parts = (['respondent', 'side', 'role'] as const).flatMap((detail) =>
    keptDetail(interview, detail) === undefined ? [] : [detailText(interview, detail, language)],
  );
  return parts.join(', ');
}

/** Somebody else’s interview as a session of the same kind: what is put to them, and what they answered. */
function sessionAt({ catalogue, language, scope }: Session, { interview }: Pick<Seat, 'interview'>): Session {
  const { role: _, areas: _areas, ...shared } = scope;
  return startSession(catalogue, interview, shared, undefined, language);
}

/** One of the others in a list, with how far they are: «Jane, client · 3 of 48». Not safe to show yet. */
export function seatText(session: Session, seat: Seat): string {
  const { replied, total } = progressOf(sessionAt(session, seat));
  const { language } = session;
  return language.interview.table.person(personText(seat.interview, language), replied, total);
}

/**
 * Somebody’s session at a question; where they are not asked it, or told something there in confidence, which would show
 * to all at the table, at their next open one or the review. From the review of another: where they were.
 */
export function atQuestion(session: Session, question: string | undefined): Session {
  if (question === undefined) return session;
  const isAsked = visibleQuestions(session).some(({ id }) => id === question);
  const isOpen = isAsked && !answerTo(session, question).confidential;
  return { ...session, at: isOpen ? question : nextOpen(session, undefined) };
}

/** What is said after going to somebody’s interview from a question. */
export function arrivalText(session: Session, question: string | undefined): string {
  const { at, interview, language } = session;
  const { now, nowElsewhere, nowInReview, nowInConfidence } = language.interview.table;
  const who = personText(interview, language);
  if (question === undefined || at === question) return now(who);
  if (answerTo(session, question).confidential) return nowInConfidence(who);
  return at === undefined ? nowInReview(who) : nowElsewhere(who);
}

/** Which of some people are meant by a number, or a part of a name, a role or a side. */
export function findSeats(session: Session, seats: readonly Seat[], words: string): readonly Seat[] {
  const byNumber = /^\d{1,3}$/.test(words) ? seats[Number(words) - 1] : undefined;
  if (byNumber !== undefined) return [byNumber];
  const wanted = words.toLowerCase();
  const named = seats.map((seat) => ({ seat, text: personText(seat.interview, session.language).toLowerCase() }));
  const exact = named.filter(({ text }) => text.split(', ').includes(wanted));
  const found = exact.length > 0 ? exact : named.filter(({ text }) => text.includes(wanted));
  return found.map(({ seat }) => seat);
}

/** One person’s answer next to those of others; `texts` is missing where it was told in confidence. */
export interface SaidBy {
  readonly who: string;
  readonly texts?: readonly string[];
}

/** What people at one table said to the same question, or why that is not shown. */
export type SideBySide =
  | { readonly kind: 'nobody' | 'not-asked' | 'not-yet'; readonly people: number }
  | {
      readonly kind: 'said';
      readonly said: readonly SaidBy[];
      /** `hidden`: something was told in confidence, and is not compared. */
      readonly outcome: 'same' | 'differs' | 'hidden';
      /** What was ticked by one and not by all, in the order of the questionnaire. */
      readonly only: readonly { readonly who: string; readonly ticked: readonly string[] }[];
    };

/**
 * Puts the answers to a question side by side: of this respondent, and of those who sit at the table and are asked it,
 * once all of them have answered. Notes are no part of it; what was told in confidence is not shown, whoever said it.
 */
export function sideBySide(session: Session, seats: readonly Seat[], question: Question): SideBySide {
  const here = seats.filter(({ isHere }) => isHere);
  if (here.length === 0) return { kind: 'nobody', people: 1 };
  const others = here
    .map((seat) => sessionAt(session, seat))
    .filter((other) => visibleQuestions(other).some(({ id }) => id === question.id));
  if (others.length === 0) return { kind: 'not-asked', people: 1 };
  const all = [session, ...others];
  if (!all.every((each) => isReplied(each, question))) return { kind: 'not-yet', people: all.length };
  const people = all.map((each) => ({
    who: personText(each.interview, session.language),
    ...answerTo(each, question.id),
  }));
  const said = people.map(
    ({ who, reply, confidential }): SaidBy =>
      confidential ? { who } : { who, texts: textsOf(question, reply, session.language) },
  );
  if (people.some(({ confidential }) => confidential)) return { kind: 'said', said, outcome: 'hidden', only: [] };
  const [first, ...rest] = people;
  const isSame = rest.every(({ reply }) => JSON.stringify(bare(reply)) === JSON.stringify(bare(first?.reply)));
  const ticks = people.map(({ who, reply }) => ({ who, ticked: ticksIn(question, reply) }));
  const only = choicesIn(question, ticks);
  return { kind: 'said', said, outcome: isSame ? 'same' : 'differs', only };
}

/** The order of ticks is no difference. */
function bare(reply: Reply | undefined): Reply | undefined {
  if (reply?.kind === 'items') return { ...reply, items: [...reply.items].sort() };
  return reply?.kind === 'value' && typeof reply.value === 'object'
    ? { ...reply, value: [...reply.value].sort() }
    : reply;
}

function choicesIn(
  question: Question,
  people: readonly { readonly who: string; readonly ticked: readonly string[] | undefined }[],
): readonly { readonly who: string; readonly ticked: readonly string[] }[] {
  if (people.some(({ ticked }) => ticked === undefined)) return [];
  return people.flatMap(({ who, ticked = [] }) => {
    const own = choicesOf(question).filter(
      ({ id }) => ticked.includes(id) && !people.every((each) => each.ticked?.includes(id)),
    );
    return own.length === 0 ? [] : [{ who, ticked: own.map(({ label }) => label) }];
  });
}

/** An answer in the words of the questionnaire, a line each. */
function textsOf(question: Question, reply: Reply, { words, interview }: Language): readonly string[] {
  const texts = interview.reply;
  const ticked = ticksIn(question, reply);
  if (ticked !== undefined) {
    const labels = choicesOf(question).flatMap(({ id, label }) => (ticked.includes(id) ? [label] : []));
    return labels.length === 0 ? [texts.noItems] : labels;
  }
  if (!fits(question, reply)) return [texts.brief.notOffered];
  switch (reply.kind) {
    case 'option':
      return choicesOf(question).flatMap(({ id, label }) => (id === reply.option ? [label] : []));
    case 'value':
      return [question.kind === 'fact' ? factText(question, reply.value, words) : String(reply.value)];
    case 'unknown':
      return [texts.unknown];
    case 'notApplicable':
      return [texts.notApplicable(reply.reason)];
    case 'items':
    case 'unanswered':
      return [];
    default:
      return reply satisfies never;
  }
}
