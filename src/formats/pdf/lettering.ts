import { clustersOf } from '../../text/clusters.ts';
import { codePoint, visible } from '../../text/display.ts';

/** A family of fonts: its name, and the code points that each of its faces has a glyph for. */
export interface Family {
  readonly name: string;
  readonly glyphs: ReadonlySet<number>;
  /** Whether one of its faces is slanted. */
  readonly hasItalic?: boolean;
}

/**
 * As many marks on one letter as no writing has. What follows stands on a blank, as each mark looks for its letter over
 * all that stand before it.
 */
const HEAP = /\p{M}{32}(?=\p{M})/gu;

/**
 * Fits text to the fonts of a document, the first family before the second; charts bring theirs as people wrote it, so
 * that what nobody sees is made visible here. What none of them can show becomes its code
 * point, `<U+65E5>`, so that a reader sees that something stands there and what; it is noted in `uncovered`.
 */
export class Lettering {
  /** The characters that were replaced, in the order of their first use. */
  readonly uncovered = new Set<string>();
  readonly #families: readonly Family[];

  constructor(families: readonly Family[]) {
    this.#families = families;
  }

  fit(text: string): string {
    const seen = visible(text)
      .replaceAll(/\s/gu, (blank) => (blank === '\u00a0' || blank === '\u202f' ? blank : ' '))
      .replaceAll(HEAP, '$&\u00a0');
    if (this.#families.some((family) => covers(family, seen))) return seen;
    return Array.from(clustersOf(seen), (cluster) => this.#fitCluster(cluster)).join('');
  }

  /** The family that shows a whole text, which must have been fitted before; the last one where no single one does. */
  familyFor(text: string): string {
    const family = this.#families.find((each) => covers(each, text)) ?? this.#families.at(-1);
    return family?.name ?? '';
  }

  /** Whether the first family shows all of a text, and has slanted letters to do so. */
  canSlant(text: string): boolean {
    const [first] = this.#families;
    return first?.hasItalic === true && covers(first, text);
  }

  /** A letter and what belongs to it come from one font, or the mark would stand on nothing. */
  #fitCluster(cluster: string): string {
    if (this.#families.some((family) => covers(family, cluster))) return cluster;
    for (const character of cluster) this.uncovered.add(character);
    return [...cluster].map((character) => `<${codePoint(character)}>`).join('');
  }
}

function covers({ glyphs }: Family, text: string): boolean {
  for (const character of text) if (!glyphs.has(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** A longer word may not fit into the column of a table. */
const LONGEST_WORD = 24;

/**
 * A text in pieces between which a line may break: words of more than `longest` letters are cut, addresses at their signs.
 */
export function breakable(text: string, longest = LONGEST_WORD): readonly string[] {
  if (text.length <= longest) return [text];
  const pieces: string[] = [];
  let kept = '';
  for (const part of text.split(/( +)/)) {
    if (part.length <= longest) {
      kept += part;
      continue;
    }
    const [first = '', ...rest] = cut(part, Math.ceil(longest / 3));
    pieces.push(kept + first, ...rest.slice(0, -1));
    kept = rest.at(-1) ?? '';
  }
  return kept === '' ? pieces : [...pieces, kept];
}

function cut(word: string, step: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const segment of clustersOf(word)) {
    piece += segment;
    size += 1;
    if (size < step && !(size > 2 && '/?&=._-,;:'.includes(segment))) continue;
    pieces.push(piece);
    piece = '';
    size = 0;
  }
  return piece === '' ? pieces : [...pieces, piece];
}
