import { visible } from '../text/display.ts';

/** A command for the user to copy: words that a shell would take apart are quoted. */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

/**
 * The same on lines of its own, indented, as a shell takes it: a line that would be too long for a terminal of 80 columns
 * goes on after a backslash, and no word is broken.
 */
export function commandBlock(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words.map(quoted)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < COLUMNS) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(`${line === undefined ? '  ' : '    '}${word}`);
  }
  return lines.join(' \\\n');
}

/** Room for the backslash is left. */
const COLUMNS = 77;

function quoted(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`;
}

const PLAIN_WORD = /^[\p{L}\p{N}\p{M}@%+=:,./_-]+$/u;
