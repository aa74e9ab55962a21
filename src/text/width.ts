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
  if (isPlain) return fill(words, columns);
  const lines = wrapAnsi(text, columns, { hard: true, trim: true }).split('\n');
  return text.includes('\u001b') ? paintedByLine(lines) : lines;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what a colour begins with.
const SGR = /\u001b\[(\d+)[\d;]*m/g;

/** By what ends it: bold and dim, underlined, reversed, the colour of the letters, that of their ground. */
const ENDS: Readonly<Record<string, string>> = { 1: '22', 2: '22', 4: '24', 7: '27', 38: '39', 48: '49' };

/** Paint ends with each line and begins again on the next, so that it covers nothing but its text. */
function paintedByLine(lines: readonly string[]): readonly string[] {
  let open: readonly string[] = [];
  const endOf = (paint: string): string => ENDS[/\d+/.exec(paint)?.[0] ?? ''] ?? '';
  return lines.map((line) => {
    const start = open.join('');
    for (const [paint, code = ''] of line.matchAll(SGR)) {
      if (ENDS[code] !== undefined) open = [...open.filter((other) => other !== paint), paint];
      else open = open.filter((other) => endOf(other) !== code);
    }
    const ends = [...new Set(open.map(endOf))].map((code) => `\u001b[${code}m`);
    return start + line + ends.join('');
  });
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
