import type { Horizon } from '../questionnaires/questionnaire.ts';
import { isOpen } from '../scoring/assessment.ts';
import { byHorizon } from '../scoring/order.ts';
import type { ReportScoredQuestion } from './questions.ts';

/** One step on the way: the recommendation of a question. */
export interface Step {
  /** Counted through the whole roadmap, from 1. */
  readonly number: number;
  readonly question: ReportScoredQuestion;
  /** Nobody knows yet whether it is needed. */
  readonly isFindOutFirst: boolean;
  /** Numbers of the steps that come first. */
  readonly after: readonly number[];
}

/** The steps of one horizon. */
export interface Stage {
  readonly horizon: Horizon;
  readonly steps: readonly Step[];
  /** Person-days of the steps that are needed. */
  readonly days: number;
  /** Person-days more, if what must be found out first turns out to need mending. */
  readonly daysIfNeeded: number;
}

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
      ({ question }): Step => ({
        number: numbers.get(question.id) ?? 0,
        question,
        isFindOutFirst: isOpen(question),
        after: question.recommendation.after.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
      }),
    );
    const days = (isFindOutFirst: boolean): number =>
      steps.reduce((sum, step) => (step.isFindOutFirst === isFindOutFirst ? sum + step.question.days : sum), 0);
    return steps.length === 0 ? [] : [{ horizon, steps, days: days(false), daysIfNeeded: days(true) }];
  });
}

/** An answer that is not the best that can be had. */
export function isShortfall({ status, score }: ReportScoredQuestion): boolean {
  return status === 'answered' && score.point !== null && score.point < 100;
}
