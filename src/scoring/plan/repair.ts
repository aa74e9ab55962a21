import type { Level } from '../../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../assessment.ts';
import type { Outcome } from '../outcome.ts';
import type { Slices } from '../slices.ts';
import { type Candidate, overallGain, type Work, worthOf } from './model.ts';
import {
  lowsWith,
  type NamedModel,
  obstacles,
  type Problem,
  type Quest,
  reaches,
  type Solution,
  scoresIn,
  shortModel,
} from './problem.ts';

/** How often what is of no need is dropped, and what that brings down built up again. */
const DROPS = 10;

/** How often a budget is spent again, each time on one more model. */
const SPENDS = 20;

/**
 * A good choice that fulfils a wish, made from one that may not: what lifts the gates and fills the scores is added, the
 * best value for effort first, what turns out to be of no need is dropped, and a budget is spent. No proof that it is
 * the best; `undefined` where none is found within the budget or the work. `seen` gathers the models that were of use.
 */
export function* repair(
  problem: Problem,
  { target, demand }: Pick<Quest, 'target' | 'demand'>,
  seen: NamedModel[],
  from: readonly Candidate[],
  work: Work,
): Slices<Solution | undefined> {
  // Raising lifts gates and adds none, so that nothing but these can ever stand in the way.
  const gated = new Set(obstacles(problem.lows, target, () => true).flat());
  let best: Solution | undefined;
  let start: ReadonlySet<Candidate> = new Set(from);
  for (let drops = 0; drops <= DROPS && !work.isOver; drops += 1) {
    const grown = yield* grow(problem, { target, demand }, seen, start, work);
    if (grown === undefined) break;
    const solution = yield* spend(problem, grown, seen, demand, work);
    if (solution !== undefined && (best === undefined || isBetter(solution, best, demand))) best = solution;
    const lean = drop(grown, gated, seen, demand);
    if (work.spend(grown.size * seen.length)) yield;
    if (lean.size === grown.size) break;
    start = lean;
  }
  return best === undefined ? undefined : yield* thin(problem, best, target, demand, work);
}

function isBetter(one: Solution, other: Solution, { aim }: Quest['demand']): boolean {
  return aim === 'least-effort' ? one.effort < other.effort : one.value > other.value;
}

/** Adds until every outcome reaches the target; what an outcome turns out to lack is added to the models seen. */
function* grow(
  problem: Problem,
  { target, demand }: Pick<Quest, 'target' | 'demand'>,
  seen: NamedModel[],
  from: ReadonlySet<Candidate>,
  work: Work,
): Slices<ReadonlySet<Candidate> | undefined> {
  const { candidates } = problem;
  const byId = new Map(candidates.map((candidate) => [candidate.question.id, candidate]));
  let chosen = fill(from, candidates, seen, demand);
  while (!work.isOver) {
    const lows = yield* lowsWith(problem, [...chosen], work);
    const isFree = (id: string): boolean => {
      const candidate = byId.get(id);
      return candidate !== undefined && !chosen.has(candidate);
    };
    const lifting = obstacles(lows, target, isFree).map((ways) => cheapest(ways.flatMap((id) => byId.get(id) ?? [])));
    if (lifting.includes(undefined)) return undefined;
    const short = shortModel(problem, [...chosen], lows, demand, demand.overall, seen);
    if (lifting.length === 0 && short === undefined) return isReached(lows, target) ? chosen : undefined;
    if (short !== undefined) seen.push(short);
    chosen = new Set([...chosen, ...lifting.filter((each) => each !== undefined)]);
    chosen = fill(chosen, candidates, short === undefined ? [] : [short], demand);
    if (work.spend(candidates.length)) yield;
  }
  return undefined;
}

/** Drops one after the other, the dearest first, what every outcome can do without; where there is work left for it. */
function* thin(
  problem: Problem,
  solution: Solution,
  target: Level,
  demand: Quest['demand'],
  work: Work,
): Slices<Solution> {
  if (demand.aim === 'most-points') return solution;
  let kept = solution;
  const dearest = [...solution.raised].sort((a, b) => b.effort - a.effort || (a.bit > b.bit ? 1 : -1));
  for (const candidate of dearest) {
    if (work.isOver) break;
    const raised = kept.raised.filter((each) => each !== candidate);
    const lows = yield* lowsWith(problem, raised, work);
    if (!isReached(lows, target)) continue;
    const value = Math.min(...lows.flatMap(({ overall }) => overall ?? []));
    kept = { raised, effort: kept.effort - candidate.effort, value };
    yield;
  }
  return kept;
}

function isReached(lows: readonly Outcome[], target: Level): boolean {
  return target === 'not-ready' || reaches(lows, target);
}

function cheapest(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => a.effort - b.effort || (a.bit > b.bit ? -1 : 1))[0];
}

