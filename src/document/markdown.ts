import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';
import { disarmCommands, visible } from '../text/display.ts';
import { columnsOf } from '../text/width.ts';
import { splitAddresses } from './bare-addresses.ts';
import { paragraph } from './nodes.ts';
import { chartName, logoName } from './own-nodes.ts';
import { BAR_CELLS, textBar } from './text-bar.ts';

/** Up to this width of its widest row a table's columns are lined up; past it the padding would be most of the file. */
const WIDEST_ALIGNED_TABLE = 100;

export interface MarkdownOptions {
  /** The address of a picture by the name of its file. Without it pictures are left out: tables and bars say the same. */
  readonly pictureAddress?: (name: string) => string;
}

/** Writes a document as GitHub-flavoured Markdown. The same tree gives the same bytes; one newline ends them. */
export function renderMarkdown(root: Root, { pictureAddress }: MarkdownOptions = {}): string {
  const tree = disarm({ type: 'root', children: root.children.flatMap((node) => plain(node, pictureAddress)) });
  return disarmCommands(toMarkdown(tree, OPTIONS));
}

/** Callouts as what is in them, and pictures as images where there are any. All only stand at the top of a document. */
function plain(node: RootContent, pictureAddress: MarkdownOptions['pictureAddress']): readonly RootContent[] {
  switch (node.type) {
    case 'callout':
      return node.children.flatMap((child) => plain(child, pictureAddress));
    case 'chart':
      return imageOf(chartName(node.chart), node.chart.title, pictureAddress);
    case 'logo':
      return imageOf(logoName(node.logo), node.logo.alt, pictureAddress);
    case 'pageFooter':
      return [{ type: 'thematicBreak' }, paragraph(node.text)];
    default:
      return [node];
  }
}

function imageOf(
  name: string,
  words: string,
  pictureAddress: MarkdownOptions['pictureAddress'],
): readonly RootContent[] {
  if (pictureAddress === undefined) return [];
  const image: PhrasingContent = { type: 'image', url: pictureAddress(name), alt: visible(words) };
  return [{ type: 'paragraph', children: [image] }];
}

const ALIGNED = gfmToMarkdown({ stringLength: columnsOf });
const LOOSE = gfmToMarkdown({ tablePipeAlign: false });

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  listItemIndent: 'one',
  rule: '-',
  strong: '*',
  handlers: { table: writeTable },
  // Everywhere, since `<` before inline code can open an address: a backtick may stand in one.
  unsafe: [{ character: '<', inConstruct: 'phrasing' }],
  extensions: [ALIGNED],
};

function writeTable(...[node, parent, state, info]: Parameters<Handle>): string {
  const loose = tableHandler(LOOSE)(node, parent, state, info);
  const widest = Math.max(...loose.split('\n').map((line) => columnsOf(line)));
  const columns = (node as Table).align?.length ?? 0;
  return widest > WIDEST_ALIGNED_TABLE || columns === 0 ? loose : tableHandler(ALIGNED)(node, parent, state, info);
}

function tableHandler({ extensions }: Options): Handle {
  const own = extensions?.flatMap(({ handlers }) => handlers?.table ?? []);
  return own?.[0] ?? defaultHandlers.text;
}

/**
 * Readers of GitHub-flavoured Markdown turn bare addresses into links, several of them even where the punctuation is
 * escaped. An address in somebody's words becomes inline code, which shows the same characters and is never a link.
 */
function disarm<Node extends Nodes>(node: Node): Node {
  if (!('children' in node) || node.type === 'link') return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'scoreBar') return [{ type: 'inlineCode', value: textBar(child.score) }];
    if (child.type === 'swatch') return [{ type: 'inlineCode', value: BAR_CELLS[child.part] }];
    return child.type === 'text' ? splitAddresses(child.value) : [disarm(child)];
  });
  return { ...node, children } as Node;
}
