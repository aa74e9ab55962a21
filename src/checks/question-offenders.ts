import { isOpen, type QuestionResult } from '../scoring/assessment.ts';
import type { Engaged, Judgement } from './demand.ts';
import { placeOfEngagement, placeOfQuestion } from './places.ts';
import type { DemandId } from './policy.ts';
import { questionText } from './wording.ts';

type Counts = (result: QuestionResult) => boolean;

/** Judges how many open questions of some kind there are; each points at its place in a file, where it has one. */
export function judgeOpen(
  demand: DemandId,
  limit: number | undefined,
  engaged: Engaged,
  counts: Counts = () => true,
): readonly Judgement[] {
  return judge(demand, limit, engaged, {
    counts: (result) => isOpen(result) && counts(result),
    say: ({ status }) => (status === 'unknown' ? 'nobody knew' : 'not answered yet'),
  });
}

/** Judges how many questions are set aside as not applicable; each points at the reason given. */
export function judgeSetAside(
  demand: DemandId,
  limit: number | undefined,
  engaged: Engaged,
  counts: Counts = () => true,
): readonly Judgement[] {
  return judge(demand, limit, engaged, {
    counts: (result) => result.status === 'notApplicable' && counts(result),
    say: () => 'set aside as not applicable',
  });
}

function judge(
  demand: DemandId,
  limit: number | undefined,
  engaged: Engaged,
  { counts, say }: { readonly counts: Counts; readonly say: (result: QuestionResult) => string },
): readonly Judgement[] {
  if (limit === undefined) return [];
  const offenders = engaged.assessment.questions.filter(counts).map((result) => ({
    message: `${questionText(engaged.catalogue, result.id)}: ${say(result)}`,
    location: placeOfQuestion(engaged, result.id),
    subject: result.id,
  }));
  return [{ kind: 'counted', demand, limit, offenders, location: placeOfEngagement(engaged) }];
}
