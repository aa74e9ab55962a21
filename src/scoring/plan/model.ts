import { Horizon, type ScoredQuestion, WEIGHTS } from '../../questionnaires/questionnaire.ts';
import { scoreOfIn } from '../outcome.ts';
import type { Scenarios } from '../scenarios.ts';
import { bestReply, type Response, responseWith, type ScoreOf, scoreArea, scoreOverall } from '../scores.ts';

/** A question that a plan may raise to its best answer. */
export interface Candidate {
  readonly question: ScoredQuestion;
  readonly area: string;
  /** Effort in millionths of a person-day: whole numbers, so that sums compare exactly. */
  readonly effort: number;
  /** 0 is the earliest horizon. */
  readonly horizon: number;
  /** One bit, the higher the earlier the question's id: of two sets of one size, the greater sum has the earlier ids. */
  readonly bit: bigint;
  /** What is said to the question once it is raised. */
  readonly raised: Response;
}

/** Millionths of a person-day in one. */
export const DAY = 1e6;

/** Everything that can be raised: what counts at low, in some outcome of the context questions, and is below its best. */
export function candidatesOf({ catalogue, interviews, questions, responses }: Scenarios): readonly Candidate[] {
  const raisable = questions.filter(({ id }) => {
    const low = responses.get(id)?.score.low ?? null;
    return low !== null && low < 100;
  });
  const byId = raisable.map(({ id }) => id).sort();
  const ranks = new Map(byId.map((id, rank) => [id, BigInt(byId.length - rank)]));
  return raisable.map((question) => ({
    question,
    area: question.area,
    effort: Math.round(catalogue.profile.effort[question.recommendation.effort] * DAY),
    horizon: Horizon.options.indexOf(question.recommendation.horizon),
    bit: 1n << (ranks.get(question.id) ?? 0n),
    raised: responseWith(question, interviews, bestReply(question)),
  }));
}

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
export function modelOf(scenarios: Scenarios, hidden: ReadonlySet<string>): Model | undefined {
  const { catalogue, questions, responses } = scenarios;
  const scoreOf = scoreOfIn(responses, hidden, 'low');
  const areaScores = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const overall = scoreOverall(catalogue, areaScores);
  if (overall === null) return undefined;
  const areaWeights = areaWeightsOf(scenarios, scoreOf);
  const shares = sharesOf(scenarios, areaWeights);
  const gains = questions.flatMap((question) => {
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
function areaWeightsOf({ questions }: Scenarios, scoreOf: ScoreOf): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { id, area, criticality } of questions) {
    if (scoreOf(id) !== null) weights.set(area, (weights.get(area) ?? 0) + WEIGHTS[criticality]);
  }
  return weights;
}

function sharesOf({ catalogue }: Scenarios, areaWeights: ReadonlyMap<string, number>): Model['shares'] {
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
export function leastGains(scenarios: Scenarios, questions: readonly ScoredQuestion[]): ReadonlyMap<string, number> {
  const { responses, lows } = scenarios;
  const least = new Map<string, number>();
  for (const { hidden, overall } of lows) {
    if (overall === null) continue;
    const scoreOf = scoreOfIn(responses, hidden, 'low');
    const areaWeights = areaWeightsOf(scenarios, scoreOf);
    const shares = sharesOf(scenarios, areaWeights);
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
  scenarios: Scenarios,
  { hidden, overall }: Scenarios['point'],
  raised: readonly ScoredQuestion[],
): readonly number[] {
  if (overall === null) return [];
  const scoreOf = scoreOfIn(scenarios.responses, hidden, 'low');
  const areaWeights = areaWeightsOf(scenarios, scoreOf);
  const shares = sharesOf(scenarios, areaWeights);
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

/**
 * What a search may do before it stops, as a count of the things it looks at and never by a clock, so that the same
 * input gives the same plan on every machine. About two seconds on a machine of 2026.
 */
export const LIMIT = 4_000_000;

/** How much a search does between two slices. */
const SLICE = 20_000;

/** Counts what a search does. */
export class Work {
  #left: number;
  #pause: number;

  constructor(limit: number) {
    this.#left = limit;
    this.#pause = limit - SLICE;
  }

  /** Counts so many things; true where it is time for a pause. */
  spend(amount: number): boolean {
    this.#left -= amount;
    if (this.#left > this.#pause) return false;
    this.#pause = this.#left - SLICE;
    return true;
  }

  /** Whether the limit is reached. */
  get isOver(): boolean {
    return this.#left <= 0;
  }
}
