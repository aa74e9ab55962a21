import { foldings, type NameParts } from './name-parts.ts';

/** From so many letters on, a part is found within a longer run too: `drkowalska`. Fewer are in many words: Will in willing. */
const LONG_PART = 5;

export function addressesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
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
export function hideInAddress(address: string, names: NameParts): string {
  const decoded = decode(address);
  const long = [...names.inAddresses].filter(([run]) => run.length >= LONG_PART);
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
