import { type Interview, latestDay } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { type Level, rankOf } from '../questionnaires/vocabulary.ts';
import { type Interval, isOpen } from './assessment.ts';
import { type ContextOutlook, MAX_COMBINATIONS, outlookOn } from './context.ts';
import { furthestOutcome } from './furthest-outcome.ts';
import { evaluateOutcome, type Outcome, type Responses } from './outcome.ts';
import { responseTo, scaleOf } from './scores.ts';
import { finish, type Slices } from './slices.ts';

/** All that the interviews can be read as: the point, and low and high under every outcome of the context questions. */
export interface Scenarios {
  readonly catalogue: Catalogue;
  readonly interviews: readonly Interview[];
  /** The scored questions, in questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  readonly responses: Responses;
  /** The day of the assessment, as in 2026-11-22; evidence may have expired by then. */
  readonly day: string | undefined;
  /** The questions that do not apply as the context questions stand now. */
  readonly hidden: ReadonlySet<string>;
  readonly point: Outcome;
  /** One for each of the outlook's outcomes, in the same order; where these are bounded, one beyond all of them. */
  readonly lows: readonly Outcome[];
  readonly highs: readonly Outcome[];
  readonly outlook: ContextOutlook;
}

export interface ScoringOptions {
  /** The day of the assessment, as in 2026-11-22; the latest on which anything was answered when not given. */
  readonly day?: string | undefined;
  /** The most outcomes of the context to look at one by one. */
  readonly limit?: number;
}

/** Reads interviews in all three scenarios. */
export function scoreScenarios(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  options?: ScoringOptions,
): Scenarios {
  return finish(scoringScenarios(catalogue, interviews, options));
}

/** The same in slices. */
export function* scoringScenarios(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  { day = latestDay(interviews), limit = MAX_COMBINATIONS }: ScoringOptions = {},
): Slices<Scenarios> {
  const outlook = yield* outlookOn(catalogue, interviews, limit);
  const questions = scoredQuestions(catalogue);
  const responses = new Map(questions.map((question) => [question.id, responseTo(question, interviews, day)]));
  const lows = yield* outcomesIn({ catalogue, outlook }, responses, 'low');
  const highs = yield* outcomesIn({ catalogue, outlook }, responses, 'high');
  const point = evaluateOutcome(catalogue, responses, outlook.now, 'point');
  return { catalogue, interviews, questions, responses, day, hidden: outlook.now.hidden, point, lows, highs, outlook };
}

/** How a scenario turns out in each outcome of the context; where they are bounded, the one that goes beyond them all. */
export function* outcomesIn(
  { catalogue, outlook }: Pick<Scenarios, 'catalogue' | 'outlook'>,
  responses: Responses,
  scenario: 'low' | 'high',
): Slices<readonly Outcome[]> {
  if (outlook.kind === 'bounded') return [furthestOutcome(catalogue, responses, outlook.bounds, scenario)];
  const outcomes: Outcome[] = [];
  for (const each of outlook.all) {
    outcomes.push(evaluateOutcome(catalogue, responses, each, scenario));
    yield;
  }
  return outcomes;
}

/**
 * Whether the point may lie outside low and high: where a scale does not run from 0 to 100, an open question that is
 * left out can do more for the score, or against it, than answered at the end of its scale.
 */
export function isPointFurther({ questions, responses }: Pick<Scenarios, 'questions' | 'responses'>): boolean {
  return questions.some((question) => {
    const { worst, best } = scaleOf(question);
    return (worst > 0 || best < 100) && isOpen(responses.get(question.id));
  });
}

/** Low and high, with the point among them where it can be the further one. */
export function withPoint(scenarios: Scenarios): Pick<Scenarios, 'lows' | 'highs'> {
  const { point, lows, highs } = scenarios;
  return isPointFurther(scenarios) ? { lows: [...lows, point], highs: [...highs, point] } : { lows, highs };
}

/**
 * The levels between which the verdict lies, however the open answers and the open context turn out. The low one is
 * `null` while all that applies could yet turn out not applicable, which leaves no score and no level.
 */
export function levelBounds(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  options?: ScoringOptions,
): Pick<Interval<Level>, 'low' | 'high'> {
  const scenarios = scoreScenarios(catalogue, interviews, options);
  const { responses, outlook } = scenarios;
  const { lows, highs } = withPoint(scenarios);
  const high = extreme(highs, 1).level;
  // The point scenario leaves all that is open out, just as if none of it applied.
  const isScored = (hidden: (id: string) => boolean): boolean =>
    catalogue.areas.some(
      ({ weight, questions }) =>
        weight > 0 && questions.some(({ id }) => (responses.get(id)?.score.point ?? null) !== null && !hidden(id)),
    );
  const isAlwaysScored =
    outlook.kind === 'each'
      ? outlook.all.every(({ hidden }) => isScored((id) => hidden.has(id)))
      : isScored((id) => outlook.bounds.hidden.has(id) || outlook.bounds.uncertain.has(id));
  return { low: isAlwaysScored ? extreme(lows, -1).level : null, high };
}

/**
 * The outcome with the worst (-1) or best (1) level, then score, then number of gates, so that what could yet cap the
 * level is named even where the score alone would; the present state of the context wins a tie.
 */
export function extreme(outcomes: readonly Outcome[], direction: 1 | -1): Outcome {
  const value = ({ level, overall }: Outcome): number =>
    level === null || overall === null ? Number.NEGATIVE_INFINITY : direction * (rankOf(level) * 1000 + overall);
  const isFurther = (one: Outcome, other: Outcome): boolean =>
    value(one) > value(other) ||
    (value(one) === value(other) && direction * (other.gates.length - one.gates.length) > 0);
  return outcomes.reduce((chosen, outcome) => (isFurther(outcome, chosen) ? outcome : chosen));
}
