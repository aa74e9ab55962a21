import type { Catalogue } from '../questionnaires/catalogue.ts';
import type { ParametersOf, ProfileRule } from '../questionnaires/profile-rules.ts';
import { rankOf } from '../questionnaires/vocabulary.ts';
import { type Assessment, type Finding, type Gate, isDisputed } from './assessment.ts';
import type { Cap, Finder, FinderHit, PointReading, Reading, Rule, RuleAcross } from './rule.ts';
import { cognitiveDistance } from './rules/cognitive-distance.ts';
import { criticalBelowHalf } from './rules/critical-below-half.ts';
import { criticalLeftOut } from './rules/critical-left-out.ts';
import { criticalOnTrust } from './rules/critical-on-trust.ts';
import { criticalOpen } from './rules/critical-open.ts';
import { exitOfCriticalFunction } from './rules/exit-of-critical-function.ts';
import { exposedKnowledge } from './rules/exposed-knowledge.ts';
import { hiddenProblems } from './rules/hidden-problems.ts';
import { highAtZero } from './rules/high-at-zero.ts';
import { hollowingOut } from './rules/hollowing-out.ts';
import { knockOut } from './rules/knock-out.ts';
import { lockIn } from './rules/lock-in.ts';
import { oneLeggedGovernance } from './rules/one-legged-governance.ts';
import { perceptionGap } from './rules/perception-gap.ts';
import { rushedTransfer } from './rules/rushed-transfer.ts';
import { unlawfulTransfer } from './rules/unlawful-transfer.ts';
import { unverifiableQuality } from './rules/unverifiable-quality.ts';

// Every rule there is, in the order in which gates and findings are listed. Each key is a file in `rules/`.

/** The rules that hold under every profile and cap the level. */
export const RULES: ReadonlyMap<Gate['rule'], Rule> = new Map<Gate['rule'], Rule>([
  ['knock-out', knockOut],
  ['critical-below-half', criticalBelowHalf],
  ['high-at-zero', highAtZero],
  ['critical-open', criticalOpen],
  ['critical-left-out', criticalLeftOut],
  ['critical-on-trust', criticalOnTrust],
]);

/** Those of them whose gates each rest on one question alone. */
export const RULES_ON_ONE = [...RULES.keys()].filter((rule) => rule !== 'critical-on-trust');

/** The rules across questions that cap the level, where a profile lists them. */
export const RULES_ACROSS = {
  'exit-of-critical-function': exitOfCriticalFunction,
  'exposed-knowledge': exposedKnowledge,
  'unlawful-transfer': unlawfulTransfer,
  'lock-in': lockIn,
  'unverifiable-quality': unverifiableQuality,
  'hollowing-out': hollowingOut,
  'rushed-transfer': rushedTransfer,
} as const satisfies { readonly [K in ProfileRule['rule']]?: RuleAcross<K> };

/** The rules that cap nothing, where a profile lists them. */
export const FINDERS = {
  'perception-gap': perceptionGap,
  'one-legged-governance': oneLeggedGovernance,
  'hidden-problems': hiddenProblems,
  'cognitive-distance': cognitiveDistance,
} as const satisfies { readonly [K in Exclude<ProfileRule['rule'], RuleAcrossId>]: Finder<K> };

type RuleAcrossId = keyof typeof RULES_ACROSS;
type FinderId = keyof typeof FINDERS;

/** Whether what a rule found is described by the rule's meaning, rather than by that of its one question. */
export function isAcross(rule: Gate['rule']): rule is RuleAcrossId {
  return Object.hasOwn(RULES_ACROSS, rule);
}

/** Whether a finding is of a rule that caps nothing. */
export function isFinder(rule: Finding['rule']): rule is FinderId {
  return Object.hasOwn(FINDERS, rule);
}

/** The rules that can cap the level under a profile. */
export function gateRules({ profile }: Catalogue): readonly Gate['rule'][] {
  const listed = new Set<string>(profile.rules.map(({ rule }) => rule));
  return [...RULES.keys(), ...(Object.keys(RULES_ACROSS) as RuleAcrossId[]).filter((rule) => listed.has(rule))];
}

/** All gates of one scenario under one outcome of the context questions. */
export function gatesOf(reading: Reading): readonly Gate[] {
  return gatesBy([...RULES.keys()], reading);
}

/** The same of some of the rules that hold under every profile, and of those across questions. */
export function gatesBy(rules: readonly Gate['rule'][], reading: Reading): readonly Gate[] {
  const { scenario } = reading;
  const found = rules.flatMap((rule) => (RULES.get(rule)?.(reading) ?? []).map((cap) => ({ rule, ...cap })));
  return [...found, ...patternsIn(reading)].flatMap(({ rule, caps, questions }) =>
    caps === null ? [] : [{ rule, caps, scenario, questions }],
  );
}

