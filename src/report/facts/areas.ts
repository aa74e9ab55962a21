import type { Catalogue } from '../../questionnaire/catalogue.ts';
import type { LevelThresholds } from '../../questionnaire/profile.ts';
import type { AreaResult, Assessment } from '../../scoring/assessment.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';

/** An area with its result and its questions. */
export interface ReportArea extends AreaResult {
  readonly title: string;
  readonly summary: string;
  readonly floors: LevelThresholds;
  readonly questions: readonly ReportScoredQuestion[];
}

/** The areas in the profile's order. */
export function tellAreas(catalogue: Catalogue, assessment: Assessment, { scored }: Told): readonly ReportArea[] {
  const results = new Map(assessment.areas.map((result) => [result.id, result]));
  return catalogue.areas.flatMap(({ id, title, summary, floors, questions }) => {
    const result = results.get(id);
    const own = questions.flatMap((question) => scored.get(question.id) ?? []);
    return result === undefined ? [] : [{ ...result, title, summary, floors, questions: own }];
  });
}
