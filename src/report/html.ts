import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root, RootContent } from 'mdast';
import type {} from 'mdast-util-to-hast';
import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { svg as element } from './charts/svg.ts';
import { type Chapter, chaptersOf } from './html/headings.ts';
import { STYLE, STYLE_DIGEST } from './html/style.ts';
import { htmlOf, wordsOf } from './html/tree.ts';

/** Nothing may be loaded and nothing may run; of styles, only the page's own sheet. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; base-uri 'none'; form-action 'none'`;

/**
 * Writes a report as one HTML page that needs nothing else: no script, no picture, no font from elsewhere. `language`
 * is the one the tree was written in. The same tree gives the same bytes; one newline ends them.
 */
export function renderHtml(root: Root, language: Language = ENGLISH): string {
  const { opening, chapters } = chaptersOf(root.children);
  const title = opening.find(({ type }) => type === 'heading');
  const watermark = watermarkOf(root.children);
  const page = element(
    'html',
    { lang: language.locale },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, title === undefined ? '' : wordsOf(title)),
      { ...element('style', {}), children: [{ type: 'text', value: STYLE }] },
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
      ),
    ),
  );
  return `<!doctype html>\n${toHtml(page, { upperDoctype: false })}\n`;
}

function watermarkOf(nodes: readonly RootContent[]): string | undefined {
  return nodes.flatMap((node) => (node.type === 'callout' ? (node.watermark ?? []) : []))[0];
}

/** The title and what follows it; the first paragraph holds the facts of the engagement. */
function openingOf(nodes: readonly RootContent[]): readonly ElementContent[] {
  const content = htmlOf(nodes);
  const facts = content.findIndex((node) => node.type === 'element' && node.tagName === 'p');
  return content.map((node, index) =>
    node.type === 'element' && index === facts ? { ...node, properties: { className: ['facts'] } } : node,
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
