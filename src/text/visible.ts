/**
 * Makes control and direction-changing characters harmless for a terminal: each becomes its Unicode picture (␛)
 * or, where there is none, its code point. Line breaks and tabs become one space unless `keepLines` is set.
 */
export function visible(text: string, { keepLines = false }: { readonly keepLines?: boolean } = {}): string {
  return text.toWellFormed().replace(HIDDEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (keepLines && character === '\n') return character;
    if (character === '\n' || character === '\t' || character === '\r') return ' ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `<${codePoint(character)}>`;
  });
}

/** The name of a character's code point: `U+200E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * C0, DEL and C1 controls; line and paragraph separators; bidirectional marks, embeddings, overrides and isolates, and
 * the deprecated controls after them; BOM and noncharacters, which XML forbids.
 */
export const HIDDEN = /\p{Cc}|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufeff\ufffe\uffff]/gu;
