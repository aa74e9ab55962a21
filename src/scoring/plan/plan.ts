import type { Interview } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import type { DaysRange } from '../../questionnaires/profile.ts';
import { LEVELS, type Level, rankOf } from '../../questionnaires/questionnaire.ts';
import type { Assessment } from '../assessment.ts';
import type { Outcome } from '../outcome.ts';
import { scoringScenarios } from '../scenarios.ts';
import { scoringOf } from '../score.ts';
import { bestReply, withReplies } from '../scores.ts';
import { finish, type Slices } from '../slices.ts';
import { type Candidate, DAY, LIMIT, Work } from './model.ts';
import { effortOf, type PlanStep, stepsRaising } from './plan-steps.ts';
import { lowsWith, type Problem, problemOf, reaches } from './problem.ts';
import { search } from './search.ts';
import { questionsToShow, withShown } from './to-show.ts';

/**
 * How far a plan is proven. With a target: no plan costs less than `effort` at most, the gap is in person-days. With a
 * budget: no plan reaches more than `level`, nor a higher low score than `score`, the gap is in points. Where the gap is
 * 0, other plans may be as good and cost less at least, or have earlier or fewer steps.
 */
export type Unproven =
  | { readonly effort: number; readonly gap: number }
  | { readonly level: Level; readonly score: number; readonly gap: number };

/** A way up, as `plan --json` prints it. Efforts are in person-days, from the least to the most. */
export interface Plan {
  readonly format: 'outready/plan/2';
  /** The level that the plan reaches whatever the open answers turn out to be; `null` where a budget reaches none. */
  readonly target: Level | null;
  /** What it may cost, where that was asked. */
  readonly budget?: number;
  readonly reachable: boolean;
  /** Of all steps, from the least to the most; `null` where no plan reaches the target. */
  readonly effort: DaysRange | null;
  /** How much of the effort falls away if everything to be found out first turns out to be done already. */
  readonly findingOutMaySave: DaysRange;
  readonly steps: readonly PlanStep[];
  /** For `ready`: the questions, by id, for whose answers evidence has to be shown as well; that costs no effort. */
  readonly toShow: readonly string[];
  /**
   * There where no plan reaches the target because critical questions were set aside as not applicable by too few
   * people: these have to be taken up again, or set aside by a second person, one of them at the client.
   */
  readonly toTakeUp?: readonly string[];
  /** There where the search stopped before it was through: how much better another plan could yet be. */
  readonly unproven?: Unproven;
  /** The assessment once the plan is carried out; where none reaches the target, once all that can be raised is. */
  readonly result: Assessment;
}

/**
 * The least effort after which the low scenario reaches a level, proven minimal: no other set of steps reaches it with
 * less in the sum of the upper ends. Among equal ones, the least sum of the lower ends; then the earliest horizons (least
 * sum of ranks); then the fewest steps; then the first ids.
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
  const planning = yield* planningOf(catalogue, interviews);
  const { problem } = planning;
  const wish = { target, aim: 'least-effort' as const, budget: Number.POSITIVE_INFINITY };
  const { raised, bound } = yield* search(problem, wish, new Work(limit));
  if (raised === undefined || !(target === 'not-ready' || reaches(yield* lowsWith(problem, raised), target))) {
    const all = yield* planOf(planning, problem.candidates, target);
    const toTakeUp = target === 'ready' ? leftOut(problem, yield* lowsWith(problem, problem.candidates)) : [];
    const none = { target, reachable: false, effort: null, findingOutMaySave: [0, 0], steps: [], toShow: [] } as const;
    return { ...all, ...none, ...(toTakeUp.length === 0 ? {} : { toTakeUp }) };
  }
  const plan = { ...(yield* planOf(planning, raised, target)), target };
  if (bound === undefined) return plan;
  const atLeast = bound / DAY;
  return { ...plan, unproven: { effort: atLeast, gap: Math.max(0, plan.effort[1] - atLeast) } };
}

/**
 * The most that an effort can reach: the best level for the low scenario first, then its highest score, then the least
 * effort. `budget` is in person-days, and holds for the upper ends.
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
  const planning = yield* planningOf(catalogue, interviews);
  const { problem } = planning;
  let open: { readonly level: Level; readonly score: number } | undefined;
  for (const target of [...LEVELS].reverse()) {
    const wish = { target, aim: 'most-points' as const, budget: Math.floor(budget * DAY + 0.5) };
    const { raised, bound } = yield* search(problem, wish, new Work(limit / LEVELS.length));
    if (bound !== undefined) open = { level: open?.level ?? target, score: Math.max(bound, open?.score ?? 0) };
    if (raised === undefined) continue;
    const lows = yield* lowsWith(problem, raised);
    const plan = yield* planOf(planning, raised, target);
    const reached = reaches(lows, target) ? target : null;
    if (open === undefined) return { ...plan, target: reached, budget };
    const score = Math.min(100, open.score);
    const gap = Math.max(0, score - (plan.result.score.low ?? 0));
    return { ...plan, target: reached, budget, unproven: { level: open.level, score, gap } };
  }
  return { ...(yield* planOf(planning, [], 'not-ready')), target: null, budget };
}

/** What is planned, and under which catalogue it is scored in the end. */
interface Planning {
  readonly catalogue: Catalogue;
  readonly problem: Problem;
}

