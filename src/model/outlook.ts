import { sumDays } from '../questionnaires/advice.ts';
import type { DaysRange } from '../questionnaires/profile.ts';
import type { Analysis } from '../scoring/analysis.ts';
import { type Assessment, isOpen } from '../scoring/assessment.ts';
import { byHorizon } from '../scoring/order.ts';
import type { Plan } from '../scoring/plan/plan.ts';
import type { Driver } from '../scoring/robustness/robustness.ts';
import { discreetAnalysis } from './discreet-analysis.ts';
import type {
  Builder,
  NamedInput,
  ReportModel,
  ReportNexts,
  ReportRobustness,
  ReportStep,
  ReportWay,
  Stage,
} from './model.ts';
import { isChosen, isShortfall, type ReportQuestions, type ReportScoredQuestion } from './questions.ts';

export interface ReportAnalysis extends Analysis {
  readonly plan: Plan;
}

interface OutlookParts extends ReportQuestions, Pick<ReportModel, 'areas' | 'unknown' | 'roadmap'> {
  readonly analysis: ReportAnalysis;
  /** The questions to which an answer was told in confidence; none for those who may know of it. */
  readonly marked: ReadonlySet<string>;
  /** The verdict that the plan ends with, in one sentence without its full stop. */
  readonly planned: string;
  /** What a plain `ready` takes for the musts. */
  readonly demand: ReportWay['demand'];
}

/** Builds what to ask next, the way up and how firm the verdict is, as far as the audience may know of it. */
export const buildOutlook: Builder<Pick<ReportModel, 'next' | 'way' | 'robustness'>, OutlookParts> = (
  { assessment },
  { analysis: { plan, ...analysis }, marked, planned, ...parts },
) => {
  const known = discreetAnalysis(analysis, marked);
  const robustness = robustnessOf(known.robustness, { ...parts, assessment });
  const way = wayOf(plan, parts, { marked, verdict: planned });
  return {
    next: { ...nextOf(known.nextQuestions, parts), isDecided: assessment.level.low === assessment.level.high },
    ...(way === undefined ? {} : { way }),
    ...(robustness === undefined ? {} : { robustness }),
  };
};

/**
 * Puts the recommendations of all shortfalls and of open critical questions into stages. Within a stage a step comes
 * after those that it builds on, and otherwise the one that wins most points comes first.
 */
export function planRoadmap(questions: readonly ReportScoredQuestion[]): readonly Stage[] {
  const needed = questions.filter(
    (question) => isShortfall(question) || (question.criticality === 'critical' && isOpen(question)),
  );
  const stages = byHorizon(
    needed.map((question) => ({
      ...question.recommendation,
      id: question.id,
      worth: question.pointsLost,
      question,
    })),
  );
  const numbers = new Map(stages.flatMap(({ steps }) => steps).map(({ id }, index) => [id, index + 1]));
  return stages.flatMap(({ horizon, steps: placed }) => {
    const steps = placed.map(
      ({ question }): ReportStep => ({
        number: numbers.get(question.id) ?? 0,
        question,
        days: question.wholeDays,
        isFindOutFirst: isOpen(question),
        after: question.recommendation.after.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
      }),
    );
    const [later, now] = [steps.filter(isFindOut), steps.filter((step) => !isFindOut(step))];
    return steps.length === 0 ? [] : [{ horizon, steps, days: daysOf(now), daysIfNeeded: daysOf(later) }];
  });
}

function isFindOut({ isFindOutFirst }: ReportStep): boolean {
  return isFindOutFirst;
}

function daysOf(steps: readonly ReportStep[]): DaysRange {
  return sumDays(steps.map(({ days }) => days));
}

/**
 * A plan with a target in the terms of the report; nothing where nothing is needed or nothing can be scored. A step on a
 * question among `marked`, to which an answer was told in confidence, is counted and no more: that it was chosen would
 * tell of that answer, whatever was said openly as well. So is what has to be shown.
 */
