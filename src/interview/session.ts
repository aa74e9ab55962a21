import { isOutdated } from '../answers/check.ts';
import { type Answer, type Interview, NO_ANSWER, type Reply } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import type { Side } from '../questionnaire/identifiers.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { contextStates, hiddenQuestions } from '../scoring/context.ts';

/** An interview under way: which questions are put, what was answered, and where it stands. Plain, read-only data. */
export interface Session {
  readonly catalogue: Catalogue;
  /** Everything the file holds, also for questions that are not put in this interview. */
  readonly interview: Interview;
  /** The questions put to this respondent, in the order of asking; some may not apply (see `visibleQuestions`). */
  readonly asked: readonly Question[];
  /** Questions that changed their meaning since they were answered: their answers stay, but they are asked again. */
  readonly outdated: ReadonlySet<string>;
  /** The id of the question shown; `undefined` while the review is shown. */
  readonly at: string | undefined;
}

interface Scope {
  /** Areas to ask; all of the profile's when undefined. */
  readonly areas?: readonly string[];
  readonly side: Side;
}

/** Starts or goes on with an interview: at the first question without an answer, or at the review. */
export function startSession(catalogue: Catalogue, interview: Interview): Session {
  const scope: Scope = { side: interview.respondent.side, ...(interview.areas && { areas: interview.areas }) };
  const asked = questionsFor(catalogue, scope);
  const outdated = asked.filter((question) => interview.answers.has(question.id) && isOutdated(question, interview));
  const session: Session = {
    catalogue,
    interview,
    asked,
    outdated: new Set(outdated.map(({ id }) => id)),
    at: undefined,
  };
  return { ...session, at: nextOpen(session, undefined) };
}

/** The questions that a side can answer in some areas, context first, in questionnaire order. */
function questionsFor(catalogue: Catalogue, { areas, side }: Scope): readonly Question[] {
  const scored = catalogue.areas
    .filter(({ id }) => areas === undefined || areas.includes(id))
    .flatMap(({ questions }) => questions);
  return [...catalogue.context, ...scored].filter(({ ask }) => ask.includes(side));
}

/** The asked questions that apply, given this respondent's own answers to the context questions. */
export function visibleQuestions({ catalogue, interview, asked }: Session): readonly Question[] {
  const hidden = hiddenQuestions(catalogue, contextStates(catalogue, [interview]));
  return asked.filter(({ id }) => !hidden.has(id));
}

export function answerTo({ interview }: Session, question: string): Answer {
  return interview.answers.get(question) ?? NO_ANSWER;
}

/** Whether a question has a reply that still stands; *unknown* is a reply. */
export function isReplied(session: Session, question: Question): boolean {
  return !session.outdated.has(question.id) && fits(question, answerTo(session, question.id).reply);
}

/** Whether a reply names only what the question offers; *unknown* and *not applicable* (with a reason) always fit. */
export function fits(question: Question, reply: Reply): boolean {
  const ids = choicesOf(question).map(({ id }) => id);
  switch (reply.kind) {
    case 'option':
      return question.kind !== 'checklist' && ids.includes(reply.option);
    case 'items':
      return question.kind === 'checklist' && reply.items.every((item) => ids.includes(item));
    case 'notApplicable':
      return reply.reason.trim() !== '';
    case 'unknown':
      return true;
    case 'unanswered':
      return false;
    default:
      return reply satisfies never;
  }
}

/** The first question without a reply behind a place (or from the start); `undefined` where none is left behind it. */
export function nextOpen(session: Session, behind: string | undefined): string | undefined {
  const visible = visibleQuestions(session);
  const from = behind === undefined ? 0 : visible.findIndex(({ id }) => id === behind) + 1;
  return visible.slice(from).find((question) => !isReplied(session, question))?.id;
}

export interface Progress {
  readonly replied: number;
  readonly total: number;
}

/** How many of the visible questions have a reply: of an area, or of all. */
export function progressOf(session: Session, area?: string): Progress {
  const own = visibleQuestions(session).filter((question) => area === undefined || question.area === area);
  return { replied: own.filter((question) => isReplied(session, question)).length, total: own.length };
}
