import type { BlockContent, Definition, Nodes, Parents, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visible } from '../text/display.ts';
import { type Diagnostic, FIRST, failed, type Parsed, parsed } from '../yaml/diagnostic.ts';
import { addressOf } from './address.ts';
import { findOverload, TOO_DEEP, tooDeep } from './section-limits.ts';

/** The chapters of a report are headings of this depth; below them there are two more. */
const CHAPTER = 2;
const DEEPEST = 4;

/** A list in a list in a list is as much as a page can show. */
const MOST_NESTED = 12;

/**
 * Reads a section that a person wrote in GitHub-flavoured Markdown. Its highest headings become chapters. HTML, pictures,
 * footnotes and links to anywhere but the web and mail are errors, as not every format can carry them.
 */
export function parseSection(text: string, file: string): Parsed<readonly RootContent[]> {
  return parseMarkdown(text, file, []);
}

/** What would break the page that a text stands in: it has an order and columns of its own. */
const OF_PAGES: readonly Nodes['type'][] = ['heading', 'table', 'thematicBreak'];

/**
 * Reads what a questionnaire says in Markdown (`help`, `advice`, a recommendation): paragraphs, lists, links. Next to what a
 * section cannot have, headings, tables and rules are errors. What is to be shown comes from `guidanceNodes`.
 */
export function parseGuidance(text: string, file: string): Parsed<readonly BlockContent[]> {
  return parseMarkdown(text, file, OF_PAGES) as Parsed<readonly BlockContent[]>;
}

function parseMarkdown(text: string, file: string, refused: readonly Nodes['type'][]): Parsed<readonly RootContent[]> {
  const problem = findOverload(text, file);
  if (problem !== undefined) return failed([problem]);
  try {
    return readMarkdown(text, file, refused);
  } catch (error) {
    // The parser calls itself for every level.
    if (error instanceof RangeError) return failed([tooDeep(file)]);
    throw error;
  }
}

function readMarkdown(text: string, file: string, refused: readonly Nodes['type'][]): Parsed<readonly RootContent[]> {
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const found: Diagnostic[] = [];
  const note = (message: string, node: Nodes, hint: string): void => {
    found.push({ code: 'wrong-value', severity: 'error', message, file, span: spanOf(node), hint });
  };
  const depths = root.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  const reader: Reader = { definitions: definitionsIn(root), rise: CHAPTER - Math.min(...depths), refused, note };
  const nodes = root.children.flatMap((node) => read(node, reader, 0) as readonly RootContent[]);
  if (nodes.length > 0 || found.length > 0) return parsed(nodes, found);
  return failed([{ code: 'format', severity: 'error', message: 'there is nothing in it to show', file, span: FIRST }]);
}

const NAMES: Readonly<Partial<Record<Nodes['type'], string>>> = { thematicBreak: 'rule' };

interface Reader {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly rise: number;
  readonly refused: readonly Nodes['type'][];
  readonly note: (message: string, node: Nodes, hint: string) => void;
}

