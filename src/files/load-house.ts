import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, failed, hasErrors, type Parsed, parsed } from '../diagnostics/diagnostic.ts';
import { spanAt } from '../diagnostics/yaml-source.ts';
import { plainText } from '../document/plain-text.ts';
import type { House } from '../report/house.ts';
import type { Picture } from '../theme/logo.ts';
import type { ThemeFile } from '../theme/parse-theme.ts';
import { type Font, PLAIN, type Theme } from '../theme/theme.ts';
import type { Texts } from './library.ts';
import { shownAs } from './load-assessment.ts';
import { readText, reasonOf } from './read.ts';

/** The files that make a report a house's own, each by its path. */
export interface HouseFiles {
  readonly theme?: string;
  readonly preface?: string;
  readonly closing?: string;
}

export interface LoadedHouse {
  readonly house: House;
  readonly theme: Theme;
  /** The words that each file brings into a report, as they are read there. */
  readonly words: ReadonlyMap<string, string>;
  /** The files that the theme names. */
  readonly parts: readonly string[];
}

/** Reads a house's look and its own sections; what is wrong in any of the files is told at once. */
export async function loadHouse(given: HouseFiles, cwd: string, texts: Texts): Promise<Parsed<LoadedHouse>> {
  const [look, preface, closing] = await Promise.all([
    given.theme === undefined ? NO_LOOK : loadTheme(given.theme, cwd, texts),
    loadSection(given.preface, cwd, texts),
    loadSection(given.closing, cwd, texts),
  ]);
  const diagnostics = [look, preface, closing].flatMap((each) => each.diagnostics);
  if (look.value === undefined || hasErrors(diagnostics)) return failed(diagnostics);
  const { imprint, theme, parts = [] } = look.value;
  const words = new Map([
    ...wordsIn(given.theme, [imprint?.name, imprint?.title, imprint?.footer], cwd),
    ...wordsIn(given.preface, (preface.value ?? []).map(plainText), cwd),
    ...wordsIn(given.closing, (closing.value ?? []).map(plainText), cwd),
  ]);
  const sections = {
    ...(preface.value === undefined ? {} : { preface: preface.value }),
    ...(closing.value === undefined ? {} : { closing: closing.value }),
  };
  return parsed(
    { house: { ...(imprint === undefined ? {} : { imprint }), ...sections }, theme, words, parts },
    diagnostics,
  );
}

function wordsIn(given: string | undefined, words: readonly (string | undefined)[], cwd: string): [string, string][] {
  return given === undefined ? [] : [[shownAs(given, cwd), words.join(' ')]];
}

interface Look {
  readonly imprint?: NonNullable<House['imprint']>;
  readonly theme: Theme;
  readonly parts?: readonly string[];
}

const NO_LOOK: Parsed<Look> = parsed({ theme: PLAIN }, []);

async function loadSection(
  given: string | undefined,
  cwd: string,
  texts: Texts,
): Promise<{ readonly value?: House['preface']; readonly diagnostics: readonly Diagnostic[] }> {
  if (given === undefined) return { diagnostics: [] };
  const file = shownAs(given, cwd);
  const { value: text, diagnostics } = await readText(path.resolve(cwd, given), file);
  if (text === undefined) return { diagnostics };
  texts.set(file, text);
  const { parseSection } = await import('../document/parse-section.ts');
  return parseSection(text, file);
}

