import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { LevelThresholds } from '../questionnaires/profile.ts';
import type { AreaResult, Assessment } from '../scoring/assessment.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';
import type { SideScores } from './sides.ts';

/** An area with its result and its questions. */
export interface ReportArea extends AreaResult {
  readonly title: string;
  readonly summary: string;
  readonly floors: LevelThresholds;
  readonly questions: readonly ReportScoredQuestion[];
  /** There when both sides were interviewed. */
  readonly sides?: SideScores;
}

/** The areas in the profile's order. */
export function tellAreas(
  catalogue: Catalogue,
  assessment: Assessment,
  { scored }: Told,
  sides?: ReadonlyMap<string, SideScores>,
): readonly ReportArea[] {
  const results = new Map(assessment.areas.map((result) => [result.id, result]));
  return catalogue.areas.flatMap(({ id, title, summary, floors, questions }) => {
    const result = results.get(id);
    const own = questions.flatMap((question) => scored.get(question.id) ?? []);
    const bySide = sides?.get(id);
    if (result === undefined) return [];
    return [{ ...result, title, summary, floors, questions: own, ...(bySide === undefined ? {} : { sides: bySide }) }];
  });
}
