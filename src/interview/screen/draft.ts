import { after, before, endOfCharacter, lineEnd, lineStart, wordAfter, wordBefore } from './draft-places.ts';
import { cellsOf, placeAt, rowAt, rowsOf } from './draft-rows.ts';
import { actionOf, type EditKey } from './edit-keys.ts';

export interface TextDraft {
  readonly text: string;
  /** Where the next character goes: an offset in UTF-16 units, never within a character as a reader counts them. */
  readonly at: number;
  /** The column that going up and down keeps to, until something else happens. */
  readonly column?: number;
}

export const EMPTY_DRAFT: TextDraft = { text: '', at: 0 };

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

function place(text: string, at: number): TextDraft {
  return { text, at: endOfCharacter(text, at) };
}

function cut({ text }: TextDraft, from: number, to: number): TextDraft {
  return place(text.slice(0, from) + text.slice(to), from);
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
