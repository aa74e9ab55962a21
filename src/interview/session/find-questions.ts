import { distance } from 'fastest-levenshtein';
import { choicesOf, isScored, type Question } from '../../questionnaires/questionnaire.ts';
import { answerTo, type Session, visibleQuestions } from './session.ts';

/** Where words can be found, the nearest to the question first. */
const PLACES = ['topic', 'text', 'note', 'evidence', 'answer', 'help'] as const;
export type FoundIn = (typeof PLACES)[number];

/** What a question is known by. */
const NAMES: readonly FoundIn[] = ['topic', 'text'];

/** A question that has all the words of a search. */
export interface FoundQuestion {
  readonly question: Question;
  /** Of the places that the words are in, the furthest from the topic. */
  readonly where: FoundIn;
  /** What stands there, from shortly before the first word found. */
  readonly excerpt: string;
}

/**
 * The visible questions that have all the words in their topic, id, text, answers, help, or in what was noted with them;
 * the best first. A word that is nowhere as it was typed is taken for a slip of one letter, of a long word two.
 */
export function findQuestions(session: Session, words: string): readonly FoundQuestion[] {
  const wanted = searchable(words.slice(0, LONGEST)).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  // A letter or two stand in nearly every help.
  const isShort = wanted.every((word) => word.length < SHORT);
  const all = visibleQuestions(session).map((question) => {
    const parts = partsOf(session, question);
    return { question, parts: isShort ? parts.filter(({ where }) => NAMES.includes(where)) : parts };
  });
  const isThere = (word: string): boolean => all.some(({ parts }) => parts.some(({ folded }) => folded.includes(word)));
  const matchers = wanted.map((word) => matcherFor(word, !isThere(word)));
  const found = all.flatMap(({ question, parts }) => {
    const at = matchers.map((matcher) => parts.findIndex((part) => matcher(part) >= 0));
    const furthest = parts[Math.max(...at)];
    if (at.includes(-1) || furthest === undefined) return [];
    const where = furthest.where;
    const begins = Math.max(0, ...matchers.map((matcher) => matcher(furthest)));
    const worth = at.reduce((sum, index) => sum + PLACES.indexOf(parts[index]?.where ?? 'help'), 0);
    return [{ question, where, excerpt: excerptOf(furthest, begins), worth }];
  });
  return found.sort((a, b) => a.worth - b.worth).map(({ worth: _, ...each }) => each);
}

/** Nobody types a longer search; one that was pasted must not take long. */
const LONGEST = 200;

/** Words that are shorter are looked for in the question itself only. */
const SHORT = 3;

interface Part {
  readonly where: FoundIn;
  readonly text: string;
  readonly folded: string;
}

/** A text to search by: in small letters, and without accents, which few people type into a search. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}

function partOf(where: FoundIn, text: string): Part {
  return { where, text, folded: searchable(text) };
}

function partsOf(session: Session, question: Question): readonly Part[] {
  const { note, evidence } = answerTo(session, question.id);
  const own = [
    ...(note === undefined ? [] : [partOf('note', note)]),
    ...evidence.map(({ ref }) => partOf('evidence', ref)),
  ];
  const parts = [...own, ...fixedParts(question, session.scope.blind === true)];
  return PLACES.flatMap((place) => parts.filter(({ where }) => where === place));
}

/** A question never changes while it is asked, and a search looks at all of them with every letter. */
const fixed = new WeakMap<Question, { readonly isBlind: boolean; readonly parts: readonly Part[] }>();

function fixedParts(question: Question, isBlind: boolean): readonly Part[] {
  const known = fixed.get(question);
  if (known?.isBlind === isBlind) return known.parts;
  const { id, topic, text, why, help } = question;
  // What would show the best answer tells nothing to one who is not to know which that is.
  const shows = isScored(question) && !isBlind ? question.evidence : undefined;
  const hints = [why, help, shows].filter((hint) => hint !== undefined);
  const parts = [
    partOf('topic', topic),
    partOf('topic', id),
    partOf('text', text),
    ...choicesOf(question).map(({ label }) => partOf('answer', label)),
    ...hints.map((hint) => partOf('help', hint)),
  ];
  fixed.set(question, { isBlind, parts });
  return parts;
}

/** Gives where in a part a word begins; -1 where it is not in it. With hyphens it may be several words. */
function matcherFor(word: string, takesSlips: boolean): (part: Part) => number {
  if (!takesSlips) return ({ folded }) => folded.indexOf(word);
  const pieces = word.match(WORD) ?? [];
  return ({ folded }) => {
    const there = [...folded.matchAll(WORD)];
    const at = pieces.map((piece) => there.find(([each]) => each.startsWith(piece) || isSlipOf(piece, each))?.index);
    return at.includes(undefined) ? -1 : (at[0] ?? -1);
  };
}

const WORD = /[\p{L}\p{N}]+/gu;

/** Whether a word is one that was mistyped, or the beginning of one. */
function isSlipOf(typed: string, word: string): boolean {
  const most = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  if (most === 0 || word.length < typed.length - most) return false;
  return [-1, 0, 1].some((more) => {
    const beginning = word.slice(0, typed.length + more);
    return isSwapped(typed, beginning) || distance(typed, beginning) <= most;
  });
}

/** Whether two neighbouring letters changed places. */
function isSwapped(typed: string, word: string): boolean {
  if (typed.length !== word.length) return false;
  const at = [...typed].findIndex((letter, index) => letter !== word[index]);
  return (
    at >= 0 && typed[at] === word[at + 1] && typed[at + 1] === word[at] && typed.slice(at + 2) === word.slice(at + 2)
  );
}

/** So many characters stand before the word found. */
const BEFORE = 20;

/** From the beginning of a word on; letters without their accents are as many as with them, but for a few that no matter. */
function excerptOf({ text }: Part, begins: number): string {
  if (begins <= BEFORE) return text;
  const from = text.indexOf(' ', begins - BEFORE) + 1;
  return from === 0 || from > begins ? text : `… ${text.slice(from)}`;
}
