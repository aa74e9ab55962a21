import type { Interview } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaire/catalogue.ts';
import type { Level } from '../../questionnaire/identifiers.ts';
import type { Assessment } from '../../scoring/assessment.ts';
import { nextLevel, planFor } from '../../scoring/plan/plan.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';

/** The steps that reach the next level with the least effort, in the order in which to carry them out. */
export interface WayUp {
  readonly level: Level;
  /** Person-days of all steps. */
  readonly days: number;
  readonly steps: readonly { readonly question: ReportScoredQuestion; readonly isFindOutFirst: boolean }[];
}

/** Plans the way to the next level; `undefined` where no plan reaches it, or where nothing is left to do. */
export function tellWayUp(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  assessment: Assessment,
  { scored }: Told,
): WayUp | undefined {
  if (assessment.level.point === null) return undefined;
  const { target, steps, effort } = planFor(catalogue, interviews, nextLevel(assessment));
  const told = steps.flatMap(({ question: id, findOutFirst }) => {
    const question = scored.get(id);
    return question === undefined ? [] : [{ question, isFindOutFirst: findOutFirst }];
  });
  return target === null || effort === null || told.length === 0
    ? undefined
    : { level: target, days: effort, steps: told };
}
