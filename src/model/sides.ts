import type { Interview } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { Side } from '../questionnaires/questionnaire.ts';
import { scoreInterviews } from '../scoring/score.ts';

/** The score of an area from the answers of one side alone; `null` where that side answered nothing in it. */
export type SideScores = Readonly<Record<Side, number | null>>;

/** What each area scores for each side, by the area's id; `undefined` unless both sides were interviewed. */
export function tellSides(
  catalogue: Catalogue,
  interviews: readonly Interview[],
): ReadonlyMap<string, SideScores> | undefined {
  const ofSide = (side: Side): readonly Interview[] => interviews.filter(({ respondent }) => respondent.side === side);
  const [client, provider] = [ofSide('client'), ofSide('provider')];
  if (client.length === 0 || provider.length === 0) return undefined;
  const theirs = new Map(scoreInterviews(catalogue, provider).areas.map(({ id, score }) => [id, score.point]));
  return new Map(
    scoreInterviews(catalogue, client).areas.map(({ id, score }) => [
      id,
      { client: score.point, provider: theirs.get(id) ?? null },
    ]),
  );
}
