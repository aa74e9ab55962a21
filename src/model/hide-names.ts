import { findParts, findWholes, type Mention } from './find-names.ts';
import { addressesIn, hideInAddress } from './hide-in-address.ts';
import { type NameParts, partsOf, withoutWidthless } from './name-parts.ts';
import type { NamedPerson } from './people.ts';

/** A text as an audience may see it; `isAddress`: all of it is an address, a link or the name of a file. */
export type NameHider = (text: string, isAddress?: boolean) => string;

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
