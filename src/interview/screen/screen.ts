import type { Action } from '../../answers/actions.ts';
import type { Detail } from '../../answers/head.ts';
import { type Reply, ticksIn } from '../../answers/interview.ts';
import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import { describeChange } from '../session/changes.ts';
import type { Clash } from '../session/clash.ts';
import { applyEvent, nextMust } from '../session/events.ts';
import { offeredReply } from '../session/last-time.ts';
import { answerTo, changedAnswers, type Event, expectedOption, type Session } from '../session/session.ts';
import type { Spread } from '../session/spread.ts';
import type { Seat } from '../session/table.ts';
import type { ActionPlace, WrittenText } from '../session/unconfirmed.ts';
import { EMPTY_DRAFT, type TextDraft } from './draft.ts';

/** The modes in which a text is written. */
const WRITING = [
  'reason',
  'note',
  'evidence',
  'value',
  'jump',
  'correction',
  'action',
  'action-owner',
  'action-due',
] as const;
export type WritingMode = (typeof WRITING)[number];

/**
 * What the keys mean at the moment: choosing, reading the help, going through the evidence, looking at the details of the
 * interview, picking how one of them is right, looking at an action, deciding what becomes of a file that someone else
 * changed, picking whose interview to go to, comparing what several people said, deciding whether other files are corrected
 * too, or writing one of the texts.
 */
export type Mode =
  | 'choose'
  | 'help'
  | 'pieces'
  | 'details'
  | 'pick'
  | 'clash'
  | 'chosen-action'
  | OthersMode
  | WritingMode;
type OthersMode = 'people' | 'side-by-side' | 'spread';

/** The interview as it stands on the terminal: the session, and what belongs to the keyboard alone. */
export interface Screen {
  readonly session: Session;
  readonly mode: Mode;
  /**
   * The highlighted line: an option (`LAST_TIME`: what was said last time; `NOWHERE`: none, so that Enter answers
   * nothing), or an entry of the review (0 is «finish»).
   */
  readonly cursor: number;
  /** The line of the review that was highlighted when it was left. */
  readonly reviewed: number;
  readonly ticks: Ticks;
  /** Texts that were being written when they were left, and are not taken up again yet. */
  readonly waiting: readonly WrittenText[];
  /** The text being written in a text mode. */
  readonly draft: TextDraft;
  /** The highlighted place while one looks for where to go, or the word while one picks a detail. */
  readonly target: number;
  /** A few words about the last key, such as what it changed or why it did nothing. */
  readonly message: string;
  readonly detail: Detail;
  /** What of an action was written already; only while one is written. */
  readonly action?: ActionPlace;
  /** The action that was opened in the review; only in its mode. */
  readonly chosen?: Action;
  /** The piece of evidence that is corrected, counted from 0; none while a new one is written. */
  readonly piece?: number;
  /** Whether it is shown what this interview alone comes to so far. */
  readonly showsVerdict: boolean;
  /** What has to be decided before anything can be saved again; only in its mode. */
  readonly clash?: Clash;
  /** The text whose confirming led to that; it is as good as being written until it is decided. */
  readonly interrupted?: WrittenText;
  /** The other interviews of the engagement; none where nobody looked for them. */
  readonly seats?: readonly Seat[];
  /** The other files that a correction may go to, and where one comes back to; only in its mode. */
  readonly spread?: Spread & { readonly back: Mode };
  /** What has to happen outside before the next key: to go to somebody’s interview, or to correct other files. */
  readonly wish?:
    | { readonly kind: 'person'; readonly file: string }
    | { readonly kind: 'spread'; readonly spread: Spread };
  /** `next`: the next person is to be interviewed. */
  readonly outcome?: 'quit' | 'finish' | 'next';
}

/** The highlighted line where last time's answer is none of the options. */
export const LAST_TIME = -1;

/** No line is highlighted: nothing is answered or offered here, and the cursor was not moved yet. */
export const NOWHERE = -2;

