import type { Element, ElementContent, Nodes as HtmlNodes } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import type { RootContent } from 'mdast';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import type { Callout, Chart, ChartNode, LogoNode, ScoreBar, Swatch } from '../../document/own-nodes.ts';
import type { Logo } from '../../theme/theme.ts';
import { drawChart } from '../charts/draw.ts';
import { drawScoreBar, drawSwatch } from '../charts/score-bar.ts';
import { svg } from '../charts/svg.ts';
import { base64 } from './base64.ts';
import { dressTable } from './table.ts';

/** Writes nodes of a report as HTML elements. Whatever is not known to be harmless is left out. */
export function htmlOf(nodes: readonly RootContent[]): readonly ElementContent[] {
  const drawn: Element[] = [];
  const tree = toHast({ type: 'root', children: [...nodes] }, { handlers: handlersFor(drawn) });
  return contentOf(dress(sanitize(tree, HARMLESS), drawn));
}

/** The elements that a report is made of, and nothing that could load or run anything, or pass for something else. */
const HARMLESS: Schema = {
  tagNames: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'strong', 'em', 'del', 'code', 'pre', 'br', 'a', 'ul', 'ol', 'li', 'div', 'span'],
    ...['blockquote', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    '*': ['id'],
    a: ['href'],
    ol: ['start'],
    th: ['align'],
    td: ['align'],
    div: ['className'],
    span: ['dataDrawn'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobber: [],
};

/**
 * How the report's own nodes are shown. What is drawn stays outside the tree until that has been sanitised: a place in
 * it says which drawing belongs there.
 */
function handlersFor(drawn: Element[]): Handlers {
  const place = (drawing: Element): Element => svg('span', { dataDrawn: drawn.push(drawing) - 1 });
  return {
    chart: (_: State, { chart }: ChartNode) => place(figureOf(chart)),
    scoreBar: (_: State, { score, words }: ScoreBar) => place(drawScoreBar(score, words)),
    swatch: (_: State, { part }: Swatch) => place(drawSwatch(part)),
    logo: (_: State, { logo }: LogoNode) => place(logoOf(logo)),
    pageFooter: () => undefined,
    callout: (state: State, node: Callout) => ({
      type: 'element',
      tagName: 'div',
      properties: { className: ['callout', node.tone] },
      children: state.all(node),
    }),
  };
}

/** The logo as part of the page itself. What an image holds, a browser draws and never runs. */
export function logoOf({ type, data, width, height, alt }: Logo): Element {
  const src = `data:${type === 'png' ? 'image/png' : 'image/svg+xml'};base64,${base64(data)}`;
  return svg('img', { className: 'logo', src, alt, width, height });
}

const CAN_SCROLL: readonly Chart['kind'][] = ['heat-map', 'timeline'];

/** A chart with its title above it. On a narrow screen the wide ones scroll, which a keyboard must be able to do too. */
function figureOf(chart: Chart): Element {
  const caption = svg('figcaption', { id: `${chart.id}-caption` }, chart.title);
  const scrolls = CAN_SCROLL.includes(chart.kind) ? { tabIndex: 0 } : {};
  return svg(
    'figure',
    { className: chart.kind, ariaLabelledBy: `${chart.id}-caption`, ...scrolls },
    caption,
    drawChart(chart),
  );
}

function dress(node: HtmlNodes, drawn: readonly Element[]): HtmlNodes {
  if (!('children' in node)) return node;
  if (node.type === 'element' && node.tagName === 'span') {
    const drawing = drawn[Number(node.properties.dataDrawn)];
    if (drawing !== undefined) return drawing;
  }
  const children = node.children.map((child) => dress(child, drawn)) as ElementContent[];
  if (node.type === 'root') return { ...node, children };
  if (node.tagName === 'table') return dressTable({ ...node, children });
  const properties = node.tagName === 'a' ? { ...node.properties, rel: ['noopener', 'noreferrer'] } : node.properties;
  return { ...node, properties, children };
}

function contentOf(node: HtmlNodes): readonly ElementContent[] {
  return 'children' in node ? node.children.flatMap((child) => (child.type === 'doctype' ? [] : [child])) : [];
}
