import { loadAssessment } from '../files/load-assessment.ts';
import { nextQuestions } from '../scoring/next-best.ts';
import { scoreInterviews } from '../scoring/score.ts';
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
  const assessment = scoreInterviews(catalogue, interviews);
  if (options.json) {
    const { analyse } = await import('../scoring/analysis.ts');
    const { seedOf } = await import('../files/seed.ts');
    writeJson({ ...assessment, ...analyse(catalogue, interviews, seedOf(assessment)) }, host);
    return EXIT.done;
  }
  const palette = await host.paletteFor(host.stdout);
  const next = nextQuestions(catalogue, interviews);
  const facts = verdictFacts(catalogue, interviews, assessment);
  host.stdout.write(
    renderSummary(catalogue, assessment, facts, { palette, width: host.stdout.columns || 80, language, next }),
  );
  return EXIT.done;
}
