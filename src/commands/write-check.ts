import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { PLAIN } from '../diagnostics/palette.ts';
import { writeOutput } from '../files/write-output.ts';
import type { CheckResult } from '../policy/check-result.ts';
import { FORMATTERS } from '../policy/formats.ts';
import { RULE_PAGES } from '../policy/rule-pages.ts';
import { writeExactly } from '../terminal/guarded-output.ts';
import type { Target } from './check-options.ts';
import type { Host } from './host.ts';

/** Writes a result in one format to its place: a file, or standard output. */
export async function writeCheck(
  result: CheckResult,
  { format, path }: Target,
  texts: ReadonlyMap<string, string>,
  host: Host,
): Promise<void> {
  const render = await FORMATTERS[format]();
  const palette = path === undefined ? await host.paletteFor(host.stdout) : PLAIN;
  const output = render(result, { palette, texts, version: host.version, pages: RULE_PAGES, fingerprint });
  if (path !== undefined) await writeOutput(path, output, host.cwd);
  else if (format === 'github') writeExactly(host.stdout, output);
  else host.stdout.write(output);
  if (format === 'github') await addStepSummary(result, host);
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Adds to the page of a GitHub job, where there is one; other steps may have written to it before. */
async function addStepSummary(result: CheckResult, { env }: Host): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  const { renderStepSummary } = await import('../policy/formats/step-summary.ts');
  await appendFile(file, `${renderStepSummary(result)}\n`);
}
