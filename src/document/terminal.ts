import type { List, ListItem, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { type Palette, PLAIN, padStart, visible, wrapIndented } from '../text/display.ts';
import { addressOf } from './address.ts';
import { isLead } from './outline.ts';
import type { Tone } from './own-nodes.ts';
import { hasRoom, tableLines } from './table-lines.ts';
import { BAR_CELLS, textBar } from './text-bar.ts';

export interface PageOptions {
  readonly palette?: Palette;
  /** Columns of the terminal: 40 at least, and no more than 100 are used. */
  readonly width?: number;
}

interface Page {
  readonly palette: Palette;
  readonly columns: number;
}

const INDENT = 2;

/**
 * Writes a document for a terminal. What stands under a heading is indented, and tables fit the width. Pictures and
 * footers are left out: the text says the same. A heading of depth 4 follows what is before it without an empty line.
 */
export function renderTerminal(
  { children }: { readonly children: readonly RootContent[] },
  { palette = PLAIN, width = 80 }: PageOptions = {},
): string {
  const page = { palette, columns: Math.max(40, Math.min(width, 100)) };
  return `${blockLines(children, page, 0).join('\n')}\n`;
}

/** Some blocks as lines within a screen that has columns of its own, however few. */
export function terminalLines(
  nodes: readonly RootContent[],
  { palette = PLAIN, columns }: { readonly palette?: Palette; readonly columns: number },
): readonly string[] {
  return blockLines(nodes, { palette, columns }, 0);
}

/** Blocks one after the other: those under a heading of depth 2 or more are indented, up to the next callout. */
function blockLines(nodes: readonly RootContent[], page: Page, indent: number): readonly string[] {
  const lines: string[] = [];
  let [last, under]: [RootContent | undefined, number] = [undefined, indent];
  for (const node of nodes) {
    if (node.type === 'heading' || node.type === 'callout' || node.type === 'thematicBreak') under = indent;
    const own = linesOf(node, page, under);
    if (own.length === 0) continue;
    if (last !== undefined && !isClose(last, node, under > indent)) lines.push('');
    lines.push(...own);
    const head = node.type === 'callout' ? node.children[0] : node;
    if (head?.type === 'heading' && head.depth > 1) under = indent + INDENT;
    last = head?.type === 'heading' ? head : node;
  }
  return lines;
}

function isClose(last: RootContent, node: RootContent, isUnderHeading: boolean): boolean {
  const head = node.type === 'callout' ? node.children[0] : node;
  if (head?.type === 'heading' && head.depth > 3) return true;
  if (last.type === 'thematicBreak' || node.type === 'thematicBreak') return true;
  if (last.type === 'heading') return last.depth > 1;
  return isLead(last, node) && (isUnderHeading || node.type === 'list');
}

function linesOf(node: RootContent, page: Page, indent: number): readonly string[] {
  const { palette, columns } = page;
  switch (node.type) {
    case 'heading': {
      const paint = node.depth === 1 ? palette.bold : palette.accent;
      return wrapped(paint(textOf(node.children, page)), columns, indent);
    }
    case 'paragraph':
      return wrapped(textOf(node.children, page), columns, indent);
    case 'callout': {
      const paint = TONES[node.tone];
      const painted: Page = { columns, palette: { ...palette, accent: palette[paint], ...boldIn(palette, paint) } };
      return blockLines(node.children, painted, indent);
    }
    case 'list':
      return node.children.flatMap((item, index) => [
        ...(node.spread === true && index > 0 ? [''] : []),
        ...itemLines(item, markOf(node, index), page, indent),
      ]);
    case 'table':
      return tableNodeLines(node, page, indent);
    case 'thematicBreak':
      return [palette.dim('─'.repeat(columns))];
    case 'code':
      return visible(node.value, { keepLines: true })
        .split('\n')
        .map((line) => ' '.repeat(indent + INDENT) + line);
    case 'blockquote':
      return blockLines(node.children, page, indent + INDENT);
    default:
      return [];
  }
}

/** How the tones of a callout are painted; what is neutral has no colour of its own. */
const TONES = { good: 'good', warning: 'fair', bad: 'bad', neutral: 'accent' } as const satisfies Record<
  Tone,
  keyof Palette
>;

function boldIn(palette: Palette, tone: keyof Palette): Partial<Palette> {
  return tone === 'accent' ? {} : { bold: (text) => palette.bold(palette[tone](text)) };
}

/** What stands before an item: its number, or the mark of a list that somebody wrote; ours have none. */
function markOf({ ordered, start, data }: List, index: number): string | undefined {
  if (ordered === true) return `${(start ?? 1) + index}`;
  return data?.isWritten === true ? '•' : undefined;
}

/** An item with what belongs to it below; lines after the first are indented, to show where each item starts. */
function itemLines(
  { children: [head, ...below] }: ListItem,
  mark: string | undefined,
  page: Page,
  indent: number,
): readonly string[] {
  const inner = Math.max(indent, INDENT) + INDENT;
  const lead = mark === undefined ? ' '.repeat(inner - INDENT) : `${padStart(mark, inner - INDENT)}  `;
  const [first = '', ...rest] = head === undefined ? [] : linesOf(head, page, inner);
  return [lead + first.slice(inner), ...rest, ...below.flatMap((node) => linesOf(node, page, inner))];
}

function wrapped(text: string, columns: number, indent: number): readonly string[] {
  return wrapIndented(text, columns, indent).split('\n');
}

/** What stands in a line; `cells` are those of a score bar. */
function textOf(nodes: readonly PhrasingContent[], page: Page, cells = 10): string {
  return nodes.map((node) => inlineText(node, page, cells)).join('');
}

function inlineText(node: PhrasingContent, page: Page, cells: number): string {
  const { palette } = page;
  switch (node.type) {
    case 'strong':
      return palette.bold(textOf(node.children, page, cells));
    case 'emphasis':
      return palette.dim(textOf(node.children, page, cells));
    case 'break':
      return '\n';
    case 'link': {
      const text = textOf(node.children, page, cells);
      return node.url.endsWith(addressOf(text)) ? text : `${text} (${visible(node.url)})`;
    }
    case 'scoreBar':
      // Its length says it; a colour of its own would be pale on one ground or the other.
      return textBar(node.score, cells);
    case 'swatch':
      return BAR_CELLS[node.part];
    default:
      if ('value' in node) return visible(node.value);
      return 'children' in node ? textOf(node.children, page, cells) : '';
  }
}

/** How long bars may be, in cells: the longest for which there is room, and none where there is none. */
const BARS = [20, 10] as const;

/** A table in the width there is: its bars get shorter or go, since the figures say the same, before a text is wrapped. */
function tableNodeLines({ align, children }: Table, page: Page, indent: number): readonly string[] {
  const width = page.columns - indent;
  const rows = children.map((row) => row.children);
  const isBar = (_: unknown, column: number): boolean => rows.some((row) => hasBar(row[column]));
  const withBars = BARS.map((cells) => rows.map((row) => row.map((cell) => textOf(cell.children, page, cells))));
  const whole = withBars.find((cells) => hasRoom(cells, width));
  const isKept = (of: unknown, column: number): boolean => whole !== undefined || !isBar(of, column);
  const cells = whole ?? rows.map((row) => row.filter(isKept).map((cell) => textOf(cell.children, page)));
  const { head, body } = tableLines(cells, (align ?? []).filter(isKept), width);
  const titles = head.map((line) => page.palette.accent(line));
  return [...titles, ...body].map((line) => `${' '.repeat(indent)}${line}`.trimEnd());
}

function hasBar(cell: TableCell | undefined): boolean {
  return cell?.children.some(({ type }) => type === 'scoreBar') ?? false;
}
