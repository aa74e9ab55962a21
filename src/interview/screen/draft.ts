import { cellsOf, placeAt, rowAt, rowsOf } from './draft-rows.ts';

/** A text being written. */
export interface TextDraft {
  readonly text: string;
  /** Where the next character goes: an offset in UTF-16 units, never within a character as a reader counts them. */
  readonly at: number;
  /** The column that going up and down keeps to, until something else happens. */
  readonly column?: number;
}

export const EMPTY_DRAFT: TextDraft = { text: '', at: 0 };

/** A key with what was held down with it. */
export interface EditKey {
  readonly name: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
}

/** A text to go on with, the cursor after it. */
export function draftFrom(text: string): TextDraft {
  return { text, at: text.length };
}

export function insert({ text, at }: TextDraft, added: string): TextDraft {
  const upTo = text.slice(0, at) + added;
  return place(upTo + text.slice(at), upTo.length);
}

/** What an editing key does to a draft that is shown in some columns; a key that edits nothing leaves it as it is. */
export function edit(draft: TextDraft, key: EditKey, columns: number): TextDraft {
  const { text, at } = draft;
  const { name, isFar } = actionOf(key);
  switch (name) {
    case 'left':
      return place(text, isFar ? wordBefore(text, at) : before(text, at));
    case 'right':
      return place(text, isFar ? wordAfter(text, at) : after(text, at));
    case 'up':
      return upOrDown(draft, -1, columns);
    case 'down':
      return upOrDown(draft, 1, columns);
    case 'home':
      return place(text, isFar ? 0 : lineStart(text, at));
    case 'end':
      return place(text, isFar ? text.length : lineEnd(text, at));
    case 'backspace':
      return cut(draft, isFar ? wordBefore(text, at) : before(text, at), at);
    case 'delete':
      return cut(draft, at, isFar ? wordAfter(text, at) : after(text, at));
    case 'line-start':
      return cut(draft, lineStart(text, at), at);
    case 'line-end':
      return cut(draft, at, lineEnd(text, at));
    default:
      return draft;
  }
}

/** The letters that shells and editors have in common, held with Ctrl. */
const CONTROL: Readonly<Record<string, string>> = {
  a: 'home',
  b: 'left',
  d: 'delete',
  e: 'end',
  f: 'right',
  h: 'backspace',
  k: 'line-end',
  n: 'down',
  p: 'up',
  u: 'line-start',
};

/** Those held with Alt, which go by words. */
const ALT: Readonly<Record<string, string>> = { b: 'left', d: 'delete', f: 'right' };

/** What a key is for, and whether it goes by words (home and end: to the ends of the whole text). */
function actionOf({ name, ctrl = false, alt = false }: EditKey): { readonly name: string; readonly isFar: boolean } {
  if (ctrl && name === 'w') return { name: 'backspace', isFar: true };
  const byLetter = ctrl ? CONTROL[name] : undefined;
  if (byLetter !== undefined) return { name: byLetter, isFar: false };
  return { name: (alt ? ALT[name] : undefined) ?? name, isFar: ctrl || alt };
}

function place(text: string, at: number): TextDraft {
  return { text, at: endOfCharacter(text, at) };
}

function cut({ text }: TextDraft, from: number, to: number): TextDraft {
  return place(text.slice(0, from) + text.slice(to), from);
}

const CHARACTERS = new Intl.Segmenter();
const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The end of the character that a place is in; the place itself where it is between two. */
function endOfCharacter(text: string, at: number): number {
  const found = at < text.length ? CHARACTERS.segment(text).containing(at) : undefined;
  return found === undefined || found.index === at ? at : found.index + found.segment.length;
}

function before(text: string, at: number): number {
  return at === 0 ? 0 : (CHARACTERS.segment(text).containing(at - 1)?.index ?? 0);
}

function after(text: string, at: number): number {
  const found = at < text.length ? CHARACTERS.segment(text).containing(at) : undefined;
  return found === undefined ? text.length : found.index + found.segment.length;
}

/** The start of the word before a place, or of the one it is in. */
function wordBefore(text: string, at: number): number {
  const starts = [...WORDS.segment(text.slice(0, at))].filter(({ isWordLike }) => isWordLike);
  return starts.at(-1)?.index ?? 0;
}

/** The end of the word after a place, or of the one it is in. */
function wordAfter(text: string, at: number): number {
  for (const { segment, index, isWordLike } of WORDS.segment(text.slice(at))) {
    if (isWordLike) return at + index + segment.length;
  }
  return text.length;
}

function lineStart(text: string, at: number): number {
  return text.slice(0, at).lastIndexOf('\n') + 1;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function upOrDown({ text, at, column }: TextDraft, direction: 1 | -1, columns: number): TextDraft {
  const rows = rowsOf(text, columns);
  const now = rowAt(rows, at);
  const wanted = column ?? cellsOf(text.slice(rows[now]?.from ?? 0, at));
  const next = now + direction;
  if (next < 0) return place(text, 0);
  if (next >= rows.length) return place(text, text.length);
  return { ...place(text, placeAt(text, rows, next, wanted)), column: wanted };
}
