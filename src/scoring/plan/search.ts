import { FLOORS } from '../../questionnaires/profile.ts';
import type { Level } from '../../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../assessment.ts';
import type { Slices } from '../slices.ts';
import { leastEffortInParts, leastEffortJoined, mostPointsInParts, mostPointsJoined } from './bounds-in-parts.ts';
import { compareCost, compareEffort, type Order, type Selection } from './frontier.ts';
import { bestChoice, type Fixed, type Goal, lowestScore, roundUp } from './knapsack.ts';
import type { Candidate, Work } from './model.ts';
import {
  firstModel,
  lackingIn,
  lowsWith,
  type NamedModel,
  obstacles,
  type Problem,
  pointAmong,
  type Quest,
  reaches,
  type Solution,
  shortModel,
} from './problem.ts';
import { repair } from './repair.ts';

/** What is looked for: a level, with the least effort, or with the most points that a budget buys. */
export interface Wish {
  /** The level that the low scenario must reach; `not-ready` asks for none. */
  readonly target: Level;
  readonly aim: Goal['aim'];
  /** Millionths of a person-day; infinite where none is set. */
  readonly budget: number;
}

/** What a search found. */
export interface SearchResult {
  /** The candidates to raise; `undefined` where no choice was found that fulfils the wish. */
  readonly raised: readonly Candidate[] | undefined;
  /**
   * There where the search stopped before it was through: no choice costs less (millionths of a person-day), or has more
   * points, than this. Where that is what was found, other choices may be as good and have fewer steps.
   */
  readonly bound?: number;
}

/**
 * The best choice, or the best that was found before the work was over and how much better another one could be.
 *
 * Best-first branch and bound: each node is solved exactly without the rules and for few outcomes of the context
 * (`bestChoice`), which can only be better than with all of them. The first solution that breaks no rule and holds in
 * every outcome is therefore the best of all. First the least effort (or the most points) is found, with all choices of
 * one effort taken for equal; that known, what is to be chosen among equals is found much faster.
 */
export function* search(problem: Problem, wish: Wish, work: Work): Slices<SearchResult> {
  const { target, aim } = wish;
  const demand = goalOf(problem, wish);
  const first = firstModel(problem, demand);
  if (first === undefined) return { raised: target === 'not-ready' ? [] : undefined };
  if (target !== 'not-ready') {
    // Raising an answer lowers no level, so that what all of them do not reach none does.
    if (!reaches(yield* lowsWith(problem, problem.candidates, work), target)) return { raised: undefined };
  }
  const { solution, bound } = yield* explore(problem, { target, demand, order: compareEffort, first }, work);
  if (bound !== undefined) {
    return { raised: solution?.raised ?? withoutSearch(problem, wish), bound };
  }
  if (solution === undefined) return { raised: undefined };
  const { value } = solution;
  const among = { ...demand, aim: 'least-effort' as const, overall: aim === 'most-points' ? value : demand.overall };
  const cheapest = yield* explore(problem, { target, demand: among, order: compareCost, first, known: solution }, work);
  if (cheapest.bound === undefined && cheapest.solution !== undefined) return { raised: cheapest.solution.raised };
  return { raised: solution.raised, bound: aim === 'most-points' ? value : solution.effort };
}

/** What is known to fulfil a wish where the work ended before anything was found: all of them, or none at all. */
function withoutSearch({ candidates }: Problem, { target, aim }: Wish): readonly Candidate[] | undefined {
  if (aim === 'least-effort') return candidates;
  return target === 'not-ready' ? [] : undefined;
}

interface Node extends Fixed {
  readonly models: readonly NamedModel[];
  /** No choice under it costs less, or has more points. */
  readonly bound: number;
  /** The best choice for its models without the rules, once it is known. */
  readonly choice?: Selection;
}

/** Points so near are the same: the noise of summing. */
const NOISE = 1e-11;

