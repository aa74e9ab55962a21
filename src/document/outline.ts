import type { Heading, Nodes, Root, RootContent } from 'mdast';
import type { Logo } from '../theme/theme.ts';

/** A document in the parts that every writer lays out by itself. */
export interface Outline {
  readonly title: Heading | undefined;
  /** The title as plain text; empty where there is none. */
  readonly words: string;
  /** All that stands before the first chapter, the title among it. */
  readonly opening: readonly RootContent[];
  /** The chapters, one after the other: from the first heading of depth 2 on. */
  readonly body: readonly RootContent[];
  readonly logo: Logo | undefined;
  readonly footer: string | undefined;
  readonly watermark: string | undefined;
}

export function outlineOf({ children }: Root): Outline {
  const start = children.findIndex((node) => node.type === 'heading' && node.depth === 2);
  const opening = children.slice(0, start < 0 ? children.length : start);
  const title = opening.find((node): node is Heading => node.type === 'heading');
  return {
    title,
    words: title === undefined ? '' : plainText(title),
    opening,
    body: children.slice(opening.length),
    logo: children.flatMap((node) => (node.type === 'logo' ? [node.logo] : []))[0],
    footer: children.flatMap((node) => (node.type === 'pageFooter' ? [node.text] : []))[0],
    watermark: children.flatMap((node) => (node.type === 'callout' ? (node.watermark ?? []) : []))[0],
  };
}

/** Whether a paragraph leads to what follows it, so that no page may end between the two. */
export function isLead(node: RootContent, next: RootContent | undefined): boolean {
  return node.type === 'paragraph' && (next?.type === 'list' || next?.type === 'table');
}

export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
