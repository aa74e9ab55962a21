import type { Heading, Root, RootContent } from 'mdast';
import { plainText } from '../../document/outline.ts';

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly heading: Heading;
  readonly nodes: readonly RootContent[];
}

/** What stands before the first chapter, and the chapters. Every heading has an id, so that each can be linked to. */
export function chaptersOf({ children }: Root): {
  readonly opening: readonly RootContent[];
  readonly chapters: readonly Chapter[];
} {
  const named = nameHeadings(children);
  const starts = named.flatMap((node, index) => (node.type === 'heading' && node.depth === 2 ? [index] : []));
  const chapters = starts.flatMap((start, index) => {
    const heading = named[start];
    if (heading?.type !== 'heading') return [];
    const id = String(heading.data?.hProperties?.id);
    return [{ id, title: plainText(heading), heading, nodes: named.slice(start + 1, starts[index + 1]) }];
  });
  return { opening: named.slice(0, starts[0] ?? named.length), chapters };
}

function nameHeadings(nodes: readonly RootContent[]): readonly RootContent[] {
  const taken = new Map<string, number>();
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    const name = slugOf(plainText(node));
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    // Two hyphens never come from words, so that a numbered name cannot meet another.
    const id = times === 1 ? name : `${name}--${times}`;
    return { ...node, data: { ...node.data, hProperties: { id } } };
  });
}

const LONGEST = 60;

/** The words of a heading as an id: «what-costs-most-points». In front of it, a mark that no id of a chart has. */
function slugOf(words: string): string {
  const slug = words
    .slice(0, 4 * LONGEST)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '');
  return `to-${slug.toWellFormed() || 'section'}`;
}
