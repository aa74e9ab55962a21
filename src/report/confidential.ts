import type { Answer, Interview } from '../answers/interview.ts';
import type { Assessment } from '../scoring/assessment.ts';
import type { Audience } from './facts/people.ts';

/**
 * The interviews as an audience may know them. For a client, a confidential answer keeps its option, which the score
 * rests on; its note, its evidence and its reason are gone before anything is made of them.
 */
export function withholdConfidential(interviews: readonly Interview[], audience: Audience): readonly Interview[] {
  if (audience === 'internal') return interviews;
  return interviews.map((interview) => ({
    ...interview,
    answers: new Map([...interview.answers].map(([id, answer]) => [id, withhold(answer)])),
  }));
}

function withhold(answer: Answer): Answer {
  if (!answer.confidential) return answer;
  const { note: _, reply, ...rest } = answer;
  return {
    ...rest,
    reply: reply.kind === 'notApplicable' ? { kind: 'notApplicable', reason: '' } : reply,
    evidence: [],
  };
}

/** The assessment without the comparisons that would set a confidential answer beside another; for a client only. */
export function withholdComparisons(
  assessment: Assessment,
  interviews: readonly Interview[],
  audience: Audience,
): Assessment {
  if (audience === 'internal') return assessment;
  const { perception } = assessment;
  const isShown = ({ question }: { readonly question: string }): boolean =>
    !interviews.some(({ answers }) => answers.get(question)?.confidential);
  return {
    ...assessment,
    perception: {
      ...perception,
      questions: perception.questions.filter(isShown),
      cognitiveDistance: perception.cognitiveDistance.filter(isShown),
    },
  };
}

/**
 * Fails where a client's copy would hold anything marked confidential. The mark travels with what it is set on, so
 * that a slip anywhere between the interviews and the model ends here, before a writer sees it.
 */
export function expectNothingConfidential(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidential' in value && value.confidential === true) {
    throw new Error('a copy for the client would have shown something that is marked confidential');
  }
  for (const inner of Object.values(value)) expectNothingConfidential(inner);
}
