import type { Interview } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaire/catalogue.ts';
import { type Level, rankOf } from '../../questionnaire/identifiers.ts';
import { TOLERANCE } from '../aggregate.ts';
import type { Outcome } from '../outcome.ts';
import { type Readings, readInterviews } from '../outcomes.ts';
import { bestReply, withReplies } from '../what-if.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { type Choice, compareCost } from './frontier.ts';
import { bestChoice, type Demand, type Fixed } from './knapsack.ts';
import { type Model, modelsOf, overallGain } from './model.ts';

/** What is looked for: a level, with the least effort, or with the most points that a budget buys. */
export interface Wish {
  /** The level that the low scenario must reach; `not-ready` asks for none. */
  readonly target: Level;
  readonly aim: Demand['aim'];
  /** Millionths of a person-day; infinite where none is set. */
  readonly budget: number;
}

/** Everything the search works on, made once for several wishes. */
export interface Problem {
  readonly catalogue: Catalogue;
  readonly interviews: readonly Interview[];
  readonly readings: Readings;
  readonly candidates: readonly Candidate[];
  readonly models: readonly Model[];
}

export function problemOf(catalogue: Catalogue, interviews: readonly Interview[]): Problem {
  const readings = readInterviews(catalogue, interviews);
  const candidates = candidatesOf(catalogue, readings);
  return { catalogue, interviews, readings, candidates, models: modelsOf(catalogue, readings) };
}

interface Node extends Fixed {
  readonly choice: Choice;
  readonly value: number;
  /** The models that the choice was made for. */
  readonly models: readonly Model[];
}

/**
 * The candidates to raise, or `undefined` where no choice fulfils the wish. Best-first branch and bound: each node is
 * solved exactly without the rules (`bestChoice`), which can only be better than with them. The first solution that
 * breaks no rule and holds in every outcome of the context questions is therefore the best of all.
 */
export function search(problem: Problem, wish: Wish): readonly Candidate[] | undefined {
  const { catalogue, candidates, models } = problem;
  const [first] = [...models].sort((a, b) => a.overall - b.overall);
  if (first === undefined) return wish.target === 'not-ready' ? [] : undefined;
  const demand = demandOf(catalogue, wish);
  const solve = (active: readonly Model[], fixed: Fixed): readonly Node[] => {
    const choice = bestChoice(candidates, active, demand, fixed);
    if (choice === undefined) return [];
    const value =
      wish.aim === 'least-effort'
        ? 0
        : Math.min(...active.map(({ overall }, index) => overall + (choice.gains[index] ?? 0)));
    return [{ ...fixed, choice, value, models: active }];
  };
  const none: Fixed = { forced: new Set(), forbidden: new Set() };
  const open = branches(none, obstacles(problem, wish, []), candidates).flatMap((fixed) => solve([first], fixed));
  for (;;) {
    const node = takeBest(open);
    if (node === undefined) return undefined;
    const raised = candidates.filter(({ bit }) => (node.choice.chosen & bit) !== 0n);
    const broken = models.find((model) => !node.models.includes(model) && !holds(model, raised, demand, node.value));
    const gates = broken === undefined ? obstacles(problem, wish, raised) : [];
    if (broken !== undefined) open.push(...solve([...node.models, broken], node));
    else if (gates.length === 0) return raised;
    else open.push(...branches(node, gates, candidates).flatMap((fixed) => solve(node.models, fixed)));
  }
}

/** Takes out the cheapest node of those that are worth most; values as near as the thresholds allow are the same. */
function takeBest(open: Node[]): Node | undefined {
  const most = open.reduce((top, { value }) => Math.max(top, value), Number.NEGATIVE_INFINITY);
  open.sort((a, b) => compareCost(a.choice, b.choice));
  const at = open.findIndex(({ value }) => value >= most - TOLERANCE);
  return at === -1 ? undefined : open.splice(at, 1)[0];
}

/** Low readings as they would be with some candidates at their best, one for each outcome of the context questions. */
export function lowsWith({ catalogue, interviews, readings }: Problem, raised: readonly Candidate[]) {
  if (raised.length === 0) return readings.lows;
  const replies = new Map(raised.map(({ question }) => [question.id, bestReply(question)]));
  return readInterviews(catalogue, withReplies(interviews, replies)).lows;
}

/** The questions of each gate that keeps an outcome below the target, the most definite gates first. */
function obstacles(problem: Problem, { target }: Wish, raised: readonly Candidate[]): readonly (readonly string[])[] {
  const outcomes = lowsWith(problem, raised).filter(({ overall }) => overall !== null);
  const gates = outcomes.flatMap((outcome) => gatesBelow(outcome, target));
  return gates.map(({ questions }) => questions).sort((a, b) => a.length - b.length);
}

function gatesBelow({ gates }: Outcome, target: Level): Outcome['gates'] {
  return gates.filter(({ caps }) => rankOf(caps) < rankOf(target));
}

/**
 * The ways of lifting what stands in the way: whatever a gate rests on alone must be raised; else one branch for each
 * question of the gate, each without the ones before it, so that no choice is looked at twice.
 */
function branches(
  { forced, forbidden }: Fixed,
  gates: readonly (readonly string[])[],
  candidates: readonly Candidate[],
): readonly Fixed[] {
  const free = new Set(
    candidates.map(({ question }) => question.id).filter((id) => !forced.has(id) && !forbidden.has(id)),
  );
  const ways = gates.map((questions) => questions.filter((id) => free.has(id))).sort((a, b) => a.length - b.length);
  const [fewest] = ways;
  if (fewest === undefined) return [{ forced, forbidden }];
  if (fewest.length === 0) return [];
  const must = ways.filter((way) => way.length === 1).flat();
  if (must.length > 0) return [{ forced: new Set([...forced, ...must]), forbidden }];
  return fewest.map((id, index) => ({
    forced: new Set([...forced, id]),
    forbidden: new Set([...forbidden, ...fewest.slice(0, index)]),
  }));
}

function demandOf({ profile, areas }: Catalogue, { target, aim, budget }: Wish): Demand {
  const floors = new Map(areas.map(({ id, floors }) => [id, target === 'not-ready' ? 0 : floors[target]]));
  return { overall: target === 'not-ready' ? 0 : profile.levels[target], floors, budget, aim };
}

/** Whether a choice made without regard to a model meets the demand there too. */
function holds(model: Model, raised: readonly Candidate[], demand: Demand, value: number): boolean {
  const overall = raised.reduce((sum, { question }) => sum + overallGain(model, question), model.overall);
  const areas = [...model.areas].every(([id, score]) => {
    const own = raised.filter(({ area }) => area === id);
    const raisedScore = own.reduce((sum, { question }) => sum + (model.gains.get(question.id) ?? 0), score);
    return raisedScore >= (demand.floors.get(id) ?? 0) - TOLERANCE;
  });
  return areas && overall >= Math.max(demand.overall, demand.aim === 'most-points' ? value : 0) - TOLERANCE;
}

/** Whether every outcome that scores at all reaches a level, and some does score. */
export function reaches(lows: readonly Outcome[], target: Level): boolean {
  const levels = lows.flatMap(({ level }) => level ?? []);
  return levels.length > 0 && levels.every((level) => rankOf(level) >= rankOf(target));
}
