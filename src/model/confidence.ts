import { isGradeEnough } from '../answers/evidence.ts';
import { type Answer, type Interview, NO_ANSWER } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import {
  type Assessment,
  type Finding,
  type Gate,
  isOpen,
  type QuestionResult,
  type Status,
} from '../scoring/assessment.ts';
import { HALF, isAtLeast } from '../scoring/rule.ts';
import { nestGates } from '../scoring/rules.ts';
import type { ScoringOptions } from '../scoring/scenarios.ts';
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
 * stand on those alone; any other gate is «a point told in confidence», and any other finding is left out. The one gate
 * for all that is not shown stays, without the questions to which anything was told in confidence. A stage that an open
 * answer does not show is not told.
 */
export function discreetAssessment(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  whole: Assessment,
  sealed: ReadonlySet<string>,
  options: ScoringOptions = {},
): Assessment {
  const isTold = (questions: readonly string[]): boolean => !questions.some((id) => sealed.has(id));
  const open = scoreInterviews(catalogue, withoutConfidential(interviews), options);
  const own = scoreInterviews(catalogue, openWhereTold(catalogue, interviews, sealed), options);
  const standing = new Set([...open.gates, ...open.findings].map(keyOf));
  const found = new Set(whole.findings.map(keyOf));
  const statusNow = new Map(
    [...whole.questions, ...own.questions.filter(({ id }) => isTold([id]))].map(({ id, status }) => [id, status]),
  );
  const onTrust = openlyOnTrust(catalogue, own.questions, new Set([...confidentialIn(interviews), ...sealed]));
  const discreet = (gate: Gate): Gate | undefined => {
    if (gate.rule === 'critical-on-trust') return narrowed(gate, (id) => onTrust(id, gate.scenario));
    return isTold(gate.questions) && standing.has(keyOf(gate)) ? gate : undefined;
  };
  const isStageTold = open.stage === whole.stage;
  const { confidential: _, ...figures } = whole;
  return {
    ...figures,
    ...(isStageTold ? {} : { stage: null, decision: null }),
    date: open.date,
    areas: whole.areas.map((area, index) => {
      const ids = catalogue.areas[index]?.questions.map(({ id }) => id) ?? [];
      return { ...area, counts: countStatuses(ids.flatMap((id) => statusNow.get(id) ?? [])) };
    }),
    questions: own.questions.filter(({ id }) => isTold([id])),
    gates: discreetGates(whole.gates, discreet),
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

/**
 * The gates as a client may know them. `discreet` gives a gate as it may be shown, or nothing: then it is «a point told in
 * confidence», and no other gate says that it is told within that. One that belongs to another gate is no point of its own.
 */
export function discreetGates(gates: readonly Gate[], discreet: (gate: Gate) => Gate | undefined): readonly Gate[] {
  const scenarios = [...new Set(gates.map(({ scenario }) => scenario))];
  return scenarios.flatMap((scenario) => {
    const all = gates.flatMap((gate): Gate[] => {
      if (gate.scenario !== scenario) return [];
      const shown = discreet(gate);
      if (shown !== undefined) return [withoutHolder(shown)];
      return gate.within === undefined ? [anonymous(gate)] : [];
    });
    const nested = [...nestGates(all.filter(isNamed))];
    return all.flatMap((gate) => (isNamed(gate) ? (nested.shift() ?? []) : gate));
  });
}

function isNamed({ rule }: Gate): boolean {
  return rule !== 'told-in-confidence';
}

function withoutHolder({ within: _, ...gate }: Gate): Gate {
  return gate;
}

/** A gate with some of its questions only; nothing where none is left. */
export function narrowed(gate: Gate, isShown: (question: string) => boolean): Gate | undefined {
  const questions = gate.questions.filter(isShown);
  return questions.length === 0 ? undefined : { ...gate, questions };
}

/** A gate that rests on what was named in confidence: that there is one, and what it caps. */
function anonymous({ caps, scenario }: Gate): Gate {
  return { rule: 'told-in-confidence', caps, scenario, questions: [] };
}

/** Whether a critical answer lacks evidence by what was said openly, where nothing was told in confidence. */
function openlyOnTrust(
  { profile }: Catalogue,
  results: readonly QuestionResult[],
  marked: ReadonlySet<string>,
): (question: string, scenario: Gate['scenario']) => boolean {
  const known = new Map(results.map((result) => [result.id, result]));
  return (id, scenario) => {
    const result = known.get(id);
    if (result === undefined || marked.has(id)) return false;
    const { evidence = 'said', score } = result;
    return isOpen(result) || (isAtLeast(HALF, score[scenario]) && !isGradeEnough(evidence, profile.evidence));
  };
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
