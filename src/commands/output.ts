import type { RootContent } from 'mdast';
import { type PageOptions, renderTerminal } from '../document/terminal.ts';
import type { Host } from '../host.ts';
import { jsonText } from '../text/visible.ts';

/** How a page on standard output may look: its colours and its width. */
export async function pageFor({ stdout, paletteFor }: Host): Promise<PageOptions> {
  return { palette: await paletteFor(stdout), width: stdout.columns || 80 };
}

/** A document on standard output, as a terminal shows it. */
export async function writePage(children: readonly RootContent[], host: Host): Promise<void> {
  host.stdout.write(renderTerminal({ children }, await pageFor(host)));
}

/** Data on standard output: one JSON document. */
export function writeJson(data: object, { stdout }: Host): void {
  stdout.write(jsonText(data));
}
