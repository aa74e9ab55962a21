import type { Answer, Interview } from '../answers/interview.ts';
import type { AnswerChange, Comparison, ExpiredEvidence } from '../comparison/comparison.ts';
import type { Assessment, Gate } from '../scoring/assessment.ts';
import type { AssessmentChange } from '../scoring/explain/change.ts';
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

/** The questions to which any answer is confidential. */
export function confidentialIn(interviews: readonly Interview[]): ReadonlySet<string> {
  return new Set(
    interviews.flatMap(({ answers }) => [...answers].flatMap(([id, { confidential }]) => (confidential ? [id] : []))),
  );
}

/**
 * The interviews of one of two assessments as they may be compared: what is confidential in either is confidential in
 * both, so that no note or evidence comes back from the one that is gone from the other. An internal copy has it all.
 */
export function withholdFromComparison(
  interviews: readonly Interview[],
  marked: ReadonlySet<string>,
  audience: Audience,
): readonly Interview[] {
  const isMarked = (id: string): boolean => audience === 'client' && marked.has(id);
  const evened = interviews.map((interview) => ({
    ...interview,
    answers: new Map([...interview.answers].map(([id, answer]) => [id, { ...answer, confidential: isMarked(id) }])),
  }));
  return withholdConfidential(evened, audience);
}

/** Something that rests on a confidential answer carries its mark. */
type Marked<T> = T & { readonly confidential?: true };

/** A comparison whose answers, evidence and gates say which of them are confidential. */
export interface MarkedComparison extends Comparison {
  readonly change: Omit<AssessmentChange, 'gates'> & {
    readonly gates: Readonly<Record<keyof AssessmentChange['gates'], readonly Marked<Gate>[]>>;
  };
  readonly answers: readonly Marked<AnswerChange>[];
  readonly evidence: { readonly asOf: string; readonly expired: readonly Marked<ExpiredEvidence>[] } | null;
}

/** The comparison without what would set a confidential answer beside another, for a client; for others with its marks. */
export function withholdChanges(
  comparison: Comparison,
  marked: ReadonlySet<string>,
  audience: Audience,
): MarkedComparison {
  const mark = <T>(entries: readonly T[], questionsOf: (entry: T) => readonly string[]): readonly (T | Marked<T>)[] =>
    entries.flatMap((entry) => {
      const isMarked = questionsOf(entry).some((id) => marked.has(id));
      if (!isMarked) return [entry];
      return audience === 'client' ? [] : [{ ...entry, confidential: true as const }];
    });
  const own = ({ question }: { readonly question: string }): readonly string[] => [question];
  const on = ({ questions }: Gate): readonly string[] => questions;
  const { change, answers, evidence } = comparison;
  const { cleared, added, remaining } = change.gates;
  return {
    ...comparison,
    change: {
      ...change,
      gates: { cleared: mark(cleared, on), added: mark(added, on), remaining: mark(remaining, on) },
    },
    answers: mark(answers, own),
    evidence: evidence && { ...evidence, expired: mark(evidence.expired, own) },
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
