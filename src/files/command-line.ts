import { visible } from '../text/display.ts';

/** A command for the user to copy: words that a shell would take apart are quoted. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (PLAIN_WORD.test(word) ? word : `'${visible(word).replaceAll("'", `'\\''`)}'`)).join(' ');
}

const PLAIN_WORD = /^[\p{L}\p{N}\p{M}@%+=:,./_-]+$/u;
