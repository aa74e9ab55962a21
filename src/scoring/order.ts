import { Horizon } from '../questionnaires/vocabulary.ts';

/** What decides the place of a step: its question, and what its recommendation says of when. */
export interface Orderable {
  readonly id: string;
  readonly horizon: Horizon;
  /** Questions whose recommendation comes first. */
  readonly after: readonly string[];
  /** What it is worth: among steps that are free to come next, the worthiest comes first. */
  readonly worth: number;
}

/** Steps by horizon, the earliest first, and within a horizon as `inOrder`. */
export function byHorizon<T extends Orderable>(
  steps: readonly T[],
): readonly { readonly horizon: Horizon; readonly steps: readonly T[] }[] {
  return Horizon.options.map((horizon) => ({
    horizon,
    steps: inOrder(steps.filter((step) => step.horizon === horizon)),
  }));
}

/** A topological order that keeps as close to worth as it can; where steps wait for each other, worth decides. */
function inOrder<T extends Orderable>(steps: readonly T[]): readonly T[] {
  const left = [...steps].sort((a, b) => b.worth - a.worth);
  const waiting = new Set(left.map(({ id }) => id));
  const ordered: T[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ after }) => !after.some((id) => waiting.has(id)));
    for (const step of left.splice(Math.max(0, free), 1)) {
      ordered.push(step);
      waiting.delete(step.id);
    }
  }
  return ordered;
}
