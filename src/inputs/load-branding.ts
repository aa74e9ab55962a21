import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { plainText } from '../document/outline.ts';
import { shownAs } from '../files/names.ts';
import { liesIn, readGiven, readText } from '../files/read.ts';
import { reasonOf } from '../files/reason.ts';
import type { Branding } from '../model/branding.ts';
import type { OwnText } from '../model/find-confidential.ts';
import { cleanLine } from '../text/clean-text.ts';
import type { ThemeFile } from '../theme/parse-theme.ts';
import { type Font, PLAIN, type Theme } from '../theme/theme.ts';
import type { Parsed } from '../yaml/diagnostic.ts';
import type { Problems } from '../yaml/user-error.ts';

export interface BrandingFiles {
  readonly theme?: string | undefined;
  readonly preface?: string;
  readonly closing?: string;
  /** Who signs for the report, as its title names them. */
  readonly preparedBy?: string;
}

export interface LoadedBranding {
  readonly branding: Branding;
  readonly theme: Theme;
  /** What each file brings into a report, whether or not its lines may be shown. */
  readonly own: readonly OwnText[];
  readonly parts: readonly string[];
}

/** What is wrong in any of the files is reported at once. */
export async function loadBranding(
  { theme, preface, closing, preparedBy }: BrandingFiles,
  cwd: string,
  problems: Problems,
): Promise<LoadedBranding | undefined> {
  const look = theme === undefined ? NO_THEME : await loadTheme(theme, cwd, problems);
  const before = await loadSection(preface, cwd, problems);
  const after = await loadSection(closing, cwd, problems);
  if (look === undefined) return undefined;
  const { branding } = look;
  const inTheme = [branding.imprint?.name, branding.imprint?.title, branding.imprint?.footer];
  const ownText = (given: string | undefined, text: string | undefined, words: readonly (string | undefined)[]) =>
    given === undefined || text === undefined ? [] : [{ file: shownAs(given, cwd), text, read: words.join(' ') }];
  const own = [
    ...ownText(theme, look.text, inTheme),
    ...ownText(preface, before.text, (before.nodes ?? []).map(plainText)),
    ...ownText(closing, after.text, (after.nodes ?? []).map(plainText)),
    ...(preparedBy === undefined ? [] : [{ file: '--prepared-by', text: preparedBy, read: preparedBy }]),
  ];
  const sections = {
    ...(before.nodes === undefined ? {} : { preface: before.nodes }),
    ...(after.nodes === undefined ? {} : { closing: after.nodes }),
    ...(preparedBy === undefined ? {} : { preparedBy: cleanLine(preparedBy) }),
  };
  return { branding: { ...branding, ...sections }, theme: look.theme, own, parts: look.parts };
}

interface LoadedTheme extends Pick<LoadedBranding, 'branding' | 'theme' | 'parts'> {
  /** What its file says; not there where no theme is given. */
  readonly text?: string;
}

const NO_THEME: LoadedTheme = { branding: {}, theme: PLAIN, parts: [] };

async function loadSection(
  given: string | undefined,
  cwd: string,
  problems: Problems,
): Promise<{ readonly nodes?: Branding['preface']; readonly text?: string }> {
  if (given === undefined) return {};
  const file = shownAs(given, cwd);
  const text = problems.take(await readText(path.resolve(cwd, given), file));
  if (text === undefined) return {};
  // Markdown names no format, so that only its place decides whether its lines may be shown.
  if (await liesIn(path.resolve(cwd, given), cwd)) problems.texts.set(file, text);
  const { parseSection } = await import('../document/parse-section.ts');
  const nodes = problems.take(parseSection(text, file));
  return nodes === undefined ? { text } : { nodes, text };
}

