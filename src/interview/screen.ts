import { choicesOf, type Question } from '../questionnaire/question.ts';
import { describeChange } from './change-words.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { applyEvent, type Event } from './events.ts';
import { answerTo, type Session } from './state.ts';

/** The modes in which a text is written. */
export type WritingMode = 'reason' | 'note' | 'evidence' | 'jump';

/** What the keys mean at the moment: choosing, reading the help, or writing one of the texts. */
export type Mode = 'choose' | 'help' | WritingMode;

/** The interview as it stands on the terminal: the session, and what belongs to the keyboard alone. */
export interface Screen {
  readonly session: Session;
  readonly mode: Mode;
  /** The highlighted line: an option, or an entry of the review (0 is «finish»). */
  readonly cursor: number;
  /** Ticked items of a checklist that is not confirmed yet. */
  readonly ticked: readonly string[];
  /** The text being written in a text mode. */
  readonly draft: Draft;
  /** The highlighted place while one looks for where to go. */
  readonly target: number;
  /** A few words about the last key, such as what it changed or why it did nothing. */
  readonly message: string;
  readonly outcome?: 'quit' | 'finish';
}

/** A key press: the character that it types, or the name of a key that types none. */
export interface Key {
  readonly char: string;
  readonly name: string;
  /** Held down beside it. */
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

export function startScreen(session: Session): Screen {
  return settle({ session, mode: 'choose', cursor: 0, ticked: [], draft: EMPTY_DRAFT, target: 0, message: '' });
}

export function isWriting(screen: Screen): screen is Screen & { readonly mode: WritingMode } {
  return screen.mode !== 'choose' && screen.mode !== 'help';
}

/** The question on the screen; `undefined` while the review is shown. */
export function shownQuestion({ session }: Screen): Question | undefined {
  return session.asked.find(({ id }) => id === session.at);
}

/** What an event makes of the screen; says what it changed. */
export function happen(screen: Screen, event: Event): Screen {
  const session = applyEvent(screen.session, event);
  const message = screen.message || describeChange(screen.session, session);
  const next = { ...screen, session, message };
  const staysAsItIs = session.at === screen.session.at && event.type !== 'clear' && event.type !== 'undo';
  return staysAsItIs ? next : settle(next);
}

/** Puts the highlight where the shown question's answer is. */
function settle(screen: Screen): Screen {
  const question = shownQuestion(screen);
  if (question === undefined) return { ...screen, cursor: 0, ticked: [] };
  const { reply } = answerTo(screen.session, question.id);
  const chosen = reply.kind === 'option' ? choicesOf(question).findIndex(({ id }) => id === reply.option) : -1;
  return { ...screen, cursor: Math.max(0, chosen), ticked: reply.kind === 'items' ? reply.items : [] };
}