/** A node as the report has it; nothing where there is nothing to show, or where it was reported as an error. */
function read(node: Nodes, reader: Reader, level: number): readonly Nodes[] {
  const { definitions, rise, refused, note } = reader;
  if (level > MOST_NESTED) {
    note(TOO_DEEP, node, 'say it with fewer levels');
    return [];
  }
  if (refused.includes(node.type)) {
    note(`a ${NAMES[node.type] ?? node.type} does not fit into this text`, node, 'write paragraphs, lists and links');
    return [];
  }
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: visible(node.value) }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: visible(node.value) }];
    case 'code':
      return [{ type: 'code', value: visible(node.value.replaceAll('\t', '    '), { keepLines: true }) }];
    case 'break':
    case 'thematicBreak':
      return [{ type: node.type }];
    case 'definition':
      return [];
    case 'html':
      if (!isComment(node.value)) note('HTML is not carried into a report', node, 'say it in Markdown');
      return [];
    case 'image':
    case 'imageReference':
      note('pictures are not carried into a report', node, 'the logo of a theme is; other pictures belong in an annex');
      return [];
    case 'footnoteReference':
    case 'footnoteDefinition':
      note('footnotes are not carried into a report', node, 'put it into the text');
      return [];
    case 'heading': {
      // Within a quotation or a list no chapter begins, and there may be none outside to go by.
      const highest = level === 0 ? CHAPTER : CHAPTER + 1;
      const depth = Math.max(highest, Math.min(node.depth + rise, DEEPEST)) as typeof node.depth;
      return [{ type: 'heading', depth, children: within(node, reader, level) }];
    }
    case 'link':
    case 'linkReference': {
      const url = node.type === 'link' ? node.url : (definitions.get(node.identifier)?.url ?? '');
      if (/^(?:https?|mailto):/i.test(url) && URL.canParse(url))
        return [{ type: 'link', url: addressOf(url), children: within(node, reader, level) }];
      note(`a report cannot link to ${visible(url)}`, node, 'links lead to http://, https:// or mailto: addresses');
      return [];
    }
    case 'listItem': {
      const children = within(node, reader, level);
      return [
        {
          type: 'listItem',
          spread: false,
          children: typeof node.checked === 'boolean' ? tick(children, node.checked) : children,
        },
      ];
    }
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? null,
          spread: false,
          data: { isWritten: true },
          children: within(node, reader, level),
        },
      ];
    case 'table':
      return [{ type: 'table', align: node.align ?? null, children: within(node, reader, level) }];
    case 'paragraph':
    case 'blockquote':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'tableRow':
    case 'tableCell':
      return [{ type: node.type, children: within(node, reader, level) } as Nodes];
    default:
      note(`${node.type} is not carried into a report`, node, 'say it in plain Markdown');
      return [];
  }
}

/** What is in a node, read: of the same kinds as before, as every kind is read as itself. */
function within<Parent extends Parents>(node: Parent, reader: Reader, level: number): Parent['children'] {
  return closeUp(node.children.flatMap((child) => read(child, reader, level + 1))) as Parent['children'];
}

/** Closes the gap that a comment within a line leaves: one blank between words, none at the end. */
function closeUp(nodes: readonly Nodes[]): readonly Nodes[] {
  const closed: Nodes[] = [];
  for (const node of nodes) {
    const last = closed.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') closed.push(node);
    else
      closed[closed.length - 1] = {
        type: 'text',
        value: last.value + node.value.replace(/^ (?=.)/, last.value.endsWith(' ') ? '' : ' '),
      };
  }
  const last = closed.at(-1);
  return last?.type === 'text'
    ? [...closed.slice(0, -1), { type: 'text', value: last.value.replace(/(?<! ) +$/, '') }]
    : closed;
}

function tick<Content extends RootContent>(children: Content[], isDone: boolean): Content[] {
  const [first, ...rest] = children;
  if (first?.type !== 'paragraph') return children;
  return [{ ...first, children: [{ type: 'text', value: isDone ? '☑ ' : '☐ ' }, ...first.children] }, ...rest];
}

function isComment(html: string): boolean {
  return /^\s*<!--[\s\S]*-->\s*$/.test(html);
}

function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  const all = (node: Nodes): readonly Definition[] =>
    node.type === 'definition' ? [node] : 'children' in node ? node.children.flatMap(all) : [];
  // The first of a name is the one that counts (CommonMark 0.31, 4.7).
  return new Map(
    all(root)
      .toReversed()
      .map((each) => [each.identifier, each]),
  );
}

function spanOf({ position }: Nodes): Diagnostic['span'] {
  if (position === undefined) return FIRST;
  const { start, end } = position;
  const length = start.line === end.line ? end.column - start.column : 1;
  return { line: start.line, column: start.column, length: Math.max(1, length) };
}
