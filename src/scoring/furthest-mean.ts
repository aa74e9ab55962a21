/** A term of a weighted mean whose weight is uncertain: one of several, among them 0 where it may not be there. */
export interface UncertainTerm {
  readonly weights: readonly number[];
  readonly score: number | null;
}

/**
 * The weights with which a weighted mean is least (low) or greatest (high), in the order of the terms. In the furthest
 * mean whatever draws it that way weighs as much as it may, and all else as little; so, with the terms in the order of
 * their scores, one of the places to part them gives it. At least one term weighs something, where any is scored.
 */
export function furthestWeights(terms: readonly UncertainTerm[], scenario: 'low' | 'high'): readonly number[] {
  const direction = scenario === 'low' ? 1 : -1;
  const scored = terms.flatMap(({ weights, score }, place) =>
    score === null ? [] : [{ place, score, most: Math.max(...weights), least: Math.min(...weights) }],
  );
  scored.sort((a, b) => direction * (a.score - b.score));
  let [weight, total] = [0, 0];
  for (const { least, score } of scored) {
    weight += least;
    total += least * score;
  }
  // No number while nothing weighs anything: whatever comes then is further.
  let [parted, furthest] = [0, total / weight];
  for (const [index, { most, least, score }] of scored.entries()) {
    weight += most - least;
    total += (most - least) * score;
    if (weight <= 0) continue;
    const mean = total / weight;
    if (direction * (mean - furthest) >= 0) continue;
    [parted, furthest] = [index + 1, mean];
  }
  const chosen = terms.map(() => 0);
  for (const [index, { place, most, least }] of scored.entries()) chosen[place] = index < parted ? most : least;
  return chosen;
}
