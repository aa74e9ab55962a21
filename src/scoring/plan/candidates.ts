import type { Interview } from '../../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../../questionnaires/catalogue.ts';
import { Horizon, type ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import type { Readings } from '../outcomes.ts';
import type { Response } from '../responses.ts';
import { bestReply, responseWith } from '../what-if.ts';

/** A question that a plan may raise to its best answer. */
export interface Candidate {
  readonly question: ScoredQuestion;
  readonly area: string;
  /** Effort in millionths of a person-day: whole numbers, so that sums compare exactly. */
  readonly effort: number;
  /** 0 is the earliest horizon. */
  readonly horizon: number;
  /** One bit, the higher the earlier the question's id: of two sets of one size, the greater sum has the earlier ids. */
  readonly bit: bigint;
  /** What is said to the question once it is raised. */
  readonly raised: Response;
}

/** Millionths of a person-day in one. */
export const DAY = 1e6;

/** Everything that can be raised: what counts at low, in some outcome of the context questions, and is below its best. */
export function candidatesOf(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  { responses }: Readings,
): readonly Candidate[] {
  const raisable = scoredQuestions(catalogue).filter(({ id }) => {
    const low = responses.get(id)?.score.low ?? null;
    return low !== null && low < 100;
  });
  const byId = raisable.map(({ id }) => id).sort();
  const ranks = new Map(byId.map((id, rank) => [id, BigInt(byId.length - rank)]));
  return raisable.map((question) => ({
    question,
    area: question.area,
    effort: Math.round(catalogue.profile.effort[question.recommendation.effort] * DAY),
    horizon: Horizon.options.indexOf(question.recommendation.horizon),
    bit: 1n << (ranks.get(question.id) ?? 0n),
    raised: responseWith(question, interviews, bestReply(question)),
  }));
}
