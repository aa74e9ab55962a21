import { choicesOf, type Question } from '../questionnaire/question.ts';
import { describeChange } from './change-words.ts';
import { type Clash, takeBoth, takeTheirs } from './clash.ts';
import { DETAILS, type Detail, keptDetail, problemWith } from './details.ts';
import { applyEvent, type Event, searchQuestions } from './events.ts';
import { offeredReply } from './last-time.ts';
import { type ReviewEntry, reviewEntries } from './review.ts';
import { answerTo, type Session } from './state.ts';
import { storable } from './storable.ts';

/** The modes in which a text is written. */
export type WritingMode = 'reason' | 'note' | 'evidence' | 'jump' | 'correction';

/**
 * What the keys mean at the moment: choosing, reading the help, looking at the details of the interview, deciding what
 * becomes of a file that someone else changed, or writing one of the texts.
 */
export type Mode = 'choose' | 'help' | 'details' | 'clash' | WritingMode;

/** The interview as it stands on the terminal: the session, and what belongs to the keyboard alone. */
export interface Screen {
  readonly session: Session;
  readonly mode: Mode;
  /** The highlighted line: an option (`LAST_TIME`: what was said last time), or an entry of the review (0 is «finish»). */
  readonly cursor: number;
  /** Ticked items of a checklist that is not confirmed yet. */
  readonly ticked: readonly string[];
  /** One line about the last key, such as why it did nothing. */
  readonly message: string;
  /** The detail that is highlighted or corrected; the first when undefined. */
  readonly detail?: Detail;
  /** What has to be decided before anything can be saved again; only in its mode. */
  readonly clash?: Clash;
  /** `next`: the next person is to be interviewed. */
  readonly outcome?: 'quit' | 'finish' | 'next';
}

/** The highlighted line where last time's answer is none of the options. */
export const LAST_TIME = -1;

/** A key press: the character that it types, or the name of a key that types none. */
export interface Key {
  readonly char: string;
  readonly name: string;
}

export function startScreen(session: Session): Screen {
  return settle({ session, mode: 'choose', cursor: 0, ticked: [], message: '' });
}

export function isWriting(screen: Screen): screen is Screen & { readonly mode: WritingMode } {
  return !['choose', 'help', 'details', 'clash'].includes(screen.mode);
}

/** The question on the screen; `undefined` while the review is shown. */
export function shownQuestion({ session }: Screen): Question | undefined {
  return session.asked.find(({ id }) => id === session.at);
}

/** What a key does. `day` is today, as in 2026-11-22; it is recorded with a reply. */
export function pressKey(screen: Screen, key: Key, day: string): Screen {
  const quiet = { ...screen, message: '' };
  if (screen.mode === 'help') return { ...quiet, mode: 'choose' };
  if (isWriting(screen)) {
    return key.name === 'escape' ? { ...quiet, mode: screen.mode === 'correction' ? 'details' : 'choose' } : screen;
  }
  if (key.char.toLowerCase() === 'q') return { ...quiet, outcome: 'quit' };
  if (screen.clash !== undefined) return pressInClash(quiet, screen.clash, key);
  if (screen.mode === 'details') return pressInDetails(quiet, key);
  const question = shownQuestion(screen);
  return question === undefined ? pressInReview(quiet, key) : pressInQuestion(quiet, question, key, day);
}

/** What the text written in a text mode does when it is confirmed. */
export function submitText(screen: Screen, text: string, day: string): Screen {
  const quiet: Screen = { ...screen, mode: 'choose', message: '' };
  const written = storable(text);
  switch (screen.mode) {
    case 'reason':
      if (text === draftOf(screen) && text !== '') return confirmReason(quiet, day);
      if (written === '') return { ...quiet, message: 'Nothing changed: not applicable needs a reason.' };
      return happen(quiet, { type: 'reply', reply: { kind: 'notApplicable', reason: written }, day });
    case 'note':
      return text === draftOf(screen) ? quiet : happen(quiet, { type: 'note', text: written });
    case 'evidence':
      return happen(quiet, { type: 'evidence', ref: written });
    case 'jump':
      return jumpTo(quiet, written);
    case 'correction': {
      const detail = screen.detail ?? DETAILS[0];
      const problem = problemWith(detail, written);
      if (problem !== undefined) return { ...screen, message: problem };
      return { ...happen(quiet, { type: 'correct', detail, text: written }), mode: 'details' };
    }
    default:
      return quiet;
  }
}

