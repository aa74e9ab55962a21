import { rankOf } from '../questionnaires/vocabulary.ts';
import type { Gate } from '../scoring/assessment.ts';
import { isAcross, ownGates } from '../scoring/rules.ts';
import { ruleText } from '../texts/en/rule-texts.ts';
import type { Language } from '../texts/language.ts';
import { type NamedTopic, namedIn, type TwoCatalogues } from './changed-answers.ts';
import type { MarkedComparison } from './compare-views.ts';

export interface ChangedGate {
  readonly caps: Gate['caps'];
  /** Of a rule across questions, which its questions alone would not say. */
  readonly title?: string;
  readonly questions: readonly NamedTopic[];
  readonly confidential?: true;
}

export interface ChangedGates {
  readonly lifted: readonly ChangedGate[];
  readonly added: readonly ChangedGate[];
  readonly remaining: readonly ChangedGate[];
}

/**
 * What no longer holds the verdict down, and what does now. A question that is held for another reason than before is
 * neither: a critical one that was open and now scores below half, say, is a condition both times.
 */
export function changedGates(
  catalogues: TwoCatalogues,
  { change: { gates } }: MarkedComparison,
  { rules }: Language,
): ChangedGates {
  const named = ({ rule, caps, questions, ...rest }: MarkedGate): ChangedGate => ({
    caps,
    ...(isAcross(rule) || isOnTrust(rule) || questions.length === 0 ? { title: ruleText(rules, { rule }).title } : {}),
    questions: isOnTrust(rule) ? [] : questions.map((id) => namedIn(catalogues, id)),
    ...(rest.confidential ? { confidential: rest.confidential } : {}),
  });
  return {
    lifted: ownGates(gates.cleared)
      .filter((gate) => !gates.added.some((now) => isOnSame(now, gate) && rankOf(now.caps) <= rankOf(gate.caps)))
      .map(named),
    added: ownGates(gates.added)
      .filter((gate) => !gates.cleared.some((then) => isOnSame(then, gate) && then.caps === gate.caps))
      .map(named),
    remaining: ownGates(gates.remaining).map(named),
  };
}

/** The one gate for all that is not shown is told without its list, which is long. */
function isOnTrust(rule: Gate['rule']): boolean {
  return rule === 'critical-on-trust';
}

type MarkedGate = MarkedComparison['change']['gates']['added'][number];

function isOnSame(one: Gate, other: Gate): boolean {
  return !isAcross(one.rule) && !isAcross(other.rule) && one.questions.join() === other.questions.join();
}
