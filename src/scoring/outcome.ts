import { isGradeEnough } from '../answers/evidence.ts';
import { type Catalogue, type Circumstances, criticalityIn, scoredQuestions } from '../questionnaires/catalogue.ts';
import { floorsOf, type LevelThresholds } from '../questionnaires/profile.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { Level } from '../questionnaires/vocabulary.ts';
import { type Gate, isOpen, type ScenarioName } from './assessment.ts';
import { countingIn } from './counting.ts';
import { type AnswersInScenario, HALF, isAtLeast, isAtMost, type Reading } from './rule.ts';
import { gatesOf } from './rules.ts';
import {
  type AreaScore,
  levelByThresholds,
  type Response,
  type ScoreOf,
  scaleOf,
  scoreArea,
  scoreOverall,
  type WeightOf,
  worstLevel,
} from './scores.ts';

export type Responses = ReadonlyMap<string, Response>;

/** An area in an outcome: its score, its weight in the overall score, and the scores it has to reach. */
export interface AreaOutcome extends AreaScore {
  readonly floors: LevelThresholds;
}

/** One scenario under one outcome of the context questions, or beyond all of them (`furthestOutcome`). */
export interface Outcome {
  /** In the catalogue's order. */
  readonly areas: readonly AreaOutcome[];
  readonly overall: number | null;
  readonly level: Level | null;
  readonly gates: readonly Gate[];
  /** What the overall score leaves out, and what weighs as much as a critical question in it. */
  readonly standing: Standing;
}

/** What is summed: the questions that count, and those that the context raises to critical. */
export type Standing = Pick<Circumstances, 'hidden' | 'raised'>;

export function scoreOfIn(responses: Responses, hidden: ReadonlySet<string>, scenario: ScenarioName): ScoreOf {
  return (id) => (hidden.has(id) ? null : (responses.get(id)?.score[scenario] ?? null));
}

/** What questions weigh where the context raises some. */
export function weightsIn({ profile }: Catalogue, standing: Pick<Standing, 'raised'>): WeightOf {
  return (question) => profile.weights[criticalityIn(question, standing)];
}

/** The areas' scores, weights and floors where some questions apply and some are raised. */
export function scoreAreas(catalogue: Catalogue, scoreOf: ScoreOf, standing: Standing): readonly AreaOutcome[] {
  const weightOf = weightsIn(catalogue, standing);
  return catalogue.areas.map((area) => {
    const visible = area.questions.reduce((count, { id }) => (standing.hidden.has(id) ? count : count + 1), 0);
    return { ...scoreArea(catalogue, area, scoreOf, weightOf), floors: floorsOf(area, visible) };
  });
}

export function evaluateOutcome(
  catalogue: Catalogue,
  responses: Responses,
  circumstances: Circumstances,
  scenario: ScenarioName,
): Outcome {
  const areas = scoreAreas(catalogue, scoreOfIn(responses, circumstances.hidden, scenario), circumstances);
  const overall = scoreOverall(areas);
  const gates = gatesOf(readingIn(catalogue, responses, circumstances, scenario));
  const level = cappedLevel(levelByThresholds(catalogue.profile.levels, overall, areas), gates);
  return { areas, overall, level, gates, standing: circumstances };
}

/** What rules see of a scenario under one outcome of the context. */
export function readingIn(
  catalogue: Catalogue,
  responses: Responses,
  circumstances: Circumstances,
  scenario: ScenarioName,
): Reading {
  const { hidden, holds } = circumstances;
  const counts = countingIn(circumstances);
  return {
    scenario,
    catalogue,
    questions: scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id)),
    scoreOf: scoreOfIn(responses, hidden, scenario),
    holds,
    counts,
    otherwise: counts,
    answers: answersIn(catalogue, responses, scenario),
  };
}

/** What was said, as a scenario reads it. */
export function answersIn(
  { profile }: Pick<Catalogue, 'profile'>,
  responses: Responses,
  scenario: ScenarioName,
): AnswersInScenario {
  return {
    isOpen: (id) => isOpen(responses.get(id)),
    isAtWorst: (question) => {
      const response = responses.get(question.id);
      if (response === undefined || (scenario === 'point' && isOpen(response))) return false;
      return isAtMost(scaleOf(question).worst, response.score[scenario === 'high' ? 'high' : 'low']);
    },
    isLeftOut: (id) => isSetAsideAlone(responses.get(id)),
    backingOf: (id) => {
      const response = responses.get(id);
      if (response === undefined || !isAtLeast(HALF, response.score[scenario])) return undefined;
      if (profile.evidence === 'none') return 'shown';
      const isShown = isOpen(response) ? scenario === 'high' : isProven(response, profile.evidence);
      return isShown ? 'shown' : 'lacking';
    },
  };
}

function isSetAsideAlone(response: Response | undefined): boolean {
  if (response?.status !== 'notApplicable') return false;
  return response.setAsideBy.length < 2 || !response.setAsideBy.includes('client');
}

/** Whether an answer of 50 or more is backed by evidence of a grade; `none` asks for no evidence. */
export function isProven({ given }: Pick<Response, 'given'>, demand: Catalogue['profile']['evidence']): boolean {
  return given.some(({ score, grade }) => isAtLeast(HALF, score) && isGradeEnough(grade, demand));
}

export function cappedLevel(byThresholds: Level | null, gates: readonly Gate[]): Level | null {
  return byThresholds === null ? null : (worstLevel([byThresholds, ...gates.map(({ caps }) => caps)]) ?? null);
}

/** By its id, each question that is scored in an outcome with its part of the overall score; they add up to 1. */
export function sharesIn(catalogue: Catalogue, scoreOf: ScoreOf, standing: Standing): ReadonlyMap<string, number> {
  const weightOf = weightsIn(catalogue, standing);
  const areas = scoreAreas(catalogue, scoreOf, standing);
  const whole = areas.reduce((sum, { score, weight }) => (score === null ? sum : sum + weight), 0);
  const shares = catalogue.areas.flatMap(({ questions }, index) => {
    const scored = questions.filter(({ id }) => scoreOf(id) !== null);
    const sum = scored.reduce((total, question: ScoredQuestion) => total + weightOf(question), 0);
    const share = whole === 0 ? 0 : (areas[index]?.weight ?? 0) / whole;
    return scored.map((question) => [question.id, (share * weightOf(question)) / sum] as const);
  });
  return new Map(shares);
}
