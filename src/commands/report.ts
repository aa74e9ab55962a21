import { renderMarkdown } from '../document/markdown.ts';
import { loadAssessment } from '../files/load-assessment.ts';
import { seedOf } from '../files/seed.ts';
import { checkReportName, MARK, writeReport } from '../files/write-report.ts';
import { renderDocument } from '../report/document.ts';
import { buildReport } from '../report/model.ts';
import { analyse } from '../scoring/analysis.ts';
import { nextLevel, planFor } from '../scoring/plan/plan.ts';
import { scoreInterviews } from '../scoring/score.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { tellWarnings } from './tell.ts';

export interface ReportOptions {
  /** Where to write; standard output when undefined. */
  readonly output?: string;
  readonly audience: 'client' | 'internal';
  readonly force?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready report FILE…`: the report as Markdown, on standard output or in a file. */
export async function reportCommand(paths: readonly string[], options: ReportOptions, host: Host): Promise<ExitStatus> {
  if (options.output !== undefined) checkReportName(options.output);
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang });
  await tellWarnings(loaded, host);
  const { catalogue, language, interviews } = loaded;
  const assessment = scoreInterviews(catalogue, interviews);
  const { audience, output, force = false } = options;
  const plan = planFor(catalogue, interviews, nextLevel(assessment));
  const analysis = { ...analyse(catalogue, interviews, seedOf(assessment)), plan };
  const model = buildReport(catalogue, interviews, assessment, { audience, language, analysis });
  const markdown = renderMarkdown(renderDocument(model, language)) + MARK;
  if (output === undefined) {
    host.stdout.write(markdown);
    return EXIT.done;
  }
  await writeReport(output, markdown, { cwd: host.cwd, force });
  host.stderr.write(`${language.interview.sitting.reportWritten(output)}\n`);
  return EXIT.done;
}
