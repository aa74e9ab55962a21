import { Document, type FileChild, LeaderType, Packer, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Root } from 'mdast';
import { isLead, outlineOf, plainText } from '../../document/outline.ts';
import type { Language } from '../../texts/language.ts';
import { PLAIN, type Theme } from '../../theme/theme.ts';
import { blocksOf } from './blocks.ts';
import { numberLists } from './lists.ts';
import { logoOf } from './logo.ts';
import { firstHeaderOf, footerOf, headerOf } from './margins.ts';
import { repack } from './repack.ts';
import { stylesFor } from './style-sheet.ts';
import { legalText, lookOf, PAGE, STYLE } from './styles.ts';

export interface DocxOptions {
  readonly language: Language;
  readonly theme?: Theme;
  /** Whose report it is; outready's own where nobody is named. */
  readonly author?: string | undefined;
  /** The day of the report, as in 2026-11-22; without it the document has none. */
  readonly date?: string | undefined;
  /** Stands unpacked in the file, so that outready knows it for its own until a person has saved it again. */
  readonly mark: string;
}

/**
 * Writes a report as a Word document that a person can go on editing: Word's own headings, lists, tables and charts, a
 * table of contents, page numbers. The same tree gives the same bytes, on every machine.
 */
export async function renderDocx(
  root: Root,
  { language, date, mark, theme = PLAIN, author = 'outready' }: DocxOptions,
): Promise<Uint8Array> {
  const look = lookOf(theme);
  const { opening, body, logo, watermark, ...outline } = outlineOf(root);
  const headings = body.filter((node) => node.type === 'heading' && node.depth === 2);
  const titles = headings.map((node) => legalText(plainText(node)));
  const lists = numberLists();
  const inPage = { look, lists, indent: 0 };
  const title = legalText(outline.words);
  const footer = footerOf(outline.footer);
  const children = [
    ...(logo === undefined ? [] : [await logoOf(logo)]),
    ...opening.flatMap((node) => blocksOf(node, { ...inPage, part: 'opening' })),
    ...contents(titles, language),
    ...body.flatMap((node, index) =>
      blocksOf(node, {
        ...inPage,
        part: index === 0 ? 'start' : 'chapters',
        isLead: isLead(node, body[index + 1]),
        ...anchorAt(headings.indexOf(node)),
      }),
    ),
  ];
  const document = new Document({
    title,
    creator: legalText(author),
    lastModifiedBy: 'outready',
    description: '',
    customProperties: [{ name: 'format', value: mark }],
    compatabilityModeVersion: 15,
    theme: { fonts: { headings: look.fonts.headings, body: look.fonts.body } },
    styles: stylesFor({ language: wordLocale(language.locale), look, hasLogo: logo !== undefined }),
    numbering: lists.numbering(look),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: 1300, bottom: 1200, left: PAGE.margin, right: PAGE.margin, header: 620, footer: 560 },
          },
        },
        headers: { default: headerOf(title, watermark, look), first: firstHeaderOf(watermark, look) },
        footers: { default: footer, first: footer },
        children,
      },
    ],
  });
  return repack(await Packer.toBuffer(document), date);
}

/**
 * The chapters as links, on the first page below the title. Only Word knows on which pages they will be, and it shows
 * a warning when a document makes it count at once: the page numbers are there when somebody updates the field.
 */
function contents(titles: readonly string[], { page }: Language): readonly FileChild[] {
  if (titles.length === 0) return [];
  return [
    new Paragraph({ style: STYLE.contents, children: [new TextRun(legalText(page.contents))] }),
    new TableOfContents(page.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      cachedEntries: titles.map((title, index) => ({ title, level: 1, href: anchorOf(index) })),
      tabLeader: LeaderType.NONE,
    }),
  ];
}

function anchorAt(chapter: number): { readonly anchor?: string } {
  return chapter < 0 ? {} : { anchor: anchorOf(chapter) };
}

/** A name for a chapter's place; Word allows letters, digits and underscores. */
function anchorOf(chapter: number): string {
  return `chapter_${chapter + 1}`;
}

/** Word knows languages by their country. */
function wordLocale(locale: string): string {
  return { en: 'en-GB', es: 'es-ES' }[locale] ?? locale;
}
