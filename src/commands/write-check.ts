import path from 'node:path';
import { type CheckResult, IN_ENGLISH, type Wording } from '../checks/check-result.ts';
import { FORMATTERS } from '../checks/formats.ts';
import type { RunPlace } from '../checks/formatter.ts';
import { isOwnOutput } from '../checks/own-output.ts';
import { sha256 } from '../files/digest.ts';
import { writeExactly } from '../files/guarded-output.ts';
import { writeReasonOf } from '../files/reason.ts';
import { repositoryRoot } from '../files/repository-root.ts';
import { appendWhole } from '../files/write-all.ts';
import { type Output, type OutputRequest, writeOutputs } from '../files/write-output.ts';
import type { Host } from '../host.ts';
import { RULE_PAGES } from '../rules.ts';
import { type Palette, PLAIN } from '../text/display.ts';
import { UserError } from '../yaml/user-error.ts';
import type { Target } from './check-formats.ts';

export interface Rendered extends Target {
  readonly content: string;
  /** For the page of a GitHub job. */
  readonly summary?: string;
}

/** `wording`: the language of the result, in words. */
export async function renderCheck(
  result: CheckResult,
  target: Target,
  texts: ReadonlyMap<string, string>,
  host: Host,
  wording: Wording = IN_ENGLISH,
): Promise<Rendered> {
  const { format } = target;
  const render = await FORMATTERS[format]();
  const palette = await paletteFor(target, host);
  const fingerprint = (text: string): string => sha256(text).slice(0, 32);
  const place = await placeOf(host);
  const { version } = host;
  const content = render(result, { palette, wording, texts, place, version, pages: RULE_PAGES, fingerprint });
  if (format !== 'github') return { ...target, content };
  const { renderStepSummary } = await import('../checks/formats/step-summary.ts');
  return { ...target, content, summary: `${renderStepSummary(result)}\n` };
}

/** Colours are for whom they are shown to: a file has none. */
export async function paletteFor({ path: file }: Target, { paletteFor, stdout }: Host): Promise<Palette> {
  return file === undefined ? paletteFor(stdout) : PLAIN;
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
      : [{ file, content, standingOf: (text) => (isOwnOutput(text, format, RULE_PAGES) ? 'ours' : 'foreign') }],
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
