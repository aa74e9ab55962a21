import type { Host } from '../host.ts';
import { codePoint, visible } from '../text/visible.ts';
import { list } from '../texts/en/words.ts';

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

/** A font that a file is set in, in place of the one that its theme names. */
export interface StandIn {
  readonly file: string;
  readonly named: string;
  readonly used: string;
}

/** Says on stderr, once for all files, that the theme's font is not in them, and what is missing for it to be. */
export function tellStandIn(all: readonly StandIn[], { stderr }: Host): void {
  const [first] = all;
  if (first === undefined) return;
  const files = list(all.map(({ file }) => file));
  stderr.write(
    `${files} ${all.length === 1 ? 'is' : 'are'} set in ${first.used}: the theme names ${first.named}, but not the files of the font, which a PDF needs.\n`,
  );
}
