import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { shownAs } from '../files/names.ts';
import { liesIn, readOurs, reasonOf } from '../files/read.ts';
import type { Picture } from '../theme/logo.ts';
import type { ThemeFile } from '../theme/parse-theme.ts';
import type { Font, Imprint, Theme } from '../theme/theme.ts';
import { type Diagnostic, failed, type Parsed, parsed, type Texts } from '../yaml/diagnostic.ts';
import { spanAt } from '../yaml/yaml-source.ts';

export interface LoadedTheme {
  /** What its file says; not there where no theme is given. */
  readonly text?: string;
  readonly theme: Theme;
  /** Not there where no theme is given. */
  readonly imprint?: Imprint;
  /** The files that the theme names. */
  readonly parts: readonly string[];
}

/** Reads a theme with the files that it names; what is wrong in any of them is told at once. */
export async function loadTheme(given: string, cwd: string, texts: Texts): Promise<Parsed<LoadedTheme>> {
  const absolute = path.resolve(cwd, given);
  const file = shownAs(given, cwd);
  const { value: text, diagnostics } = await readOurs(absolute, file, { kind: 'theme', home: cwd }, texts);
  if (text === undefined) return failed(diagnostics);
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
      text,
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
  if (faces === undefined) return { diagnostics: [] };
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
    const part = parse(bytes, file);
    const isNear = await liesIn(absolute, folder);
    if (part.value === undefined && !isNear) {
      return there(`${name} cannot be used; as it lies outside the folder of the theme, nothing of it is shown`);
    }
    // A drawing's lines can be shown; a picture's or a font's would be noise.
    if (isNear && !bytes.includes(0)) texts.set(file, new TextDecoder().decode(bytes));
    return part;
  } catch (error) {
    return there(`${name} cannot be read: ${reasonOf(error)}`);
  }
}