function jumpTo(screen: Screen, words: string): Screen {
  const [found] = searchQuestions(screen.session, words);
  if (found !== undefined) return happen(screen, { type: 'jump', question: found.id });
  return words === '' ? screen : { ...screen, message: `No question has «${words}» in it.` };
}

/** The note of the shown question, with its line breaks. */
export function noteOf(screen: Screen): string {
  const question = shownQuestion(screen);
  return question === undefined ? '' : (answerTo(screen.session, question.id).note ?? '');
}

/** Keeps a text that was written elsewhere, such as in an editor, as the note; it may have several lines. */
export function keepNote(screen: Screen, text: string): Screen {
  const lines = text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]+/gu, ' ');
  return happen({ ...screen, message: '' }, { type: 'note', text: lines.trim() });
}

/** The reason stands as it was, line breaks and all; only a question that changed since takes it as a new reply. */
function confirmReason(screen: Screen, day: string): Screen {
  const { session } = screen;
  const { reply } = answerTo(session, session.at ?? '');
  const isOutdated = session.outdated.has(session.at ?? '');
  return isOutdated && reply.kind === 'notApplicable' ? happen(screen, { type: 'reply', reply, day }) : screen;
}

/** The text that a text mode starts from, on one line. Confirmed as it is, it changes nothing. */
export function draftOf(screen: Screen): string {
  if (screen.mode === 'correction') return keptDetail(screen.session.interview, screen.detail ?? DETAILS[0]) ?? '';
  const question = shownQuestion(screen);
  if (question === undefined) return '';
  const { note, reply } = answerTo(screen.session, question.id);
  const reason = reply.kind === 'notApplicable' ? reply.reason : '';
  return storable(screen.mode === 'note' ? (note ?? '') : screen.mode === 'reason' ? reason : '');
}

const EVENTS: Readonly<Record<string, Event>> = {
  b: { type: 'back' },
  f: { type: 'forward' },
  s: { type: 'skip' },
  r: { type: 'review' },
  c: { type: 'confidential' },
  u: { type: 'clear' },
  z: { type: 'undo' },
  t: { type: 'take-over' },
};

const ARROWS: Readonly<Record<string, Event>> = { left: { type: 'back' }, right: { type: 'forward' } };

const MODES: Readonly<Record<string, Mode>> = {
  x: 'reason',
  n: 'note',
  e: 'evidence',
  i: 'details',
  '/': 'jump',
  '?': 'help',
};

function pressInQuestion(screen: Screen, question: Question, key: Key, day: string): Screen {
  const choices = choicesOf(question);
  const char = key.char.toLowerCase();
  const event = EVENTS[char] ?? ARROWS[key.name];
  if (event !== undefined) return happen(screen, event);
  const mode = MODES[char];
  if (mode !== undefined) return { ...screen, mode };
  if (char === 'd') return happen(screen, { type: 'reply', reply: { kind: 'unknown' }, day });
  if (key.name === 'up' || key.name === 'down') return moveCursor(screen, key.name, choices.length);
  const isEnter = key.name === 'return' || key.name === 'enter';
  const offered = offeredReply(screen.session, question);
  if (isEnter && screen.cursor === LAST_TIME && offered !== undefined) {
    return happen(screen, { type: 'reply', reply: offered, day });
  }
  const isNumber = /^[1-9]$/.test(key.char);
  const index = isNumber ? Number(key.char) - 1 : screen.cursor;
  const chosen = choices[index]?.id;
  if (isNumber && chosen === undefined) return { ...screen, message: `There is no answer ${key.char}.` };
  if (chosen === undefined || !(isNumber || isEnter || key.name === 'space')) {
    return key.char === '' ? screen : { ...screen, message: 'That key does nothing here.' };
  }
  if (question.kind !== 'checklist') {
    if (key.name === 'space') return screen;
    return happen({ ...screen, cursor: index }, { type: 'reply', reply: { kind: 'option', option: chosen }, day });
  }
  if (isEnter) {
    const items = choices.map(({ id }) => id).filter((id) => screen.ticked.includes(id));
    return happen(screen, { type: 'reply', reply: { kind: 'items', items }, day });
  }
  const ticked = screen.ticked.includes(chosen)
    ? screen.ticked.filter((id) => id !== chosen)
    : [...screen.ticked, chosen];
  return { ...screen, cursor: index, ticked };
}

