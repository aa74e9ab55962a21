import { distance } from 'fastest-levenshtein';

/** The candidate a typist most likely meant: at most a third of its letters, rounded up, and not all of them away; the first of the nearest. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const away = distance(word.slice(0, 200).toLowerCase(), candidate.toLowerCase());
    if (away < least && away < candidate.length && away <= Math.ceil(candidate.length / 3)) {
      best = candidate;
      least = away;
    }
  }
  return best;
}

/** A hint for a mistyped word: the likely candidate, or all of them where they are few. */
export function hintFor(word: string, candidates: readonly string[]): string | undefined {
  const meant = didYouMean(word, candidates);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  return candidates.length > 0 && candidates.length <= 12 ? `possible: ${candidates.join(', ')}` : undefined;
}

/** An entry of a record by an id that a file names: `constructor` is none. */
export function entryOf<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}
