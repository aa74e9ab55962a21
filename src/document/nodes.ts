import type {
  AlignType,
  BlockContent,
  Heading,
  InlineCode,
  Link,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Strong,
  Table,
  TableCell,
} from 'mdast';
import { visible } from '../text/display.ts';
import { addressOf } from './address.ts';
import type { Callout, Chart, ChartNode, Tone } from './own-nodes.ts';

/** What stands in a line: words, or nodes that are ready. Words never become structure. */
export type Inline = string | PhrasingContent;

/** The nodes of a line. Neighbouring words are joined, so that a writer sees a whole text when it decides what to escape. */
export function inline(parts: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const part of parts) {
    const node: PhrasingContent = typeof part === 'string' ? { type: 'text', value: visible(part) } : part;
    const last = nodes.at(-1);
    if (node.type !== 'text') nodes.push(node);
    else if (last?.type === 'text') nodes[nodes.length - 1] = { type: 'text', value: last.value + node.value };
    else if (node.value !== '') nodes.push(node);
  }
  return nodes;
}

/** A text of several lines with its line breaks kept; blank lines at its ends are dropped. */
export function lines(value: string): PhrasingContent[] {
  const rows = visible(value.replaceAll(/\r\n?/g, '\n'), { keepLines: true }).trim().split('\n');
  return rows.flatMap((row, index): PhrasingContent[] => {
    const words: PhrasingContent[] = row.trim() === '' ? [] : [{ type: 'text', value: row.trim() }];
    return index === 0 ? words : [{ type: 'break' }, ...words];
  });
}

export function lineBreak(): PhrasingContent {
  return { type: 'break' };
}

export function heading(depth: Heading['depth'], ...parts: readonly Inline[]): Heading {
  return { type: 'heading', depth, children: inline(parts) };
}

export function paragraph(...parts: readonly Inline[]): Paragraph {
  return { type: 'paragraph', children: inline(parts) };
}

export function strong(...parts: readonly Inline[]): Strong {
  return { type: 'strong', children: inline(parts) };
}

export function emphasis(...parts: readonly Inline[]): PhrasingContent {
  return { type: 'emphasis', children: inline(parts) };
}

export function code(value: string): InlineCode {
  return { type: 'inlineCode', value: visible(value) };
}

export function link(url: string): Link {
  return { type: 'link', url: addressOf(url), children: inline([url]) };
}

/** One entry of a list: a line, and below it what belongs to it. */
export function item(line: readonly Inline[], ...below: readonly BlockContent[]): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph(...line), ...below] };
}

export function bullets(items: readonly ListItem[]): List {
  return { type: 'list', ordered: false, spread: false, children: [...items] };
}

/** A numbered list; `start` is the number of its first entry. */
export function numbered(items: readonly ListItem[], start = 1): List {
  return { type: 'list', ordered: true, start, spread: false, children: [...items] };
}

export function table(
  columns: readonly { readonly title: string; readonly align?: AlignType }[],
  rows: readonly (readonly (readonly Inline[])[])[],
): Table {
  const row = (cells: readonly (readonly Inline[])[]): Table['children'][number] => ({
    type: 'tableRow',
    children: cells.map((parts): TableCell => ({ type: 'tableCell', children: inline(parts) })),
  });
  return {
    type: 'table',
    align: columns.map(({ align }) => align ?? null),
    children: [row(columns.map(({ title }) => [title])), ...rows.map(row)],
  };
}

/** Nodes that a reader must not miss; `watermark` is what stands across every page where a format can do that. */
export function callout(tone: Tone, children: readonly BlockContent[], watermark?: string): Callout {
  return { type: 'callout', tone, ...(watermark === undefined ? {} : { watermark }), children: [...children] };
}

export function figure(chart: Chart | undefined): readonly ChartNode[] {
  return chart === undefined ? [] : [{ type: 'chart', chart }];
}
