import type { Catalogue } from '../questionnaire/catalogue.ts';
import { scoreArea, scoreOverall } from '../scoring/aggregate.ts';
import type { Assessment, Gate, ScenarioName } from '../scoring/assessment.ts';
import type { Before } from './before.ts';

type Earlier = NonNullable<Before['assessment']>;

/** Two states of an engagement in figures that can be compared. */
export interface Comparison {
  /** Questions that both have, where the questionnaires differ; then the levels say nothing about each other. */
  readonly common?: number;
  readonly overall: Pair;
  readonly areas: readonly (Pair & { readonly id: string })[];
  /** Blockers that were not there; a question that was not asked then is no news. */
  readonly newBlockers: readonly Gate[];
}

export interface Pair {
  readonly was: number | null;
  readonly now: number | null;
}

/**
 * Compares an assessment with an earlier one. Where profile or questions differ, both are scored anew over the
 * questions that both have, with today's weights, so that a new questionnaire does not read as a change of the engagement.
 */
export function compareStates(
  catalogue: Catalogue,
  then: Earlier,
  now: Assessment,
  scenario: ScenarioName,
): Comparison {
  const asked = new Map(then.questions.map(({ id, weight }) => [id, weight]));
  const common = new Set(now.questions.filter(({ id, weight }) => asked.get(id) === weight).map(({ id }) => id));
  const isSame =
    then.profile.id === now.profile.id &&
    then.profile.version === now.profile.version &&
    common.size === now.questions.length &&
    asked.size === common.size;
  const newBlockers = now.gates.filter(
    (gate) => blocks(gate, scenario) && gate.questions.some((id) => asked.has(id)) && !hadBlocker(then, gate, scenario),
  );
  if (isSame) {
    const before = new Map(then.areas.map(({ id, score }) => [id, score[scenario]]));
    return {
      overall: { was: then.score[scenario], now: now.score[scenario] },
      areas: now.areas.map(({ id, score }) => ({ id, was: before.get(id) ?? null, now: score[scenario] })),
      newBlockers,
    };
  }
  const [before, after] = [then, now].map(({ questions }) => {
    const scores = new Map(questions.map(({ id, score }) => [id, score[scenario]]));
    const scoreOf = (id: string): number | null => (common.has(id) ? (scores.get(id) ?? null) : null);
    const areas = catalogue.areas.map((area) => scoreArea(area, scoreOf));
    return { areas, overall: scoreOverall(catalogue, areas) };
  });
  return {
    common: common.size,
    overall: { was: before?.overall ?? null, now: after?.overall ?? null },
    areas: catalogue.areas.map(({ id }, index) => ({
      id,
      was: before?.areas[index] ?? null,
      now: after?.areas[index] ?? null,
    })),
    newBlockers,
  };
}

function blocks({ caps, scenario }: { readonly caps: string; readonly scenario: string }, wanted: string): boolean {
  return caps === 'not-ready' && scenario === wanted;
}

function hadBlocker(then: Earlier, gate: Gate, scenario: ScenarioName): boolean {
  const key = gate.questions.join(' ');
  return then.gates.some(
    (each) => blocks(each, scenario) && each.rule === gate.rule && each.questions.join(' ') === key,
  );
}
