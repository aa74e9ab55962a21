import { sortDiagnostics } from '../diagnostics/diagnostic.ts';
import { loadQuestionnaires } from '../files/load-questionnaires.ts';
import { countFindings, type LintFormat, RENDER_LINT } from '../questionnaire/lint/formats.ts';
import { lintQuestionnaires } from '../questionnaire/lint/lint.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';

export interface LintOptions {
  readonly format: LintFormat;
  /** How many warnings may stand; any number when undefined. */
  readonly maxWarnings?: number;
  readonly questionnaires: readonly string[];
}

/** `outready questionnaire lint [PATH…]`: what is to be mended in questionnaires, on standard output. */
export async function questionnaireLintCommand(
  paths: readonly string[],
  { format, maxWarnings = Number.POSITIVE_INFINITY, questionnaires }: LintOptions,
  host: Host,
): Promise<ExitStatus> {
  const loaded = await loadQuestionnaires({ ...host, paths, folders: questionnaires });
  const { findings, waived } = lintQuestionnaires(loaded.inputs, loaded.sources);
  const all = sortDiagnostics([...loaded.diagnostics, ...findings]);
  const palette = await host.paletteFor(host.stdout);
  host.stdout.write(RENDER_LINT[format]({ ...loaded, findings: all, waived }, palette));
  if (!loaded.isReadable) return EXIT.unusable;
  const { errors, warnings } = countFindings(all);
  return errors > 0 || warnings > maxWarnings ? EXIT.found : EXIT.done;
}
