import type { Interview } from '../../answers/interview.ts';
import { engagementOf } from '../../answers/merge.ts';
import type { Area, Catalogue } from '../../questionnaire/catalogue.ts';
import { WEIGHTS } from '../../questionnaire/schema.ts';
import { levelByThresholds, type ScoreOf, scoreArea, TOLERANCE } from '../aggregate.ts';
import type { ScenarioName, Status } from '../assessment.ts';
import { type Outcome, type Readings, readInterviews, scoreOfIn } from '../outcomes.ts';
import type { AreaTerm, Explanation, QuestionTerm, Threshold } from './explanation.ts';
import { liftsOf } from './lifts.ts';

/**
 * Every term from the answers to the level, in one scenario. Low and high show the outcome of the context questions
 * with the lowest and the highest score.
 */
export function explainScore(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  scenario: ScenarioName = 'point',
): Explanation {
  const readings = readInterviews(catalogue, interviews);
  const outcome = outcomeOf(readings, scenario);
  const scoreOf = scoreOfIn(readings.responses, outcome.hidden, scenario);
  const statusOf = (id: string): Status =>
    outcome.hidden.has(id) ? 'hidden' : (readings.responses.get(id)?.status ?? 'unanswered');
  const scored = catalogue.areas.filter((area) => scoreArea(area, scoreOf) !== null);
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  return {
    format: 'outready/explanation/1',
    engagement: engagementOf(interviews) ?? { client: '', scope: '' },
    profile: { id: catalogue.profile.id, version: catalogue.profile.version },
    scenario,
    score: outcome.overall,
    areas: catalogue.areas.map((area) => areaTerm(area, weights, scoreOf, statusOf)),
    thresholds: outcome.overall === null ? [] : thresholdsOf(catalogue, outcome, outcome.overall),
    levelByThresholds: levelByThresholds(catalogue, outcome.overall, outcome.areas),
    gates: outcome.gates.map(({ rule, caps, questions }) => ({
      rule,
      caps,
      questions,
      liftedBy: liftsOf(
        { rule, caps, questions },
        catalogue,
        interviews,
        (raised) => outcomeOf(readInterviews(catalogue, raised), scenario).gates,
      ),
    })),
    level: outcome.level,
  };
}

function outcomeOf({ point, lows, highs }: Readings, scenario: ScenarioName): Outcome {
  if (scenario === 'point') return point;
  const direction = scenario === 'low' ? -1 : 1;
  return (scenario === 'low' ? lows : highs).reduce((chosen, outcome) => {
    if (outcome.overall === null) return chosen;
    return chosen.overall === null || direction * (outcome.overall - chosen.overall) > 0 ? outcome : chosen;
  });
}

function areaTerm(area: Area, weights: number, scoreOf: ScoreOf, statusOf: (id: string) => Status): AreaTerm {
  const score = scoreArea(area, scoreOf);
  const share = score === null || weights === 0 ? 0 : area.weight / weights;
  const counted = area.questions.filter(({ id }) => scoreOf(id) !== null);
  const sum = counted.reduce((total, { criticality }) => total + WEIGHTS[criticality], 0);
  const questions = area.questions.map(({ id, criticality }): QuestionTerm => {
    const own = scoreOf(id);
    const weight = WEIGHTS[criticality];
    const ownShare = own === null ? 0 : weight / sum;
    return {
      id,
      criticality,
      weight,
      status: statusOf(id),
      score: own,
      share: ownShare,
      points: share * ownShare * (own ?? 0),
    };
  });
  return { id: area.id, weight: area.weight, score, share, points: share * (score ?? 0), questions };
}

/** The thresholds of both levels, the lower level first; areas that score nothing have no floor to reach. */
function thresholdsOf({ profile, areas }: Catalogue, outcome: Outcome, overall: number): readonly Threshold[] {
  return (['ready-with-conditions', 'ready'] as const).flatMap((level) => {
    const threshold = (needs: number, has: number, area?: string): Threshold => ({
      level,
      ...(area === undefined ? {} : { area }),
      needs,
      has,
      holds: has >= needs - TOLERANCE,
    });
    const floors = areas.flatMap(({ id, floors }, index) => {
      const score = outcome.areas[index] ?? null;
      return score === null ? [] : [threshold(floors[level], score, id)];
    });
    return [threshold(profile.levels[level], overall), ...floors];
  });
}
