import { type Catalogue, scoredQuestions } from '../../questionnaires/catalogue.ts';
import { type ScoredQuestion, WEIGHTS } from '../../questionnaires/questionnaire.ts';
import { type ScoreOf, scoreArea, scoreOverall } from '../aggregate.ts';
import { type Outcome, type Responses, scoreOfIn } from '../outcome.ts';
import type { Readings } from '../outcomes.ts';

/** The low scenario under one outcome of the context questions, as sums: raising a question to 100 adds its gain. */
export interface Model {
  readonly overall: number;
  /** Scores of the areas by id; areas with nothing scored are not there. */
  readonly areas: ReadonlyMap<string, number>;
  /** By area: how much of its score counts towards the whole, W / ΣW. */
  readonly shares: ReadonlyMap<string, number>;
  /** By question: points that its area gains, w / Σw × (100 − score); a question that does not apply is not there. */
  readonly gains: ReadonlyMap<string, number>;
}

/** The model of an outcome that hides some questions; nothing where nothing is scored. */
export function modelOf(catalogue: Catalogue, responses: Responses, hidden: ReadonlySet<string>): Model | undefined {
  const scoreOf = scoreOfIn(responses, hidden, 'low');
  const areaScores = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const overall = scoreOverall(catalogue, areaScores);
  if (overall === null) return undefined;
  const areaWeights = areaWeightsOf(catalogue, scoreOf);
  const shares = sharesOf(catalogue, areaWeights);
  const gains = scoredQuestions(catalogue).flatMap((question) => {
    const score = scoreOf(question.id);
    return score === null ? [] : [[question.id, gainOf(question, score, areaWeights)] as const];
  });
  const scores = catalogue.areas.flatMap(({ id }, index) => {
    const score = areaScores[index] ?? null;
    return score === null ? [] : [[id, score] as const];
  });
  return { overall, areas: new Map(scores), shares, gains: new Map(gains) };
}

/** By area, the sum of the weights of its scored questions. */
function areaWeightsOf(catalogue: Catalogue, scoreOf: ScoreOf): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { id, area, criticality } of scoredQuestions(catalogue)) {
    if (scoreOf(id) !== null) weights.set(area, (weights.get(area) ?? 0) + WEIGHTS[criticality]);
  }
  return weights;
}

function sharesOf(catalogue: Catalogue, areaWeights: ReadonlyMap<string, number>): Model['shares'] {
  const areas = catalogue.areas.filter(({ id }) => areaWeights.has(id));
  const total = areas.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(areas.map(({ id, weight }) => [id, weight / total]));
}

function gainOf(
  { area, criticality }: ScoredQuestion,
  score: number,
  areaWeights: ReadonlyMap<string, number>,
): number {
  return (WEIGHTS[criticality] * (100 - score)) / (areaWeights.get(area) ?? 1);
}

/** By question, the least that raising it adds to the overall score in any outcome. */
export function leastGains(
  catalogue: Catalogue,
  { responses, lows }: Pick<Readings, 'responses' | 'lows'>,
  questions: readonly ScoredQuestion[],
): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const { hidden, overall } of lows) {
    if (overall === null) continue;
    const scoreOf = scoreOfIn(responses, hidden, 'low');
    const areaWeights = areaWeightsOf(catalogue, scoreOf);
    const shares = sharesOf(catalogue, areaWeights);
    for (const question of questions) {
      const score = scoreOf(question.id);
      const gain = score === null ? 0 : gainOf(question, score, areaWeights) * (shares.get(question.area) ?? 0);
      least.set(question.id, Math.min(least.get(question.id) ?? gain, gain));
    }
  }
  return least;
}

/**
 * The overall score of one outcome while questions are raised one after the other: before the first, and after each.
 */
export function scoresOnTheWay(
  catalogue: Catalogue,
  responses: Responses,
  { hidden, overall }: Outcome,
  raised: readonly ScoredQuestion[],
): readonly number[] {
  if (overall === null) return [];
  const scoreOf = scoreOfIn(responses, hidden, 'low');
  const areaWeights = areaWeightsOf(catalogue, scoreOf);
  const shares = sharesOf(catalogue, areaWeights);
  let now = overall;
  return [
    now,
    ...raised.map((question) => {
      const score = scoreOf(question.id);
      now += score === null ? 0 : gainOf(question, score, areaWeights) * (shares.get(question.area) ?? 0);
      return now;
    }),
  ];
}

/** Points that the whole gains when a question is raised to 100. */
export function overallGain({ gains, shares }: Model, { id, area }: ScoredQuestion): number {
  return (gains.get(id) ?? 0) * (shares.get(area) ?? 0);
}
