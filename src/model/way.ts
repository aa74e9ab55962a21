import type { Level } from '../questionnaires/questionnaire.ts';
import type { Plan } from '../scoring/plan/plan.ts';
import type { VerdictFacts } from '../texts/en/verdict.ts';
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
  /** How many more steps it takes that rest on what was told in confidence. */
  readonly inConfidence: number;
  readonly days: number;
  /** What any way takes at least, where the search stopped before it was sure that none takes less than this one. */
  readonly least?: number;
  /** Days that fall away if what is to be found out first is in place already. */
  readonly saving: number;
  /** The verdict with all steps done, in one sentence without its full stop. */
  readonly verdict: string;
}

/** A plan, and the facts of the verdict that it ends with. */
export interface PlannedWay {
  readonly plan: Plan;
  readonly facts: VerdictFacts;
}

/**
 * Tells a plan with a target in the terms of the report; nothing where no step is needed or nothing can be scored. A
 * step on a question among `marked`, to which an answer was told in confidence, is counted and no more: that it was
 * chosen would tell of that answer, whatever was said openly as well.
 */
export function tellWay(
  { plan, facts }: PlannedWay,
  { scored }: Told,
  roadmap: readonly Stage[],
  marked: ReadonlySet<string>,
  verdictOf: (facts: VerdictFacts) => string,
): ReportWay | undefined {
  const { target, reachable, result } = plan;
  if (target === null || result.score.low === null || (reachable && plan.steps.length === 0)) return undefined;
  const placed = roadmap.flatMap((stage) => stage.steps);
  const steps = plan.steps.flatMap(({ question: id, findOutFirst }): readonly WayStep[] => {
    const question = scored.get(id);
    if (question === undefined || marked.has(id)) return [];
    const number = placed.find((step) => step.question.id === id)?.number;
    return [{ question, isFindOutFirst: findOutFirst, ...(number === undefined ? {} : { roadmapStep: number }) }];
  });
  const sum = (of: readonly WayStep[]): number => of.reduce((total, { question }) => total + question.days, 0);
  return {
    level: target,
    isReachable: reachable,
    steps,
    inConfidence: plan.steps.length - steps.length,
    days: sum(steps),
    // Of equal effort is short enough for a reader; that fewer steps may do is no reason for doubt.
    ...(steps.length === plan.steps.length &&
    plan.unproven !== undefined &&
    'effort' in plan.unproven &&
    plan.unproven.gap > 0
      ? { least: plan.unproven.effort }
      : {}),
    saving: sum(steps.filter(({ isFindOutFirst }) => isFindOutFirst)),
    verdict: verdictOf(facts),
  };
}
