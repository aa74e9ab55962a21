import { type Area, type Catalogue, type Circumstances, scoredQuestions } from '../questionnaires/catalogue.ts';
import { type Level, WEIGHTS } from '../questionnaires/questionnaire.ts';
import { type Gate, isOpen, type ScenarioName } from './assessment.ts';
import type { ContextBounds } from './context-bounds.ts';
import { leftOutOf } from './furthest-mean.ts';
import type { Reading } from './rule.ts';
import { gatesOf } from './rules.ts';
import {
  levelByThresholds,
  type Response,
  type ScoreOf,
  scoreArea,
  scoreOverall,
  weightedMean,
  worstLevel,
} from './scores.ts';

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
  const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
  const gates = gatesOf({ scenario, catalogue, questions, scoreOf, isOpen: (id) => isOpen(responses.get(id)), holds });
  return { areas, overall, level: cappedLevel(levelByThresholds(catalogue, overall, areas), gates), gates, hidden };
}

function cappedLevel(byThresholds: Level | null, gates: readonly Gate[]): Level | null {
  return byThresholds === null ? null : (worstLevel([byThresholds, ...gates.map(({ caps }) => caps)]) ?? null);
}

/**
 * An outcome at least as bad (low) or as good (high) as every outcome of the context, and maybe more so than any: each
 * question that is uncertain to apply is taken in or left out as it makes the score worse or better, each area for
 * itself and again for the whole; at low every rule caps that may, at high only what must. `hidden` is what the overall
 * score leaves out.
 */
export function furthestOutcome(
  catalogue: Catalogue,
  responses: Responses,
  bounds: ContextBounds,
  scenario: 'low' | 'high',
): Outcome {
  const scoreOf = scoreOfIn(responses, bounds.hidden, scenario);
  const own = catalogue.areas.map((area) => furthestArea(area, scoreOf, bounds, scenario));
  const { overall, away } = furthestWhole(own, scenario);
  const hidden = new Set(bounds.hidden);
  for (const [index, area] of catalogue.areas.entries()) {
    const all = area.questions.map(({ id }) => id);
    for (const id of away.has(index) ? all : (own[index]?.leftOut ?? [])) hidden.add(id);
  }
  const reading = furthestReading(bounds, scoreOf, scenario);
  const questions = scoredQuestions(catalogue).filter(({ id }) => reading.applies(id));
  const gates = gatesOf({ ...reading, catalogue, questions });
  const level = cappedLevel(furthestLevel(catalogue, overall, own, scenario), gates);
  return { areas: own.map(({ score }) => score), overall, level, gates, hidden };
}

/** An area's furthest score, which of its questions that leaves out, and whether it may have no score at all. */
export interface FurthestArea {
  readonly weight: number;
  readonly score: number | null;
  readonly leftOut: readonly string[];
  readonly isUncertain: boolean;
}

export function furthestArea(
  area: Area,
  scoreOf: ScoreOf,
  { uncertain }: ContextBounds,
  scenario: 'low' | 'high',
): FurthestArea {
  const terms = area.questions.map(({ id, criticality }) => {
    return { id, weight: WEIGHTS[criticality], score: scoreOf(id), isUncertain: uncertain.has(id) };
  });
  const leftOut = leftOutOf(terms, scenario).map(({ id }) => id);
  const away = new Set(leftOut);
  return {
    weight: area.weight,
    score: scoreArea(area, (id) => (away.has(id) ? null : scoreOf(id))),
    leftOut,
    isUncertain: terms.every((term) => term.score === null || term.isUncertain),
  };
}

/** The furthest overall score, and the places of the areas that it leaves out. */
export function furthestWhole(
  areas: readonly FurthestArea[],
  scenario: 'low' | 'high',
): { readonly overall: number | null; readonly away: ReadonlySet<number> } {
  const terms = areas.map((area, index) => ({ ...area, index }));
  const away = new Set(leftOutOf(terms, scenario).map(({ index }) => index));
  return { overall: weightedMean(terms.filter(({ index }) => !away.has(index))), away };
}

/** The level by thresholds. At best an area that may have no score has no floor to reach. */
export function furthestLevel(
  catalogue: Catalogue,
  overall: number | null,
  areas: readonly FurthestArea[],
  scenario: 'low' | 'high',
): Level | null {
  const held = areas.map(({ score, isUncertain }) => (scenario === 'high' && isUncertain ? null : score));
  return levelByThresholds(catalogue, overall, held);
}

/** What rules see: at low all that may apply and every condition that may hold, at high only what must. */
export function furthestReading(
  bounds: ContextBounds,
  scoreOf: ScoreOf,
  scenario: 'low' | 'high',
): Omit<Reading, 'catalogue' | 'questions'> & { readonly applies: (question: string) => boolean } {
  const isLow = scenario === 'low';
  const applies = (id: string): boolean => !bounds.hidden.has(id) && (isLow || !bounds.uncertain.has(id));
  return {
    scenario,
    applies,
    scoreOf: (id) => (applies(id) ? scoreOf(id) : null),
    isOpen: () => false,
    holds: isLow ? bounds.canHold : bounds.mustHold,
  };
}
