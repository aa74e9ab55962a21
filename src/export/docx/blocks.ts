import { Bookmark, type FileChild, HeadingLevel, Paragraph, type ParagraphChild } from 'docx';
import type { BlockContent, DefinitionContent, Heading, List, ListItem, RootContent } from 'mdast';
import { chartOf } from './charts.ts';
import { runsOf } from './inlines.ts';
import { INDENT, type ListPlace, type Lists } from './lists.ts';
import { calloutStyle, STYLE } from './styles.ts';
import { tableOf } from './tables.ts';

/** What the writer must know of the place where a block stands. */
export interface Place {
  readonly lists: Lists;
  /** Before the first chapter, at its heading, or after that. */
  readonly part: 'opening' | 'start' | 'chapters';
  /** The name by which the contents point at a chapter. */
  readonly anchor?: string;
}

/** How Word calls the headings of the tree: its title, the chapters and what is in them. */
const HEADINGS: Readonly<Record<Heading['depth'], (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  1: HeadingLevel.TITLE,
  2: HeadingLevel.HEADING_1,
  3: HeadingLevel.HEADING_2,
  4: HeadingLevel.HEADING_3,
  5: HeadingLevel.HEADING_4,
  6: HeadingLevel.HEADING_5,
};

/** A block as Word's paragraphs and tables; what a report never holds is left out. */
export function blocksOf(node: RootContent, place: Place): readonly FileChild[] {
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[node.depth],
          pageBreakBefore: place.part === 'start',
          children: anchored(node, place),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          ...(place.part === 'opening' ? { style: STYLE.facts } : {}),
          children: runsOf(node.children),
        }),
      ];
    case 'list':
      return listOf(node, 0, place);
    case 'table':
      return tableOf(node);
    case 'chart':
      return chartOf(node.chart);
    case 'callout':
      return node.children.flatMap((child) =>
        calloutOf(child, calloutStyle(node.tone, place.part !== 'opening'), place),
      );
    default:
      return [];
  }
}

function anchored({ depth, children }: Heading, { anchor }: Place): readonly ParagraphChild[] {
  const runs = runsOf(children);
  return depth === 2 && anchor !== undefined ? [new Bookmark({ id: anchor, children: runs })] : runs;
}

function calloutOf(node: BlockContent, style: string, place: Place): readonly FileChild[] {
  return node.type === 'paragraph'
    ? [new Paragraph({ style, children: runsOf(node.children) })]
    : blocksOf(node, place);
}

function listOf(list: List, level: number, { lists, ...place }: Place): readonly FileChild[] {
  const numbering = lists.place(list, level);
  return list.children.flatMap((item) => itemOf(item, numbering, { lists, ...place }));
}

/** The first line of an entry bears its mark; what follows is indented like it. */
function itemOf({ children }: ListItem, numbering: ListPlace, place: Place): readonly FileChild[] {
  return children.flatMap((child: BlockContent | DefinitionContent, index): readonly FileChild[] => {
    if (child.type === 'list') return listOf(child, numbering.level + 1, place);
    if (child.type !== 'paragraph') return blocksOf(child, place);
    const bearing = index === 0 ? { numbering } : { indent: { left: INDENT * (numbering.level + 1) } };
    return [new Paragraph({ style: 'ListParagraph', ...bearing, children: runsOf(child.children) })];
  });
}