function patternsIn(reading: Reading) {
  return (Object.keys(RULES_ACROSS) as RuleAcrossId[]).flatMap((rule) =>
    listed(reading, rule).flatMap((parameters) => capsOf(rule, reading, parameters).map((cap) => ({ rule, ...cap }))),
  );
}

/** What the rules found that caps nothing. */
export function findingsAcross(reading: PointReading): readonly Finding[] {
  const uncapped = patternsIn(reading).flatMap(({ rule, caps, questions }) =>
    caps === null ? [{ rule, questions }] : [],
  );
  const found = (Object.keys(FINDERS) as FinderId[]).flatMap((rule) =>
    listed(reading, rule).flatMap((parameters) => findBy(rule, reading, parameters).map((hit) => ({ rule, ...hit }))),
  );
  return [...uncapped, ...found];
}

/**
 * Gates with the one in which each is told: a gate whose questions all stand in another one of the same or a lower level
 * belongs to that; of equal ones the later belongs to the earlier. Takes the gates of one scenario, in their order.
 */
export function nestGates(gates: readonly Gate[]): readonly Gate[] {
  const isWithin = (gate: Gate, index: number): boolean => gates.some((other, at) => canHold(other, at, gate, index));
  const canHold = (holder: Gate, at: number, gate: Gate, index: number): boolean => {
    if (at === index || rankOf(holder.caps) > rankOf(gate.caps)) return false;
    if (!gate.questions.every((id) => holder.questions.includes(id))) return false;
    const isEqual = holder.caps === gate.caps && holder.questions.every((id) => gate.questions.includes(id));
    return !isEqual || at < index;
  };
  return gates.map((gate, index) => {
    const holder = gates.find((other, at) => canHold(other, at, gate, index) && !isWithin(other, at));
    return holder === undefined ? gate : { ...gate, within: holder.rule };
  });
}

/** The gates that are told and counted by themselves. */
export function ownGates<G extends Pick<Gate, 'within'>>(gates: readonly G[]): readonly G[] {
  return gates.filter(({ within }) => within === undefined);
}

/** The gates that are told within another one, of those of its scenario. */
export function gatesWithin(holder: Gate, gates: readonly Gate[]): readonly Gate[] {
  return gates.filter(
    ({ within, scenario, questions }) =>
      within === holder.rule &&
      scenario === holder.scenario &&
      holder.within === undefined &&
      questions.every((id) => holder.questions.includes(id)),
  );
}

/**
 * Whether people differ on a question in such a way that a gate on it stands or falls with who is right: with the better
 * answer nothing that rests on the question caps as low.
 */
export function isForSettling(
  { caps, scenario }: Pick<Gate, 'caps' | 'scenario'>,
  question: string,
  { gates, questions }: Pick<Assessment, 'gates' | 'questions'>,
): boolean {
  const result = questions.find(({ id }) => id === question);
  if (result === undefined || !isDisputed(result) || scenario === 'high') return false;
  return !gates.some(
    (each) =>
      each.scenario === 'high' &&
      each.rule !== 'critical-on-trust' &&
      rankOf(each.caps) <= rankOf(caps) &&
      each.questions.includes(question),
  );
}

function listed<K extends ProfileRule['rule']>(
  { catalogue }: Pick<Reading, 'catalogue'>,
  rule: K,
): readonly ParametersOf<K>[] {
  return catalogue.profile.rules.filter((each): each is ParametersOf<K> => each.rule === rule);
}

// The maps' types tie each function to the parameters of its own rule.
function capsOf<K extends RuleAcrossId>(rule: K, reading: Reading, parameters: ParametersOf<K>): readonly Cap[] {
  const rules: { readonly [Id in RuleAcrossId]: RuleAcross<Id> } = RULES_ACROSS;
  return rules[rule](reading, parameters);
}

function findBy<K extends FinderId>(
  rule: K,
  reading: PointReading,
  parameters: ParametersOf<K>,
): readonly FinderHit<K>[] {
  const finders: { readonly [Id in FinderId]: Finder<Id> } = FINDERS;
  return finders[rule](reading, parameters);
}

/**
 * The catalogue with only those rules across questions that name a question. With it, and that question alone, the rules
 * give all gates that can rest on the question.
 */
export function withRulesOn(catalogue: Catalogue, question: string): Catalogue {
  const rules = catalogue.profile.rules.filter((rule) => Object.values(rule).flat().includes(question));
  return { ...catalogue, profile: { ...catalogue.profile, rules } };
}
