import { foldings, type NameParts, partsOf, plainly, withoutWidthless } from './name-parts.ts';
import type { NamedPerson } from './people.ts';
/** A text as an audience may see it; `isAddress`: all of it is an address, a link or the name of a file. */
export type NameHider = (text: string, isAddress?: boolean) => string;

/** A stretch of a text that names somebody. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/**
 * Puts the role in brackets wherever somebody is named in what people wrote: the whole name however it is spaced,
 * broken over lines, composed of accents or capitalised; a single part of it as a word of its own, as it is spelled in
 * the name. A part that `isCommon` knows (Mark, Will, Head) counts only within addresses, links and the names of files,
 * where spelling counts for nothing. Chinese, Japanese and Korean put no spaces between words: there two characters do.
 */
export function hideNames(people: readonly NamedPerson[], isCommon: (word: string) => boolean): NameHider {
  const names = partsOf(people, isCommon);
  if (names.wholes.length + names.parts.size + names.inAddresses.size === 0) return (text) => text;
  return (text, isAddress = false) => {
    const plain = withoutWidthless(text);
    if (isAddress) {
      const shown = hideInAddress(plain, names);
      const whole = splice(shown, findWholes(shown, names).map(bracketed));
      return whole === plain ? text : whole;
    }
    const addresses = addressesIn(plain);
    const inAddresses = addresses.flatMap(({ start, end }): readonly Mention[] => {
      const address = plain.slice(start, end);
      const shown = hideInAddress(address, names);
      return shown === address ? [] : [{ start, end, label: shown }];
    });
    const isApart = ({ start, end }: Mention): boolean =>
      !inAddresses.some((address) => start < address.end && end > address.start);
    const found = [...findWholes(plain, names), ...findParts(plain, names)].filter(isApart).map(bracketed);
    const pieces = [...joined(found, plain, names), ...inAddresses];
    return pieces.length === 0 ? text : splice(plain, pieces);
  };
}

function bracketed({ start, end, label }: Mention): Mention {
  return { start, end, label: `[${label}]` };
}

function splice(text: string, found: readonly Mention[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end, label } of [...found].sort(byPlace)) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), label);
    done = end;
  }
  return pieces.join('') + text.slice(done);
}

/** Of two that begin at one place, the longer is meant. */
function byPlace(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end;
}

/** «Kowalska, Marta» and «M. Kowalska» are one person each: parts that stand side by side become one, initials and all. */
function joined(found: readonly Mention[], text: string, { initials }: NameParts): readonly Mention[] {
  const merged: Mention[] = [];
  for (const each of [...found].sort(byPlace)) {
    const last = merged.at(-1);
    if (last !== undefined && each.start < last.end) continue;
    const between = last === undefined ? undefined : text.slice(last.end, each.start);
    if (last?.label === each.label && between !== undefined && /^[\s,.\-–'’·・]{0,3}$/u.test(between)) {
      merged[merged.length - 1] = { ...last, end: each.end };
      continue;
    }
    const from = last?.end ?? 0;
    const initial = /(?<![\p{L}\p{N}])(\p{Lu})(?:[.'’]\s?|\s)$/u.exec(
      text.slice(Math.max(from, each.start - 4), each.start),
    );
    const isTheirs = initial !== null && initials.get(each.label.slice(1, -1))?.has(initial[1] ?? '') === true;
    merged.push(isTheirs ? { ...each, start: each.start - initial[0].length } : each);
  }
  return merged;
}

function findParts(text: string, { parts, unspaced }: NameParts): readonly Mention[] {
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
function findWholes(plain: string, { wholes }: NameParts): readonly Mention[] {
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

/** From so many letters on, a part is found within a longer run too: `drkowalska`. Fewer are in many words: Will in willing. */
const TELLING = 5;

/** The addresses, links and names of files within a text. */
function addressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }) => {
    let [start, end] = [0, token.length];
    while (start < end && /[\p{Ps}\p{Pi}"'<]/u.test(token.charAt(start))) start += 1;
    while (start < end && /[\p{Pe}\p{Pf}"'>.,;:!?…]/u.test(token.charAt(end - 1))) end -= 1;
    return isAddress(token.slice(start, end)) ? [{ start: index + start, end: index + end }] : [];
  });
}

/** It has marks that words have none of, or a slash that does not stand between two words, or ends as files do. */
function isAddress(token: string): boolean {
  if (/@|:\/\/|^www\.|_|\.[\p{L}\p{N}]{1,8}$/u.test(token)) return true;
  const slash = token.search(/[/\\]/);
  return slash !== -1 && (/[.\-\d]/.test(token) || /[/\\]/.test(token.slice(slash + 1)));
}

/** An address with the role for every run of letters that is a name, part of one, or made of one; however it is spelled. */
function hideInAddress(address: string, names: NameParts): string {
  const decoded = decode(address);
  const long = [...names.inAddresses].filter(([run]) => run.length >= TELLING);
  const labelOf = (run: string): string | undefined => {
    for (const folded of foldings(run)) {
      const label = names.inAddresses.get(folded) ?? long.find(([part]) => folded.includes(part))?.[1];
      if (label !== undefined) return label;
    }
    return undefined;
  };
  const parts = decoded.replaceAll(/[\p{L}\p{M}]+/gu, (run) => {
    const label = labelOf(run) ?? unspacedIn(run, names);
    return label === undefined ? run : `[${label}]`;
  });
  if (parts === decoded) return address;
  return parts.replaceAll(/(\[[^[\]]+\])(?:[\s._,\-+]*\1)+/gu, '$1');
}

function unspacedIn(run: string, { unspaced }: NameParts): string | undefined {
  return [...unspaced].find(([part]) => run.includes(part))?.[1];
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
