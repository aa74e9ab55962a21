import type { ChosenReply, Interview } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import { type Horizon, LEVELS, type Level, rankOf, type ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { compare } from '../../text/compare-text.ts';
import { type Assessment, isOpen } from '../assessment.ts';
import { byHorizon } from '../order.ts';
import { scoringScenarios } from '../scenarios.ts';
import { scoringOf } from '../score.ts';
import { bestReply, scoreOf, withReplies } from '../scores.ts';
import { finish, type Slices } from '../slices.ts';
import { type Candidate, DAY, LIMIT, leastGains, scoresOnTheWay } from './model.ts';
import { lowsWith, type Problem, problemOf, reaches } from './problem.ts';
import { search } from './search.ts';

/** One question raised to its best answer. */
export interface PlanStep {
  readonly question: string;
  /** The lowest answer given: an option's id or the ticked items; or why there is none. */
  readonly from: string | readonly string[];
  /** The best answer: an option's id, or all items. */
  readonly to: string | readonly string[];
  /** Person-days. */
  readonly effort: number;
  readonly horizon: Horizon;
  /** What the step adds to the low score, in its place. */
  readonly pointsGained: number;
  readonly pointsPerDay: number;
  /** Nobody knows the answer yet: it may turn out to be done already. */
  readonly findOutFirst: boolean;
}

/**
 * How far a plan is proven. With a target: no plan costs less than `effort`, the gap is in person-days. With a budget: no
 * plan reaches more than `level`, nor a higher low score than `score`, the gap is in points. Where the gap is 0, other
 * plans may be as good and have fewer or earlier steps.
 */
export type Unproven =
  | { readonly effort: number; readonly gap: number }
  | { readonly level: Level; readonly score: number; readonly gap: number };

/** A way up, as `plan --json` prints it. Efforts are in person-days. */
export interface Plan {
  readonly format: 'outready/plan/1';
  /** The level that the plan reaches whatever the open answers turn out to be; `null` where a budget reaches none. */
  readonly target: Level | null;
  /** What it may cost, where that was asked. */
  readonly budget?: number;
  readonly reachable: boolean;
  /** Of all steps; `null` where no plan reaches the target. */
  readonly effort: number | null;
  /** How much of the effort falls away if everything to be found out first turns out to be done already. */
  readonly findingOutMaySave: number;
  readonly steps: readonly PlanStep[];
  /** There where the search stopped before it was through: how much better another plan could yet be. */
  readonly unproven?: Unproven;
  /** The assessment once the plan is carried out; where none reaches the target, once all that can be raised is. */
  readonly result: Assessment;
}

/**
 * The least effort after which the low scenario reaches a level, proven minimal: no other set of steps reaches it with
 * less effort. Among equal ones, the fewest steps; then the earliest horizons (least sum of ranks); then the first ids.
 * Where that takes more than so many steps of a search, the best plan found and how far it is proven (`unproven`).
 */
export function planFor(catalogue: Catalogue, interviews: readonly Interview[], target: Level, limit = LIMIT): Plan {
  return finish(planningFor(catalogue, interviews, target, limit));
}

/** The same in slices. */
export function* planningFor(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  target: Level,
  limit = LIMIT,
): Slices<Plan> {
  const problem = problemOf(yield* scoringScenarios(catalogue, interviews));
  const wish = { target, aim: 'least-effort' as const, budget: Number.POSITIVE_INFINITY };
  const { raised, bound } = yield* search(problem, wish, limit);
  if (raised === undefined || !(target === 'not-ready' || reaches(yield* lowsWith(problem, raised), target))) {
    const all = yield* planOf(problem, problem.candidates);
    return { ...all, target, reachable: false, effort: null, findingOutMaySave: 0, steps: [] };
  }
  const plan = { ...(yield* planOf(problem, raised)), target };
  if (bound === undefined) return plan;
  const atLeast = bound / DAY;
  return { ...plan, unproven: { effort: atLeast, gap: Math.max(0, plan.effort - atLeast) } };
}

/**
 * The most that an effort can reach: the best level for the low scenario first, then its highest score, then the least
 * effort. `budget` is in person-days.
 */
export function planWithin(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  budget: number,
  limit = LIMIT,
): Plan {
  return finish(planningWithin(catalogue, interviews, budget, limit));
}

/** The same in slices. */
export function* planningWithin(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  budget: number,
  limit = LIMIT,
): Slices<Plan> {
  const problem = problemOf(yield* scoringScenarios(catalogue, interviews));
  let open: { readonly level: Level; readonly score: number } | undefined;
  for (const target of [...LEVELS].reverse()) {
    const wish = { target, aim: 'most-points' as const, budget: Math.floor(budget * DAY + 0.5) };
    const { raised, bound } = yield* search(problem, wish, limit / LEVELS.length);
    if (bound !== undefined) open = { level: open?.level ?? target, score: Math.max(bound, open?.score ?? 0) };
    if (raised === undefined) continue;
    const lows = yield* lowsWith(problem, raised);
    const plan = yield* planOf(problem, raised);
    const reached = reaches(lows, target) ? target : null;
    if (open === undefined) return { ...plan, target: reached, budget };
    const score = Math.min(100, open.score);
    const gap = Math.max(0, score - (plan.result.score.low ?? 0));
    return { ...plan, target: reached, budget, unproven: { level: open.level, score, gap } };
  }
  return { ...(yield* planOf(problem, [])), target: null, budget };
}

/** The level above the one that the low scenario has now; the best one where that is reached. */
export function nextLevel({ level }: Assessment): Level {
  const rank = level.low === null ? 0 : rankOf(level.low);
  return LEVELS[Math.min(rank + 1, LEVELS.length - 1)] ?? 'ready';
}

function* planOf(problem: Problem, raised: readonly Candidate[]): Slices<Plan & { readonly effort: number }> {
  const { scenarios } = problem;
  const { catalogue, interviews } = scenarios;
  const isFoundOutFirst = (id: string): boolean => isOpen(scenarios.responses.get(id));
  const least = leastGains(
    scenarios,
    raised.map(({ question }) => question),
  );
  const placed = raised
    .map((candidate) => {
      const { recommendation, id } = candidate.question;
      const effort = catalogue.profile.effort[recommendation.effort][1];
      return {
        ...recommendation,
        candidate,
        id,
        effort,
        worth: (least.get(id) ?? 0) / effort,
      };
    })
    .sort((a, b) => compare(a.id, b.id));
  const ordered = byHorizon(placed).flatMap(({ steps }) => steps);
  const scores = yield* lowScores(
    problem,
    ordered.map(({ candidate }) => candidate),
  );
  const steps = ordered.map(({ id, candidate: { question }, effort, horizon }, index): PlanStep => {
    const pointsGained = (scores[index + 1] ?? 0) - (scores[index] ?? 0);
    return {
      question: id,
      from: lowestAnswer(question, interviews),
      to: answerText(bestReply(question)),
      effort,
      horizon,
      pointsGained,
      pointsPerDay: pointsGained / effort,
      findOutFirst: isFoundOutFirst(id),
    };
  });
  const replies = new Map(raised.map(({ question }) => [question.id, bestReply(question)]));
  const sum = (of: readonly Candidate[]): number => of.reduce((total, { effort }) => total + effort, 0) / DAY;
  return {
    format: 'outready/plan/1',
    target: null,
    reachable: true,
    effort: sum(raised),
    findingOutMaySave: sum(raised.filter(({ question }) => isFoundOutFirst(question.id))),
    steps,
    result: yield* scoringOf(catalogue, withReplies(interviews, replies)),
  };
}

/** The low score while candidates are raised one after the other: before the first, and after each. */
function* lowScores(problem: Problem, raised: readonly Candidate[]): Slices<readonly number[]> {
  const { scenarios } = problem;
  if (scenarios.outlook.kind === 'bounded') {
    const scores: number[] = [];
    for (let count = 0; count <= raised.length; count += 1) {
      const [low] = yield* lowsWith(problem, raised.slice(0, count));
      scores.push(low?.overall ?? 0);
      yield;
    }
    return scores;
  }
  const scores = new Array<number>(raised.length + 1).fill(Number.POSITIVE_INFINITY);
  const questions = raised.map(({ question }) => question);
  for (const outcome of scenarios.lows) {
    const own = scoresOnTheWay(scenarios, outcome, questions);
    for (const [index, score] of own.entries()) scores[index] = Math.min(scores[index] ?? score, score);
    yield;
  }
  return scores;
}

/** Of the answers given, the one that scores lowest; `unknown` or `unanswered` where nobody gave one. */
function lowestAnswer(question: ScoredQuestion, interviews: readonly Interview[]): PlanStep['from'] {
  const replies = interviews.flatMap(({ answers }) => answers.get(question.id)?.reply ?? []);
  const scored = replies.flatMap((reply) => {
    const score = scoreOf(question, reply);
    return score === undefined || (reply.kind !== 'option' && reply.kind !== 'items') ? [] : [{ reply, score }];
  });
  const [lowest] = scored.sort((a, b) => a.score - b.score || compare(textOf(a.reply), textOf(b.reply)));
  if (lowest !== undefined) return answerText(lowest.reply);
  return replies.some(({ kind }) => kind === 'unknown') ? 'unknown' : 'unanswered';
}

function answerText(reply: ChosenReply): string | readonly string[] {
  return reply.kind === 'option' ? reply.option : reply.items;
}

function textOf(reply: ChosenReply): string {
  return [answerText(reply)].flat().join(' ');
}
