import type { RootContent } from 'mdast';
import { renderTerminal } from '../../src/document/terminal.ts';

/** Nodes as a terminal without colours shows them. */
export function shown(children: readonly RootContent[], width = 80): string {
  return renderTerminal({ children }, { width });
}
