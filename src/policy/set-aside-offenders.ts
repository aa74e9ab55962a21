import type { QuestionResult } from '../scoring/assessment.ts';
import type { Engaged } from './demand.ts';
import type { Judgement } from './judgement.ts';
import { placeOfEngagement, placeOfQuestion } from './places.ts';
import type { DemandId } from './schema.ts';
import { questionText } from './wording.ts';

/** Judges how many questions are set aside as not applicable; each points at the reason given. */
export function judgeSetAside(
  demand: DemandId,
  limit: number | undefined,
  engaged: Engaged,
  counts: (result: QuestionResult) => boolean = () => true,
): readonly Judgement[] {
  if (limit === undefined) return [];
  const offenders = engaged.assessment.questions
    .filter((result) => result.status === 'notApplicable' && counts(result))
    .map(({ id }) => ({
      message: `${questionText(engaged.catalogue, id)}: set aside as not applicable`,
      location: placeOfQuestion(engaged, id),
      subject: id,
    }));
  return [{ kind: 'counted', demand, limit, offenders, location: placeOfEngagement(engaged) }];
}
