import { loadAssessment } from '../files/load-assessment.ts';
import { runInSlices } from '../files/run-in-slices.ts';
import { nextQuestionsIn } from '../scoring/next-best.ts';
import { scoringOf } from '../scoring/score.ts';
import { verdictFacts } from '../scoring/verdict.ts';
import { renderSummary } from '../summary/summary.ts';
import { EXIT, type ExitStatus, type Host } from './host.ts';
import { writeJson } from './output.ts';
import { tellWarnings } from './tell.ts';

export interface ScoreOptions {
  readonly json?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready score FILE…`: the summary on the terminal, or the assessment as JSON. */
export async function scoreCommand(paths: readonly string[], options: ScoreOptions, host: Host): Promise<ExitStatus> {
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang });
  await tellWarnings(loaded, host);
  const { catalogue, language, interviews } = loaded;
  const assessment = await runInSlices(scoringOf(catalogue, interviews));
  if (options.json) {
    const { analysing } = await import('../scoring/analysis.ts');
    const { seedOf } = await import('../files/seed.ts');
    const analysis = await runInSlices(analysing(catalogue, interviews, seedOf(assessment)));
    writeJson({ ...assessment, ...analysis }, host);
    return EXIT.done;
  }
  const palette = await host.paletteFor(host.stdout);
  const next = await runInSlices(nextQuestionsIn(catalogue, interviews));
  const facts = verdictFacts(catalogue, interviews, assessment);
  host.stdout.write(
    renderSummary(catalogue, assessment, facts, { palette, width: host.stdout.columns || 80, language, next }),
  );
  return EXIT.done;
}
