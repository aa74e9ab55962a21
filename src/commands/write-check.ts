import { createHash } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { PLAIN } from '../diagnostics/palette.ts';
import { repositoryRoot } from '../files/repository-root.ts';
import { writeOutput } from '../files/write-output.ts';
import type { CheckResult } from '../policy/check-result.ts';
import type { RunPlace } from '../policy/formats/from-root.ts';
import { FORMATTERS } from '../policy/formats.ts';
import { RULE_PAGES } from '../policy/rule-pages.ts';
import { writeExactly } from '../terminal/guarded-output.ts';
import type { Target } from './check-options.ts';
import type { Host } from './host.ts';

/** Writes a result in one format to its place: a file, or standard output. */
export async function writeCheck(
  result: CheckResult,
  { format, path: file }: Target,
  texts: ReadonlyMap<string, string>,
  host: Host,
): Promise<void> {
  const render = await FORMATTERS[format]();
  const palette = file === undefined ? await host.paletteFor(host.stdout) : PLAIN;
  const place = await placeOf(host);
  const output = render(result, { palette, texts, place, version: host.version, pages: RULE_PAGES, fingerprint });
  if (file !== undefined) await writeOutput(file, output, host.cwd);
  else if (format === 'github') writeExactly(host.stdout, output);
  else host.stdout.write(output);
  if (format === 'github') await addStepSummary(result, host);
}

async function placeOf({ cwd, env }: Host): Promise<RunPlace> {
  const place = await repositoryRoot(cwd, env);
  const withSlashes = (folder: string): string => folder.split(sep).join('/');
  return { cwd: withSlashes(place.cwd), root: withSlashes(place.root) };
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
