import { chosenIn } from '../../answers/interview.ts';
import { daysFor, wayFor } from '../../questionnaires/advice.ts';
import type { Recommendation, ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { Horizon } from '../../questionnaires/vocabulary.ts';
import { type Outcome, type Standing, scoreAreas, scoreOfIn, weightsIn } from '../outcome.ts';
import type { Scenarios } from '../scenarios.ts';
import { bestReply, type Response, responseWith, type ScoreOf, scaleOf, scoreOverall } from '../scores.ts';

/** A question that a plan may raise to its best answer. */
export interface Candidate {
  readonly question: ScoredQuestion;
  readonly area: string;
  /** What to do first, from the lowest answer on. */
  readonly advice: Recommendation;
  /** The most that the way to the best answer takes, in millionths of a person-day: whole numbers, so that sums compare exactly. */
  readonly effort: number;
  /** The least that it takes, in the same. */
  readonly least: number;
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
export function candidatesOf({ catalogue, interviews, questions, responses, day }: Scenarios): readonly Candidate[] {
  const raisable = questions.filter((question) => {
    const low = responses.get(question.id)?.score.low ?? null;
    return low !== null && low < scaleOf(question).best;
  });
  const byId = raisable.map(({ id }) => id).sort();
  const ranks = new Map(byId.map((id, rank) => [id, BigInt(byId.length - rank)]));
  return raisable.map((question) => {
    const way = wayFor(question, chosenIn(interviews, question.id));
    const [advice = question.recommendation] = way;
    const [least, most] = daysFor(way, catalogue.profile);
    return {
      question,
      area: question.area,
      advice,
      effort: Math.round(most * DAY),
      least: Math.round(least * DAY),
      horizon: Horizon.options.indexOf(advice.horizon),
      bit: 1n << (ranks.get(question.id) ?? 0n),
      raised: responseWith(question, interviews, bestReply(question), day),
    };
  });
}

/** The low scenario under one outcome of the context questions, as sums: raising a question to its best adds its gain. */
export interface Model {
  readonly overall: number;
  /** Scores of the areas by id; areas with nothing scored, or without a floor to reach, are not there. */
  readonly areas: ReadonlyMap<string, number>;
  /** By area: how much of its score counts towards the whole, W / ΣW. */
  readonly shares: ReadonlyMap<string, number>;
  /** By question: points that its area gains, w / Σw × (best − score); a question that does not apply is not there. */
  readonly gains: ReadonlyMap<string, number>;
}

/**
 * The model of an outcome in which some questions count and some are raised; nothing where nothing is scored. `hasFloor`
 * tells by an area's place in the catalogue whether it has a floor to reach.
 */
export function modelOf(
  scenarios: Scenarios,
  standing: Standing,
  hasFloor: (place: number) => boolean,
): Model | undefined {
  const { catalogue, questions, responses } = scenarios;
  const scoreOf = scoreOfIn(responses, standing.hidden, 'low');
  const overall = scoreOverall(scoreAreas(catalogue, scoreOf, standing));
  if (overall === null) return undefined;
  const { areas, shares, gainOf } = gainsIn(scenarios, standing, scoreOf);
  const gains = questions.flatMap((question) => {
    const gain = gainOf(question);
    return gain === undefined ? [] : [[question.id, gain] as const];
  });
  const held = new Set(catalogue.areas.filter((_, place) => hasFloor(place)).map(({ id }) => id));
  return { overall, areas: new Map([...areas].filter(([id]) => held.has(id))), shares, gains: new Map(gains) };
}

interface Gains extends Pick<Model, 'areas' | 'shares'> {
  /** Points that its area gains once a question is at its best; nothing where it does not count. */
  readonly gainOf: (question: ScoredQuestion) => number | undefined;
}

function gainsIn({ catalogue }: Scenarios, standing: Standing, scoreOf: ScoreOf): Gains {
  const weightOf = weightsIn(catalogue, standing);
  const scored = scoreAreas(catalogue, scoreOf, standing).flatMap(({ score, weight }, index) => {
    const area = catalogue.areas[index];
    return area === undefined || score === null ? [] : [{ area, score, weight }];
  });
  const whole = scored.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Map(
    scored.map(({ area }) => [
      area.id,
      area.questions.reduce((sum, question) => (scoreOf(question.id) === null ? sum : sum + weightOf(question)), 0),
    ]),
  );
  return {
    areas: new Map(scored.map(({ area, score }) => [area.id, score])),
    shares: new Map(scored.map(({ area, weight }) => [area.id, weight / whole])),
    gainOf: (question) => {
      const score = scoreOf(question.id);
      if (score === null) return undefined;
      return (weightOf(question) * (scaleOf(question).best - score)) / (weights.get(question.area) ?? 1);
    },
  };
}

/** By question, the least that raising it adds to the overall score in any outcome. */
export function leastGains(scenarios: Scenarios, questions: readonly ScoredQuestion[]): ReadonlyMap<string, number> {
  const least = new Map<string, number>();
  for (const { standing, overall } of scenarios.lows) {
    if (overall === null) continue;
    const { shares, gainOf } = gainsIn(scenarios, standing, scoreOfIn(scenarios.responses, standing.hidden, 'low'));
    for (const question of questions) {
      const gain = (gainOf(question) ?? 0) * (shares.get(question.area) ?? 0);
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
  { standing, overall }: Outcome,
  raised: readonly ScoredQuestion[],
): readonly number[] {
  if (overall === null) return [];
  const { shares, gainOf } = gainsIn(scenarios, standing, scoreOfIn(scenarios.responses, standing.hidden, 'low'));
  let now = overall;
  return [
    now,
    ...raised.map((question) => {
      now += (gainOf(question) ?? 0) * (shares.get(question.area) ?? 0);
      return now;
    }),
  ];
}

/** Points that the whole gains when a question is raised to its best. */
export function overallGain({ gains, shares }: Model, { id, area }: ScoredQuestion): number {
  return (gains.get(id) ?? 0) * (shares.get(area) ?? 0);
}

/** What a gain is worth for its effort; what costs nothing comes before all else. */
export function worthOf(gain: number, { effort }: Pick<Candidate, 'effort'>): number {
  return gain / Math.max(1, effort);
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
  readonly #limit: number;
  #spent = 0;
  #pause = SLICE;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts so many things; true where it is time for a pause. */
  spend(amount: number): boolean {
    this.#spent += amount;
    if (this.#spent < this.#pause) return false;
    this.#pause = this.#spent + SLICE;
    return true;
  }

  /** How many things it has looked at. */
  get spent(): number {
    return this.#spent;
  }

  /** Whether the limit is reached. */
  get isOver(): boolean {
    return this.#spent >= this.#limit;
  }
}