/** Raising an answer lifts no gate for want of evidence, and everything can be shown: steps are sought as if it were. */
function* planningOf(catalogue: Catalogue, interviews: readonly Interview[]): Slices<Planning> {
  const trusting = { ...catalogue, profile: { ...catalogue.profile, evidence: 'none' as const } };
  return { catalogue, problem: problemOf(yield* scoringScenarios(trusting, interviews)) };
}

/** The level above the one that the low scenario has now; the best one where that is reached. */
export function nextLevel({ level }: Assessment): Level {
  const rank = level.low === null ? 0 : rankOf(level.low);
  return LEVELS[Math.min(rank + 1, LEVELS.length - 1)] ?? 'ready';
}

/**
 * What raising some candidates comes to. `toReach`: the level that is claimed; for `ready`, what has to be shown is shown
 * as well.
 */
function* planOf(
  { catalogue, problem }: Planning,
  raised: readonly Candidate[],
  toReach: Level,
): Slices<Plan & { readonly effort: DaysRange }> {
  const { interviews, day } = problem.scenarios;
  const steps = yield* stepsRaising(problem, raised);
  const after = carriedOut(interviews, raised);
  const options = day === undefined ? {} : { day };
  const isShowing = toReach === 'ready' && catalogue.profile.evidence !== 'none';
  const scenarios = isShowing ? yield* scoringScenarios(catalogue, after, options) : undefined;
  const toShow = scenarios === undefined ? [] : questionsToShow(scenarios);
  const shown = scenarios === undefined ? after : withShown(catalogue, scenarios, toShow);
  return {
    format: 'outready/plan/2',
    target: null,
    reachable: true,
    effort: effortOf(steps),
    findingOutMaySave: effortOf(steps.filter(({ findOutFirst }) => findOutFirst)),
    steps,
    toShow,
    result: yield* scoringOf(catalogue, shown, options),
  };
}

/** The interviews with some questions at their best. What was named for an answer does not show the better one. */
function carriedOut(interviews: readonly Interview[], raised: readonly Candidate[]): readonly Interview[] {
  const replies = new Map(raised.map(({ question }) => [question.id, bestReply(question)]));
  return withReplies(interviews, replies).map((interview) => {
    const answers = [...interview.answers].map(
      ([id, answer]) => [id, replies.has(id) ? { ...answer, evidence: [] } : answer] as const,
    );
    return { ...interview, answers: new Map(answers) };
  });
}

/** What keeps a level out of reach because too few people set it aside; raising answers cannot lift that. */
function leftOut({ scenarios }: Problem, lows: readonly Outcome[]): readonly string[] {
  const gates = lows.flatMap(({ gates, overall }) => (overall === null ? [] : gates));
  const ids = new Set(gates.flatMap(({ rule, questions }) => (rule === 'critical-left-out' ? questions : [])));
  return scenarios.questions.map(({ id }) => id).filter((id) => ids.has(id));
}
