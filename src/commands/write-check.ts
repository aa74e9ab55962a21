import path from 'node:path';
import type { CheckResult } from '../checks/check-result.ts';
import type { RunPlace } from '../checks/formats/from-root.ts';
import { FORMATTERS } from '../checks/formats.ts';
import { isOwnOutput } from '../checks/own-output.ts';
import { RULE_PAGES } from '../checks/rule-pages.ts';
import { sha256 } from '../files/digest.ts';
import { writeExactly } from '../files/guarded-output.ts';
import { repositoryRoot } from '../files/repository-root.ts';
import { appendWhole } from '../files/write-all.ts';
import { type Output, type OutputRequest, writeOutputs } from '../files/write-output.ts';
import { writeReasonOf } from '../files/write-reason.ts';
import type { Host } from '../host.ts';
import { PLAIN } from '../text/layout.ts';
import { UserError } from '../yaml/diagnostic.ts';
import type { Target } from './check-options.ts';

/** A result in one format, with where it goes. */
export interface Rendered extends Target {
  readonly content: string;
  /** For the page of a GitHub job. */
  readonly summary?: string;
}

/** A result in one format, for its place: a file, or standard output. */
export async function renderCheck(
  result: CheckResult,
  target: Target,
  texts: ReadonlyMap<string, string>,
  host: Host,
): Promise<Rendered> {
  const { format, path: file } = target;
  const render = await FORMATTERS[format]();
  const palette = file === undefined ? await host.paletteFor(host.stdout) : PLAIN;
  const fingerprint = (text: string): string => sha256(text).slice(0, 32);
  const place = await placeOf(host);
  const content = render(result, { palette, texts, place, version: host.version, pages: RULE_PAGES, fingerprint });
  if (format !== 'github') return { ...target, content };
  const { renderStepSummary } = await import('../checks/formats/step-summary.ts');
  return { ...target, content, summary: `${renderStepSummary(result)}\n` };
}

/** Writes what was rendered: to standard output what has no file, then all files or none, then the page of the job. */
export async function writeRendered(
  rendered: readonly Rendered[],
  writing: Omit<OutputRequest, 'cwd'>,
  host: Host,
): Promise<void> {
  const outputs = rendered.flatMap(({ format, path: file, content }): readonly Output[] =>
    file === undefined
      ? []
      : [{ file, content, standingOf: (text) => (isOwnOutput(text, format) ? 'ours' : 'foreign') }],
  );
  for (const { format, path: file, content } of rendered) {
    if (file !== undefined) continue;
    if (format === 'github') writeExactly(host.stdout, content);
    else host.stdout.write(content);
  }
  await writeOutputs(outputs, { ...writing, cwd: host.cwd });
  for (const { summary } of rendered) if (summary !== undefined) addStepSummary(summary, host);
}

async function placeOf({ cwd, env }: Host): Promise<RunPlace> {
  const place = await repositoryRoot(cwd, env);
  const withSlashes = (folder: string): string => folder.split(path.sep).join('/');
  return { cwd: withSlashes(place.cwd), root: withSlashes(place.root) };
}

/** Adds to the page of a GitHub job, where there is one; other steps may have written to it before. */
function addStepSummary(text: string, { env, cwd }: Host): void {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    appendWhole(path.resolve(cwd, file), text);
  } catch (error) {
    throw new UserError(`the summary of the job, ${file}, cannot be written: ${writeReasonOf(error)}`, {
      cause: error,
    });
  }
}
