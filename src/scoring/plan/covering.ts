import { Work } from './model.ts';

/** What the chosen have to be worth together, at least, and what each is worth here. */
export interface Demand {
  readonly needed: number;
  readonly worths: ReadonlyMap<string, number>;
}

/** How much is looked at before the best that is known is taken: far more than questionnaires as they are ask for. */
const LIMIT = 5_000_000;

/**
 * The fewest of some candidates that meet all demands; of as many, the first in their order. All of them together meet
 * each demand. Where that takes more than so many steps, some that do, and not many more than the fewest.
 */
export function covering(
  candidates: readonly string[],
  demands: readonly Demand[],
  work = new Work(LIMIT),
): readonly string[] {
  const open = distinct(demands.filter(({ needed }) => needed > 0));
  const useful = candidates.filter((id) => open.some(({ worths }) => worths.has(id)));
  const few = greedy(useful, open);
  for (let size = fewestPossible(open); size < few.length; size += 1) {
    const found = first(useful, open, size, work);
    if (found !== undefined) return found;
    if (work.isOver) return few;
  }
  return first(useful, open, few.length, work) ?? few;
}

function distinct(demands: readonly Demand[]): readonly Demand[] {
  const keyOf = ({ needed, worths }: Demand): string => `${needed} ${[...worths].join(' ')}`;
  return [...new Map(demands.map((demand) => [keyOf(demand), demand])).values()];
}

function fewestPossible(demands: readonly Demand[]): number {
  return demands.reduce(
    (most, { needed, worths }) => Math.max(most, Math.ceil(needed / Math.max(...worths.values()))),
    0,
  );
}

/** One after the other, what does most for the demands that are not met yet. */
function greedy(candidates: readonly string[], demands: readonly Demand[]): readonly string[] {
  const chosen: string[] = [];
  let open = demands;
  while (open.length > 0) {
    const free = candidates
      .filter((id) => !chosen.includes(id))
      .map((id) => ({
        id,
        worth: open.reduce((sum, { needed, worths }) => sum + Math.min(needed, worths.get(id) ?? 0), 0),
      }));
    const [best] = free.sort((a, b) => b.worth - a.worth);
    if (best === undefined) break;
    chosen.push(best.id);
    open = taking(best.id, open);
  }
  return chosen;
}

/** What is left of the demands once one is chosen. */
function taking(id: string, demands: readonly Demand[]): readonly Demand[] {
  return demands.flatMap(({ needed, worths }) => {
    const left = needed - (worths.get(id) ?? 0);
    return left > 0 ? [{ needed: left, worths }] : [];
  });
}

/** Of the choices of so many that meet the demands, the first in the candidates' order, by depth-first search. */
function first(
  candidates: readonly string[],
  demands: readonly Demand[],
  size: number,
  work: Work,
): readonly string[] | undefined {
  if (demands.length === 0) return [];
  work.spend(demands.length * candidates.length);
  if (work.isOver) return undefined;
  const isPossible = demands.every(({ needed, worths }) => {
    const own = candidates.flatMap((id) => worths.get(id) ?? []).sort((a, b) => b - a);
    return own.slice(0, size).reduce((sum, each) => sum + each, 0) >= needed;
  });
  const [next, ...rest] = candidates;
  if (!isPossible || next === undefined) return undefined;
  const others = first(rest, taking(next, demands), size - 1, work);
  if (others !== undefined) return [next, ...others];
  // Whatever does no more than the one that was passed over could give its place to it.
  const better = rest.filter((id) => demands.some(({ worths }) => (worths.get(id) ?? 0) > (worths.get(next) ?? 0)));
  return first(better, demands, size, work);
}
