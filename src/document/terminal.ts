import stringWidth from 'fast-string-width';
import type { ListItem, Nodes, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { type Palette, PLAIN, padEnd, padStart, wrapIndented } from '../text/layout.ts';
import { visible } from '../text/visible.ts';
import { isLead } from './outline.ts';
import type { Tone } from './own-nodes.ts';
import { BAR_CELLS, textBar } from './text-bar.ts';

/** How a page on a terminal looks. */
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

/** Blocks one after the other: those under a heading of depth 2 or more are indented, up to the next callout. */
function blockLines(nodes: readonly RootContent[], page: Page, indent: number): readonly string[] {
  const lines: string[] = [];
  let [last, under]: [RootContent | undefined, number] = [undefined, indent];
  for (const node of nodes) {
    if (node.type === 'heading' || node.type === 'callout') under = indent;
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

/** Whether two blocks stand together, without an empty line between them. */
function isClose(last: RootContent, node: RootContent, isUnderHeading: boolean): boolean {
  const head = node.type === 'callout' ? node.children[0] : node;
  if (head?.type === 'heading' && head.depth > 3) return true;
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
        ...itemLines(item, node.ordered === true ? `${(node.start ?? 1) + index}` : undefined, page, indent),
      ]);
    case 'table':
      return tableLines(node, page, indent);
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

/** An item with what belongs to it below; lines after the first hang, so that the eye finds where each item starts. */
function itemLines(
  { children: [head, ...below] }: ListItem,
  number: string | undefined,
  page: Page,
  indent: number,
): readonly string[] {
  const inner = Math.max(indent, INDENT) + INDENT;
  const lead = number === undefined ? ' '.repeat(inner - INDENT) : `${padStart(number, inner - INDENT)}  `;
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
    case 'scoreBar': {
      const bar = textBar(node.score, cells);
      return node.tone === undefined ? bar : palette[TONES[node.tone]](bar);
    }
    case 'swatch':
      return BAR_CELLS[node.part];
    default:
      if ('value' in node) return visible(node.value);
      return 'children' in node ? textOf(node.children, page, cells) : '';
  }
}

const GAP = 2;
/** The fewest columns in which a text can still be read. */
const LEAST = 12;
/** Longer words than this are broken where a table has no room: addresses, names of files. */
const WORD = 30;
/** How long bars may be: the longest for which there is room, and none where there is none. */
const BARS = [20, 10] as const;

/**
 * A table in the width there is: its bars get shorter or go, since the figures say the same; then long texts are wrapped;
 * then each row becomes its first cell with the others below it.
 */
function tableLines({ align, children }: Table, page: Page, indent: number): readonly string[] {
  const width = page.columns - indent;
  const rows = children.map((row) => row.children);
  const isBar = (_: unknown, column: number): boolean => rows.some((row) => hasBar(row[column]));
  const texts = rows.map((row) =>
    row.filter((cell, at) => !isBar(cell, at)).map((cell) => textOf(cell.children, page)),
  );
  const laidOut = BARS.map((cells) => rows.map((row) => row.map((cell) => textOf(cell.children, page, cells))));
  const whole = laidOut.find((each) => widthOf(naturalWidths(each)) <= width);
  const cells = whole ?? texts;
  const aligned = (align ?? []).filter((each, column) => whole !== undefined || !isBar(each, column));
  const [head = [], ...body] = cells;
  const widths = shares(cells, width - GAP * (head.length - 1));
  const titled = head.some((title) => title !== '');
  const lines =
    widths === undefined ? stacked(head, body, width) : body.flatMap((row) => rowLines(row, widths, aligned));
  const heads = widths === undefined ? wrapped(head[0] ?? '', width, 0) : rowLines(head, widths, aligned);
  const paddedHeads = titled ? heads.map((line) => page.palette.accent(line)) : [];
  return [...paddedHeads, ...lines].map((line) => `${' '.repeat(indent)}${line}`.trimEnd());
}

function hasBar(cell: TableCell | undefined): boolean {
  return cell?.children.some((node: Nodes) => node.type === 'scoreBar') ?? false;
}

function naturalWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return widest(rows, /\n/);
}

/** For each column the width of the widest part of its cells, which are parted by a pattern. */
function widest(rows: readonly (readonly string[])[], between: RegExp): readonly number[] {
  const [head = []] = rows;
  return head.map((_, column) =>
    Math.max(...rows.flatMap((row) => (row[column] ?? '').split(between).map((part) => stringWidth(part)))),
  );
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1));
}

/**
 * What each column gets of the room: like shares, but no more than it needs, and as much as its longest word takes, so
 * that words stay whole. Nothing where that leaves too little.
 */
function shares(rows: readonly (readonly string[])[], room: number): readonly number[] | undefined {
  const needs = naturalWidths(rows);
  const words = widest(rows, /\s+/).map((each) => (each > WORD ? LEAST : each));
  const given = new Map<number, number>();
  for (;;) {
    const open = needs.flatMap((_, column) => (given.has(column) ? [] : [column]));
    const left = [...given.values()].reduce((sum, each) => sum - each, room);
    if (open.length === 0) return left < 0 ? undefined : needs.map((_, column) => given.get(column) ?? 0);
    const share = Math.floor(left / open.length);
    const longest = open.find((column) => (words[column] ?? 0) > share);
    const narrow = open.find((column) => (needs[column] ?? 0) <= share);
    if (longest !== undefined) given.set(longest, words[longest] ?? 0);
    else if (narrow !== undefined) given.set(narrow, needs[narrow] ?? 0);
    else if (share < LEAST) return undefined;
    else for (const column of open) given.set(column, share);
  }
}

function rowLines(
  cells: readonly string[],
  widths: readonly number[],
  align: NonNullable<Table['align']>,
): readonly string[] {
  const all = cells.map((cell, column) => wrapped(cell, widths[column] ?? 0, 0));
  return Array.from({ length: Math.max(...all.map(({ length }) => length)) }, (_, line) =>
    all
      .map((lines, column) => (align[column] === 'right' ? padStart : padEnd)(lines[line] ?? '', widths[column] ?? 0))
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function stacked(titles: readonly string[], rows: readonly (readonly string[])[], width: number): readonly string[] {
  return rows.flatMap(([first = '', ...others]) => {
    const named = others.flatMap((cell, at) =>
      cell === '' ? [] : [[titles[at + 1], cell].filter(Boolean).join(': ')],
    );
    return [...wrapped(first, width, 0), ...(named.length === 0 ? [] : wrapped(named.join(' · '), width, GAP))];
  });
}