/** A key press: the character that it types, or the name of a key that types none. */
export interface Key {
  readonly char: string;
  readonly name: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

/** The kit calls what Enter types `return`, and a line feed `enter`. */
export function isEnter({ name }: Key): boolean {
  return name === 'return' || name === 'enter';
}

export function startScreen(session: Session): Screen {
  return highlightAnswer({
    session,
    mode: 'choose',
    cursor: NOWHERE,
    reviewed: 0,
    ticks: new Map(),
    waiting: [],
    draft: EMPTY_DRAFT,
    target: 0,
    message: '',
    detail: 'client',
    showsVerdict: false,
  });
}

export type WritingScreen = Screen & { readonly mode: WritingMode };

export function isWriting(screen: Screen): screen is WritingScreen {
  return WRITING.some((mode) => mode === screen.mode);
}

/** The question on the screen; `undefined` while the review is shown. */
export function shownQuestion({ session }: Screen): Question | undefined {
  return session.asked.find(({ id }) => id === session.at);
}

const MOVES = ['up', 'down', 'pageup', 'pagedown', 'home', 'end'] as const;
export type Move = (typeof MOVES)[number];

/** So many lines a page of a list goes on. */
const PAGE = 8;

/** The move that a key makes in a list. */
export function moveOf({ name }: Key): Move | undefined {
  return MOVES.find((move) => move === name);
}

/** The same where letters are free: j and k move as in many a pager. */
export function moveByLetter(key: Key): Move | undefined {
  const letter = key.char.toLowerCase();
  return letter === 'j' ? 'down' : letter === 'k' ? 'up' : moveOf(key);
}

/** Where a highlight goes in a list of some lines: by lines around its ends, by pages up to them; from no line, to the first or the last. */
export function moved(from: number, move: Move, length: number): number {
  const [here, last] = [Math.max(0, from), Math.max(0, length - 1)];
  switch (move) {
    case 'up':
      return here === 0 ? last : here - 1;
    case 'down':
      return from < 0 || here === last ? 0 : here + 1;
    case 'pageup':
      return Math.max(0, here - PAGE);
    case 'pagedown':
      return Math.min(last, here + PAGE);
    case 'home':
      return 0;
    case 'end':
      return last;
    default:
      return move satisfies never;
  }
}

/** Shows what the interview comes to so far, or no longer; never in a blind one. */
export function toggleVerdict(screen: Screen): Screen {
  const { scope, language } = screen.session;
  if (scope.blind) return { ...screen, message: language.interview.verdict.blind };
  return { ...screen, showsVerdict: !screen.showsVerdict };
}

/** Goes to the next critical question that is open. */
export function goToMust(screen: Screen): Screen {
  const question = nextMust(screen.session);
  if (question !== undefined) return happen(screen, { type: 'jump', question });
  return { ...screen, message: screen.session.language.interview.timeBox.noMust };
}

/** What an event makes of the screen; says what it changed. */
export function happen(screen: Screen, event: Event): Screen {
  const session = applyEvent(screen.session, event);
  const message = screen.message || describeChange(screen.session, session);
  const reviewed = shownQuestion(screen) === undefined ? screen.cursor : screen.reviewed;
  const next = { ...screen, session, message, reviewed, ticks: ticksLeft(screen, event, session) };
  // Another side has nothing to confirm of what this one said last time.
  const isOther = ['clear', 'undo'].includes(event.type) || (event.type === 'correct' && event.detail === 'side');
  return session.at === screen.session.at && !isOther ? next : highlightAnswer(next);
}

/** Taking an answer back clears its boxes, also where none was confirmed; confirming it as it was is an answer, too. */
function ticksLeft({ session: before, ticks }: Screen, event: Event, after: Session): Ticks {
  const isSettled = event.type === 'clear' || (event.type === 'reply' && after !== before);
  const left = isSettled && before.at !== undefined ? without(ticks, before.at) : ticks;
  return ticksAfter(left, before, after);
}

/**
 * Puts the highlight where the shown question's answer is, or one that is offered: that of last time, an expected one;
 * else nowhere. In the review, where it was when that was left.
 */
export function highlightAnswer(screen: Screen): Screen {
  const question = shownQuestion(screen);
  if (question === undefined) return { ...screen, cursor: screen.reviewed };
  const offered = offeredReply(screen.session, question);
  if (offered !== undefined && !isChoice(question, offered)) return { ...screen, cursor: LAST_TIME };
  const reply = offered ?? answerTo(screen.session, question.id).reply;
  const option = reply.kind === 'option' ? reply.option : expectedOption(screen.session, question);
  const chosen = choicesOf(question).findIndex(({ id }) => id === option);
  const isAnswered = ticksIn(question, reply) !== undefined;
  return { ...screen, cursor: chosen >= 0 ? chosen : isAnswered ? 0 : NOWHERE };
}

/** Whether a reply is marked in the list of answers. */
function isChoice(question: Question, reply: Reply): boolean {
  return reply.kind === 'option' || ticksIn(question, reply) !== undefined;
}

/** The ticks of checklists that are not confirmed yet, by question; those that the file has are not among them. */
export type Ticks = ReadonlyMap<string, readonly string[]>;

/** The items of a checklist that are ticked: those not confirmed yet, else those of its answer. */
export function tickedAt(session: Session, ticks: Ticks, question: Question): readonly string[] {
  return ticks.get(question.id) ?? confirmedTicks(session, question);
}

/** The items of the answer, or of the one of last time that waits to be confirmed. */
function confirmedTicks(session: Session, question: Question): readonly string[] {
  const reply = offeredReply(session, question) ?? answerTo(session, question.id).reply;
  return ticksIn(question, reply) ?? [];
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

function without(ticks: Ticks, question: string): Ticks {
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
