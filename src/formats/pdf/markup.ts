import type { BlockContent, ListItem, RootContent, Table } from 'mdast';
import { isLead } from '../../document/outline.ts';
import { picturesOf } from './charts.ts';
import { type Code, call, content, literal, value } from './code.ts';
import { placed } from './headings.ts';
import { lineOf, wordsOf } from './inlines.ts';
import type { PdfLook } from './picture.ts';
import { writeTable } from './table.ts';

/** Writes the nodes at the top of a document as Typst, with its chapters and what is below them. */
export function documentOf(nodes: readonly RootContent[], look: PdfLook): readonly Code[] {
  return placed(nodes).flatMap(({ node, level }, index) => {
    if (node.type === 'heading') return [call('heading', { level: value(level) }, lineOf(node.children, look))];
    const blocks = blocksOf([node], look);
    return isLead(node, nodes[index + 1]) ? [call('lead', {}, content(blocks))] : blocks;
  });
}

/** Writes nodes that stand in others. What is no block of a page is left out. */
export function blocksOf(nodes: readonly RootContent[], look: PdfLook): readonly Code[] {
  return nodes.flatMap((node) => blockOf(node, look) ?? []);
}

function blockOf(node: RootContent, look: PdfLook): Code | undefined {
  switch (node.type) {
    case 'heading':
      // In a quotation or a list it is the title of no part of the report.
      return call('par', {}, call('strong', {}, lineOf(node.children, look)));
    case 'paragraph':
      return call('par', {}, lineOf(node.children, look));
    case 'list': {
      const items = node.children.map((item) => itemOf(item, look));
      const start = node.ordered ? { start: value(node.start ?? 1) } : {};
      return call(node.ordered ? 'enum' : 'list', { ...start, tight: value(true) }, ...items);
    }
    case 'blockquote':
      return call('quote', { block: value(true) }, content(blocksOf(node.children, look)));
    case 'code':
      return call('listing', {}, linesOf(node.value, look));
    case 'thematicBreak':
      return call('divider', {});
    case 'table':
      return tableOf(node, look);
    case 'callout': {
      const tone = { tone: literal(node.tone) };
      return call('callout', tone, content(blocksOf(node.children, look)));
    }
    case 'chart':
      return content(
        picturesOf(node.chart, look).map(({ svg, width, words, title }) =>
          call(
            'chart',
            { width: value(width, 'mm') },
            literal(svg),
            literal(words),
            lineOf([{ type: 'text', value: title }], look),
          ),
        ),
      );
    default:
      return undefined;
  }
}

function itemOf({ children }: ListItem, look: PdfLook): Code {
  const parts = children.flatMap((child: BlockContent | RootContent) =>
    child.type === 'paragraph' ? [lineOf(child.children, look)] : blocksOf([child], look),
  );
  return content(parts.flatMap((part, index) => (index === 0 ? [part] : [call('parbreak', {}), part])));
}

function linesOf(text: string, look: PdfLook): Code {
  const lines = text.split('\n');
  return content(
    lines.flatMap((line, index) => [...(index === 0 ? [] : [call('linebreak', {})]), ...wordsOf(line, look)]),
  );
}

/** The columns of the widest table in which words have room enough, and the letters in a line of a page. */
const ROOMY = 7;
const LINE = 72;

function tableOf(table: Table, look: PdfLook): Code {
  const columns = table.children[0]?.children.length ?? 0;
  const longestWord = Math.max(1, Math.floor(LINE / columns) - 1);
  const narrow = columns > ROOMY ? { ...look, longestWord } : look;
  return writeTable(table, (children) => lineOf(children, narrow));
}
