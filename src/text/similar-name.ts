import { distance } from 'fastest-levenshtein';

/**
 * Of some file names, the one that somebody who wrote a name may have meant: the same with another ending of YAML, or one
 * or two letters away. Another number is no slip: `acme-2.yaml` is not meant as `acme-1.yaml`.
 */
export function similarName(written: string, names: readonly string[]): string | undefined {
  const parts = partsOf(written);
  const near = names
    .filter((name) => name !== written)
    .map((name) => ({ name, slips: slipsBetween(partsOf(name), parts) }))
    .filter(({ slips }) => slips <= MOST)
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.name;
}

const MOST = 2;

/** A short name that differs by so much is another name. */
const LETTERS_PER_SLIP = 3;

type Parts = readonly [stem: string, ending: string];

function partsOf(name: string): Parts {
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  return [
    name
      .slice(0, name.length - ending.length)
      .normalize('NFC')
      .toLowerCase(),
    ending.toLowerCase(),
  ];
}

function slipsBetween([one, ending]: Parts, [other, otherEnding]: Parts): number {
  const numbers = (stem: string): string => (stem.match(/\d+/g) ?? []).join(' ');
  if (numbers(one) !== numbers(other)) return Number.POSITIVE_INFINITY;
  const inStem = distance(one, other);
  if (inStem * LETTERS_PER_SLIP > Math.min(one.length, other.length)) return Number.POSITIVE_INFINITY;
  const isYaml = [ending, otherEnding].every((each) => ['', '.yaml', '.yml'].includes(each));
  return inStem + (isYaml ? 0 : distance(ending, otherEnding));
}
