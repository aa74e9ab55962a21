import { type Assessment, type Gate, isOpen } from '../scoring/assessment.ts';
import { isAcross } from '../scoring/rules.ts';
import { type RuleId, ruleText } from '../texts/en/rule-texts.ts';
import type { Language } from '../texts/language.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';

/** A rule that holds the verdict down, or that could. */
export interface ReportGate {
  readonly rule: RuleId;
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
  /** Whether it is a rule across questions, which its own words explain rather than those of one question. */
  readonly isAcross: boolean;
  /** Whether it rests on a question without an answer. */
  readonly isOpen: boolean;
  readonly questions: readonly ReportScoredQuestion[];
}

/** Whether a gate rests on what was told in confidence, so that its questions are not told. */
export function isInConfidence({ rule }: Pick<ReportGate, 'rule'>): boolean {
  return rule === 'told-in-confidence';
}

/** What holds the verdict down now, and what would if open or disputed answers turned out badly. */
export interface ReportGates {
  readonly blockers: readonly ReportGate[];
  readonly conditions: readonly ReportGate[];
  readonly couldBlock: readonly ReportGate[];
  readonly couldBeConditions: readonly ReportGate[];
}

/** Sorts the gates out, those with an answer first, the costliest first. */
export function tellGates({ gates }: Assessment, { scored }: Told, language: Language): ReportGates {
  const present = gates.filter(({ scenario }) => scenario === 'point');
  const possible = gates.filter(({ scenario }) => scenario === 'low');
  const isBlocker = ({ caps }: Gate): boolean => caps === 'not-ready';
  const blockers = present.filter(isBlocker);
  const couldBlock = possible.filter((gate) => isBlocker(gate) && !blockers.some((known) => covers(known, gate)));
  const conditions = present.filter((gate) => !isBlocker(gate));
  const told = new Set([...present, ...couldBlock].flatMap(({ questions }) => questions));
  const single = possible.filter(
    (gate) =>
      !isBlocker(gate) &&
      !isAcross(gate.rule) &&
      !gate.questions.some((id) => told.has(id)) &&
      !(isInConfidence(gate) && [...conditions, ...couldBlock].some(isInConfidence)),
  );
  const named = new Set([...told, ...single.flatMap(({ questions }) => questions)]);
  // Where one of its questions is told already, a rule across questions would say nothing new of what could come.
  const across = possible.filter(
    (gate) => !isBlocker(gate) && isAcross(gate.rule) && !gate.questions.some((id) => named.has(id)),
  );
  const shown = (list: readonly Gate[]): readonly ReportGate[] =>
    list
      .map((gate) => reportGate(gate, scored, language))
      .sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || cost(b) - cost(a));
  return {
    blockers: shown(blockers),
    conditions: shown(conditions),
    couldBlock: shown(couldBlock),
    couldBeConditions: shown([...single, ...across]),
  };
}

/** Whether a gate that stands says all that a possible one would. */
function covers(known: Gate, possible: Gate): boolean {
  if (isInConfidence(known) || isInConfidence(possible)) return known.rule === possible.rule;
  if (isAcross(possible.rule) && known.rule !== possible.rule) return false;
  return known.questions.every((id) => possible.questions.includes(id));
}

function reportGate({ rule, questions: ids }: Gate, scored: Told['scored'], { rules }: Language): ReportGate {
  const questions = ids.flatMap((id) => scored.get(id) ?? []);
  return { rule, ...ruleText(rules, { rule }), isAcross: isAcross(rule), isOpen: questions.some(isOpen), questions };
}

function cost({ questions }: ReportGate): number {
  return questions.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
}
