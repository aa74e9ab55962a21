import { type Context, holds } from './context.ts';
import { isOpen, type Reading, scoreIn } from './readings.ts';
import { LEVELS, type Level, type Rule, type Scenario, type World } from './world.ts';

/** What thresholds, gates and rules allow for rounding. */
export const TOLERANCE = 1e-9;

export interface Gate {
  readonly rule: string;
  readonly caps: Level;
  readonly questions: readonly string[];
  /** The rule that this gate is told within. */
  readonly within?: string;
}

const RULE_ORDER: readonly Rule['rule'][] = [
  'exit-of-critical-function',
  'exposed-knowledge',
  'unlawful-transfer',
  'lock-in',
  'unverifiable-quality',
  'hollowing-out',
  'rushed-transfer',
];

/** The gates that fire in a scenario of one outcome: those of the table in its order, then the rules in theirs. */
export function gatesOf(
  world: World,
  context: Context,
  readings: readonly Reading[],
  scenario: Scenario,
): readonly Gate[] {
  const visible = readings.filter(({ status }) => status !== 'hidden');
  const critical = visible.filter(({ criticality }) => criticality === 'critical');
  const each = (rule: string, caps: Level, fires: readonly Reading[]): Gate[] =>
    fires.map(({ id }) => ({ rule, caps, questions: [id] }));

  const knockedOut = visible.filter((reading) => reading.knockOut && atItsWorst(reading, scenario));
  const belowHalf = critical.filter(
    (reading) => isBelow(scoreIn(reading, scenario), 50) && !knockedOut.includes(reading),
  );
  const highAtZero = visible.filter((reading) => reading.criticality === 'high' && atItsWorst(reading, scenario));
  const leftOut = critical.filter(
    ({ status, setAsideBy }) => status === 'notApplicable' && (setAsideBy.length < 2 || !setAsideBy.includes('client')),
  );
  const onTrust = takenOnTrust(world, critical, scenario).map(({ id }) => id);
  const gates = [
    ...each('knock-out', 'not-ready', knockedOut),
    ...each('critical-below-half', 'ready-with-conditions', belowHalf),
    ...each('high-at-zero', 'ready-with-conditions', highAtZero),
    ...each('critical-open', 'ready-with-conditions', scenario === 'point' ? critical.filter(isOpen) : []),
    ...each('critical-left-out', 'ready-with-conditions', leftOut),
  ];
  if (onTrust.length > 0) gates.push({ rule: 'critical-on-trust', caps: 'ready-with-conditions', questions: onTrust });
  for (const name of RULE_ORDER) {
    for (const rule of world.rules)
      if (rule.rule === name) gates.push(...ruleGates(world, context, visible, scenario, rule));
  }
  return tellWithin(gates);
}

/** Whether somebody (at high: everybody) chose the lowest answer, or it is open at low. */
function atItsWorst(reading: Reading, scenario: Scenario): boolean {
  if (isOpen(reading)) return scenario === 'low';
  if (reading.status !== 'answered') return false;
  const worst = reading.choices.map(({ score }) => score <= reading.lowest + TOLERANCE);
  return scenario === 'high' ? !worst.includes(false) : worst.includes(true);
}

/** Those that lack evidence, where that is too many, or one of them is a knock-out. */
function takenOnTrust(world: World, critical: readonly Reading[], scenario: Scenario): readonly Reading[] {
  if (world.evidence === 'none') return [];
  const good = critical.filter((reading) => {
    const score = scoreIn(reading, scenario);
    return score !== null && score >= 50 - TOLERANCE;
  });
  const isShown = (reading: Reading) =>
    (scenario === 'high' && isOpen(reading)) ||
    reading.choices.some(
      ({ score, evidence }) =>
        score >= 50 - TOLERANCE && (evidence === 'seen' || (evidence === 'named' && world.evidence === 'named')),
    );
  const lacking = good.filter((reading) => !isShown(reading));
  const shown = good.length - lacking.length;
  return 4 * shown < 3 * good.length || lacking.some(({ knockOut }) => knockOut) ? lacking : [];
}

function ruleGates(
  world: World,
  context: Context,
  visible: readonly Reading[],
  scenario: Scenario,
  rule: Rule,
): readonly Gate[] {
  const scoreOf = (id: string): number | null => {
    const reading = visible.find((candidate) => candidate.id === id);
    return reading === undefined ? null : scoreIn(reading, scenario);
  };
  const below = (id: string, limit = 50) => isBelow(scoreOf(id), limit);
  const atMost = (id: string, limit = 0) => {
    const score = scoreOf(id);
    return score !== null && score <= limit + TOLERANCE;
  };
  const gate = (caps: Level | null, questions: readonly string[]): readonly Gate[] =>
    caps === null || questions.length === 0 ? [] : [{ rule: rule.rule, caps, questions }];
  const where =
    rule.rule === 'exposed-knowledge' || rule.when === undefined || holds(world, context, rule.when) === true;
  const always: Level | null = where ? 'not-ready' : null;
  const sometimes = (condition: unknown): Level | null => (condition === undefined ? 'ready-with-conditions' : always);

  switch (rule.rule) {
    case 'exit-of-critical-function':
      return gate(
        always,
        rule.questions.filter((id) => below(id, rule.below)),
      );
    case 'exposed-knowledge': {
      const exposed = rule.sensitive.filter((id) => atMost(id, rule.atMost));
      return exposed.length > 0 && below(rule.access, rule.below) ? gate(always, [...exposed, rule.access]) : [];
    }
    case 'unlawful-transfer':
      return below(rule.question, rule.below) ? gate(always, [rule.question]) : [];
    case 'lock-in':
      return atMost(rule.substitutes, rule.atMost) && below(rule.knowHow, rule.below)
        ? gate(sometimes(rule.when), [rule.substitutes, rule.knowHow])
        : [];
    case 'unverifiable-quality':
      return atMost(rule.judgement, rule.atMost) && below(rule.control, rule.below)
        ? gate(sometimes(rule.when), [rule.judgement, rule.control])
        : [];
    case 'hollowing-out':
      return atMost(rule.boundary, rule.atMost) && atMost(rule.knowHow, rule.atMost)
        ? gate(sometimes(rule.when), [rule.boundary, rule.knowHow])
        : [];
    case 'rushed-transfer':
      return below(rule.plan, rule.below) && below(rule.gate, rule.below)
        ? gate(sometimes(rule.when), [rule.plan, rule.gate])
        : [];
  }
}

function isBelow(score: number | null, limit: number): boolean {
  return score !== null && score < limit - TOLERANCE;
}

/**
 * Marks each gate whose questions all stand in another one of the same or a lower level. Of several such gates the
 * first that is itself told alone is named, so that a reader finds it.
 */
function tellWithin(gates: readonly Gate[]): readonly Gate[] {
  const isWithin = (inner: number, outer: number) => {
    const one = gates[inner];
    const other = gates[outer];
    if (one === undefined || other === undefined || inner === outer) return false;
    if (!one.questions.every((id) => other.questions.includes(id))) return false;
    if (rank(other.caps) > rank(one.caps)) return false;
    const equal = one.questions.length === other.questions.length && one.caps === other.caps;
    return !equal || outer < inner;
  };
  const isTold = gates.map((_, inner) => !gates.some((__, outer) => isWithin(inner, outer)));
  return gates.map((gate, inner) => {
    const holder = gates.find((_, outer) => isTold[outer] && isWithin(inner, outer));
    return holder === undefined ? gate : { ...gate, within: holder.rule };
  });
}

/** 0 is the lowest level. */
export function rank(level: Level): number {
  return LEVELS.indexOf(level);
}
