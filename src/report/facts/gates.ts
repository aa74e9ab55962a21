import type { RuleId } from '../../diagnostics/rule-texts.ts';
import type { Language } from '../../language/language.ts';
import { type Assessment, type Gate, isOpen } from '../../scoring/assessment.ts';
import type { ReportScoredQuestion, Told } from './questions.ts';

/** A rule that holds the verdict down, or that could. */
export interface ReportGate {
  readonly rule: RuleId;
  readonly title: string;
  readonly explanation: string;
  readonly remedy: string;
  /** Whether it rests on a question without an answer. */
  readonly isOpen: boolean;
  readonly questions: readonly ReportScoredQuestion[];
}

/** What holds the verdict down now, and what would if open or disputed answers turned out badly. */
export interface ReportGates {
  readonly blockers: readonly ReportGate[];
  readonly conditions: readonly ReportGate[];
  readonly couldBlock: readonly ReportGate[];
  readonly couldBeConditions: readonly ReportGate[];
}

/** Sorts the gates out, those with an answer first, the costliest first. */
export function tellGates({ gates }: Assessment, told: Told, language: Language): ReportGates {
  const present = gates.filter(({ scenario }) => scenario === 'point');
  const possible = gates.filter(({ scenario }) => scenario === 'low');
  const isBlocker = ({ caps }: Gate): boolean => caps === 'not-ready';
  const known = new Set(present.map(keyOf));
  const blocked = new Set(present.filter(isBlocker).map(keyOf));
  const couldBlock = possible.filter((gate) => isBlocker(gate) && !blocked.has(keyOf(gate)));
  const warned = new Set([...known, ...couldBlock.map(keyOf)]);
  const couldBeConditions = possible.filter((gate) => !isBlocker(gate) && !warned.has(keyOf(gate)));
  const shown = (list: readonly Gate[]): readonly ReportGate[] =>
    list
      .map((gate) => reportGate(gate, told, language))
      .sort((a, b) => Number(a.isOpen) - Number(b.isOpen) || cost(b) - cost(a));
  return {
    blockers: shown(present.filter(isBlocker)),
    conditions: shown(present.filter((gate) => !isBlocker(gate))),
    couldBlock: shown(couldBlock),
    couldBeConditions: shown(couldBeConditions),
  };
}

function keyOf({ questions }: Gate): string {
  return questions.join();
}

function reportGate({ rule, questions: ids }: Gate, { scored }: Told, { rules }: Language): ReportGate {
  const questions = ids.flatMap((id) => scored.get(id) ?? []);
  return { rule, ...rules[rule], isOpen: questions.some(isOpen), questions };
}

function cost({ questions }: ReportGate): number {
  return questions.reduce((sum, { pointsLost }) => sum + pointsLost, 0);
}
