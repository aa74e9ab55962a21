import { type Area, type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import { floorsOf } from '../questionnaires/profile.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { Level } from '../questionnaires/vocabulary.ts';
import type { ContextBounds } from './context-bounds.ts';
import { countingAtLeast, countingAtMost } from './counting.ts';
import { furthestWeights, type UncertainTerm } from './furthest-mean.ts';
import {
  type AreaOutcome,
  answersIn,
  cappedLevel,
  type Outcome,
  type Responses,
  type Standing,
  scoreOfIn,
} from './outcome.ts';
import type { AnswersInScenario, Reading } from './rule.ts';
import { gatesOf } from './rules.ts';
import { levelByThresholds, type ScoreOf, weightedMean } from './scores.ts';

/**
 * An outcome at least as bad (low) or as good (high) as every outcome of the context, and maybe more so than any: each
 * question that may apply or not, or may be raised or not, is taken as it makes the score worse or better, in each area
 * for itself and again for the whole; at low every rule caps that may, at high only what must. `standing` is that of the
 * overall score.
 */
export function furthestOutcome(
  catalogue: Catalogue,
  responses: Responses,
  bounds: ContextBounds,
  scenario: 'low' | 'high',
): Outcome {
  const scoreOf = scoreOfIn(responses, bounds.hidden, scenario);
  const own = catalogue.areas.map((area) => furthestArea(catalogue, area, scoreOf, bounds, scenario));
  const { overall, standing } = furthestWhole(catalogue, own, scoreOf, bounds, scenario);
  const gates = gatesOf(
    furthestReading(catalogue, bounds, scoreOf, answersIn(catalogue, responses, scenario), scenario),
  );
  const level = cappedLevel(furthestLevel(catalogue, overall, own, scenario), gates);
  return { areas: own, overall, level, gates, standing };
}

/** An area's furthest score, what of its questions gives it, and whether it may have no score at all. */
export interface FurthestArea extends AreaOutcome {
  readonly standing: Standing;
  readonly isUncertain: boolean;
}

export function furthestArea(
  { profile }: Catalogue,
  area: Area,
  scoreOf: ScoreOf,
  bounds: ContextBounds,
  scenario: 'low' | 'high',
): FurthestArea {
  const terms = area.questions.map((question) => termOf(profile, question, scoreOf, bounds));
  const weights = furthestWeights(terms, scenario);
  const score = weightedMean(terms.map((term, index) => ({ weight: weights[index] ?? 0, score: term.score })));
  const counting = scenario === 'low' ? countingAtMost(bounds) : countingAtLeast(bounds);
  return {
    score,
    weight: area.weight,
    floors: floorsOf(area, area.questions.filter(counting.applies).length),
    standing: standingOf(terms, weights, bounds),
    isUncertain: terms.every((term) => term.score === null || term.weights.includes(0)),
  };
}

interface QuestionOfTerm extends UncertainTerm {
  readonly question: ScoredQuestion;
  /** What it weighs as a critical question. */
  readonly critical: number;
}

/** What a question may weigh: 0 where it may not apply, else by what it may count as. */
function termOf(
  { weights }: Catalogue['profile'],
  question: ScoredQuestion,
  scoreOf: ScoreOf,
  { uncertain, criticalities }: ContextBounds,
): QuestionOfTerm {
  const own = criticalities(question).map((criticality) => weights[criticality]);
  return {
    question,
    critical: weights.critical,
    weights: uncertain.has(question.id) ? [0, ...own] : own,
    score: scoreOf(question.id),
  };
}

function standingOf(
  terms: readonly QuestionOfTerm[],
  weights: readonly number[],
  { hidden, criticalities }: ContextBounds,
): Standing {
  const ids = (test: (term: QuestionOfTerm, weight: number) => boolean): readonly string[] =>
    terms.filter((term, index) => test(term, weights[index] ?? 0)).map(({ question }) => question.id);
  return {
    hidden: new Set([...hidden, ...ids(({ score }, weight) => score !== null && weight === 0)]),
    raised: new Set(
      ids(({ question, critical }, weight) => criticalities(question).includes('critical') && weight === critical),
    ),
  };
}

/** The furthest overall score, and what gives it. */
export function furthestWhole(
  catalogue: Catalogue,
  areas: readonly FurthestArea[],
  scoreOf: ScoreOf,
  bounds: ContextBounds,
  scenario: 'low' | 'high',
): { readonly overall: number | null; readonly standing: Standing } {
  if (catalogue.profile.weighting === 'questions') {
    const terms = catalogue.areas.flatMap(({ weight, questions }) =>
      questions.map((question) => {
        const term = termOf(catalogue.profile, question, scoreOf, bounds);
        return { ...term, critical: weight * term.critical, weights: term.weights.map((each) => weight * each) };
      }),
    );
    const weights = furthestWeights(terms, scenario);
    const overall = weightedMean(terms.map(({ score }, index) => ({ weight: weights[index] ?? 0, score })));
    return { overall, standing: standingOf(terms, weights, bounds) };
  }
  const terms = areas.map(({ score, weight, isUncertain }) => ({
    score,
    weights: isUncertain ? [0, weight] : [weight],
  }));
  const weights = furthestWeights(terms, scenario);
  const overall = weightedMean(areas.map(({ score }, index) => ({ weight: weights[index] ?? 0, score })));
  const gone = catalogue.areas.flatMap(({ questions }, index) =>
    weights[index] === 0 ? questions.map(({ id }) => id) : [...(areas[index]?.standing.hidden ?? [])],
  );
  return {
    overall,
    standing: {
      hidden: new Set([...bounds.hidden, ...gone]),
      raised: new Set(areas.flatMap(({ standing }) => [...standing.raised])),
    },
  };
}

/** The level by thresholds. At best an area that may have no score has no floor to reach. */
export function furthestLevel(
  { profile }: Catalogue,
  overall: number | null,
  areas: readonly FurthestArea[],
  scenario: 'low' | 'high',
): Level | null {
  const held = areas.map(({ score, floors, isUncertain }) => ({
    floors,
    score: scenario === 'high' && isUncertain ? null : score,
  }));
  return levelByThresholds(profile.levels, overall, held);
}

/**
 * What rules see: at low all that may apply and every condition that may hold, at high only what must. `scoreOf` gives
 * nothing for what applies in no outcome.
 */
export function furthestReading(
  catalogue: Catalogue,
  bounds: ContextBounds,
  scoreOf: ScoreOf,
  answers: AnswersInScenario,
  scenario: 'low' | 'high',
): Reading {
  const isLow = scenario === 'low';
  const [most, least] = [countingAtMost(bounds), countingAtLeast(bounds)];
  const counts = isLow ? most : least;
  return {
    scenario,
    catalogue,
    questions: scoredQuestions(catalogue).filter(counts.applies),
    scoreOf: (id) => (!isLow && bounds.uncertain.has(id) ? null : scoreOf(id)),
    holds: isLow ? bounds.canHold : bounds.mustHold,
    counts,
    otherwise: isLow ? least : most,
    answers,
  };
}
