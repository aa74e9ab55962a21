import { type Answer, type Interview, NO_ANSWER } from '../answers/interview.ts';

/** The interviews as if nothing had been told in confidence: what is marked so is gone. */
export function withoutConfidential(interviews: readonly Interview[]): readonly Interview[] {
  return keeping(interviews, (_, { confidential }) => !confidential);
}

/** The interviews with only those answers that are to be kept. */
export function keeping(
  interviews: readonly Interview[],
  isKept: (question: string, answer: Answer) => boolean,
): readonly Interview[] {
  return interviews.map((interview) => ({
    ...interview,
    answers: new Map([...interview.answers].filter(([id, answer]) => isKept(id, answer))),
  }));
}

/** The questions to which any answer is confidential. */
export function confidentialIn(interviews: readonly Interview[]): ReadonlySet<string> {
  return new Set(
    interviews.flatMap(({ answers }) => [...answers].flatMap(([id, { confidential }]) => (confidential ? [id] : []))),
  );
}

/**
 * The questions of which all that is known was told in confidence: somebody answered so, and nobody openly. That nobody
 * knew is no answer; told in confidence, it leaves the question open.
 */
export function toldInConfidenceOnly(interviews: readonly Interview[]): ReadonlySet<string> {
  const answers = (id: string): readonly Answer[] => interviews.map((each) => each.answers.get(id) ?? NO_ANSWER);
  const isTelling = ({ reply: { kind } }: Answer): boolean => kind !== 'unanswered' && kind !== 'unknown';
  return new Set(
    [...confidentialIn(interviews)].filter((id) => {
      const telling = answers(id).filter(isTelling);
      return telling.length > 0 && telling.every(({ confidential }) => confidential);
    }),
  );
}

/**
 * Fails where a client's copy would hold anything marked confidential. The mark travels with what it is set on, so
 * that a slip anywhere between the interviews and the copy ends here, before a writer sees it.
 */
export function expectNothingConfidential(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidential' in value && value.confidential === true) {
    throw new Error('a copy for the client would have shown something that is marked confidential');
  }
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) expectNothingConfidential(inner);
}
