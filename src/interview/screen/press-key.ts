import { choicesOf, type Question } from '../../questionnaires/questionnaire.ts';
import type { Event } from '../session/events.ts';
import { offeredReply } from '../session/last-time.ts';
import { type ReviewEntry, reviewEntries } from '../session/review.ts';
import { answerTo } from '../session/session.ts';
import { pressInClash } from './press-in-clash.ts';
import { pressInDetails, pressInPick } from './press-in-details.ts';
import {
  happen,
  isWriting,
  type Key,
  LAST_TIME,
  moved,
  type Screen,
  shownQuestion,
  type WritingMode,
} from './screen.ts';
import { tickedAt, toggleTick } from './ticks.ts';
import { unconfirmedQuestions } from './unconfirmed.ts';
import { pressInWriting, startWriting } from './writing.ts';

/** In what a draft is wrapped when nobody says how wide the terminal is. */
const DRAFT_COLUMNS = 77;

/**
 * What a key does. `day` is today, as in 2026-11-22; it is recorded with a reply. `columns` are those that a text
 * being written is shown in; up and down go by its lines.
 */
export function pressKey(screen: Screen, typed: Key, day: string, columns = DRAFT_COLUMNS): Screen {
  if (isWriting(screen)) return pressInWriting(screen, typed, day, columns);
  const quiet = { ...screen, message: '' };
  if (screen.mode === 'help') return { ...quiet, mode: 'choose' };
  const isHeld = typed.ctrl === true || typed.alt === true;
  const key = isHeld ? { char: '', name: '' } : { ...typed, char: typed.char.trim() };
  if (key.char.toLowerCase() === 'q') return { ...quiet, outcome: 'quit' };
  if (screen.clash !== undefined) return pressInClash(quiet, screen.clash, key);
  if (screen.mode === 'details') return pressInDetails(quiet, key);
  if (screen.mode === 'pick') return pressInPick(quiet, key);
  const question = shownQuestion(screen);
  return question === undefined ? pressInReview(quiet, key) : pressInQuestion(quiet, question, key, day);
}

const EVENTS: Readonly<Record<string, Event>> = {
  b: { type: 'back' },
  f: { type: 'forward' },
  s: { type: 'skip' },
  r: { type: 'review' },
  c: { type: 'confidential' },
  k: { type: 'key-fact' },
  u: { type: 'clear' },
  z: { type: 'undo' },
  t: { type: 'take-over' },
};

const ARROWS: Readonly<Record<string, Event>> = { left: { type: 'back' }, right: { type: 'forward' } };

const TEXTS: Readonly<Record<string, WritingMode>> = { x: 'reason', n: 'note', e: 'evidence', '/': 'jump' };

function pressInQuestion(screen: Screen, question: Question, key: Key, day: string): Screen {
  const texts = screen.session.language.interview;
  const choices = choicesOf(question);
  const char = key.char.toLowerCase();
  const event = EVENTS[char] ?? ARROWS[key.name];
  if (event?.type === 'key-fact' && answerTo(screen.session, question.id).note === undefined) {
    return { ...screen, message: texts.plain.unchanged['key-fact'] };
  }
  if (event !== undefined) return happen(screen, event);
  if (char === '?') return { ...screen, mode: 'help' };
  if (char === 'i') return { ...screen, mode: 'details' };
  const mode = TEXTS[char];
  if (mode !== undefined) return startWriting(screen, mode);
  if (char === 'd') return happen(screen, { type: 'reply', reply: { kind: 'unknown' }, day });
  if (key.name === 'up' || key.name === 'down') {
    return { ...screen, cursor: moved(screen.cursor, key.name, choices.length) };
  }
  const isEnter = key.name === 'return' || key.name === 'enter';
  const offered = offeredReply(screen.session, question);
  if (isEnter && screen.cursor === LAST_TIME && offered !== undefined) {
    return happen(screen, { type: 'reply', reply: offered, day });
  }
  const isNumber = /^[1-9]$/.test(key.char);
  const index = isNumber ? Number(key.char) - 1 : screen.cursor;
  const chosen = choices[index]?.id;
  if (isNumber && chosen === undefined) return { ...screen, message: texts.question.noSuchAnswer(key.char) };
  if (chosen === undefined || !(isNumber || isEnter || key.name === 'space')) {
    return key.char === '' ? screen : { ...screen, message: texts.keys.none };
  }
  if (question.kind !== 'checklist') {
    if (key.name === 'space') return screen;
    return happen({ ...screen, cursor: index }, { type: 'reply', reply: { kind: 'option', option: chosen }, day });
  }
  if (isEnter) {
    const ticked = tickedAt(screen.session, screen.ticks, question);
    const items = choices.map(({ id }) => id).filter((id) => ticked.includes(id));
    return happen(screen, { type: 'reply', reply: { kind: 'items', items }, day });
  }
  return { ...screen, cursor: index, ticks: toggleTick(screen.session, screen.ticks, question, chosen) };
}

function pressInReview(screen: Screen, key: Key): Screen {
  const entries: readonly ReviewEntry[] = reviewEntries(screen.session, unconfirmedQuestions(screen));
  if (key.char.toLowerCase() === 'b' || key.name === 'left') return happen(screen, { type: 'back' });
  if (key.char.toLowerCase() === 'z') return happen(screen, { type: 'undo' });
  if (key.char === '/') return startWriting(screen, 'jump');
  if (key.char.toLowerCase() === 'i') return { ...screen, mode: 'details' };
  if (key.char.toLowerCase() === 'p') return { ...screen, outcome: 'next' };
  if (key.name === 'up' || key.name === 'down') {
    return { ...screen, cursor: moved(screen.cursor, key.name, entries.length + 1) };
  }
  if (key.name !== 'return' && key.name !== 'enter') return screen;
  const entry = entries[screen.cursor - 1];
  return entry === undefined
    ? { ...screen, outcome: 'finish' }
    : happen(screen, { type: 'jump', question: entry.question.id });
}
