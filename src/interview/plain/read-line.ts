import { DETAILS } from '../../answers/head.ts';
import { tickingReply } from '../../answers/interview.ts';
import { choicesOf, type FactQuestion, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import { cleanLine } from '../../text/clean-text.ts';
import { didYouMean } from '../../yaml/diagnostic.ts';
import { listedActions, markDone, readAction } from '../session/actions.ts';
import { problemWith } from '../session/details.ts';
import { factReply, readFact } from '../session/fact-entry.ts';
import { findQuestions } from '../session/find-questions.ts';
import { offeredReply } from '../session/last-time.ts';
import { areaPlaceOf } from '../session/search.ts';
import { answerTo, type Event, type Session } from '../session/session.ts';

/** What a line typed in the plain interview asks for: an event, something to be shown, or the end. */
export type PlainRequest =
  | { readonly kind: 'event'; readonly event: Event /** Said before the event. */; readonly remark?: string }
  | { readonly kind: 'help' }
  | { readonly kind: 'areas' }
  /** The question is to be said once more. */
  | { readonly kind: 'again' }
  | { readonly kind: 'verdict' }
  | { readonly kind: 'must' }
  | { readonly kind: 'details' }
  | { readonly kind: 'actions' }
  /** What was not confirmed last time is to be kept now, or let go. */
  | { readonly kind: 'take-up' | 'let-go' }
  /** Somebody else’s interview is to go on: the one meant by these words, or the only one. */
  | { readonly kind: 'person'; readonly words: string }
  /** What several people said to this question is to be shown side by side. */
  | { readonly kind: 'compare' }
  /** The last correction is to be made in the other files, too. */
  | { readonly kind: 'correct-all' }
  /** The next person is to be interviewed. */
  | { readonly kind: 'next' }
  | { readonly kind: 'quit' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'problem'; readonly message: string };

/** The words that stand alone. */
const EVENTS: Readonly<Record<string, Event>> = {
  undo: { type: 'undo' },
  back: { type: 'back' },
  review: { type: 'review' },
  forward: { type: 'forward' },
  skip: { type: 'skip' },
  'take-over': { type: 'take-over' },
  clear: { type: 'clear' },
  confidential: { type: 'confidential' },
  key: { type: 'key-fact' },
};

/** Those that mean something in the review, too. */
const ANYWHERE: readonly string[] = ['undo', 'back', 'review'];

const ENDS: Readonly<Record<string, PlainRequest>> = {
  '?': { kind: 'help' },
  help: { kind: 'help' },
  quit: { kind: 'quit' },
  finish: { kind: 'finish' },
  next: { kind: 'next' },
  'correct-all': { kind: 'correct-all' },
  actions: { kind: 'actions' },
  again: { kind: 'again' },
  verdict: { kind: 'verdict' },
  must: { kind: 'must' },
  'take-up': { kind: 'take-up' },
  'let-go': { kind: 'let-go' },
};

const WITH_TEXT: readonly string[] = ['na', 'note', 'note+', 'evidence', 'jump', 'value', 'action'];

/** The keys of the screen, for those who know them; what they do here is the word's. */
const LETTERS: Readonly<Record<string, string>> = {
  q: 'quit',
  b: 'back',
  f: 'forward',
  s: 'skip',
  r: 'review',
  d: 'unknown',
  x: 'na',
  n: 'note',
  e: 'evidence',
  a: 'action',
  c: 'confidential',
  k: 'key',
  t: 'take-over',
  u: 'clear',
  z: 'undo',
  i: 'correct',
  p: 'person',
  v: 'verdict',
  m: 'must',
  '=': 'compare',
  '/': 'jump',
};

/** All words, for those who mistype one. */
const WORDS: readonly string[] = [
  ...Object.keys(ENDS),
  ...Object.keys(EVENTS),
  'unknown',
  'same',
  'seen',
  'done',
  'drop',
  'correct',
  'person',
  'compare',
  'reword',
  'remove',
  ...WITH_TEXT,
].filter((word) => /^[a-z-]{3,}$/.test(word));

/** Whether a line begins with a word that a text of any length follows, so that pasted lines are one text. */
export function takesText(line: string): boolean {
  const [first = ''] = cleanLine(line).split(/\s+/, 1);
  return WITH_TEXT.includes(first.toLowerCase());
}

/**
 * Reads one line; `day` is today. Words are case-insensitive, texts are kept as typed but for control characters. Where
 * a list was just shown, a number alone picks from it: `listed` are the questions that its entries lead to.
 */
export function readLine(line: string, session: Session, day: string, listed?: readonly string[]): PlainRequest {
  const typed = cleanLine(line);
  if (listed !== undefined && /^\d{1,3}$/.test(typed)) return pickFrom(listed, typed, session);
  const [first = ''] = typed.split(/\s+/, 1);
  const word = wordOf(first, session);
  const rest = typed.slice(first.length).trim();
  const question = session.asked.find(({ id }) => id === session.at);
  const { plain, lastTime } = session.language.interview;
  if (word === 'jump') return readJump(rest, session);
  if (word === 'correct') return readCorrection(rest, session);
  if (word === 'person') return rest.toLowerCase() === 'new' ? { kind: 'next' } : { kind: 'person', words: rest };
  if (word === 'action') {
    const entry = readAction(rest, question?.id, session.language, day);
    return 'problem' in entry ? problem(entry.problem) : happen({ type: 'action', after: entry.action });
  }
  if ((word === 'done' || word === 'drop') && /^\d{0,3}$/.test(rest)) return readListed(word, rest, session, day);
  if (question !== undefined && word === 'value') {
    const value = line.trimStart().slice(first.length);
    if (isTyped(question)) return readValue(value, question, session, day);
    return isTicked(question) && question.kind === 'fact'
      ? readChoice(cleanLine(value), question, session, day)
      : problem(session.language.interview.fact.problems.noValue);
  }
  if (question !== undefined && WITH_TEXT.includes(word)) return readText(word, rest, question, session, day);
  const event = question === undefined && !ANYWHERE.includes(word) ? undefined : own(EVENTS, word);
  const alone = own(ENDS, word) ?? (event && happen(event));
  if (alone !== undefined) return rest === '' ? alone : problem(plain.problems.nothingAfter(word));
  if (question === undefined) return problem(plain.problems.inReview);
  if (word === 'same' && rest === '') {
    const reply = offeredReply(session, question);
    return reply === undefined ? problem(lastTime.nothing) : happen({ type: 'reply', reply, day });
  }
  if (word === 'compare' && rest === '') return { kind: 'compare' };
  if (word === 'reword' || word === 'remove') return readPiece(word, rest, question, session);
  if (word === 'seen') return readSeen(rest, question, session, day);
  if (word !== 'unknown')
    return isTyped(question) ? readTyped(line, question, session, day) : readChoice(typed, question, session, day);
  if (rest !== '') return problem(plain.problems.nothingAfterUnknown);
  return happen({ type: 'reply', reply: { kind: 'unknown' }, day });
}

/** The word that is meant by what was typed first; a letter is a key's, unless it may be an answer. */
function wordOf(first: string, session: Session): string {
  const word = first.toLowerCase();
  const question = session.asked.find(({ id }) => id === session.at);
  const isAnswer =
    question !== undefined && (isTyped(question) || choicesOf(question).some(({ id }) => id.toLowerCase() === word));
  return isAnswer ? word : (own(LETTERS, word) ?? word);
}

function pickFrom(listed: readonly string[], number: string, { language }: Session): PlainRequest {
  const question = listed[Number(number) - 1];
  if (question !== undefined) return happen({ type: 'jump', question });
  return problem(language.interview.plain.problems.notListed(number, listed.length));
}

/** `reword 2 the minutes of May`, `remove 2`: of the pieces of evidence, that one. */
function readPiece(word: 'reword' | 'remove', rest: string, question: Question, session: Session): PlainRequest {
  const { problems } = session.language.interview.plain;
  const { evidence } = answerTo(session, question.id);
  const [number = ''] = rest.split(/\s+/, 1);
  const piece = /^\d{1,3}$/.test(number) ? Number(number) - 1 : -1;
  const ref = rest.slice(number.length).trim();
  if (evidence.length === 0) return problem(problems.noEvidence);
  if (evidence[piece] === undefined || (word === 'reword') === (ref === '')) {
    return problem(problems[word](evidence.length));
  }
  return happen({ type: 'evidence', ref, piece });
}

const problem = (message: string): PlainRequest => ({ kind: 'problem', message });
const happen = (event: Event): PlainRequest => ({ kind: 'event', event });

/** Typed words such as `constructor` are no keys of a table. */
function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function readJump(words: string, session: Session): PlainRequest {
  if (words === '') return { kind: 'areas' };
  const { problems } = session.language.interview.plain;
  const area = areaPlaceOf(session, words);
  if (area !== undefined) return happen({ type: 'jump', question: area.question.id });
  const found = findQuestions(session, words).map((each) => each.question);
  const target = found.find(({ id }) => id === words.toLowerCase()) ?? found[0];
  if (target === undefined) return problem(problems.noQuestion(words));
  const event: Event = { type: 'jump', question: target.id };
  const others = found.filter(({ id }) => id !== target.id && target.id !== words.toLowerCase());
  if (others.length === 0) return happen(event);
  const shown = others.slice(0, 5).map(({ id }) => id);
  return { kind: 'event', event, remark: problems.fitAsWell(shown, others.length - shown.length) };
}

/** `done 2` and `drop 2`, of the actions as they are listed. */
function readListed(word: 'done' | 'drop', number: string, session: Session, day: string): PlainRequest {
  const listed = listedActions(session);
  const chosen = listed[Number(number || 0) - 1];
  if (chosen === undefined) return problem(session.language.interview.actions.problems.noNumber(listed.length));
  return happen(word === 'done' ? markDone(chosen.action, day) : { type: 'action', before: chosen.action });
}

/** `client Acme Ltd`: what is wrong, then how it is right; nothing takes an optional detail out. */
function readCorrection(words: string, { language }: Session): PlainRequest {
  if (words === '') return { kind: 'details' };
  const [first = ''] = words.split(/\s+/, 1);
  const detail = DETAILS.find((each) => each === first.toLowerCase());
  if (detail === undefined) {
    const { noDetail } = language.interview.plain.problems;
    return problem(noDetail(first, didYouMean(first, DETAILS), DETAILS));
  }
  const text = words.slice(first.length).trim();
  const wrong = problemWith(detail, text, language);
  return wrong === undefined ? happen({ type: 'correct', detail, text }) : problem(wrong);
}

function readText(word: string, text: string, question: Question, session: Session, day: string): PlainRequest {
  const { problems } = session.language.interview.plain;
  switch (word) {
    case 'na':
      if (question.notApplicable === false) return problem(session.language.interview.question.alwaysApplies);
      if (text === '') return problem(problems.na);
      return happen({ type: 'reply', reply: { kind: 'notApplicable', reason: text }, day });
    case 'note': {
      const isKept = answerTo(session, question.id).note !== undefined;
      if (text === '' && !isKept) return problem(problems.note);
      return happen({ type: 'note', text });
    }
    case 'note+': {
      if (text === '') return problem(problems['note+']);
      const { note } = answerTo(session, question.id);
      return happen({ type: 'note', text: note === undefined ? text : `${note}\n${text}` });
    }
    default:
      if (text === '') return problem(problems.evidence);
      return happen({ type: 'evidence', ref: text });
  }
}

/** `seen`, or of several pieces of evidence `seen 2`. */
function readSeen(number: string, question: Question, session: Session, day: string): PlainRequest {
  const { problems } = session.language.interview.plain;
  const { evidence } = answerTo(session, question.id);
  if (evidence.length === 0) return problem(problems.noEvidence);
  const piece = number === '' && evidence.length === 1 ? 0 : /^\d{1,3}$/.test(number) ? Number(number) - 1 : -1;
  return evidence[piece] === undefined
    ? problem(problems.whichSeen(evidence.length))
    : happen({ type: 'seen', piece, day });
}

/** The answer to a fact without its word. A single word that is nearly one of the interview's own may be just that. */
function readTyped(line: string, question: FactQuestion, session: Session, day: string): PlainRequest {
  const text = cleanLine(line);
  const isWord = /^[a-z-]+$/i.test(text) && text.toLowerCase() !== 'none';
  const meant = isWord && (question.type === 'text' || question.type === 'list') ? didYouMean(text, WORDS) : undefined;
  const { problems } = session.language.interview.fact;
  return meant === undefined ? readValue(line, question, session, day) : problem(problems.looksLike(text, meant));
}

function readValue(text: string, question: FactQuestion, session: Session, day: string): PlainRequest {
  const { problems } = session.language.interview.fact;
  if (cleanLine(text) === '') return problem(problems.value);
  const entry = readFact(question, text, session.language);
  if ('problem' in entry) return problem(`${entry.problem} ${problems.possible}`);
  return happen({ type: 'reply', reply: factReply(entry.value), day });
}

/** A number or an id; of a checklist several, or `none`. */
function readChoice(line: string, question: Question, session: Session, day: string): PlainRequest {
  const choices = choicesOf(question);
  const words = line
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const chosen = words.map((word) =>
    /^\d{1,3}$/.test(word) ? choices[Number(word) - 1]?.id : choices.find(({ id }) => id === word)?.id,
  );
  const stranger = words[chosen.indexOf(undefined)];
  if (isTicked(question)) {
    const isNone = words.length === 1 && words[0] === 'none';
    if (!isNone && (words.length === 0 || stranger !== undefined))
      return problem(possible(question, words, stranger, session));
    const items = isNone ? [] : choices.map(({ id }) => id).filter((id) => chosen.includes(id));
    return happen({ type: 'reply', reply: tickingReply(question, items), day });
  }
  const [option] = chosen;
  if (option === undefined || words.length !== 1) return problem(possible(question, words, stranger, session));
  return happen({ type: 'reply', reply: { kind: 'option', option }, day });
}

/** What can be said to a question, beginning with what was wrong. */
function possible(
  question: Question,
  words: readonly string[],
  stranger: string | undefined,
  session: Session,
): string {
  const texts = session.language.interview;
  const last = choicesOf(question).length;
  const wrong = stranger === undefined ? '' : `${wrongText(stranger, stranger === words[0], texts)} `;
  return wrong + texts.plain.problems.possible(last, isTicked(question), question.notApplicable !== false);
}

function wrongText(stranger: string, isFirst: boolean, { question, plain }: Session['language']['interview']): string {
  if (/^\d+$/.test(stranger)) return question.noSuchAnswer(stranger);
  return plain.problems.noAnswerHere(stranger, isFirst ? didYouMean(stranger, WORDS) : undefined);
}
