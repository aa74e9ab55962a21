import { type Catalogue, scoredQuestions } from '../../questionnaire/catalogue.ts';
import type { ScoredQuestion } from '../../questionnaire/question.ts';
import { WEIGHTS } from '../../questionnaire/schema.ts';
import type { Outcome } from '../outcome.ts';
import type { Readings } from '../outcomes.ts';

/** The low scenario under one outcome of the context questions, as sums: raising a question to 100 adds its gain. */
export interface Model {
  readonly overall: number;
  /** Scores of the areas by id; areas with nothing scored are not there. */
  readonly areas: ReadonlyMap<string, number>;
  /** By area: how much of its score counts towards the whole, W / ΣW. */
  readonly shares: ReadonlyMap<string, number>;
  /** By question: points that its area gains, w / Σw × (100 − score); a question that does not apply is not there. */
  readonly gains: ReadonlyMap<string, number>;
}

/** A model for each outcome that scores at all, each set of hidden questions once. */
export function modelsOf(catalogue: Catalogue, { responses, lows }: Readings): readonly Model[] {
  const distinct = new Map(lows.map((outcome) => [[...outcome.hidden].sort().join('\n'), outcome]));
  return [...distinct.values()].flatMap((outcome) => {
    const model = modelOf(catalogue, responses, outcome);
    return model === undefined ? [] : [model];
  });
}

function modelOf(catalogue: Catalogue, responses: Readings['responses'], outcome: Outcome): Model | undefined {
  if (outcome.overall === null) return undefined;
  const scored = scoredQuestions(catalogue).flatMap((question) => {
    const score = outcome.hidden.has(question.id) ? null : (responses.get(question.id)?.score.low ?? null);
    return score === null ? [] : [{ question, score, weight: WEIGHTS[question.criticality] }];
  });
  const areaWeights = new Map<string, number>();
  for (const { question, weight } of scored) {
    areaWeights.set(question.area, (areaWeights.get(question.area) ?? 0) + weight);
  }
  const areas = catalogue.areas.filter(({ id }) => areaWeights.has(id));
  const total = areas.reduce((sum, { weight }) => sum + weight, 0);
  const shares = new Map(areas.map(({ id, weight }) => [id, weight / total]));
  const gains = scored.map(
    ({ question, score, weight }) =>
      [question.id, (weight * (100 - score)) / (areaWeights.get(question.area) ?? 1)] as const,
  );
  const scores = catalogue.areas.flatMap(({ id }, index) => {
    const score = outcome.areas[index] ?? null;
    return score === null ? [] : [[id, score] as const];
  });
  return { overall: outcome.overall, areas: new Map(scores), shares, gains: new Map(gains) };
}

/** Points that the whole gains when a question is raised to 100. */
export function overallGain({ gains, shares }: Model, { id, area }: ScoredQuestion): number {
  return (gains.get(id) ?? 0) * (shares.get(area) ?? 0);
}
