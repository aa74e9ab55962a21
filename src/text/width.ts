import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

/**
 * Characters that take one column whatever stands next to them: those of European languages, dashes, quotes, arrows,
 * bars. A text of these alone needs none of the tables by which all others are measured; to make these ready takes longer
 * than all that a score has to show.
 */
const NARROW = /^[\x20-\x7e\xa1-\xac\xae-\u017f\u2010-\u2027\u2190-\u2193\u2500-\u259f]*$/;

/** How many columns of a terminal a text takes; colours take none, CJK and emoji two each. */
export function columnsOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** Wraps a text by words to lines of some columns at most; a word that is longer is broken. */
export function wrap(text: string, columns: number): readonly string[] {
  const words = text.split(' ');
  const isPlain = NARROW.test(text) && words.every(({ length }) => length > 0 && length <= columns);
  return isPlain ? fill(words, columns) : wrapAnsi(text, columns, { hard: true, trim: true }).split('\n');
}

/** Fills lines with words, each line as far as it goes. */
function fill([first = '', ...words]: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    if (line.length + 1 + word.length <= columns) {
      line += ` ${word}`;
      continue;
    }
    lines.push(line);
    line = word;
  }
  return [...lines, line];
}
