import type { Heading, RootContent } from 'mdast';

/** A top-level node, and for a heading its level: 1 for a chapter. */
export interface LevelledNode {
  readonly node: RootContent;
  readonly level: number;
}

/**
 * The nodes of a document with the levels of their headings. No level is ever skipped on the way down, whatever the
 * depths are that somebody wrote (PDF/UA-1, 7.4.2): a heading stands one below the last one that is higher than it.
 */
export function placed(nodes: readonly RootContent[]): readonly LevelledNode[] {
  const above: Heading['depth'][] = [];
  return nodes.map((node) => {
    if (node.type !== 'heading') return { node, level: 0 };
    while ((above.at(-1) ?? 0) >= node.depth) above.pop();
    above.push(node.depth);
    return { node, level: above.length };
  });
}