function wayOf(
  { target, reachable, result, unproven, ...plan }: Plan,
  { scored, roadmap, demand }: Pick<OutlookParts, 'scored' | 'roadmap' | 'demand'>,
  { marked, verdict }: { readonly marked: ReadonlySet<string>; readonly verdict: string },
): ReportWay | undefined {
  if (target === null || result.score.low === null) return undefined;
  const open = (ids: readonly string[]): readonly ReportScoredQuestion[] =>
    ids.flatMap((id) => (marked.has(id) ? [] : (scored.get(id) ?? [])));
  const [toShow, toTakeUp] = [open(plan.toShow), open(plan.toTakeUp ?? [])];
  if (roadmap.length + toShow.length + toTakeUp.length === 0) return undefined;
  if (reachable && plan.steps.length + plan.toShow.length === 0) return undefined;
  const placed = new Map(roadmap.flatMap((stage) => stage.steps.map((step) => [step.question.id, step])));
  const steps = plan.steps.flatMap(({ question: id, findOutFirst, effort }): readonly ReportStep[] => {
    const question = scored.get(id);
    if (question === undefined || marked.has(id)) return [];
    return [{ after: [], ...placed.get(id), question, days: effort, isFindOutFirst: findOutFirst }];
  });
  const inConfidence = plan.steps.length - steps.length;
  // Of equal effort is short enough for a reader; that fewer steps may do is no reason for doubt.
  const isShorter = unproven !== undefined && 'effort' in unproven && unproven.gap > 0;
  return {
    level: target,
    isReachable: reachable,
    steps,
    inConfidence,
    days: daysOf(steps),
    ...(inConfidence === 0 && isShorter ? { least: unproven.effort } : {}),
    saving: daysOf(steps.filter(isFindOut))[1],
    toShow,
    toShowInConfidence: plan.toShow.length - toShow.length,
    demand,
    toTakeUp,
    verdict,
  };
}

/** As many as one meeting can settle; the report says how many more there are. */
const NEXT_SHOWN = 5;

/** What to settle first, and with whom, by the words under which people appear elsewhere in the report. */
function nextOf(
  next: Analysis['nextQuestions'],
  { context, scored, unknown: { conversations } }: Pick<OutlookParts, 'context' | 'scored' | 'unknown'>,
): Omit<ReportNexts, 'isDecided'> {
  const questions = next.slice(0, NEXT_SHOWN).flatMap(({ question: id, kind, settles, narrows }) => {
    const question = scored.get(id) ?? context.find((each) => each.id === id);
    if (question === undefined) return [];
    const asked = conversations.find((each) => each.questions.some((open) => open.question.id === id));
    const open = asked === undefined ? [] : [asked.who];
    const people = kind === 'open' ? open : question.answers.filter(isChosen).map(({ who }) => who);
    return [{ question, kind, settles, narrows, people }];
  });
  return { questions, others: next.length - questions.length };
}

/** As many drivers as one sentence can name. */
const DRIVERS_SHOWN = 3;

function robustnessOf(
  { draws, holds, score, slip, drivers, flip }: Analysis['robustness'],
  { scored, areas, assessment }: Pick<OutlookParts, 'scored' | 'areas'> & { readonly assessment: Assessment },
): ReportRobustness | undefined {
  if (holds === null || score.p5 === null || score.p95 === null) return undefined;
  const named = (kind: Driver['kind'], id: string): NamedInput => {
    const question = scored.get(id);
    const title = areas.find((area) => area.id === id)?.title;
    return { kind, name: question?.topic ?? title ?? id, isOpen: question !== undefined && isOpen(question) };
  };
  const idOf = (driver: Driver): string =>
    'question' in driver ? driver.question : 'area' in driver ? driver.area : driver.kind;
  return {
    draws,
    holds,
    low: score.p5,
    high: score.p95,
    ...(slip === undefined ? {} : { slip }),
    drivers: drivers.slice(0, DRIVERS_SHOWN).map((driver) => named(driver.kind, idOf(driver))),
    ...heldBy(assessment),
    ...(flip === undefined
      ? {}
      : { flip: flip && { input: named(flip.kind, flip.id), factor: flip.factor, level: flip.level } }),
  };
}

function heldBy({ level, gates }: Assessment): Pick<ReportRobustness, 'heldBy'> {
  const holding = gates.filter(
    ({ scenario, caps, within }) => scenario === 'point' && caps === level.point && within === undefined,
  );
  const [first] = holding;
  return first === undefined ? {} : { heldBy: { caps: first.caps, amount: holding.length } };
}
