import type { Interview } from '../answers/interview.ts';
import { floorsOf, type LevelThresholds } from '../questionnaires/profile.ts';
import type { Side } from '../questionnaires/vocabulary.ts';
import { type AreaResult, visibleIn } from '../scoring/assessment.ts';
import type { ScoringOptions } from '../scoring/scenarios.ts';
import { scoreInterviews } from '../scoring/score.ts';
import type { ReportQuestion, ReportQuestions, ReportScoredQuestion } from './questions.ts';
import type { View } from './view.ts';

export interface ReportArea extends AreaResult {
  readonly title: string;
  readonly summary: string;
  readonly floors: LevelThresholds;
  readonly questions: readonly ReportScoredQuestion[];
  /** The same with its facts, in the order of asking. */
  readonly asked: readonly (ReportQuestion | ReportScoredQuestion)[];
  /** Its score from the answers of each side alone, `null` where a side answered nothing; there when both were asked. */
  readonly sides?: Readonly<Record<Side, number | null>>;
}

export function listAreas(
  { catalogue, assessment }: View,
  { scored, facts }: ReportQuestions,
  sides: ReturnType<typeof sideScores>,
): readonly ReportArea[] {
  const results = new Map(assessment.areas.map((result) => [result.id, result]));
  return catalogue.areas.flatMap((area) => {
    const { id, title, summary, questions } = area;
    const result = results.get(id);
    const own = questions.flatMap((question) => scored.get(question.id) ?? []);
    const asked = area.asked.flatMap(({ id }) => scored.get(id) ?? facts.get(id) ?? []);
    const bySide = sides?.get(id);
    if (result === undefined) return [];
    const floors = floorsOf(area, visibleIn(result));
    return [
      { ...result, title, summary, floors, questions: own, asked, ...(bySide === undefined ? {} : { sides: bySide }) },
    ];
  });
}

/** What each area scores for each side, by the area's id; `undefined` unless both sides were interviewed. */
export function sideScores(
  catalogue: View['catalogue'],
  interviews: readonly Interview[],
  options: ScoringOptions = {},
): ReadonlyMap<string, NonNullable<ReportArea['sides']>> | undefined {
  const ofSide = (side: Side): readonly Interview[] => interviews.filter(({ respondent }) => respondent.side === side);
  const [client, provider] = [ofSide('client'), ofSide('provider')];
  if (client.length === 0 || provider.length === 0) return undefined;
  const theirs = new Map(scoreInterviews(catalogue, provider, options).areas.map(({ id, score }) => [id, score.point]));
  return new Map(
    scoreInterviews(catalogue, client, options).areas.map(({ id, score }) => [
      id,
      { client: score.point, provider: theirs.get(id) ?? null },
    ]),
  );
}
