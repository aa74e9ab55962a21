import { codePoint, visible } from '../diagnostics/visible.ts';
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
  const list = more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
  const [each, them] = characters.length === 1 ? ['It stands', 'it'] : ['They stand', 'them'];
  const example = codePoint(characters[0] ?? '');
  stderr.write(
    `The fonts of ${file} do not have ${list}.\n${each} there as code points, like <${example}>; a report in .html shows ${them} as written.\n`,
  );
}
