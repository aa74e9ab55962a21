import type { Interview } from '../../answers/interview.ts';
import type { Language } from '../../language/language.ts';
import type { Catalogue } from '../../questionnaire/catalogue.ts';
import type { Level } from '../../questionnaire/identifiers.ts';
import type { Plan } from '../../scoring/plan/plan.ts';
import { verdictFacts } from '../../scoring/verdict.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';
import type { Stage } from './roadmap.ts';

export interface WayStep {
  readonly question: ReportScoredQuestion;
  readonly isFindOutFirst: boolean;
  /** The step of the roadmap that says what to do; not there where the roadmap can do without it. */
  readonly roadmapStep?: number;
}

/** The least effort to the next level. Efforts are in person-days. */
export interface ReportWay {
  readonly level: Level;
  readonly isReachable: boolean;
  readonly steps: readonly WayStep[];
  readonly days: number;
  /** What any way takes at least, where the search stopped before it was sure that none takes less than this one. */
  readonly least?: number;
  /** Days that fall away if what is to be found out first is in place already. */
  readonly saving: number;
  /** The verdict with all steps done, in one sentence without its full stop. */
  readonly verdict: string;
}

/** Tells a plan with a target in the terms of the report; nothing where no step is needed or nothing can be scored. */
export function tellWay(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  { target, reachable, effort, findingOutMaySave, steps, unproven, result }: Plan,
  { scored }: Told,
  roadmap: readonly Stage[],
  language: Language,
): ReportWay | undefined {
  if (target === null || result.score.low === null || (reachable && steps.length === 0)) return undefined;
  const placed = roadmap.flatMap((stage) => stage.steps);
  return {
    level: target,
    isReachable: reachable,
    steps: steps.flatMap(({ question: id, findOutFirst }): readonly WayStep[] => {
      const question = scored.get(id);
      const number = placed.find((step) => step.question.id === id)?.number;
      if (question === undefined) return [];
      return [{ question, isFindOutFirst: findOutFirst, ...(number === undefined ? {} : { roadmapStep: number }) }];
    }),
    days: effort ?? 0,
    // Of equal effort is short enough for a reader; that fewer steps may do is no reason for doubt.
    ...(unproven !== undefined && 'effort' in unproven && unproven.gap > 0 ? { least: unproven.effort } : {}),
    saving: findingOutMaySave,
    verdict: language.verdict(verdictFacts(catalogue, interviews, result)),
  };
}
