import type { Area, Catalogue } from '../questionnaires/catalogue.ts';
import { LEVELS, type Level, WEIGHTS } from '../questionnaires/questionnaire.ts';
/** A question's score in some scenario, 0 to 100; `null` leaves it out. */
export type ScoreOf = (question: string) => number | null;

/** Slack of every threshold, for sums of fractions. */
export const TOLERANCE = 1e-9;

/** Σ(weight × score) / Σ weight; `null` when nothing carries weight. Terms are summed in the order given. */
export function weightedMean(
  terms: readonly { readonly weight: number; readonly score: number | null }[],
): number | null {
  let weights = 0;
  let total = 0;
  for (const { weight, score } of terms) {
    if (score === null) continue;
    weights += weight;
    total += weight * score;
  }
  return weights === 0 ? null : total / weights;
}

export function scoreArea(area: Area, scoreOf: ScoreOf): number | null {
  return weightedMean(
    area.questions.map(({ id, criticality }) => ({ weight: WEIGHTS[criticality], score: scoreOf(id) })),
  );
}

/** The overall score from the areas' scores, which stand in the catalogue's order. */
export function scoreOverall(catalogue: Catalogue, areaScores: readonly (number | null)[]): number | null {
  return weightedMean(catalogue.areas.map(({ weight }, index) => ({ weight, score: areaScores[index] ?? null })));
}

/**
 * Weighted geometric mean, exp(Σ w·ln s / Σ w), each score floored at 1 because a single zero would erase all else.
 * Used by the Human Development Index since 2010 so that weakness is not offset one for one.
 */
export function geometricMean(catalogue: Catalogue, areaScores: readonly (number | null)[]): number | null {
  const logarithms = catalogue.areas.map(({ weight }, index) => {
    const score = areaScores[index] ?? null;
    return { weight, score: score === null ? null : Math.log(Math.max(1, score)) };
  });
  const mean = weightedMean(logarithms);
  return mean === null ? null : Math.exp(mean);
}

/** The best level whose thresholds hold, overall and in every scored area; `null` when nothing is scored. */
export function levelByThresholds(
  catalogue: Catalogue,
  overall: number | null,
  areaScores: readonly (number | null)[],
): Level | null {
  if (overall === null) return null;
  const reached = (level: 'ready' | 'ready-with-conditions'): boolean =>
    overall >= catalogue.profile.levels[level] - TOLERANCE &&
    catalogue.areas.every(({ floors }, index) => {
      const score = areaScores[index] ?? null;
      return score === null || score >= floors[level] - TOLERANCE;
    });
  if (reached('ready')) return 'ready';
  return reached('ready-with-conditions') ? 'ready-with-conditions' : 'not-ready';
}

/** The worst of some levels; `undefined` for none. */
export function worstLevel(levels: readonly Level[]): Level | undefined {
  return LEVELS.find((level) => levels.includes(level));
}