/** Adds what does most for its effort until the demand is met in every model. */
function fill(
  from: ReadonlySet<Candidate>,
  candidates: readonly Candidate[],
  models: readonly NamedModel[],
  demand: Quest['demand'],
): ReadonlySet<Candidate> {
  const chosen = new Set(from);
  for (const model of models) {
    const { overall, areas } = scoresIn(model, [...chosen]);
    const has = new Map(areas);
    let whole = overall;
    const take = (candidate: Candidate): void => {
      chosen.add(candidate);
      has.set(candidate.area, (has.get(candidate.area) ?? 0) + (model.gains.get(candidate.question.id) ?? 0));
      whole += overallGain(model, candidate.question);
    };
    const free = candidates.filter((candidate) => !chosen.has(candidate) && model.gains.has(candidate.question.id));
    const byArea = byWorth(free, ({ question }) => model.gains.get(question.id) ?? 0);
    for (const candidate of byArea) {
      const lacking = (demand.floors.get(candidate.area) ?? 0) - TOLERANCE - (has.get(candidate.area) ?? 100);
      if (lacking > 0) take(candidate);
    }
    for (const candidate of byWorth(free, ({ question }) => overallGain(model, question))) {
      if (whole >= demand.overall - TOLERANCE) break;
      if (!chosen.has(candidate)) take(candidate);
    }
  }
  return chosen;
}

/** Drops what no model needs, the dearest first; never what a gate may rest on. */
function drop(
  from: ReadonlySet<Candidate>,
  gated: ReadonlySet<string>,
  models: readonly NamedModel[],
  demand: Quest['demand'],
): ReadonlySet<Candidate> {
  const sums = models.map((model) => ({ model, ...scoresIn(model, [...from]) }));
  const kept = new Set(from);
  const overall = sums.map((sum) => sum.overall);
  const areas = sums.map((sum) => new Map(sum.areas));
  const dearest = [...from].sort((a, b) => b.effort - a.effort || (a.bit > b.bit ? 1 : -1));
  for (const candidate of dearest) {
    const { question, area } = candidate;
    if (gated.has(question.id)) continue;
    const isNeeded = models.some((model, index) => {
      const own = model.gains.get(question.id) ?? 0;
      const whole = (overall[index] ?? 0) - overallGain(model, question);
      const rest = (areas[index]?.get(area) ?? Number.POSITIVE_INFINITY) - own;
      return whole < demand.overall - TOLERANCE || rest < (demand.floors.get(area) ?? 0) - TOLERANCE;
    });
    if (isNeeded) continue;
    kept.delete(candidate);
    for (const [index, model] of models.entries()) {
      overall[index] = (overall[index] ?? 0) - overallGain(model, question);
      const score = areas[index]?.get(area);
      if (score !== undefined) areas[index]?.set(area, score - (model.gains.get(question.id) ?? 0));
    }
  }
  return kept;
}

/** What a choice comes to; where the most points are wanted, with what is left of the budget spent. */
function* spend(
  problem: Problem,
  from: ReadonlySet<Candidate>,
  seen: NamedModel[],
  demand: Quest['demand'],
  work: Work,
): Slices<Solution | undefined> {
  let best: Solution | undefined;
  for (let round = 0; round < SPENDS; round += 1) {
    const chosen = demand.aim === 'most-points' ? spendOn(from, problem.candidates, seen, demand.budget) : from;
    const raised = problem.candidates.filter((candidate) => chosen.has(candidate));
    const effort = raised.reduce((sum, candidate) => sum + candidate.effort, 0);
    if (effort > demand.budget) return undefined;
    const lows = yield* lowsWith(problem, raised, work);
    if (!isReached(lows, demand.target)) break;
    const value = Math.min(...lows.flatMap(({ overall }) => overall ?? []));
    const solution = { raised, effort, value };
    if (best === undefined || isBetter(solution, best, demand)) best = solution;
    if (demand.aim === 'least-effort' || work.isOver) break;
    const most = Math.min(...seen.map((model) => scoresIn(model, raised).overall));
    const short = shortModel(problem, raised, lows, demand, most, seen);
    if (short === undefined) break;
    seen.push(short);
  }
  return best;
}

/** Spends a budget on the model with the lowest score, again and again. */
function spendOn(
  from: ReadonlySet<Candidate>,
  candidates: readonly Candidate[],
  models: readonly NamedModel[],
  budget: number,
): ReadonlySet<Candidate> {
  const chosen = new Set(from);
  let left = [...from].reduce((sum, { effort }) => sum - effort, budget);
  const worths = models.map((model) => byWorth(candidates, ({ question }) => overallGain(model, question)));
  const scores = models.map((model) => scoresIn(model, [...from]).overall);
  for (;;) {
    const lowest = scores.indexOf(Math.min(...scores));
    const lowModel = models[lowest];
    const next = worths[lowest]?.find(
      (candidate) =>
        !chosen.has(candidate) &&
        candidate.effort <= left &&
        lowModel !== undefined &&
        overallGain(lowModel, candidate.question) > 0,
    );
    if (next === undefined) return chosen;
    chosen.add(next);
    left -= next.effort;
    for (const [index, model] of models.entries())
      scores[index] = (scores[index] ?? 0) + overallGain(model, next.question);
  }
}

/** By gain for effort, the best first; of equals the first in the questionnaire. */
function byWorth(candidates: readonly Candidate[], gain: (candidate: Candidate) => number): readonly Candidate[] {
  const worth = new Map(candidates.map((each) => [each, worthOf(gain(each), each)]));
  return [...candidates].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
}
