/** Nobody types so many characters within one read where a line break stands between them, … */
const WITHIN_LINES = 4;

/** … so many and then Enter, as may happen while the program is busy, … */
const LINE = 24;

/** … nor so many at all. */
const AT_ALL = 64;

/** The sequence with which a terminal marks the start of a paste, where it does. */
const PASTE_START = '\u001b[200~';

/** Keys that type nothing: arrows and their like, and what is held with Alt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what such a key begins with.
const ESCAPED = /\u001b(?:\[[\d;]*[ -/]*[@-~]|O[ -~]|[\s\S])?/g;

/**
 * Whether what came in one read is a pasted text that the terminal did not mark as one: several lines, or a long one.
 * While a text is written, Enter at its end confirms it.
 */
export function isUnmarkedPaste(read: string, isWriting: boolean): boolean {
  if (read.includes(PASTE_START)) return false;
  const typed = read.replaceAll(ESCAPED, '');
  const characters = typed.replaceAll(/\p{Cc}/gu, '').length;
  const hasLines = /[\r\n]+[^\r\n]/.test(typed);
  const isLine = !isWriting && /[\r\n]/.test(typed);
  return characters >= AT_ALL || (hasLines && characters >= WITHIN_LINES) || (isLine && characters >= LINE);
}
