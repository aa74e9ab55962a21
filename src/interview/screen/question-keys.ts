import { tickingReply, ticksIn } from '../../answers/interview.ts';
import { choicesOf, type FactQuestion, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import { offeredReply } from '../session/last-time.ts';
import { answerTo, type Event } from '../session/session.ts';
import { startAction } from './action.ts';
import { draftFrom } from './draft.ts';
import { startPeople, startSideBySide } from './people.ts';
import { openEvidence } from './pieces.ts';
import {
  goToMust,
  happen,
  isEnter,
  type Key,
  LAST_TIME,
  moved,
  moveOf,
  type Screen,
  tickedAt,
  toggleTick,
  toggleVerdict,
  type WritingMode,
} from './screen.ts';
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
  if (char === 'v') return toggleVerdict(screen);
  if (char === 'm') return goToMust(screen);
  if (char === 'e') return openEvidence(screen, question);
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
  const move = moveOf(key);
  if (move !== undefined && choices.length > 0) {
    return { ...screen, cursor: moved(screen.cursor, move, choices.length) };
  }
  const offered = offeredReply(screen.session, question);
  if (isEnter(key) && screen.cursor === LAST_TIME && offered !== undefined) {
    return happen(screen, { type: 'reply', reply: offered, day });
  }
  if (isTyped(question)) return pressForTyped(screen, question, key);
  if (isTicked(question) && key.char === '0') return confirmTicks(screen, question, [], day);
  const isNumber = /^[1-9]$/.test(key.char);
  const index = isNumber ? Number(key.char) - 1 : screen.cursor;
  const chosen = choices[index]?.id;
  if (isNumber && chosen === undefined) return { ...screen, message: texts.question.noSuchAnswer(key.char) };
  const isChoosing = isEnter(key) || key.name === 'space';
  if (!isNumber && !isChoosing) return key.char === '' ? screen : { ...screen, message: texts.keys.none };
  if (isTicked(question) && isEnter(key)) {
    if (!hasTicked(screen, question)) return { ...screen, message: texts.question.nothingTicked };
    return confirmTicks(screen, question, tickedAt(screen.session, screen.ticks, question), day);
  }
  if (chosen === undefined) return { ...screen, message: texts.question.nothingChosen };
  if (!isTicked(question)) {
    if (key.name === 'space') return screen;
    return happen({ ...screen, cursor: index }, { type: 'reply', reply: { kind: 'option', option: chosen }, day });
  }
  return { ...screen, cursor: index, ticks: toggleTick(screen.session, screen.ticks, question, chosen) };
}

/** Whether a checklist was touched, answered or is offered as it was last time: only then does Enter say something. */
function hasTicked({ session, ticks }: Screen, question: Question): boolean {
  const reply = offeredReply(session, question) ?? answerTo(session, question.id).reply;
  return ticks.has(question.id) || ticksIn(question, reply) !== undefined;
}

function confirmTicks(screen: Screen, question: Question, ticked: readonly string[], day: string): Screen {
  const items = choicesOf(question)
    .map(({ id }) => id)
    .filter((id) => ticked.includes(id));
  return happen(screen, { type: 'reply', reply: tickingReply(question, items), day });
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

const TEXTS: Readonly<Record<string, WritingMode>> = { x: 'reason', n: 'note', '/': 'jump' };
