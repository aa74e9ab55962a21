import { rankOf } from '../questionnaires/questionnaire.ts';
import type { Gate } from '../scoring/assessment.ts';
import { isAcross } from '../scoring/rules.ts';
import { ruleText } from '../texts/en/rule-texts.ts';
import type { Language } from '../texts/language.ts';
import { type SinceTopic, type TwoCatalogues, topicOf } from './since-answers.ts';
import type { MarkedComparison } from './since-comparison.ts';

/** A rule that holds the verdict down at one of the two times only. */
export interface SinceGate {
  readonly caps: Gate['caps'];
  /** Of a rule across questions, which its questions alone would not tell. */
  readonly title?: string;
  readonly questions: readonly SinceTopic[];
  /** Only ever there in an internal copy. */
  readonly confidential?: true;
}

export interface SinceGates {
  readonly lifted: readonly SinceGate[];
  readonly added: readonly SinceGate[];
}

/**
 * What no longer holds the verdict down, and what does now. A question that is held for another reason than before is
 * neither: a critical one that was open and now scores below half, say, is a condition both times.
 */
export function tellGateChanges(
  catalogues: TwoCatalogues,
  { change: { gates } }: MarkedComparison,
  { rules }: Language,
): SinceGates {
  const tell = ({ rule, caps, questions, ...rest }: MarkedGate): SinceGate => ({
    caps,
    ...(isAcross(rule) || questions.length === 0 ? { title: ruleText(rules, { rule }).title } : {}),
    questions: questions.map((id) => topicOf(catalogues, id)),
    ...(rest.confidential ? { confidential: rest.confidential } : {}),
  });
  return {
    lifted: gates.cleared
      .filter((gate) => !gates.added.some((now) => isOnSame(now, gate) && rankOf(now.caps) <= rankOf(gate.caps)))
      .map(tell),
    added: gates.added
      .filter((gate) => !gates.cleared.some((then) => isOnSame(then, gate) && then.caps === gate.caps))
      .map(tell),
  };
}

type MarkedGate = MarkedComparison['change']['gates']['added'][number];

function isOnSame(one: Gate, other: Gate): boolean {
  return !isAcross(one.rule) && !isAcross(other.rule) && one.questions.join() === other.questions.join();
}
