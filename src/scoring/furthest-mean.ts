/** A term of a weighted mean that may or may not be there. */
interface UncertainTerm {
  readonly weight: number;
  readonly score: number | null;
  readonly isUncertain: boolean;
}

/**
 * The uncertain terms without which a weighted mean is least (low) or greatest (high): from the one furthest out
 * inwards, a term is taken in while it draws the mean its way. At least one is, where any is scored.
 */
export function leftOutOf<T extends UncertainTerm>(terms: readonly T[], scenario: 'low' | 'high'): readonly T[] {
  const direction = scenario === 'low' ? -1 : 1;
  let [weights, total] = [0, 0];
  const uncertain: { readonly term: T; readonly score: number }[] = [];
  for (const term of terms) {
    const { weight, score } = term;
    if (score === null) continue;
    if (term.isUncertain) uncertain.push({ term, score });
    else {
      weights += weight;
      total += weight * score;
    }
  }
  uncertain.sort((a, b) => direction * (b.score - a.score));
  return uncertain.flatMap(({ term, score }) => {
    if (weights > 0 && direction * (score - total / weights) <= 0) return [term];
    weights += term.weight;
    total += term.weight * score;
    return [];
  });
}
