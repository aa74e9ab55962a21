import { type Answer, type Interview, NO_ANSWER } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { Assessment, Finding, Gate, Status } from '../scoring/assessment.ts';
import { scoreInterviews } from '../scoring/score.ts';

export function withoutConfidential(interviews: readonly Interview[]): readonly Interview[] {
  return keeping(interviews, (_, { confidential }) => !confidential);
}

export function keeping(
  interviews: readonly Interview[],
  isKept: (question: string, answer: Answer) => boolean,
): readonly Interview[] {
  return interviews.map((interview) => ({
    ...interview,
    answers: new Map([...interview.answers].filter(([id, answer]) => isKept(id, answer))),
  }));
}

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
  const isInformative = ({ reply: { kind } }: Answer): boolean => kind !== 'unanswered' && kind !== 'unknown';
  return new Set(
    [...confidentialIn(interviews)].filter((id) => {
      const informative = answers(id).filter(isInformative);
      return informative.length > 0 && informative.every(({ confidential }) => confidential);
    }),
  );
}

/**
 * Fails where a client's copy would hold anything marked confidential. The mark stays on what it is set on, so
 * that a mistake anywhere between the interviews and the copy is found here, before a writer sees it.
 */
export function expectNothingConfidential(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('confidential' in value && value.confidential === true) {
    throw new Error('a copy for the client would have shown something that is marked confidential');
  }
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) expectNothingConfidential(inner);
}

/**
 * An assessment in which answers told in confidence count in the areas and in the whole, and show nowhere else. `whole`
 * is what all interviews come to; `sealed` are the questions of which nothing may be shown.
 *
 * A question's own figures come from the answers that were given openly. A gate or a finding is shown where it would
 * stand on those alone; any other gate is «a point told in confidence», and any other finding is left out.
 */
export function discreetAssessment(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  whole: Assessment,
  sealed: ReadonlySet<string>,
): Assessment {
  const isTold = (questions: readonly string[]): boolean => !questions.some((id) => sealed.has(id));
  const open = scoreInterviews(catalogue, withoutConfidential(interviews));
  const own = scoreInterviews(catalogue, openWhereTold(catalogue, interviews, sealed));
  const standing = new Set([...open.gates, ...open.findings].map(keyOf));
  const found = new Set(whole.findings.map(keyOf));
  const statusNow = new Map(
    [...whole.questions, ...own.questions.filter(({ id }) => isTold([id]))].map(({ id, status }) => [id, status]),
  );
  const { confidential: _, ...figures } = whole;
  return {
    ...figures,
    date: open.date,
    areas: whole.areas.map((area, index) => {
      const ids = catalogue.areas[index]?.questions.map(({ id }) => id) ?? [];
      return { ...area, counts: countStatuses(ids.flatMap((id) => statusNow.get(id) ?? [])) };
    }),
    questions: own.questions.filter(({ id }) => isTold([id])),
    gates: whole.gates.map((gate) => (isTold(gate.questions) && standing.has(keyOf(gate)) ? gate : anonymous(gate))),
    findings: own.findings.filter(
      (finding) => isTold(finding.questions) && standing.has(keyOf(finding)) && found.has(keyOf(finding)),
    ),
    ...(open.facts === undefined ? {} : { facts: open.facts }),
    perception: {
      ...open.perception,
      questions: open.perception.questions.filter(({ question }) => isTold([question])),
      cognitiveDistance: open.perception.cognitiveDistance.filter(({ question }) => isTold([question])),
    },
    agreement: open.agreement,
  };
}

/**
 * The interviews from which the questions that are shown have their own figures: confidential answers stay where
 * there is nothing else, so that every other question keeps its share of the whole, and where they decide what applies.
 */
export function openWhereTold(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  sealed: ReadonlySet<string>,
): readonly Interview[] {
  const named = new Set(scoredQuestions(catalogue).flatMap(({ id }) => (sealed.has(id) ? [] : [id])));
  return keeping(interviews, (id, { confidential }) => !(confidential && named.has(id)));
}

/** A gate that rests on what was named in confidence: that there is one, and what it caps. */
export function anonymous({ caps, scenario }: Gate): Gate {
  return { rule: 'told-in-confidence', caps, scenario, questions: [] };
}

function keyOf(found: Gate | Finding): string {
  const { rule, questions } = found;
  return [rule, 'scenario' in found ? `${found.scenario} ${found.caps}` : found.tag, ...questions].join(' ');
}

function countStatuses(statuses: readonly Status[]): Assessment['areas'][number]['counts'] {
  const counts = { answered: 0, unknown: 0, notApplicable: 0, unanswered: 0, hidden: 0 };
  for (const status of statuses) counts[status] += 1;
  return counts;
}
