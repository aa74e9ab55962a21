import type { Catalogue } from '../questionnaires/catalogue.ts';
import { floorsOf } from '../questionnaires/profile.ts';
import { type Assessment, type ScenarioName, visibleIn } from './assessment.ts';
import { levelByThresholds } from './scores.ts';

/** Whether an engagement would be `ready` once the critical answers taken on trust are shown: nothing else holds it back. */
export function awaitsProof(
  { profile, areas: own }: Catalogue,
  { level, score, areas, gates }: Assessment,
  scenario: ScenarioName,
): boolean {
  const capping = gates.filter((gate) => gate.scenario === scenario);
  if (level[scenario] !== 'ready-with-conditions' || !capping.every(({ rule }) => rule === 'critical-on-trust')) {
    return false;
  }
  const outcomes = own.flatMap((area) => {
    const result = areas.find(({ id }) => id === area.id);
    return result === undefined ? [] : [{ score: result.score[scenario], floors: floorsOf(area, visibleIn(result)) }];
  });
  return levelByThresholds(profile.levels, score[scenario], outcomes) === 'ready';
}
