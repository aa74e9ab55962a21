import { tickingReply } from '../../answers/interview.ts';
import { choicesOf, type FactQuestion, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import { offeredReply } from '../session/last-time.ts';
import { answerTo, type Event } from '../session/session.ts';
import { startAction } from './action.ts';
import { draftFrom } from './draft.ts';
import { startPeople, startSideBySide } from './people.ts';
import {
  happen,
  isEnter,
  type Key,
  LAST_TIME,
  moved,
  type Screen,
  tickedAt,
  toggleTick,
  type WritingMode,
} from './screen.ts';
import { startSeen } from './seen.ts';
import { startWriting } from './writing.ts';

export function pressInQuestion(screen: Screen, question: Question, key: Key, day: string): Screen {
  const texts = screen.session.language.interview;
  const choices = choicesOf(question);
  const char = key.char.toLowerCase();
  const event = EVENTS[char] ?? ARROWS[key.name];
  if (event?.type === 'key-fact' && answerTo(screen.session, question.id).note === undefined) {
    return { ...screen, message: texts.plain.unchanged['key-fact'] };
  }
  if (event !== undefined) return happen(screen, event);
  if (char === '?') return { ...screen, mode: 'help', target: 0 };
  if (char === 'v') return startSeen(screen, question, day);
  if (char === 'i') return { ...screen, mode: 'details' };
  if (char === 'p') return startPeople(screen);
  if (char === '=') return startSideBySide(screen, question);
  if (char === 'a') return startAction(screen);
  const mode = TEXTS[char];
  if (mode === 'reason' && question.notApplicable === false) {
    return { ...screen, message: texts.question.alwaysApplies };
  }
  if (mode !== undefined) return startWriting(screen, mode);
  if (char === 'd') return happen(screen, { type: 'reply', reply: { kind: 'unknown' }, day });
  if ((key.name === 'up' || key.name === 'down') && choices.length > 0) {
    return { ...screen, cursor: moved(screen.cursor, key.name, choices.length) };
  }
  const offered = offeredReply(screen.session, question);
  if (isEnter(key) && screen.cursor === LAST_TIME && offered !== undefined) {
    return happen(screen, { type: 'reply', reply: offered, day });
  }
  if (isTyped(question)) return pressForTyped(screen, question, key);
  const isNumber = /^[1-9]$/.test(key.char);
  const index = isNumber ? Number(key.char) - 1 : screen.cursor;
  const chosen = choices[index]?.id;
  if (isNumber && chosen === undefined) return { ...screen, message: texts.question.noSuchAnswer(key.char) };
  if (chosen === undefined || !(isNumber || isEnter(key) || key.name === 'space')) {
    return key.char === '' ? screen : { ...screen, message: texts.keys.none };
  }
  if (!isTicked(question)) {
    if (key.name === 'space') return screen;
    return happen({ ...screen, cursor: index }, { type: 'reply', reply: { kind: 'option', option: chosen }, day });
  }
  if (isEnter(key)) {
    const ticked = tickedAt(screen.session, screen.ticks, question);
    const items = choices.map(({ id }) => id).filter((id) => ticked.includes(id));
    return happen(screen, { type: 'reply', reply: tickingReply(question, items), day });
  }
  return { ...screen, cursor: index, ticks: toggleTick(screen.session, screen.ticks, question, chosen) };
}

/** Enter or `w` begins to type; of a number or a day, its first digit does. */
function pressForTyped(screen: Screen, { type }: FactQuestion, key: Key): Screen {
  if (isEnter(key) || key.char.toLowerCase() === 'w') return startWriting(screen, 'value');
  if (/^[0-9]$/.test(key.char) && (type === 'number' || type === 'date')) {
    return { ...startWriting(screen, 'value'), draft: draftFrom(key.char) };
  }
  return key.char === '' ? screen : { ...screen, message: screen.session.language.interview.keys.none };
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
