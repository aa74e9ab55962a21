import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { PLAIN } from '../diagnostics/palette.ts';
import { loadQuestionnaires } from '../files/load-questionnaires.ts';
import { writeOutput } from '../files/write-output.ts';
import { lintResult } from '../policy/lint-result.ts';
import { countFindings, type LintReport, RENDER_LINT } from '../questionnaire/lint/formats.ts';
import { lintQuestionnaires } from '../questionnaire/lint/lint.ts';
import { type Target, targetsOf } from './check-options.ts';
import { EXIT, type ExitStatus, type Host, momentOf } from './host.ts';
import { writeCheck } from './write-check.ts';

export interface LintOptions {
  /** Formats as for `check`: `sarif`, or `sarif=PATH`. */
  readonly format: readonly string[];
  /** How many warnings may stand; any number when undefined. */
  readonly maxWarnings?: number;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire lint [PATH…]`: what is to be mended in questionnaires, on standard output or in files. */
export async function questionnaireLintCommand(
  paths: readonly string[],
  { format, maxWarnings = Number.POSITIVE_INFINITY, questionnaires }: LintOptions,
  host: Host,
): Promise<ExitStatus> {
  const targets = targetsOf({ format });
  const loaded = await loadQuestionnaires({ ...host, paths, folders: questionnaires });
  const { findings, waived } = lintQuestionnaires(loaded.inputs, loaded.sources);
  const report = { ...loaded, findings: sortDiagnostics([...loaded.diagnostics, ...findings]), waived };
  for (const target of targets) await writeReport(report, target, host);
  if (!loaded.isReadable) return EXIT.unusable;
  const { errors, warnings } = countFindings(report.findings);
  return errors > 0 || warnings > maxWarnings ? EXIT.found : EXIT.done;
}

async function writeReport(
  report: LintReport & { readonly isReadable: boolean },
  target: Target,
  host: Host,
): Promise<void> {
  const { format, path } = target;
  if (format !== 'text' && format !== 'json') {
    const result = lintResult(report, momentOf(host).slice(0, 'yyyy-mm-dd'.length));
    return writeCheck(result, target, report.texts, host);
  }
  const palette = path === undefined ? await host.paletteFor(host.stdout) : PLAIN;
  const output = RENDER_LINT[format](report, palette);
  if (path === undefined) host.stdout.write(output);
  else await writeOutput(path, output, host.cwd);
}
