import { foldings, type NameParts, plainly } from './name-parts.ts';

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Where single parts of names stand, as words of their own or in a script without spaces. */
export function findParts(text: string, { parts, unspaced }: NameParts): readonly Mention[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: word, index }): readonly Mention[] => {
    const label = parts.get(word) ?? parts.get(word.normalize('NFKC'));
    return label === undefined ? [] : [{ start: index, end: index + word.length, label }];
  });
  const within = [...unspaced].flatMap(([part, label]) =>
    placesOf(part, text).map((start): Mention => ({ start, end: start + part.length, label })),
  );
  return [...words, ...within];
}

/** Where whole names stand: in any case, with or without their accents, spaced and hyphenated in any way. */
export function findWholes(plain: string, { wholes }: NameParts): readonly Mention[] {
  if (wholes.length === 0) return [];
  const { text, starts, ends } = folded(plain);
  return wholes.flatMap(({ label, spellings, word }) =>
    spellings.flatMap((spelling) =>
      placesOf(spelling, text).flatMap((at): readonly Mention[] => {
        const [start, end] = [starts[at] ?? 0, ends[at + spelling.length - 1] ?? 0];
        const isPart =
          /[\p{L}\p{N}]$/u.test(plain.slice(Math.max(0, start - 2), start)) ||
          /^[\p{L}\p{N}]/u.test(plain.slice(end, end + 2));
        const isOther = word !== undefined && word !== plain.slice(start, end).normalize('NFKC').toLowerCase();
        return isPart || isOther ? [] : [{ start, end, label }];
      }),
    ),
  );
}

function placesOf(wanted: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) places.push(at);
  return places;
}

/**
 * A text in small letters without accents, with one blank for white space and dashes of any kind and length, and where
 * each of its characters begins and ends in the text as given.
 */
function folded(plain: string): {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  const [pieces, starts, ends]: [string[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const character of plainly(plain)) {
    const bare = /\s/.test(character) ? ' ' : bareOf(character);
    if (bare !== ' ' || pieces.at(-1) !== ' ') {
      pieces.push(bare);
      for (let unit = 0; unit < bare.length; unit += 1) {
        starts.push(at);
        ends.push(at + character.length);
      }
    }
    at += character.length;
  }
  return { text: pieces.join(''), starts, ends };
}

function bareOf(character: string): string {
  return character < '\u0080' ? character.toLowerCase() : (foldings(character)[0] ?? '');
}
