import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { outlineOf } from '../document/outline.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { type Logo, PLAIN, type Theme } from '../theme/theme.ts';
import { svg as element } from './charts/svg.ts';
import { type Chapter, chaptersOf } from './html/headings.ts';
import { digestOf, styleOf } from './html/style.ts';
import { htmlOf } from './html/tree.ts';

export interface HtmlOptions {
  /** The language that the tree was written in. */
  readonly language?: Language;
  readonly theme?: Theme;
  /** Whose report it is. */
  readonly author?: string | undefined;
}

/**
 * Writes a report as one HTML page that needs nothing else: no script, and no picture or font from elsewhere.
 * The same tree gives the same bytes; one newline ends them.
 */
export function renderHtml(root: Root, { language = ENGLISH, theme = PLAIN, author }: HtmlOptions = {}): string {
  const { words, logo, footer, watermark } = outlineOf(root);
  const { opening, chapters } = chaptersOf(root);
  const style = styleOf(theme, footer);
  const page = element(
    'html',
    { lang: language.locale },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: 'Content-Security-Policy', content: policyFor(style, logo, theme) }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      ...(author === undefined ? [] : [element('meta', { name: 'author', content: author })]),
      element('title', {}, words),
      { ...element('style', {}), children: [{ type: 'text', value: style }] },
    ),
    element(
      'body',
      watermark === undefined ? {} : { dataWatermark: watermark },
      element(
        'div',
        { className: 'page' },
        element('header', {}, ...openingOf(opening)),
        contents(chapters, language),
        element('main', {}, ...chapters.map(chapterOf)),
        ...(footer === undefined ? [] : [element('footer', {}, footer)]),
      ),
    ),
  );
  return `<!doctype html>\n${toHtml(page, { upperDoctype: false })}\n`;
}

/** Nothing may be loaded and nothing may run; of styles, only the page's own sheet, and of pictures and fonts those in it. */
function policyFor(style: string, logo: Logo | undefined, { font }: Theme): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${digestOf(style)}'`,
    ...(logo === undefined ? [] : ['img-src data:']),
    ...(font?.faces === undefined ? [] : ['font-src data:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The title and what follows it; the first paragraph holds the details of the engagement. */
function openingOf(nodes: readonly RootContent[]): readonly ElementContent[] {
  const content = htmlOf(nodes);
  const details = content.findIndex((node) => node.type === 'element' && node.tagName === 'p');
  return content.map((node, index) =>
    node.type === 'element' && index === details ? { ...node, properties: { className: ['facts'] } } : node,
  );
}

function contents(chapters: readonly Chapter[], { page }: Language): Element {
  const entries = chapters.map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title)));
  return element(
    'nav',
    { ariaLabelledBy: 'contents' },
    element('p', { id: 'contents' }, page.contents),
    element('ol', {}, ...entries),
  );
}

/** A chapter that folds, open at first. */
function chapterOf({ heading, nodes }: Chapter): Element {
  return element(
    'section',
    {},
    element('details', { open: 'open' }, element('summary', {}, ...htmlOf([heading])), ...htmlOf(nodes)),
  );
}
