import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { Level } from '../questionnaires/questionnaire.ts';
import { levelByThresholds, type ScoreOf, scoreArea, scoreOverall, worstLevel } from './aggregate.ts';
import type { Gate, ScenarioName } from './assessment.ts';
import type { Circumstances } from './context.ts';
import type { Response } from './responses.ts';
import { gatesOf } from './rules.ts';

export type Responses = ReadonlyMap<string, Response>;

/** One scenario under one outcome of the context questions, or beyond all of them (`furthestOutcome`). */
export interface Outcome {
  /** The areas' scores, in the catalogue's order. */
  readonly areas: readonly (number | null)[];
  readonly overall: number | null;
  readonly level: Level | null;
  readonly gates: readonly Gate[];
  /** The questions that do not apply. */
  readonly hidden: ReadonlySet<string>;
}

export function scoreOfIn(responses: Responses, hidden: ReadonlySet<string>, scenario: ScenarioName): ScoreOf {
  return (id) => (hidden.has(id) ? null : (responses.get(id)?.score[scenario] ?? null));
}

export function evaluateOutcome(
  catalogue: Catalogue,
  responses: Responses,
  { hidden, holds }: Circumstances,
  scenario: ScenarioName,
): Outcome {
  const scoreOf = scoreOfIn(responses, hidden, scenario);
  const areas = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const overall = scoreOverall(catalogue, areas);
  const isOpen = (id: string): boolean => ['unknown', 'unanswered'].includes(responses.get(id)?.status ?? '');
  const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
  const gates = gatesOf({ scenario, catalogue, questions, scoreOf, isOpen, holds });
  return { areas, overall, level: cappedLevel(levelByThresholds(catalogue, overall, areas), gates), gates, hidden };
}

export function cappedLevel(byThresholds: Level | null, gates: readonly Gate[]): Level | null {
  return byThresholds === null ? null : (worstLevel([byThresholds, ...gates.map(({ caps }) => caps)]) ?? null);
}