function* explore(
  problem: Problem,
  quest: Quest,
  work: Work,
): Slices<{ readonly solution: Solution | undefined; readonly bound?: number }> {
  const { candidates, unit } = problem;
  const { target, demand, order, first } = quest;
  const isLeast = demand.aim === 'least-effort';
  const better = (one: number, other: number): boolean => (isLeast ? one < other : one > other + NOISE);
  const worthOf = ({ effort, value }: Solution): number => (isLeast ? effort : value);
  const childOf = (fixed: Fixed, models: readonly NamedModel[], bound: number): Node => {
    const inParts = models.map((model) =>
      isLeast
        ? roundUp(leastEffortInParts(candidates, model, demand, fixed), unit)
        : mostPointsInParts(candidates, model, demand, fixed),
    );
    const { forced, forbidden } = fixed;
    return { forced, forbidden, models, bound: isLeast ? Math.max(bound, ...inParts) : Math.min(bound, ...inParts) };
  };
  const isFreeIn = ({ forced, forbidden }: Fixed) => {
    const free = new Set(candidates.map(({ question }) => question.id));
    return (id: string): boolean => free.has(id) && !forced.has(id) && !forbidden.has(id);
  };
  let known = quest.known;
  const learn = (solution: Solution | undefined): void => {
    if (solution !== undefined && (known === undefined || better(worthOf(solution), worthOf(known)))) known = solution;
  };
  const isRepairing = quest.known === undefined;
  const seen = [first];
  if (isRepairing) learn(yield* repair(problem, quest, seen, [], work));

  const none: Fixed = { forced: new Set(), forbidden: new Set() };
  const widest = isLeast ? 0 : Number.POSITIVE_INFINITY;
  const start = obstacles(problem.lows, target, isFreeIn(none));
  const open = branches(none, start).map((fixed) => childOf(fixed, [first], widest));
  const stopped = ({ bound }: Node) => {
    const effort = roundUp(leastEffortJoined(candidates, seen, start, demand), unit);
    if (effort > demand.budget) return { solution: undefined };
    const joined = isLeast ? Math.max(bound, effort) : Math.min(bound, mostPointsJoined(candidates, seen, demand));
    return { solution: known, bound: joined };
  };
  for (let looked = 1; ; looked += 1) {
    const node = takeBest(open, isLeast, order);
    if (node === undefined || (isRepairing && known !== undefined && !better(node.bound, worthOf(known)))) {
      return { solution: known };
    }
    if (work.isOver) return stopped(node);
    const { models, choice } = node;
    if (choice === undefined) {
      const best =
        known === undefined ? (isLeast ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY) : worthOf(known);
      const solved = yield* bestChoice(candidates, models, demand, node, { order, unit, best }, work);
      if (solved === 'stopped') return stopped(node);
      if (solved !== undefined) {
        open.push({ ...node, choice: solved, bound: isLeast ? solved.effort : lowestScore(solved, models) });
      }
      continue;
    }
    const raised = candidates.filter(({ bit }) => (choice.chosen & bit) !== 0n);
    const lows = yield* lowsWith(problem, raised, work);
    const least = isLeast ? demand.overall : Math.max(demand.overall, node.bound);
    const broken = shortModel(problem, raised, lows, demand, least, models);
    const gates = broken === undefined ? obstacles(lows, target, isFreeIn(node)) : [];
    const point = pointAmong(lows, problem);
    if (broken !== undefined) open.push(childOf(node, [...models, broken], node.bound));
    else if (gates.length > 0) open.push(...branches(node, gates).map((fixed) => childOf(fixed, models, node.bound)));
    else if (point === undefined || lackingIn(point, demand, least) <= TOLERANCE)
      return { solution: { raised, effort: choice.effort, value: lowestScore(choice, models) } };
    else {
      const value = Math.min(lowestScore(choice, models), point.overall ?? 100);
      if (lackingIn(point, demand, demand.overall) <= TOLERANCE) learn({ raised, effort: choice.effort, value });
      const chosen = new Set(raised.map(({ question }) => question.id));
      open.push(...others(node, candidates, chosen).map((fixed) => childOf(fixed, models, node.bound)));
    }
    if (broken !== undefined && !seen.some(({ key }) => key === broken.key)) seen.push(broken);
    // Ever more seldom: the longer the search, the less a better solution is worth to it.
    const isPowerOfTwo = (looked & (looked - 1)) === 0;
    if (isRepairing && isPowerOfTwo) learn(yield* repair(problem, quest, seen, raised, work));
  }
}

/** Takes out the node with the best bound; of equals one that is yet to be solved, then the best in order. */
function takeBest(open: Node[], isLeast: boolean, order: Order): Node | undefined {
  let best = -1;
  for (const [index, node] of open.entries()) {
    const chosen = open[best];
    if (chosen === undefined || isBefore(node, chosen, isLeast, order)) best = index;
  }
  return best === -1 ? undefined : open.splice(best, 1)[0];
}

function isBefore(one: Node, other: Node, isLeast: boolean, order: Order): boolean {
  if (one.bound !== other.bound) return isLeast ? one.bound < other.bound : one.bound > other.bound;
  if (one.choice === undefined || other.choice === undefined)
    return one.choice === undefined && other.choice !== undefined;
  return order(one.choice, other.choice) < 0;
}

/**
 * The ways of lifting what stands in the way, of which each gate's free questions are given, the fewest first: whatever
 * a gate rests on alone must be raised; else one branch for each question of the gate, each without the ones before it,
 * so that no choice is looked at twice.
 */
function branches({ forced, forbidden }: Fixed, ways: readonly (readonly string[])[]): readonly Fixed[] {
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

/** All choices of a node but one, each of them in one branch. */
function others(
  { forced, forbidden }: Fixed,
  candidates: readonly Candidate[],
  chosen: ReadonlySet<string>,
): readonly Fixed[] {
  const free = candidates.map(({ question }) => question.id).filter((id) => !forced.has(id) && !forbidden.has(id));
  return free.map((id, index) => {
    const alike = free.slice(0, index);
    const [taken, left] = [alike.filter((each) => chosen.has(each)), alike.filter((each) => !chosen.has(each))];
    (chosen.has(id) ? left : taken).push(id);
    return { forced: new Set([...forced, ...taken]), forbidden: new Set([...forbidden, ...left]) };
  });
}

function goalOf({ scenarios }: Problem, { target, aim, budget }: Wish): Goal {
  const { profile, areas } = scenarios.catalogue;
  const floors = areas.map(
    ({ id, floors }) => [id, target === 'not-ready' ? 0 : (floors[target] ?? FLOORS[target])] as const,
  );
  return { target, overall: target === 'not-ready' ? 0 : profile.levels[target], floors: new Map(floors), budget, aim };
}
