import { type Level, rankOf } from '../../questionnaires/vocabulary.ts';
import { TOLERANCE } from '../assessment.ts';
import { furthestArea } from '../furthest-outcome.ts';
import { evaluateOutcome, type Outcome, type Standing, scoreOfIn } from '../outcome.ts';
import { isPointFurther, outcomesIn, type Scenarios, withPoint } from '../scenarios.ts';
import type { Slices } from '../slices.ts';
import type { Order } from './frontier.ts';
import type { Goal } from './knapsack.ts';
import { type Candidate, candidatesOf, type Model, modelOf, type Work } from './model.ts';

/** Everything the search works on, made once for several wishes. */
export interface Problem {
  /** With nothing to be shown: that takes no effort, and is looked for afterwards. */
  readonly scenarios: Scenarios;
  /** How low turns out as things stand; see `lowsWith`. */
  readonly lows: readonly Outcome[];
  readonly candidates: readonly Candidate[];
  /** Millionths of a person-day of which all efforts are multiples; 1 at least. */
  readonly unit: number;
}

export function problemOf(scenarios: Scenarios): Problem {
  const candidates = candidatesOf(scenarios);
  const unit = candidates.reduce((divisor, { effort }) => greatestDivisor(divisor, effort), 0);
  return { scenarios, lows: withPoint(scenarios).lows, candidates, unit: Math.max(1, unit) };
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other);
}

/**
 * How low turns out with some candidates at their best, in each outcome of the context questions; after these the point,
 * where it may lie below.
 */
export function* lowsWith(
  { scenarios, lows }: Problem,
  raised: readonly Candidate[],
  work?: Work,
): Slices<readonly Outcome[]> {
  if (raised.length === 0) return lows;
  const { catalogue, questions, outlook } = scenarios;
  work?.spend(scenarios.lows.length * scenarios.responses.size);
  const replies = raised.map(({ question, raised: response }) => [question.id, response] as const);
  const responses = new Map([...scenarios.responses, ...replies]);
  const outcomes = yield* outcomesIn(scenarios, responses, 'low');
  // Raising leaves less open, so that where the point lies within as things stand it stays there.
  const isWithin = lows.length === scenarios.lows.length;
  if (isWithin || !isPointFurther({ questions, responses })) return outcomes;
  return [...outcomes, evaluateOutcome(catalogue, responses, outlook.now, 'point')];
}

/** The point among what `lowsWith` gave, where it is there. No model has it: what is open counts in it in no way. */
export function pointAmong(lows: readonly Outcome[], { scenarios }: Problem): Outcome | undefined {
  return lows[scenarios.lows.length];
}

/** Whether every outcome that scores at all reaches a level, and some does score. */
export function reaches(lows: readonly Outcome[], target: Level): boolean {
  const levels = lows.flatMap(({ level }) => level ?? []);
  return levels.length > 0 && levels.every((level) => rankOf(level) >= rankOf(target));
}

/**
 * The questions of each gate that keeps an outcome below the target, that of the fewest questions first. Those that can
 * be raised no more are left out, so that an empty list cannot be lifted.
 */
export function obstacles(
  lows: readonly Outcome[],
  target: Level,
  isFree: (question: string) => boolean,
): readonly (readonly string[])[] {
  const gates = lows.flatMap(({ gates, overall }) =>
    overall === null ? [] : gates.filter(({ caps }) => rankOf(caps) < rankOf(target)),
  );
  const distinct = new Map(gates.map(({ questions }) => [questions.join('\n'), questions]));
  return [...distinct.values()].map((questions) => questions.filter(isFree)).sort((a, b) => a.length - b.length);
}

/** A model that has not been looked at, and that some choice falls short in. */
export interface NamedModel extends Model {
  /** The same for the same questions hidden, and the same raised. */
  readonly key: string;
}

/** A choice that fulfils the wish. */
export interface Solution {
  readonly raised: readonly Candidate[];
  readonly effort: number;
  /** The lowest overall score. */
  readonly value: number;
}