async function loadTheme(given: string, cwd: string, problems: Problems): Promise<LoadedTheme | undefined> {
  const text = problems.take(await readGiven(given, { cwd }, { kind: 'theme' }, problems.texts));
  if (text === undefined) return undefined;
  const { parseTheme } = await import('../theme/parse-theme.ts');
  const read = parseTheme(text, shownAs(given, cwd));
  // What the theme names is looked at even where its own words are wrong, so that all is reported at once.
  const found = problems.take(read) ?? read.rest;
  if (found === undefined) return undefined;
  const { theme, imprint, logo, faces } = found;
  const named = new NamedFiles(found, path.dirname(path.resolve(cwd, given)), cwd, problems);
  const picture =
    logo === undefined
      ? undefined
      : await named.load(['logo'], logo, (await import('../theme/parse-logo.ts')).parseLogo);
  const loaded = await loadFaces(faces, named);
  const font = theme.font && { ...theme.font, ...(loaded === undefined ? {} : { faces: loaded }) };
  return {
    text,
    theme: { ...theme, ...(font === undefined ? {} : { font }) },
    branding: {
      imprint: { ...imprint, ...(picture === undefined ? {} : { logo: { ...picture, alt: imprint.name } }) },
    },
    parts: [logo, ...Object.values(faces ?? {})].flatMap((name) => (name === undefined ? [] : named.pathOf(name))),
  };
}

async function loadFaces(faces: ThemeFile['faces'], named: NamedFiles): Promise<Font['faces'] | undefined> {
  if (faces === undefined) return undefined;
  const { parseFace } = await import('../theme/parse-theme.ts');
  const load = (weight: 'regular' | 'bold' | 'italic', name: string) =>
    named.load(['font', 'files', weight], name, parseFace);
  const regular = await load('regular', faces.regular);
  const bold = await load('bold', faces.bold);
  const italic = faces.italic === undefined ? undefined : await load('italic', faces.italic);
  if (regular === undefined || bold === undefined) return undefined;
  return { regular, bold, ...(italic === undefined ? {} : { italic }) };
}

/** More than any font needs, and far more than a logo. 16 MiB. */
const MAX_PART_BYTES = 16_777_216;

/** The files that a theme names, relative to the theme. */
class NamedFiles {
  readonly #theme: ThemeFile;
  readonly #folder: string;
  readonly #cwd: string;
  readonly #problems: Problems;

  constructor(theme: ThemeFile, folder: string, cwd: string, problems: Problems) {
    this.#theme = theme;
    this.#folder = folder;
    this.#cwd = cwd;
    this.#problems = problems;
  }

  pathOf(name: string): string {
    return path.resolve(this.#folder, name);
  }

  /** What is not there, or cannot be used and is not to be shown, is reported at its name in the theme. */
  async load<T>(
    key: readonly string[],
    name: string,
    parse: (bytes: Uint8Array, file: string) => Parsed<T>,
  ): Promise<T | undefined> {
    const absolute = this.pathOf(name);
    const refuse = (message: string): undefined => {
      const { source } = this.#theme;
      const hint = 'a theme names local files, each by its way from the folder of the theme';
      const span = source.spanAt(key);
      this.#problems.add([{ code: 'unreadable', severity: 'error', message, file: source.file, span, hint }]);
    };
    try {
      const found = await stat(absolute);
      if (!found.isFile()) return refuse(`${name} is no file`);
      if (found.size > MAX_PART_BYTES) return refuse(`${name} is too large: at most 16 MiB are read`);
      const bytes = new Uint8Array(await readFile(absolute));
      const file = shownAs(absolute, this.#cwd);
      const part = parse(bytes, file);
      const isNear = await liesIn(absolute, this.#folder);
      if (part.value === undefined && !isNear) {
        return refuse(`${name} cannot be used; as it lies outside the folder of the theme, nothing of it is shown`);
      }
      // A drawing's lines can be shown; a picture's or a font's would say nothing.
      if (isNear && !bytes.includes(0)) this.#problems.texts.set(file, new TextDecoder().decode(bytes));
      return this.#problems.take(part);
    } catch (error) {
      return refuse(`${name} cannot be read: ${reasonOf(error)}`);
    }
  }
}
