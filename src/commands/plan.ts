import { runInSlices } from '../files/run-in-slices.ts';
import { EXIT, type ExitStatus, type Host } from '../host.ts';
import { loadAssessment } from '../inputs/load-assessment.ts';
import { tellWarnings } from '../inputs/tell.ts';
import type { Level } from '../questionnaires/questionnaire.ts';
import { nextLevel, planningFor, planningWithin } from '../scoring/plan/plan.ts';
import { scoringOf } from '../scoring/score.ts';
import { verdictFacts } from '../scoring/verdict.ts';
import { planSection } from '../summary/plan.ts';
import { UserError } from '../yaml/diagnostic.ts';
import { writeJson, writePage } from './output.ts';

export interface PlanOptions {
  /** The level to reach; the next one up when undefined. */
  readonly target?: Level;
  /** Person-days to spend as well as can be, in place of a target. */
  readonly budget?: number;
  readonly json?: boolean;
  readonly lang?: string | undefined;
  readonly questionnaires: readonly string[];
}

/** `outready plan FILE…`: the least effort that reaches a level, or the most that an effort can reach. */
export async function planCommand(paths: readonly string[], options: PlanOptions, host: Host): Promise<ExitStatus> {
  const { target, budget } = options;
  if (target !== undefined && budget !== undefined) {
    throw new UserError('a plan has a target or a budget, not both', {
      hint: 'leave --target out to see the most that the budget can reach',
    });
  }
  const loaded = await loadAssessment({ ...host, paths, folders: options.questionnaires, lang: options.lang });
  await tellWarnings(loaded, host);
  const { catalogue, language, interviews } = loaded;
  const plan = await runInSlices(
    budget === undefined
      ? planningFor(catalogue, interviews, target ?? nextLevel(await runInSlices(scoringOf(catalogue, interviews))))
      : planningWithin(catalogue, interviews, budget),
  );
  if (options.json) {
    writeJson(plan, host);
    return EXIT.done;
  }
  const after = verdictFacts(catalogue, interviews, plan.result);
  await writePage(planSection(catalogue, plan, after, language), host);
  return EXIT.done;
}
