import path from 'node:path';
import { plainText } from '../document/plain-text.ts';
import { shownAs } from '../files/names.ts';
import { liesIn, readText } from '../files/read.ts';
import type { OwnText } from '../model/find-confidential.ts';
import type { House } from '../model/house.ts';
import { PLAIN, type Theme } from '../theme/theme.ts';
import { type Diagnostic, failed, hasErrors, type Parsed, parsed, type Texts } from '../yaml/diagnostic.ts';
import { type LoadedTheme, loadTheme } from './load-theme.ts';

/** The files that make a report a house's own, each by its path. */
export interface HouseFiles {
  readonly theme?: string;
  readonly preface?: string;
  readonly closing?: string;
}

export interface LoadedHouse {
  readonly house: House;
  readonly theme: Theme;
  /** What each file brings into a report, whether or not its lines may be shown. */
  readonly own: readonly OwnText[];
  /** The files that the theme names. */
  readonly parts: readonly string[];
}

/** Reads a house's look and its own sections; what is wrong in any of the files is told at once. */
export async function loadHouse(given: HouseFiles, cwd: string, texts: Texts): Promise<Parsed<LoadedHouse>> {
  const [look, preface, closing] = await Promise.all([
    given.theme === undefined ? NO_THEME : loadTheme(given.theme, cwd, texts),
    loadSection(given.preface, cwd, texts),
    loadSection(given.closing, cwd, texts),
  ]);
  const diagnostics = [look, preface, closing].flatMap((each) => each.diagnostics);
  if (look.value === undefined || hasErrors(diagnostics)) return failed(diagnostics);
  const { imprint, theme, parts } = look.value;
  const inTheme = [imprint?.name, imprint?.title, imprint?.footer];
  const own = [
    ...ownText(given.theme, look.value.text, inTheme, cwd),
    ...ownText(given.preface, preface.text, (preface.value ?? []).map(plainText), cwd),
    ...ownText(given.closing, closing.text, (closing.value ?? []).map(plainText), cwd),
  ];
  const sections = {
    ...(preface.value === undefined ? {} : { preface: preface.value }),
    ...(closing.value === undefined ? {} : { closing: closing.value }),
  };
  return parsed(
    { house: { ...(imprint === undefined ? {} : { imprint }), ...sections }, theme, own, parts },
    diagnostics,
  );
}

function ownText(
  given: string | undefined,
  text: string | undefined,
  words: readonly (string | undefined)[],
  cwd: string,
): readonly OwnText[] {
  return given === undefined || text === undefined ? [] : [{ file: shownAs(given, cwd), text, read: words.join(' ') }];
}

const NO_THEME: Parsed<LoadedTheme> = parsed({ theme: PLAIN, parts: [] }, []);

async function loadSection(
  given: string | undefined,
  cwd: string,
  texts: Texts,
): Promise<{ readonly value?: House['preface']; readonly text?: string; readonly diagnostics: readonly Diagnostic[] }> {
  if (given === undefined) return { diagnostics: [] };
  const file = shownAs(given, cwd);
  const { value: text, diagnostics } = await readText(path.resolve(cwd, given), file);
  if (text === undefined) return { diagnostics };
  // Markdown names no format, so that only its place can tell whether its lines may be shown.
  if (await liesIn(path.resolve(cwd, given), cwd)) texts.set(file, text);
  const { parseSection } = await import('../document/parse-section.ts');
  return { ...parseSection(text, file), text };
}
