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
  for (const part of withValues(words.map(quoted))) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + part.length < COLUMNS) lines[lines.length - 1] = `${line} ${part}`;
    else lines.push(`${line === undefined ? '  ' : '    '}${part}`);
  }
  return lines.join(' \\\n');
}

/** A flag and what follows it stay together. */
function withValues(words: readonly string[]): readonly string[] {
  const isValue = (index: number): boolean =>
    words[index]?.startsWith('-') === false && words[index - 1]?.startsWith('-') === true;
  return words.flatMap((word, index) => {
    if (isValue(index)) return [];
    return [isValue(index + 1) ? `${word} ${words[index + 1]}` : word];
  });
}

/** Room for the backslash is left. */
const COLUMNS = 77;

function quoted(word: string): string {
  return PLAIN_WORD.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`;
}

const PLAIN_WORD = /^[\p{L}\p{N}\p{M}@%+=:,./_-]+$/u;
