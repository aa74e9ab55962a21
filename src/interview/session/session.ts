import { type Answer, type Interview, NO_ANSWER, type Reply } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import { MINUTES_PER_QUESTION } from '../../questionnaires/duration.ts';
import { choicesOf, type Question, type Role } from '../../questionnaires/questionnaire.ts';
import { contextStates, hiddenQuestions } from '../../scoring/context.ts';
import type { Language } from '../../texts/language.ts';

/** An interview under way: which questions are put, what was answered, and where it stands. Plain, read-only data. */
export interface Session {
  readonly catalogue: Catalogue;
  /** In which the interview speaks; the catalogue has the texts of the questions in it already. */
  readonly language: Language;
  /** Everything the file holds, also for questions that are not put in this interview. */
  readonly interview: Interview;
  /** What was wished for when it started; the questions asked follow from it. */
  readonly scope: Scope;
  /** The same respondent's interview of the round before: its answers are offered, and count for nothing here. */
  readonly previous?: Interview;
  /** The questions put to this respondent, in the order of asking; some may not apply (see `visibleQuestions`). */
  readonly asked: readonly Question[];
  /** Questions that changed their meaning since they were answered: their answers stay, but they are asked again. */
  readonly outdated: ReadonlySet<string>;
  /** The id of the question shown; `undefined` while the review is shown. */
  readonly at: string | undefined;
  /** The most decisive questions come first, and the review as soon as the verdict is decided. */
  readonly untilDecided?: boolean;
  /** The ids of questions that were skipped since it was started, an id for each time. */
  readonly skipped: readonly string[];
  /** What the last changes can be undone to, the latest last. */
  readonly past: readonly Moment[];
}

/** A state that a change can be undone to. The interview is the very object, so that its file's text can be known by it. */
export type Moment = Pick<Session, 'interview' | 'asked' | 'outdated' | 'at'>;

/** What a change that is about to happen can be undone to, behind what those before it can. */
export function pastWith({ interview, asked, outdated, at, past }: Session): readonly Moment[] {
  return [...past, { interview, asked, outdated, at }];
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

/** The title of an area, or of the context questions. */
export function areaTitle({ catalogue }: Session, area: string): string {
  const own = catalogue.areas.find(({ id }) => id === area);
  return own?.title ?? catalogue.questionnaires.get(area)?.title ?? area;
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

/** What is put to a respondent, beyond what the answers file says of side and areas. */
export interface Scope {
  /** Areas to ask; those of the file, else all of the profile's, when undefined. */
  readonly areas?: readonly string[];
  /** Only what this role would know. */
  readonly role?: Role;
  /** Only critical and high questions. */
  readonly quick?: boolean;
  /** Only until the verdict is decided, the most decisive questions first. */
  readonly untilDecided?: boolean;
}

/** The questions that a respondent's side can answer within a scope, context first, in questionnaire order. */
export function questionsFor(catalogue: Catalogue, interview: Interview, scope: Scope): readonly Question[] {
  const { role, quick, areas = interview.areas } = scope;
  const scored = catalogue.areas
    .filter(({ id }) => areas === undefined || areas.includes(id))
    .flatMap(({ questions }) => questions)
    .filter(({ criticality }) => !quick || criticality === 'critical' || criticality === 'high');
  return [...catalogue.context, ...scored].filter(
    ({ ask, roles }) => ask.includes(interview.respondent.side) && (role === undefined || roles.includes(role)),
  );
}

/** How many replies' worth the usual pace counts for beside the interview's own. */
const CAUTION = 3;

/**
 * About how many minutes the questions without a reply will take. `start` is the interview as it was started,
 * `elapsed` the minutes since; the usual pace gives way to its own with each reply.
 */
export function minutesLeft(session: Session, start: Session, elapsed: number): number {
  const { replied, total } = progressOf(session);
  const given = Math.max(0, replied - progressOf(start).replied);
  const pace = (elapsed + CAUTION * MINUTES_PER_QUESTION) / (given + CAUTION);
  return Math.ceil((total - replied) * pace);
}
