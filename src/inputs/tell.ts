import type { Host } from '../host.ts';
import type { Diagnostic } from '../yaml/diagnostic.ts';
import { renderDiagnostics } from '../yaml/render.ts';

/** Shows warnings on stderr, with the lines of the files they stand in. */
export async function tellWarnings(
  { warnings, texts }: { readonly warnings: readonly Diagnostic[]; readonly texts: ReadonlyMap<string, string> },
  host: Host,
): Promise<void> {
  if (warnings.length === 0) return;
  const palette = await host.paletteFor(host.stderr);
  host.stderr.write(`${renderDiagnostics(warnings, texts, palette)}\n`);
}
