import { didYouMean } from '../diagnostics/did-you-mean.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { type Event, searchQuestions } from './events.ts';
import { areaPlaceOf } from './jump.ts';
import { answerTo, type Session } from './state.ts';
import { storable } from './storable.ts';

/** What a line typed in the plain interview asks for: an event, something to be told, or the end. */
export type PlainRequest =
  | { readonly kind: 'event'; readonly event: Event /** Said before the event. */; readonly remark?: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'areas' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'problem'; readonly message: string };

/** The words of the plain interview, as its help lists them. */
export const PLAIN_WORDS: readonly (readonly [string, string])[] = [
  ['1, 2, …', 'answer and go on; of a checklist, all that apply: 1 3 4, or none'],
  ['unknown', 'asked, but nobody knew'],
  ['na REASON', 'does not apply, and why'],
  ['note TEXT', 'keep a note with this question; without a text, remove it'],
  ['note+ TEXT', 'add a line to the note'],
  ['evidence REF', 'keep a path or a link that shows it'],
  ['confidential', 'keep note and evidence out of what the client gets; again: no longer'],
  ['clear', 'take the answer back'],
  ['undo', 'take the last change back, whatever it was'],
  ['back', 'go to the question before'],
  ['forward', 'go to the question behind'],
  ['skip', 'leave it open for now'],
  ['jump', 'list the areas, and how far each is'],
  ['jump WORDS', 'go to an area by its number or name, or to the question with these words'],
  ['review', 'list what deserves another look'],
  ['finish', 'end with the score and the report'],
  ['quit', 'save and leave'],
  ['?', 'this help, and what helps with the question'],
];

/** The words that stand alone. */
const EVENTS: Readonly<Record<string, Event>> = {
  undo: { type: 'undo' },
  back: { type: 'back' },
  review: { type: 'review' },
  forward: { type: 'forward' },
  skip: { type: 'skip' },
  clear: { type: 'clear' },
  confidential: { type: 'confidential' },
};

/** Those that mean something in the review, too. */
const ANYWHERE: readonly string[] = ['undo', 'back', 'review'];

const ENDS: Readonly<Record<string, PlainRequest>> = {
  '?': { kind: 'help' },
  help: { kind: 'help' },
  quit: { kind: 'quit' },
  finish: { kind: 'finish' },
};

const WITH_TEXT: readonly string[] = ['na', 'note', 'note+', 'evidence', 'jump'];

/** All words, for those who mistype one. */
const WORDS: readonly string[] = [...Object.keys(ENDS), ...Object.keys(EVENTS), 'unknown', ...WITH_TEXT].filter(
  (word) => /^[a-z]{3,}$/.test(word),
);

/** Reads one line; `day` is today. Words are case-insensitive, texts are kept as typed but for control characters. */
export function readLine(line: string, session: Session, day: string): PlainRequest {
  const typed = storable(line);
  const [first = ''] = typed.split(/\s+/, 1);
  const word = first.toLowerCase();
  const rest = typed.slice(first.length).trim();
  const question = session.asked.find(({ id }) => id === session.at);
  if (word === 'jump') return readJump(rest, session);
  if (question !== undefined && WITH_TEXT.includes(word)) return readText(word, rest, question, session, day);
  const event = question === undefined && !ANYWHERE.includes(word) ? undefined : own(EVENTS, word);
  const alone = own(ENDS, word) ?? (event && happen(event));
  if (alone !== undefined) return rest === '' ? alone : problem(`Nothing can stand behind ${word}.`);
  if (question === undefined) return problem('Say finish, back, jump WORDS, undo, quit or ?.');
  if (word !== 'unknown') return readChoice(typed, question, day);
  if (rest !== '') return problem('Nothing can stand behind unknown. What was said can be kept with note TEXT.');
  return happen({ type: 'reply', reply: { kind: 'unknown' }, day });
}

const problem = (message: string): PlainRequest => ({ kind: 'problem', message });
const happen = (event: Event): PlainRequest => ({ kind: 'event', event });

/** Typed words such as `constructor` are no keys of a table. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function readJump(words: string, session: Session): PlainRequest {
  if (words === '') return { kind: 'areas' };
  const area = areaPlaceOf(session, words);
  if (area !== undefined) return happen({ type: 'jump', question: area.question.id });
  const found = searchQuestions(session, words);
  const target = found.find(({ id }) => id === words.toLowerCase()) ?? found[0];
  if (target === undefined) return problem(`No question has «${words}» in its topic, text or id.`);
  const event: Event = { type: 'jump', question: target.id };
  const others = found.filter(({ id }) => id !== target.id && target.id !== words.toLowerCase());
  if (others.length === 0) return happen(event);
  const shown = others.slice(0, 5).map(({ id }) => id);
  const more = others.length > shown.length ? `, and ${others.length - shown.length} more` : '';
  return { kind: 'event', event, remark: `These fit as well: ${shown.join(', ')}${more}.` };
}

function readText(word: string, text: string, question: Question, session: Session, day: string): PlainRequest {
  switch (word) {
    case 'na':
      if (text === '') return problem('Say why it does not apply: na, then the reason.');
      return happen({ type: 'reply', reply: { kind: 'notApplicable', reason: text }, day });
    case 'note': {
      const isKept = answerTo(session, question.id).note !== undefined;
      if (text === '' && !isKept) return problem('Say what to keep: note, then the text.');
      return happen({ type: 'note', text });
    }
    case 'note+': {
      if (text === '') return problem('Say what to add: note+, then the text.');
      const { note } = answerTo(session, question.id);
      return happen({ type: 'note', text: note === undefined ? text : `${note}\n${text}` });
    }
    default:
      if (text === '') return problem('Say what shows it: evidence, then a path or a link.');
      return happen({ type: 'evidence', ref: text });
  }
}

/** A number or an id; of a checklist several, or `none`. */
function readChoice(line: string, question: Question, day: string): PlainRequest {
  const choices = choicesOf(question);
  const words = line
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const chosen = words.map((word) =>
    /^\d{1,3}$/.test(word) ? choices[Number(word) - 1]?.id : choices.find(({ id }) => id === word)?.id,
  );
  const stranger = words[chosen.indexOf(undefined)];
  if (question.kind === 'checklist') {
    const isNone = words.length === 1 && words[0] === 'none';
    if (!isNone && (words.length === 0 || stranger !== undefined)) return problem(possible(question, words, stranger));
    const items = isNone ? [] : choices.map(({ id }) => id).filter((id) => chosen.includes(id));
    return happen({ type: 'reply', reply: { kind: 'items', items }, day });
  }
  const [option] = chosen;
  if (option === undefined || words.length !== 1) return problem(possible(question, words, stranger));
  return happen({ type: 'reply', reply: { kind: 'option', option }, day });
}

/** What can be said to a question, beginning with what was wrong. */
function possible(question: Question, words: readonly string[], stranger: string | undefined): string {
  const last = choicesOf(question).length;
  const numbers =
    question.kind === 'checklist' ? `the numbers that apply (1 to ${last}), none` : `one number from 1 to ${last}`;
  const wrong = stranger === undefined ? '' : `${wrongText(stranger, stranger === words[0])} `;
  return `${wrong}Say ${numbers}, unknown, na REASON, skip or back; ? lists all the words.`;
}

function wrongText(stranger: string, isFirst: boolean): string {
  if (/^\d+$/.test(stranger)) return `There is no answer ${stranger}.`;
  const meant = isFirst ? didYouMean(stranger, WORDS) : undefined;
  return `«${stranger}» is no answer here${meant === undefined ? '.' : `; did you mean ${meant}?`}`;
}
