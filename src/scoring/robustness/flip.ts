import type { Level } from '../../questionnaires/vocabulary.ts';
import { scoreOfIn, weightsIn } from '../outcome.ts';
import type { Scenarios } from '../scenarios.ts';
import { type AreaScore, levelByThresholds, scoreArea, scoreOverall, worstLevel } from '../scores.ts';
import type { Flip } from './robustness.ts';

/** No weight is made more than a hundred times what it is. */
const MOST = 100;

/**
 * The smallest relative change of a single weight that gives another level at point, or `null` where none does, up to a
 * hundredfold weight and down to none. Exact to 1 part in 10⁹: a score moves one way only as one weight grows, so the
 * place where the level changes is found by halving; the factor given lies on its far side.
 */
export function smallestFlip({ catalogue, responses, hidden, point, outlook }: Scenarios): Flip | null {
  const scoreOf = scoreOfIn(responses, hidden, 'point');
  const caps = point.gates.map(({ caps }) => caps);
  const weightOf = weightsIn(catalogue, outlook.now);
  const areaScore = (area: Scenarios['catalogue']['areas'][number], id: string, factor: number): AreaScore =>
    scoreArea(catalogue, area, scoreOf, (question) => weightOf(question) * (question.id === id ? factor : 1));
  const areaOf = new Map(catalogue.areas.flatMap((area) => area.questions.map(({ id }) => [id, area] as const)));
  const levelWith = (kind: Flip['kind'], id: string, factor: number): Level | null => {
    const areas = point.areas.map((own, index) => {
      const area = catalogue.areas[index];
      if (area === undefined) return own;
      if (kind === 'area-weight') return area.id === id ? { ...own, weight: own.weight * factor } : own;
      return area === areaOf.get(id) ? { ...own, ...areaScore(area, id, factor) } : own;
    });
    const level = levelByThresholds(catalogue.profile.levels, scoreOverall(areas), areas);
    return level === null ? null : (worstLevel([level, ...caps]) ?? null);
  };
  const weights: readonly (readonly [Flip['kind'], string])[] = catalogue.areas.flatMap((area) => [
    ['area-weight', area.id] as const,
    ...area.questions.map(({ id }) => ['question-weight', id] as const),
  ]);
  let best: Flip | null = null;
  for (const [kind, id] of weights) {
    for (const end of [0, MOST]) {
      const level = levelWith(kind, id, end);
      if (level === null || level === point.level) continue;
      const away = best === null ? Number.POSITIVE_INFINITY : Math.abs(best.factor - 1);
      const nearest = end === 0 ? Math.max(0, 1 - away) : Math.min(MOST, 1 + away);
      if (best !== null && levelWith(kind, id, nearest) === point.level) continue;
      const factor = halve(best === null ? end : nearest, (each) => levelWith(kind, id, each) !== point.level);
      if (Math.abs(factor - 1) < away) best = { kind, id, factor, level: levelWith(kind, id, factor) ?? level };
    }
  }
  return best;
}

/** Between 1, where a test fails, and an end, where it holds: the place nearest to 1 found where it still holds. */
function halve(end: number, test: (factor: number) => boolean): number {
  let [fails, holds] = [1, end];
  while (Math.abs(holds - fails) > 1e-9) {
    const middle = (fails + holds) / 2;
    if (middle === fails || middle === holds) break;
    if (test(middle)) holds = middle;
    else fails = middle;
  }
  return holds;
}
