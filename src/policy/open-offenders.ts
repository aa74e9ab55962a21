import { isOpen, type QuestionResult } from '../scoring/assessment.ts';
import type { Engaged } from './demand.ts';
import type { Judgement } from './judgement.ts';
import { placeOfEngagement, placeOfQuestion } from './places.ts';
import type { DemandId } from './schema.ts';
import { questionText } from './wording.ts';

/** Judges how many open questions of some kind there are; each points at its place in a file, where it has one. */
export function judgeOpen(
  demand: DemandId,
  limit: number | undefined,
  engaged: Engaged,
  counts: (result: QuestionResult) => boolean = () => true,
): readonly Judgement[] {
  if (limit === undefined) return [];
  const offenders = engaged.assessment.questions
    .filter((result) => isOpen(result) && counts(result))
    .map(({ id, status }) => ({
      message: `${questionText(engaged.catalogue, id)}: ${status === 'unknown' ? 'nobody knew' : 'not answered yet'}`,
      location: placeOfQuestion(engaged, id),
      subject: id,
    }));
  return [{ kind: 'counted', demand, limit, offenders, location: placeOfEngagement(engaged) }];
}