function pressInReview(screen: Screen, key: Key): Screen {
  const entries: readonly ReviewEntry[] = reviewEntries(screen.session);
  if (key.char.toLowerCase() === 'b' || key.name === 'left') return happen(screen, { type: 'back' });
  if (key.char.toLowerCase() === 'z') return happen(screen, { type: 'undo' });
  if (key.char === '/') return { ...screen, mode: 'jump' };
  if (key.char.toLowerCase() === 'i') return { ...screen, mode: 'details' };
  if (key.char.toLowerCase() === 'p') return { ...screen, outcome: 'next' };
  if (key.name === 'up' || key.name === 'down') return moveCursor(screen, key.name, entries.length + 1);
  if (key.name !== 'return' && key.name !== 'enter') return screen;
  const entry = entries[screen.cursor - 1];
  return entry === undefined
    ? { ...screen, outcome: 'finish' }
    : happen(screen, { type: 'jump', question: entry.question.id });
}

function moveCursor(screen: Screen, direction: 'up' | 'down', length: number): Screen {
  if (screen.cursor === LAST_TIME) return { ...screen, cursor: direction === 'up' ? length - 1 : 0 };
  const step = direction === 'up' ? length - 1 : 1;
  return { ...screen, cursor: (screen.cursor + step) % length };
}

function pressInDetails(screen: Screen, key: Key): Screen {
  if (key.char.toLowerCase() === 'z') return { ...happen(screen, { type: 'undo' }), mode: 'details' };
  if (key.name === 'return' || key.name === 'enter') return { ...screen, mode: 'correction' };
  if (key.name !== 'up' && key.name !== 'down') return { ...screen, mode: 'choose' };
  const step = key.name === 'up' ? DETAILS.length - 1 : 1;
  const detail = DETAILS[(DETAILS.indexOf(screen.detail ?? DETAILS[0]) + step) % DETAILS.length];
  return detail === undefined ? screen : { ...screen, detail };
}

/** Shows that someone else changed the file, with the ways out. */
export function showClash(screen: Screen, clash: Clash): Screen {
  return { ...screen, mode: 'clash', clash, cursor: 0, message: '' };
}

/** The first way out is theirs with one's own step on top, the second theirs alone. */
function pressInClash(screen: Screen, clash: Clash, key: Key): Screen {
  if (key.name === 'up' || key.name === 'down') return moveCursor(screen, key.name, 2);
  const isEnter = key.name === 'return' || key.name === 'enter';
  const choice = isEnter ? screen.cursor : ['1', '2'].indexOf(key.char);
  if (choice < 0) return { ...screen, message: 'Please decide first: 1 or 2; q leaves, without your last step.' };
  const { clash: _, ...rest } = screen;
  return settle({ ...rest, mode: 'choose', session: choice === 0 ? takeBoth(clash) : takeTheirs(clash) });
}

function happen(screen: Screen, event: Event): Screen {
  const session = applyEvent(screen.session, event);
  const message = screen.message || describeChange(screen.session, session);
  const next = { ...screen, session, message };
  const staysAsItIs = session.at === screen.session.at && event.type !== 'clear' && event.type !== 'undo';
  return staysAsItIs ? next : settle(next);
}

/** Puts the highlight where the shown question's answer is, or the one of last time that waits to be confirmed. */
function settle(screen: Screen): Screen {
  const question = shownQuestion(screen);
  if (question === undefined) return { ...screen, cursor: 0, ticked: [] };
  const offered = offeredReply(screen.session, question);
  const reply = offered ?? answerTo(screen.session, question.id).reply;
  const ticked = reply.kind === 'items' ? reply.items : [];
  if (offered?.kind === 'unknown' || offered?.kind === 'notApplicable') return { ...screen, cursor: LAST_TIME, ticked };
  const chosen = reply.kind === 'option' ? choicesOf(question).findIndex(({ id }) => id === reply.option) : -1;
  return { ...screen, cursor: Math.max(0, chosen), ticked };
}
