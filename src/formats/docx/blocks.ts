import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { chartOf } from './charts.ts';
import { runsOf } from './inlines.ts';
import { type BlockPlace, LEVEL_INDENT, type ListPlace } from './lists.ts';
import { CODE_INDENT, calloutStyle, legalText, QUOTE_INDENT, STYLE } from './styles.ts';
import { tableOf } from './tables.ts';

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
export function blocksOf(node: RootContent, place: BlockPlace): readonly FileChild[] {
  const { look, part, indent } = place;
  switch (node.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[node.depth],
          pageBreakBefore: part === 'start',
          ...moved(indent),
          children: anchored(node, place),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ ...paragraphLook(place), children: runsOf(node.children, look) })];
    case 'list':
      return listOf(node, 0, place);
    case 'table':
      return tableOf(node, place);
    case 'chart':
      return chartOf(node.chart, look);
    case 'callout':
      return node.children.flatMap((child) => calloutOf(child, calloutStyle(node.tone, part !== 'opening'), place));
    case 'blockquote':
      return node.children.flatMap((child) =>
        blocksOf(child, { ...place, indent: indent + QUOTE_INDENT, isQuoted: true }),
      );
    case 'code':
      return [
        new Paragraph({
          style: STYLE.codeBlock,
          indent: { left: indent + CODE_INDENT, right: CODE_INDENT },
          children: codeLines(node),
        }),
      ];
    case 'thematicBreak':
      return [new Paragraph({ style: STYLE.rule, ...moved(indent), children: [] })];
    default:
      return [];
  }
}

function paragraphLook({ part, indent, isQuoted, isLead = false }: BlockPlace): IParagraphOptions {
  if (part === 'opening') return { style: STYLE.facts };
  const keep = isLead ? { keepNext: true } : {};
  return { ...(isQuoted === true ? { style: STYLE.quote } : {}), ...moved(indent), ...keep };
}

/** A style has the indent of a block by itself; what stands in something else is moved further. */
function moved(indent: number): IParagraphOptions {
  return indent === 0 ? {} : { indent: { left: indent } };
}

function anchored({ depth, children }: Heading, { look, anchor }: BlockPlace): readonly ParagraphChild[] {
  const runs = runsOf(children, look);
  return depth === 2 && anchor !== undefined ? [new Bookmark({ id: anchor, children: runs })] : runs;
}

/** The lines of a program, one paragraph for all, so that its ground is one. */
function codeLines({ value }: Code): readonly TextRun[] {
  return value
    .split('\n')
    .map((line, index) => new TextRun({ ...(index === 0 ? {} : { break: 1 }), text: legalText(line) }));
}

function calloutOf(node: BlockContent, style: string, place: BlockPlace): readonly FileChild[] {
  return node.type === 'paragraph'
    ? [new Paragraph({ style, children: runsOf(node.children, place.look) })]
    : blocksOf(node, place);
}

function listOf(list: List, level: number, place: BlockPlace): readonly FileChild[] {
  const numbering = place.lists.place(list, level);
  return list.children.flatMap((item) => itemOf(item, numbering, place));
}

/** The first line of an entry has its mark, even where it is empty; what follows is indented like it. */
function itemOf({ children }: ListItem, numbering: ListPlace, place: BlockPlace): readonly FileChild[] {
  const left = place.indent + LEVEL_INDENT * (numbering.level + 1);
  const [first] = children;
  const starts = first?.type === 'paragraph';
  return [
    firstLine(starts ? first.children : [], numbering, { ...place, isLead: children[starts ? 1 : 0]?.type === 'list' }),
    ...children.slice(starts ? 1 : 0).flatMap((child: BlockContent | DefinitionContent): readonly FileChild[] => {
      if (child.type === 'list') return listOf(child, numbering.level + 1, place);
      if (child.type !== 'paragraph') return blocksOf(child, { ...place, indent: left });
      return [entry({ indent: { left } }, runsOf(child.children, place.look))];
    }),
  ];
}

/** The mark of an entry and its words. A box to tick stands in the place of a bullet, and next to a number. */
function firstLine(
  words: readonly PhrasingContent[],
  numbering: ListPlace,
  { look, indent, isLead = false }: BlockPlace,
): Paragraph {
  const hanging = { left: indent + LEVEL_INDENT * (numbering.level + 1), hanging: LEVEL_INDENT };
  const keep = isLead ? { keepNext: true } : {};
  const marked: IParagraphOptions = { numbering, ...keep, ...(indent === 0 ? {} : { indent: hanging }) };
  const [first, ...rest] = words;
  const [, box, said = ''] = (first?.type === 'text' && /^([☐☑]) (.*)$/su.exec(first.value)) || [];
  if (box === undefined) return entry(marked, runsOf(words, look));
  const runs = [...runsOf([{ type: 'text', value: said }], look), ...runsOf(rest, look)];
  const sign = new TextRun({ font: look.fonts.signs, text: box });
  if (numbering.isOrdered) return entry(marked, [sign, new TextRun(' '), ...runs]);
  return entry({ ...keep, indent: hanging }, [sign, new TextRun({ children: [new Tab()] }), ...runs]);
}

function entry(look: IParagraphOptions, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style: 'ListParagraph', ...look, children });
}
