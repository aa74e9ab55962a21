import type { ReportFile } from '../formats/report-formats.ts';
import { codePoint, visible } from '../text/display.ts';
import { list } from '../texts/en/words.ts';

type WrittenFile = Pick<ReportFile, 'uncovered' | 'standIn'> & { readonly file: string };

/** As many characters without letters are named. */
const NAMED = 8;

/** What a reader of a file finds as code points, and where it stands as it was written. */
export function uncoveredLines({ file, uncovered = [] }: WrittenFile): readonly string[] {
  const [first] = uncovered;
  if (first === undefined) return [];
  const shown = uncovered.slice(0, NAMED).map((each) => `${visible(each)} (${codePoint(each)})`);
  const more = uncovered.length - shown.length;
  const where =
    uncovered.length === 1
      ? 'It stands there as its code point'
      : `They stand there as code points, such as <${codePoint(first)}>`;
  return [
    `The fonts of ${file} do not have ${list(more === 0 ? shown : [...shown, `${more} more`])}.`,
    `${where}; a report in .html shows every character.`,
  ];
}

/** Once for all files: that the theme's font is not in them, and what is missing for it to be. */
export function standInLines(written: readonly WrittenFile[]): readonly string[] {
  const without = written.filter(({ standIn }) => standIn !== undefined);
  const fonts = without[0]?.standIn;
  if (fonts === undefined) return [];
  const files = list(without.map(({ file }) => file));
  return [
    `${files} ${without.length === 1 ? 'is' : 'are'} set in ${fonts.used}: the theme names ${fonts.named}, but not the files of the font, which a PDF needs.`,
  ];
}