async function loadTheme(given: string, cwd: string, texts: Texts): Promise<Parsed<Look>> {
  const absolute = path.resolve(cwd, given);
  const file = shownAs(given, cwd);
  const { value: text, diagnostics } = await readText(absolute, file);
  if (text === undefined) return failed(diagnostics);
  texts.set(file, text);
  const { parseTheme } = await import('../theme/parse-theme.ts');
  const read = parseTheme(text, file);
  // What the theme names is looked at even where its own words are wrong, so that all is told at once.
  const found = read.value ?? read.rest;
  if (found === undefined) return failed(read.diagnostics);
  const { theme, imprint, logo } = found;
  const shelf: Shelf = { theme: found, folder: path.dirname(absolute), cwd, texts };
  const picture = logo === undefined ? undefined : await loadLogo(shelf, logo);
  const faces = await loadFaces(shelf);
  const inFiles = [...(picture?.diagnostics ?? []), ...faces.diagnostics];
  const named = [logo, ...Object.values(found.faces ?? {})].flatMap((name) => name ?? []);
  const font = theme.font && { ...theme.font, ...(faces.value === undefined ? {} : { faces: faces.value }) };
  return parsed(
    {
      theme: { ...theme, ...(font === undefined ? {} : { font }) },
      imprint: {
        ...imprint,
        ...(picture?.value === undefined ? {} : { logo: { ...picture.value, alt: imprint.name } }),
      },
      parts: named.map((name) => path.resolve(shelf.folder, name)),
    },
    [...read.diagnostics, ...inFiles],
  );
}

async function loadLogo(shelf: Shelf, name: string): Promise<Parsed<Picture>> {
  const { parseLogo } = await import('../theme/parse-logo.ts');
  return loadPart(shelf, ['logo'], name, parseLogo);
}

/** Where the files lie that a theme names, and where its own text is kept for telling what is wrong. */
interface Shelf {
  readonly theme: ThemeFile;
  readonly folder: string;
  readonly cwd: string;
  readonly texts: Texts;
}

async function loadFaces(shelf: Shelf): Promise<{ value?: Font['faces']; diagnostics: readonly Diagnostic[] }> {
  const { faces } = shelf.theme;
  if (faces?.regular === undefined || faces.bold === undefined) return { diagnostics: [] };
  const { parseFace } = await import('../theme/face.ts');
  const load = (weight: 'regular' | 'bold' | 'italic', name: string) =>
    loadPart(shelf, ['font', 'files', weight], name, parseFace);
  const regular = await load('regular', faces.regular);
  const bold = await load('bold', faces.bold);
  const italic = faces.italic === undefined ? undefined : await load('italic', faces.italic);
  const diagnostics = [regular, bold, italic].flatMap((each) => each?.diagnostics ?? []);
  if (regular.value === undefined || bold.value === undefined) return { diagnostics };
  const slanted = italic?.value === undefined ? {} : { italic: italic.value };
  return { value: { regular: regular.value, bold: bold.value, ...slanted }, diagnostics };
}

/** More than any font needs, and far more than a logo. 16 MiB. */
const MAX_PART_BYTES = 16_777_216;

/** Reads a file that a theme names, relative to the theme. One that is not there is told at its name in the theme. */
async function loadPart<T>(
  { theme, folder, cwd, texts }: Shelf,
  key: readonly string[],
  name: string,
  parse: (bytes: Uint8Array, file: string) => Parsed<T>,
): Promise<Parsed<T>> {
  const absolute = path.resolve(folder, name);
  const there = (message: string): Parsed<T> => {
    const { source } = theme;
    const hint = 'a theme names local files, each by its way from the folder of the theme';
    return failed([
      { code: 'unreadable', severity: 'error', message, file: source.file, span: spanAt(source, key), hint },
    ]);
  };
  try {
    const found = await stat(absolute);
    if (!found.isFile()) return there(`${name} is no file`);
    if (found.size > MAX_PART_BYTES) return there(`${name} is too large: at most 16 MiB are read`);
    const bytes = new Uint8Array(await readFile(absolute));
    const file = shownAs(absolute, cwd);
    // A drawing's lines can be shown; a picture's or a font's would be noise.
    if (!bytes.includes(0)) texts.set(file, new TextDecoder().decode(bytes));
    return parse(bytes, file);
  } catch (error) {
    return there(`${name} cannot be read: ${reasonOf(error)}`);
  }
}
