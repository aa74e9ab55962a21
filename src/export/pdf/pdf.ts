import type { Heading, Root, RootContent } from 'mdast';
import { ENGLISH } from '../../language/english.ts';
import type { Language } from '../../language/language.ts';
import type { Theme } from '../../theme/theme.ts';
import { type Code, call, content, literal, value } from './code.ts';
import { loadCompiler } from './compiler.ts';
import { Lettering } from './lettering.ts';
import { blocksOf, lineOf } from './markup.ts';
import { plainText } from './plain-text.ts';
import { STYLE } from './style.ts';

export interface PdfOptions {
  /** The language that the tree was written in. */
  readonly language?: Language;
  readonly theme?: Theme;
  /** The only date in the file, as in 2026-11-22; without one there is none. */
  readonly date?: string | undefined;
  /** By what a file is known as ours; among its keywords. */
  readonly mark: string;
}

export interface Pdf {
  readonly bytes: Uint8Array;
  /** The characters that no font has, in the order of their first use; each stands in the file as its code point. */
  readonly uncovered: readonly string[];
}

/**
 * Writes a report as a tagged PDF (PDF/UA-1) with outline, links and embedded fonts. The same tree gives the same bytes
 * on every machine. A UserError where the optional packages are missing that this needs.
 */
export async function renderPdf(root: Root, { language = ENGLISH, date, mark }: PdfOptions): Promise<Pdf> {
  const compiler = await loadCompiler();
  const lettering = new Lettering(compiler.families);
  const source = sourceOf(root, { language, date, mark }, lettering);
  return { bytes: compiler.compile(source), uncovered: [...lettering.uncovered] };
}

const SHORT_TITLE = 90;

function sourceOf(
  { children }: Root,
  { language, date, mark }: PdfOptions & { readonly language: Language },
  lettering: Lettering,
): string {
  const start = children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const opening = children.slice(0, start < 0 ? children.length : start);
  const title = opening.find((node): node is Heading => node.type === 'heading');
  const words = lettering.fit(title === undefined ? '' : plainText(title));
  const watermark = children.flatMap((node) => (node.type === 'callout' ? (node.watermark ?? []) : []))[0];
  const { language: lang, region } = new Intl.Locale(language.locale);
  const report = call(
    'report',
    {
      title: literal(words),
      'heading-line': lineOf(title?.children ?? [], lettering),
      date: dateOf(date),
      lang: literal(lang),
      region: region === undefined ? value(null) : literal(region),
      mark: literal(mark),
      'short-title': literal(shorten(words)),
      contents: literal(lettering.fit(language.page.contents)),
      watermark: watermark === undefined ? value(null) : literal(lettering.fit(watermark)),
      opening: content(openingOf(opening, lettering)),
    },
    content(blocksOf(start < 0 ? [] : children.slice(start), lettering)),
  );
  return `${STYLE}#${report}\n`;
}

/** What follows the title; the first paragraph holds the facts of the engagement. */
function openingOf(nodes: readonly RootContent[], lettering: Lettering): readonly Code[] {
  const facts = nodes.find(({ type }) => type === 'paragraph');
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [];
    if (node !== facts || node.type !== 'paragraph') return blocksOf([node], lettering);
    return [call('facts', {}, lineOf(node.children, lettering))];
  });
}

function dateOf(date: string | undefined): Code {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? [];
  if (year === undefined) return value(null);
  return call('datetime', { year: value(Number(year)), month: value(Number(month)), day: value(Number(day)) });
}

/** The start of a title, up to a whole word, for the foot of a page. */
function shorten(words: string): string {
  const letters = [...words];
  if (letters.length <= SHORT_TITLE) return words;
  const start = letters.slice(0, SHORT_TITLE).join('');
  return `${start.includes(' ') ? start.slice(0, start.lastIndexOf(' ')) : start}…`;
}
