import type { Root, RootContent } from 'mdast';
import { outlineOf } from '../../document/outline.ts';
import { visible } from '../../text/display.ts';
import { ENGLISH, type Language } from '../../texts/language.ts';
import { PLAIN, type Theme } from '../../theme/theme.ts';
import { UserError } from '../../yaml/user-error.ts';
import { array, type Code, call, content, literal, value } from './code.ts';
import { loadCompiler } from './compiler.ts';
import { BODY } from './fonts.ts';
import { lineOf } from './inlines.ts';
import { Lettering } from './lettering.ts';
import { logoOf } from './logo.ts';
import { blocksOf, documentOf } from './markup.ts';
import { lookOf, type PdfLook, printed } from './picture.ts';
import { styleOf } from './style.ts';

export interface PdfOptions {
  readonly language?: Language;
  readonly theme?: Theme;
  /** Whose report it is; without one it names nobody. */
  readonly author?: string | undefined;
  /** The only date in the file, as in 2026-11-22; without one there is none. */
  readonly date?: string | undefined;
  /** By what a file is known as ours; among its keywords. */
  readonly mark: string;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** The characters that no font has, in the order of their first use; each stands in the file as its code point. */
  readonly uncovered: readonly string[];
  /** The font that the theme names without its files, and the one that stands in its place; where that is so. */
  readonly standIn?: { readonly named: string; readonly used: string };
}

/**
 * Writes a report as a tagged PDF (PDF/UA-1) with outline, links and embedded fonts. The same tree and theme give the same
 * bytes on every machine. A UserError where the optional packages are missing that this needs, and where the theme's font
 * cannot be used.
 */
export async function renderPdf(
  root: Root,
  { language = ENGLISH, theme = PLAIN, author, date, mark }: PdfOptions,
): Promise<Pdf> {
  const { families, compile } = await loadCompiler(theme.font);
  const lettering = new Lettering(families);
  const colours = printed(theme);
  const report = reportOf(root, { language, author, date, mark }, lookOf(colours, lettering));
  const names = families.map(({ name }) => name);
  const write = (code: Code): Uint8Array => compile(`${styleOf(colours, names)}#${code}\n`);
  return {
    bytes: unlessLogoFails(root, write, () => write(report)),
    uncovered: [...lettering.uncovered],
    ...standInFor(theme),
  };
}

/** What fails with the logo alone fails because of it: a drawing can be sound and still be too much to draw. */
function unlessLogoFails(root: Root, write: (code: Code) => Uint8Array, attempt: () => Uint8Array): Uint8Array {
  try {
    return attempt();
  } catch (error) {
    const { logo } = outlineOf(root);
    if (error instanceof UserError || logo === undefined) throw error;
    try {
      write(logoOf(logo));
    } catch (cause) {
      throw new UserError('the logo of the theme cannot be drawn in a PDF', {
        hint: 'save it anew as PNG, or as an SVG with fewer parts',
        cause,
      });
    }
    throw error;
  }
}

function standInFor({ font }: Theme): Pick<Pdf, 'standIn'> {
  if (font === undefined || font.faces !== undefined || font.family.toLowerCase() === BODY.toLowerCase()) return {};
  return { standIn: { named: font.family, used: BODY } };
}

const SHORT_TITLE = 90;

/** More letters than a line has room for. */
const LONGEST_FOOTER = 240;

function reportOf(
  root: Root,
  { language, author, date, mark }: PdfOptions & { readonly language: Language },
  look: PdfLook,
): Code {
  const { lettering } = look;
  const { title, opening, body, logo, footer, watermark, ...outline } = outlineOf(root);
  const words = lettering.fit(outline.words);
  const { language: lang, region } = new Intl.Locale(language.locale);
  return call(
    'report',
    {
      title: literal(words),
      'heading-line': lineOf(title?.children ?? [], look),
      date: dateOf(date),
      lang: literal(lang),
      region: region === undefined ? value(null) : literal(region),
      mark: literal(mark),
      author: array(author === undefined ? [] : [literal(visible(author))]),
      foot: literal(
        footer === undefined ? shorten(words, SHORT_TITLE) : shorten(lettering.fit(footer), LONGEST_FOOTER),
      ),
      contents: literal(lettering.fit(language.page.contents)),
      watermark: watermark === undefined ? value(null) : literal(lettering.fit(watermark)),
      logo: logo === undefined ? value(null) : logoOf(logo),
      opening: content(openingOf(opening, look)),
    },
    content(documentOf(body, look)),
  );
}

/** What follows the title; the first paragraph holds the details of the engagement. */
function openingOf(nodes: readonly RootContent[], look: PdfLook): readonly Code[] {
  const details = nodes.find(({ type }) => type === 'paragraph');
  return nodes.flatMap((node) => {
    if (node.type === 'heading' || node.type === 'logo') return [];
    if (node !== details || node.type !== 'paragraph') return blocksOf([node], look);
    return [call('facts', {}, lineOf(node.children, look))];
  });
}

function dateOf(date: string | undefined): Code {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
  if (year === undefined) return value(null);
  return call('datetime', { year: value(Number(year)), month: value(Number(month)), day: value(Number(day)) });
}

/** The start of a text, up to a whole word, for the foot of a page. */
function shorten(words: string, longest: number): string {
  const letters = [...words];
  if (letters.length <= longest) return words;
  const start = letters.slice(0, longest).join('');
  return `${start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start}…`;
}
