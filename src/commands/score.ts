import { runInSlices } from '../files/run-in-slices.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { loadAssessment } from '../inputs/load-assessment.ts';
import { tellWarnings } from '../inputs/tell.ts';
import { confidentialIn } from '../model/confidence.ts';
import { scoredFor, viewFor } from '../model/view.ts';
import { nextQuestionsIn } from '../scoring/next-best.ts';
import { scoringOf } from '../scoring/score.ts';
import { renderSummary } from '../summary/summary.ts';
import { type AudienceOptions, discretionFor } from './discretion.ts';
import { pageFor, writeJson } from './output.ts';

export interface ScoreOptions extends AudienceOptions {
  readonly json?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready score FILE…`: the summary on the terminal, or the assessment as JSON. */
export async function scoreCommand(paths: readonly string[], options: ScoreOptions, host: Host): Promise<ExitStatus> {
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang });
  await tellWarnings(loaded, host);
  const { catalogue, language, interviews } = loaded;
  const discretion = await discretionFor(options, interviews, language, host);
  const scored = scoredFor(interviews, discretion);
  const whole = await runInSlices(scoringOf(catalogue, scored));
  const view = viewFor(catalogue, interviews, { ...discretion, assessment: whole });
  const { assessment, facts, withheld, counting } = view;
  const isClient = options.audience === 'client';
  if (options.json) {
    const { analysing } = await import('../scoring/analysis.ts');
    const { discreetAnalysis } = await import('../model/analysis.ts');
    const { seedOf } = await import('../files/seed.ts');
    const analysis = await runInSlices(analysing(catalogue, scored, seedOf(assessment)));
    const told = isClient ? { ...discreetAnalysis(analysis, scored), withheld: { ...withheld, counting } } : analysis;
    writeJson({ ...assessment, ...told }, host);
    return EXIT.done;
  }
  const marked = isClient ? confidentialIn(scored) : new Set();
  const next = (await runInSlices(nextQuestionsIn(catalogue, scored))).filter(({ question }) => !marked.has(question));
  const look = { ...(await pageFor(host)), language, next };
  const notice = isClient
    ? { notice: language.report.title.clientNotice({ ...withheld, notes: 0 }, counting === 'count', false) }
    : {};
  host.stdout.write(renderSummary(view.catalogue, assessment, facts, { ...look, ...notice }));
  return EXIT.done;
}
