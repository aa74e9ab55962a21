import { lintResult } from '../checks/lint-result.ts';
import { EXIT, type ExitStatus, type Host, momentOf } from '../host.ts';
import { loadQuestionnaires } from '../library/load-questionnaires.ts';
import { countFindings, type LintReport, RENDER_LINT } from '../questionnaires/lint/formats.ts';
import { lintQuestionnaires } from '../questionnaires/lint/lint.ts';
import { PLAIN } from '../text/display.ts';
import { sortDiagnostics } from '../yaml/diagnostic.ts';
import { type Target, targetsOf } from './check-options.ts';
import { type Rendered, renderCheck, writeRendered } from './write-check.ts';

export interface LintOptions {
  /** Formats as for `check`: `sarif`, or `sarif=PATH`. */
  readonly format: readonly string[];
  /** How many warnings may stand; any number when undefined. */
  readonly maxWarnings?: number;
  readonly force?: boolean;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire lint [PATH…]`: what is to be mended in questionnaires, on standard output or in files. */
export async function questionnaireLintCommand(
  paths: readonly string[],
  { format, maxWarnings = Number.POSITIVE_INFINITY, force = false, questionnaires }: LintOptions,
  host: Host,
): Promise<ExitStatus> {
  const targets = targetsOf({ format });
  const loaded = await loadQuestionnaires({ ...host, paths, folders: questionnaires });
  const { findings, waived } = lintQuestionnaires(loaded.inputs, loaded.sources);
  const report = { ...loaded, findings: sortDiagnostics([...loaded.diagnostics, ...findings]), waived };
  const rendered: Rendered[] = [];
  for (const target of targets) rendered.push(await renderReport(report, target, host));
  const inputs = [...paths, ...loaded.files, ...loaded.texts.keys()];
  await writeRendered(rendered, { force, work: 'lint', inputs }, host);
  if (!loaded.isReadable) return EXIT.unusable;
  const { errors, warnings } = countFindings(report.findings);
  return errors > 0 || warnings > maxWarnings ? EXIT.found : EXIT.done;
}

async function renderReport(
  report: LintReport & { readonly isReadable: boolean },
  target: Target,
  host: Host,
): Promise<Rendered> {
  const { format, path } = target;
  if (format !== 'text' && format !== 'json') {
    const result = lintResult(report, momentOf(host).slice(0, 'yyyy-mm-dd'.length));
    return renderCheck(result, target, report.texts, host);
  }
  const palette = path === undefined ? await host.paletteFor(host.stdout) : PLAIN;
  return { ...target, content: RENDER_LINT[format](report, palette) };
}
