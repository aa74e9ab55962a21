import type { Audience, Participant } from './people.ts';

/** A text as an audience may see it. */
export type Shown = (text: string) => string;

/** Characters without a width that programs leave between letters: soft hyphens, and where a line may or must not break. */
const WIDTHLESS = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Puts the role in brackets wherever a respondent's whole name stands in somebody's words, for a client; other
 * audiences see texts as they are. It makes no difference how the name is spaced, broken over lines or composed of
 * accents, nor, for a name of several words, whether it is in capitals. A single word counts as written: Mark may mark.
 */
export function hideNames(participants: readonly Participant[], audience: Audience): Shown {
  const labels = new Map(
    participants.flatMap(({ label, interview: { respondent } }): [string, string][] =>
      respondent.name === undefined ? [] : [[searchable(respondent.name).text.trim(), label]],
    ),
  );
  // A name of nothing but such characters is none.
  labels.delete('');
  if (audience !== 'client' || labels.size === 0) return (text) => text;
  return (text) => {
    const plain = withoutWidthless(text);
    const { text: searched, offsets } = searchable(plain);
    const lower = lowerCase(searched);
    const found = [...labels].flatMap(([name, label]) =>
      findName(name, searched, lower).map((start) => ({ start, end: start + name.length, label })),
    );
    // Of two names that begin at one place, the longer is meant.
    const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
    const pieces: string[] = [];
    let told = 0;
    for (const { start, end, label } of sorted) {
      const [from, to] = [offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1];
      if (from < told) continue;
      pieces.push(plain.slice(told, from), `[${label}]`);
      told = to;
    }
    return pieces.length === 0 ? text : pieces.join('') + plain.slice(told);
  };
}

/** Where a whole name stands in a text, which comes in its own letters and in small ones. */
function findName(name: string, text: string, lower: string): readonly number[] {
  const isExact = !name.includes(' ');
  const [within, wanted] = isExact ? [text, name] : [lower, lowerCase(name)];
  const found: number[] = [];
  for (let at = within.indexOf(wanted); at !== -1; at = within.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const isPart =
      /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
    if (!isPart) found.push(at);
  }
  return found;
}

/** Small letters where they take no other room (İ does), so that every place in the one text is the same in the other. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (each) => (each.toLowerCase().length === each.length ? each.toLowerCase() : each)).join('');
}

function withoutWidthless(text: string): string {
  return text.normalize('NFC').replaceAll(WIDTHLESS, '');
}

/** A text with one blank for any white space, and the offset of each of its characters in the text without it. */
function searchable(given: string): { readonly text: string; readonly offsets: readonly number[] } {
  const plain = withoutWidthless(given);
  const offsets: number[] = [];
  const text = plain.replaceAll(/\s+/g, ' ');
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    offsets.push(at);
    at += 1;
    if (text[index] === ' ') while (at < plain.length && /\s/.test(plain.charAt(at))) at += 1;
  }
  return { text, offsets };
}
