import type { Selection } from './frontier.ts';

/** The concave envelope of what some areas can gain in one model: no choice in them does better. */
export interface Envelope {
  /** The least effort that the areas need at all, and what it gains. */
  readonly start: { readonly effort: number; readonly gain: number };
  /** After the start, the steepest first: effort and gain summed up to the end of each segment. */
  readonly ends: readonly { readonly effort: number; readonly gain: number }[];
}

interface Segment {
  readonly effort: number;
  readonly gain: number;
}

/** The envelopes of the areas from each on to the last; the one after the last is empty. */
export function envelopesFrom(areas: readonly (readonly Selection[])[], model: number): readonly Envelope[] {
  const envelopes: Envelope[] = [{ start: { effort: 0, gain: 0 }, ends: [] }];
  let start = { effort: 0, gain: 0 };
  let segments: readonly Segment[] = [];
  for (const choices of [...areas].reverse()) {
    const [first = { effort: 0, gain: 0 }, ...vertices] = hull(choices, model);
    start = { effort: start.effort + first.effort, gain: start.gain + first.gain };
    let previous = first;
    const own = vertices.map((vertex) => {
      const segment = { effort: vertex.effort - previous.effort, gain: vertex.gain - previous.gain };
      previous = vertex;
      return segment;
    });
    segments = [...segments, ...own].sort((a, b) => b.gain * a.effort - a.gain * b.effort);
    let [effort, gain] = [start.effort, start.gain];
    const ends = segments.map((segment) => {
      effort += segment.effort;
      gain += segment.gain;
      return { effort, gain };
    });
    envelopes.unshift({ start, ends });
  }
  return envelopes;
}

/** The upper hull from the cheapest choice to the one that gains most, by rising effort. */
function hull(choices: readonly Selection[], model: number): readonly Segment[] {
  const points = choices
    .map(({ effort, gains }) => ({ effort, gain: gains[model] ?? 0 }))
    .sort((a, b) => a.effort - b.effort || b.gain - a.gain);
  const kept: Segment[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last !== undefined && point.gain <= last.gain) continue;
    while (!isAbove(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isAbove(before: Segment | undefined, middle: Segment | undefined, after: Segment): boolean {
  if (before === undefined || middle === undefined) return true;
  const cross =
    (middle.gain - before.gain) * (after.effort - before.effort) -
    (after.gain - before.gain) * (middle.effort - before.effort);
  return cross > 0;
}

/** No choice gains this much for less effort; infinite where none gains it at all. */
export function leastEffort({ start, ends }: Envelope, gain: number): number {
  if (gain <= start.gain) return start.effort;
  const index = firstIndex(ends, (end) => end.gain >= gain);
  const end = ends[index];
  if (end === undefined) return Number.POSITIVE_INFINITY;
  const from = ends[index - 1] ?? start;
  return from.effort + ((gain - from.gain) / (end.gain - from.gain)) * (end.effort - from.effort);
}

/** No choice gains more for this effort; minus infinity where the effort is not enough for any. */
export function mostGain({ start, ends }: Envelope, effort: number): number {
  if (effort < start.effort) return Number.NEGATIVE_INFINITY;
  const index = firstIndex(ends, (end) => end.effort >= effort);
  const end = ends[index];
  const from = ends[index - 1] ?? start;
  if (end === undefined) return from.gain;
  return from.gain + ((effort - from.effort) / (end.effort - from.effort)) * (end.gain - from.gain);
}

/** By halving: the first place for which a test holds that holds for all after it. */
function firstIndex(ends: Envelope['ends'], test: (end: Segment) => boolean): number {
  let [from, to] = [0, ends.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const end = ends[middle];
    if (end !== undefined && test(end)) to = middle;
    else from = middle + 1;
  }
  return from;
}
