import { codePoint, visible } from '../diagnostics/visible.ts';
import { list } from '../language/words.ts';
import type { Host } from './host.ts';

/** Characters that a file has no letters for. */
export interface Uncovered {
  readonly file: string;
  readonly characters: readonly string[];
}

const SHOWN = 8;

/** Says on stderr what a reader of a file finds as code points, and where it stands as it was written. */
export function tellUncovered({ file, characters }: Uncovered, { stderr }: Host): void {
  const shown = characters.slice(0, SHOWN).map((each) => `${visible(each)} (${codePoint(each)})`);
  const more = characters.length - shown.length;
  const named = list(more === 0 ? shown : [...shown, `${more} more`]);
  const where =
    characters.length === 1
      ? 'It stands there as its code point'
      : `They stand there as code points, such as <${codePoint(characters[0] ?? '')}>`;
  stderr.write(`The fonts of ${file} do not have ${named}.\n${where}; a report in .html shows every character.\n`);
}