/** What to look for. */
export interface Quest {
  readonly target: Level;
  readonly demand: Goal;
  readonly order: Order;
  readonly first: NamedModel;
  /** Known before: nothing dearer is looked for. Where it is not given, good solutions are tried for on the way. */
  readonly known?: Solution;
}

/** `outcome`: the one that is modelled, or one part of what goes beyond all others. */
function modelIn(
  { scenarios }: Problem,
  { target }: Goal,
  { areas }: Outcome,
  standing: Standing,
): NamedModel | undefined {
  const model = modelOf(scenarios, standing, (place) => floorAt(areas[place], target) > 0);
  const ids = (set: ReadonlySet<string>): string => [...set].sort().join('\n');
  return model && { ...model, key: `${ids(standing.hidden)}\n\n${ids(standing.raised)}` };
}

/** The model of the outcome with the lowest score as things stand. */
export function firstModel(problem: Problem, demand: Goal): NamedModel | undefined {
  const [first] = problem.scenarios.lows
    .filter(({ overall }) => overall !== null)
    .sort((a, b) => (a.overall ?? 0) - (b.overall ?? 0));
  return first && modelIn(problem, demand, first, first.standing);
}

/**
 * Of the outcomes with some candidates raised, the one that falls furthest short of the demand, as a model; `undefined`
 * where none does but those that are known. `least` is the overall score to reach.
 */
export function shortModel(
  problem: Problem,
  raised: readonly Candidate[],
  lows: readonly Outcome[],
  demand: Goal,
  least: number,
  known: readonly NamedModel[],
): NamedModel | undefined {
  const point = pointAmong(lows, problem);
  const short = lows
    .flatMap((outcome) => {
      const lacking = outcome === point ? 0 : lackingIn(outcome, demand, least);
      return lacking > TOLERANCE ? [{ outcome, lacking }] : [];
    })
    .sort((a, b) => b.lacking - a.lacking);
  for (const { outcome } of short) {
    for (const standing of standingsIn(problem, raised, outcome)) {
      const model = modelIn(problem, demand, outcome, standing);
      if (model !== undefined && !known.some(({ key }) => key === model.key)) return model;
    }
  }
  return undefined;
}

/** By how many points an outcome falls short of the demand where it does most; 0 at most where it does not. */
export function lackingIn({ overall, areas }: Outcome, { target }: Goal, least: number): number {
  if (overall === null) return 0;
  return Math.max(least - overall, ...areas.map((area) => floorAt(area, target) - (area.score ?? 100)));
}

/** The score that an area has to reach for a level, 0 where it has none to reach. */
function floorAt(area: Outcome['areas'][number] | undefined, level: Level): number {
  return area === undefined || level === 'not-ready' ? 0 : area.floors[level];
}

/** What counts in an outcome; one that goes beyond all others counts one thing for the whole and another for its areas. */
function standingsIn(
  { scenarios: { catalogue, outlook, responses } }: Problem,
  raised: readonly Candidate[],
  { standing }: Outcome,
): readonly Standing[] {
  if (outlook.kind === 'each') return [standing];
  const { bounds } = outlook;
  const replies = raised.map(({ question, raised: response }) => [question.id, response] as const);
  const scoreOf = scoreOfIn(new Map([...responses, ...replies]), bounds.hidden, 'low');
  const own = catalogue.areas.map((area) => furthestArea(catalogue, area, scoreOf, bounds, 'low').standing);
  const union = (of: keyof Standing): ReadonlySet<string> => new Set(own.flatMap((each) => [...each[of]]));
  return [standing, { hidden: union('hidden'), raised: union('raised') }];
}

/** The scores of a model with some candidates at their best. */
export function scoresIn(
  model: Model,
  raised: readonly Candidate[],
): { readonly overall: number; readonly areas: ReadonlyMap<string, number> } {
  let overall = model.overall;
  const areas = new Map(model.areas);
  for (const { question, area } of raised) {
    const gain = model.gains.get(question.id) ?? 0;
    overall += gain * (model.shares.get(area) ?? 0);
    const score = areas.get(area);
    if (score !== undefined) areas.set(area, score + gain);
  }
  return { overall, areas };
}
