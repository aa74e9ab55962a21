import type { Host } from '../host.ts';
import type { PageOptions } from '../summary/page.ts';
import { jsonText } from '../text/display.ts';

/** How a page on standard output may look: its colours and its width. */
export async function pageFor({ stdout, paletteFor }: Host): Promise<PageOptions> {
  return { palette: await paletteFor(stdout), width: stdout.columns || 80 };
}

/** Data on standard output: one JSON document. */
export function writeJson(data: object, { stdout }: Host): void {
  stdout.write(jsonText(data));
}
