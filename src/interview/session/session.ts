import type { Action } from '../../answers/actions.ts';
import type { Detail } from '../../answers/head.ts';
import { type Answer, type Interview, NO_ANSWER, type Reply } from '../../answers/interview.ts';
import { type Asking, fits } from '../../answers/progress.ts';
import { type Catalogue, type Circumstances, criticalityIn } from '../../questionnaires/catalogue.ts';
import { choicesOf, isScored, type Question } from '../../questionnaires/questionnaire.ts';
import type { Criticality } from '../../questionnaires/vocabulary.ts';
import { circumstancesNow, stageQuestion } from '../../scoring/context.ts';
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
  /** Other interviews of the engagement, for what was agreed in them and is still to be done. */
  readonly others: readonly Interview[];
  /** The questions put to this respondent, in the order of asking; some may not apply (see `visibleQuestions`). */
  readonly asked: readonly Question[];
  /** Questions that changed their meaning since they were answered: their answers stay, but they are asked again. */
  readonly outdated: ReadonlySet<string>;
  /** The id of the question shown; `undefined` while the review is shown. */
  readonly at: string | undefined;
  /** The id of the question from which one came to the review. */
  readonly cameFrom?: string;
  /** The ids of questions that were skipped since it was started, an id for each time. */
  readonly skipped: readonly string[];
  /** What the last changes can be undone to, the latest last. */
  readonly past: readonly UndoState[];
}

/** A state that a change can be undone to. The interview is the very object, so that its file's text can be known by it. */
export type UndoState = Pick<Session, 'interview' | 'asked' | 'outdated' | 'at'>;

/** What a change that is about to happen can be undone to, after what those before it can. */
export function pastWith({ interview, asked, outdated, at, past }: Session): readonly UndoState[] {
  return [...past, { interview, asked, outdated, at }];
}

/** The asked questions that apply, given this respondent's own answers to the context questions. */
export function visibleQuestions(session: Session): readonly Question[] {
  const { hidden } = circumstancesOf(session);
  return session.asked.filter(({ id }) => !hidden.has(id));
}

/** What a question counts as, given this respondent's own answers to the context questions; these count as nothing. */
export function criticalityNow(session: Session, question: Question): Criticality | undefined {
  return isScored(question) ? criticalityIn(question, circumstancesOf(session)) : undefined;
}

/** A session never changes, and a list asks for each of its questions. */
const circumstances = new WeakMap<Session, Circumstances>();

function circumstancesOf(session: Session): Circumstances {
  const known = circumstances.get(session) ?? circumstancesNow(session.catalogue, [session.interview]);
  circumstances.set(session, known);
  return known;
}

/**
 * The option on which the highlight lies while nobody chose one: the stage that the head of the file lets expect. It is
 * offered, and never an answer by itself. `undefined` for every other question.
 */
export function expectedOption({ catalogue, interview }: Session, question: Question): string | undefined {
  if (question.id !== stageQuestion(catalogue)?.id) return undefined;
  return interview.engagement.provider === undefined ? 'deciding' : 'contracting';
}

/** What is said of the expected option: as long as nothing is answered, and no provider is named. */
export function expectedLine(session: Session, question: Question): string | undefined {
  const expected = expectedOption(session, question);
  const isOpen = answerTo(session, question.id).reply.kind === 'unanswered';
  if (!isOpen || expected === undefined || session.interview.engagement.provider !== undefined) return undefined;
  return session.language.interview.question.noProvider(choicesOf(question).findIndex(({ id }) => id === expected) + 1);
}

export function answerTo({ interview }: Session, question: string): Answer {
  return interview.answers.get(question) ?? NO_ANSWER;
}

/** Whether a question has a reply that still stands; *unknown* is a reply. */
export function isReplied(session: Session, question: Question): boolean {
  return !session.outdated.has(question.id) && fits(question, answerTo(session, question.id).reply);
}

/** The title of an area, or of the context questions. */
export function areaTitle({ catalogue }: Session, area: string): string {
  const own = catalogue.areas.find(({ id }) => id === area);
  return own?.title ?? catalogue.questionnaires.get(area)?.title ?? area;
}

export interface ReplyCount {
  readonly replied: number;
  readonly total: number;
}

/** How many of the visible questions have a reply: of an area, or of all. */
export function progressOf(session: Session, area?: string): ReplyCount {
  const own = visibleQuestions(session).filter((question) => area === undefined || question.area === area);
  return { replied: own.filter((question) => isReplied(session, question)).length, total: own.length };
}

/** What is wished for in an interview, beyond what the answers file says of side and areas. */
export interface Scope extends Asking {
  /** Only until the verdict is decided, the most decisive questions first. */
  readonly untilDecided?: boolean;
  /** Nothing is shown from which the merit of an answer could be read. */
  readonly blind?: boolean;
}

/** What can happen in an interview. Replies carry the day on which they were given. */
export type Event =
  | { readonly type: 'reply'; readonly reply: Exclude<Reply, { kind: 'unanswered' }>; readonly day: string }
  | { readonly type: 'note'; readonly text: string }
  /** Adds a piece of evidence, or puts another text in the place of one, counted from 0; an empty one removes it. */
  | { readonly type: 'evidence'; readonly ref: string; readonly piece?: number | undefined }
  /** Marks a piece of evidence, counted from 0, as seen on that day; takes the mark back where it says so already. */
  | { readonly type: 'seen'; readonly piece: number; readonly day: string }
  | { readonly type: 'confidential' }
  /** Whether the note is to be quoted to the client. */
  | { readonly type: 'key-fact' }
  | { readonly type: 'clear' }
  /** Takes over the note and the evidence that were kept last time. */
  | { readonly type: 'take-over' }
  | { readonly type: 'correct'; readonly detail: Detail; readonly text: string }
  /** Agrees on something to do, changes what was agreed (`before`), or drops it where there is nothing `after`. */
  | { readonly type: 'action'; readonly before?: Action; readonly after?: Action }
  | { readonly type: 'undo' }
  | { readonly type: 'skip' }
  | { readonly type: 'back' }
  | { readonly type: 'forward' }
  | { readonly type: 'jump'; readonly question: string }
  | { readonly type: 'review' };

/** The answers that differ between two states of an interview; one that is gone is an answer with nothing in it. */
export function changedAnswers(before: Session, after: Session): ReadonlyMap<string, Answer> {
  const [was, is] = [before.interview.answers, after.interview.answers];
  if (was === is) return new Map();
  const ids = new Set([...was.keys(), ...is.keys()]);
  return new Map([...ids].filter((id) => was.get(id) !== is.get(id)).map((id) => [id, answerTo(after, id)]));
}
