import type { NamedPerson } from './people.ts';

export interface WholeName {
  readonly label: string;
  /** As `plainly` has them. */
  readonly spellings: readonly string[];
  /** A single word, in small letters: other accents would make another word of it. */
  readonly word?: string;
}

export interface NameParts {
  readonly wholes: readonly WholeName[];
  /** Single parts as words of their own. */
  readonly parts: ReadonlyMap<string, string>;
  /** Parts in scripts that put no spaces between words. */
  readonly unspaced: ReadonlyMap<string, string>;
  /** What a run of letters in an address may be, without accents and in small letters. */
  readonly inAddresses: ReadonlyMap<string, string>;
  readonly initials: ReadonlyMap<string, ReadonlySet<string>>;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/** Takes names apart. A part that is common, or a lower-case particle in a name with capitals, is none by itself. */
export function partsOf(people: readonly NamedPerson[], isCommon: (word: string) => boolean): NameParts {
  const wholes: WholeName[] = [];
  const [parts, unspaced, inAddresses] = [new Labels(), new Labels(), new Labels()];
  const initials = new Map<string, Set<string>>();
  for (const { name: given, label } of people) {
    const name = composed(given);
    const words = name.split(/[\s\p{P}\p{S}]+/u).filter((word) => word !== '');
    const hasCapitals = words.some((word) => /^\p{Lu}/u.test(word));
    const distinctive = words.filter((word) => !(hasCapitals && /^\p{Ll}/u.test(word)));
    for (const whole of new Set([name, ...spellingsOf(name)])) {
      const isWord = !/[\s\p{P}\p{S}]/u.test(whole);
      if (UNSPACED.test(whole)) {
        if (whole.length > 1) for (const part of [whole, ...unspacedPartsOf(whole)]) unspaced.add(part, label);
      } else if (/[\p{L}\p{N}]/u.test(whole) && !(isWord && isCommon(whole))) {
        const spellings = foldings(plainly(whole).replaceAll(/\s+/g, ' ').trim()).filter((each) => each !== '');
        wholes.push({ label, spellings, ...(isWord ? { word: whole.toLowerCase() } : {}) });
      }
    }
    for (const word of distinctive) {
      if (UNSPACED.test(word)) {
        if (word.length > 1) unspaced.add(word, label);
      } else if (Array.from(word).length > 1) {
        for (const spelling of spelledAs(word)) if (!isCommon(spelling)) parts.add(spelling, label);
      }
    }
    for (const run of runsOf(distinctive)) inAddresses.add(run, label);
    initials.set(label, new Set([...(initials.get(label) ?? []), ...words.map((word) => word.charAt(0))]));
  }
  return { wholes, parts: parts.all, unspaced: unspaced.all, inAddresses: inAddresses.all, initials };
}

/** A part that two people share stands for either of them. */
class Labels {
  readonly all = new Map<string, string>();

  add(key: string, label: string): void {
    const known = this.all.get(key);
    if (known === undefined) this.all.set(key, label);
    else if (!known.split(' / ').includes(label)) this.all.set(key, `${known} / ${label}`);
  }
}

function composed(name: string): string {
  return withoutWidthless(name).replaceAll(/\s+/g, ' ').trim();
}

/** «Aiko Tanaka (田中 愛子)» is two names; a name in a script without spaces is written with and without them. */
function spellingsOf(name: string): readonly string[] {
  const apart = name.split(/\s*[()[\]（）【】「」/|]\s*/u).filter((part) => part !== '');
  return apart.flatMap((part) => {
    const close = part.replaceAll(/[\s·・]/gu, '');
    return UNSPACED.test(close) ? [close] : [part];
  });
}

/**
 * What people are called by in scripts that put no space into a name: 小明 of 王小明, 田中 and 愛子 of 田中愛子. Of two
 * characters the second alone would be in many words, and of five or more nobody can tell where the first name begins.
 */
function unspacedPartsOf(whole: string): readonly string[] {
  if (!/^(?:\p{Script=Han}{3,4}|\p{Script=Hangul}{3,4})$/u.test(whole)) return [];
  return whole.length === 3 ? [whole.slice(1)] : [whole.slice(0, 2), whole.slice(2)];
}

/** A text with blanks for dashes, and one apostrophe for all that stand for it; every character stays in its place. */
export function plainly(text: string): string {
  return text.replaceAll(/[\p{Pd}\u2212]/gu, ' ').replaceAll(/[’‘ʼ`´＇]/gu, "'");
}

/** As it stands in the name, and in capitals; of a name without capitals, or of nothing else, also as usual. */
function spelledAs(word: string): readonly string[] {
  const usual = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const isPlain = word === word.toLowerCase() || word === word.toUpperCase();
  return [word, ...(isPlain ? [usual] : []), ...(word.length > 2 ? [word.toUpperCase()] : [])];
}

/** More words than this are no name, and each of them is paired with each other. */
const WORDS = 6;

/**
 * What addresses make of a name: a part, two parts in either order, a part with the first letter of another. With a part
 * of two letters that would be any three letters.
 */
function runsOf(words: readonly string[]): ReadonlySet<string> {
  const spellings = words.slice(0, WORDS).map((word) => foldings(word).filter((folded) => folded.length > 1));
  const runs = new Set(spellings.flat());
  for (const [at, ones] of spellings.entries()) {
    for (const [other, others] of spellings.entries()) {
      if (other === at) continue;
      for (const one of ones) for (const two of others) for (const run of pairsOf(one, two)) runs.add(run);
    }
  }
  return runs;
}

function pairsOf(one: string, two: string): readonly string[] {
  const whole = one + two;
  return two.length > 2 ? [whole, one.charAt(0) + two, two + one.charAt(0)] : [whole];
}

/** Small letters without accents, and as those spell them who have none: ü is u, and ue. */
export function foldings(word: string): readonly string[] {
  const lower = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/[łøđıæœßþð]/g, (each) => PLAIN[each] ?? each);
  const bare = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const spelled = lower.replaceAll(/[äöü]/g, (each) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[each] ?? each);
  return [...new Set([bare(lower), bare(spelled)])];
}

const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
};

/** Composed, and without characters that have no width: soft hyphens, and where a line may or must not break. */
export function withoutWidthless(text: string): string {
  return text.normalize('NFC').replaceAll(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}
