import type { Interview } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaire/catalogue.ts';
import { type Level, rankOf } from '../questionnaire/identifiers.ts';
import { levelByThresholds, type ScoreOf, scoreArea, scoreOverall, worstLevel } from './aggregate.ts';
import type { Gate, Interval, ScenarioName } from './assessment.ts';
import { type Circumstances, circumstancesOf } from './context.ts';
import { type Response, responseTo } from './responses.ts';
import { gatesOf } from './rules.ts';

export type Responses = ReadonlyMap<string, Response>;

/** One scenario under one outcome of the context questions. */
export interface Outcome {
  /** The areas' scores, in the catalogue's order. */
  readonly areas: readonly (number | null)[];
  readonly overall: number | null;
  readonly level: Level | null;
  readonly gates: readonly Gate[];
  /** The questions that do not apply. */
  readonly hidden: ReadonlySet<string>;
}

/** All that the interviews can be read as: the point, and low and high under every outcome of the context questions. */
export interface Readings {
  readonly responses: Responses;
  /** The questions that do not apply as the context questions stand now. */
  readonly hidden: ReadonlySet<string>;
  readonly point: Outcome;
  readonly lows: readonly Outcome[];
  readonly highs: readonly Outcome[];
}

/** Reads interviews in all three scenarios. */
export function readInterviews(catalogue: Catalogue, interviews: readonly Interview[]): Readings {
  const responses = responsesTo(catalogue, interviews);
  const circumstances = circumstancesOf(catalogue, interviews);
  const [now] = circumstances;
  const under = (scenario: ScenarioName): readonly Outcome[] =>
    circumstances.map((each) => evaluateOutcome(catalogue, responses, each, scenario));
  const point = evaluateOutcome(catalogue, responses, now, 'point');
  return { responses, hidden: now.hidden, point, lows: under('low'), highs: under('high') };
}

/**
 * The levels between which the verdict lies, however the open answers and the open context turn out. The low one is
 * `null` while all that applies could yet turn out not applicable, which leaves no score and no level.
 */
export function levelBounds(
  catalogue: Catalogue,
  interviews: readonly Interview[],
): Pick<Interval<Level>, 'low' | 'high'> {
  const responses = responsesTo(catalogue, interviews);
  const circumstances = circumstancesOf(catalogue, interviews);
  const under = (scenario: ScenarioName): readonly Outcome[] =>
    circumstances.map((each) => evaluateOutcome(catalogue, responses, each, scenario));
  const high = extreme(under('high'), 1).level;
  // The point scenario leaves all that is open out, just as if none of it applied.
  if (under('point').some(({ level }) => level === null)) return { low: null, high };
  return { low: extreme(under('low'), -1).level, high };
}

function responsesTo(catalogue: Catalogue, interviews: readonly Interview[]): Responses {
  return new Map(scoredQuestions(catalogue).map((question) => [question.id, responseTo(question, interviews)]));
}

export function scoreOfIn(responses: Responses, hidden: ReadonlySet<string>, scenario: ScenarioName): ScoreOf {
  return (id) => (hidden.has(id) ? null : (responses.get(id)?.score[scenario] ?? null));
}

function evaluateOutcome(
  catalogue: Catalogue,
  responses: Responses,
  { hidden, stateOf }: Circumstances,
  scenario: ScenarioName,
): Outcome {
  const scoreOf = scoreOfIn(responses, hidden, scenario);
  const areas = catalogue.areas.map((area) => scoreArea(area, scoreOf));
  const overall = scoreOverall(catalogue, areas);
  const isOpen = (id: string): boolean => ['unknown', 'unanswered'].includes(responses.get(id)?.status ?? '');
  const questions = scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id));
  const gates = gatesOf({ scenario, catalogue, questions, scoreOf, isOpen, stateOf });
  const byThresholds = levelByThresholds(catalogue, overall, areas);
  const level = byThresholds === null ? null : (worstLevel([byThresholds, ...gates.map(({ caps }) => caps)]) ?? null);
  return { areas, overall, level, gates, hidden };
}

/**
 * The outcome with the worst (-1) or best (1) level, then score, then number of gates, so that what could yet cap the
 * level is told even where the score alone would; the present state of the context wins a tie.
 */
export function extreme(outcomes: readonly Outcome[], direction: 1 | -1): Outcome {
  const value = ({ level, overall }: Outcome): number =>
    level === null || overall === null ? Number.NEGATIVE_INFINITY : direction * (rankOf(level) * 1000 + overall);
  const isFurther = (one: Outcome, other: Outcome): boolean =>
    value(one) > value(other) ||
    (value(one) === value(other) && direction * (other.gates.length - one.gates.length) > 0);
  return outcomes.reduce((chosen, outcome) => (isFurther(outcome, chosen) ? outcome : chosen));
}
