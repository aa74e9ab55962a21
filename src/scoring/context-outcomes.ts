import {
  type Catalogue,
  type Circumstances,
  criticalityIn,
  ruleConditions,
  settlementsOf,
} from '../questionnaires/catalogue.ts';
import { type ConditionShape, type ContextState, evaluate } from '../questionnaires/evaluate.ts';
import { isScored } from '../questionnaires/questionnaire.ts';

export type States = ReadonlyMap<string, ContextState>;

/**
 * The ways in which each open or disputed context question could turn out, staying as it is the first: an open one takes
 * each way of being settled, a disputed one each set of the options that were chosen. Only questions that some condition
 * refers to are there.
 */
export function uncertainContext(catalogue: Catalogue, states: States): ReadonlyMap<string, readonly ContextState[]> {
  const chosen = [...states].flatMap(([id, state]): readonly (readonly [string, readonly string[]])[] =>
    typeof state === 'string' ? [] : [[id, state.chosen]],
  );
  const uncertain = new Map<string, readonly ContextState[]>();
  for (const [id, ways] of settlementsOf(catalogue, new Map(chosen))) {
    const state = states.get(id) ?? 'open';
    const isSettled = state === 'notApplicable' || (state !== 'open' && ways.length < 2);
    if (!isSettled) uncertain.set(id, [state, ...ways]);
  }
  return uncertain;
}

export function* outcomesOf(
  states: States,
  uncertain: ReadonlyMap<string, readonly ContextState[]>,
): Generator<States, void, undefined> {
  const [first, ...rest] = uncertain;
  if (first === undefined) {
    yield states;
    return;
  }
  const [id, ways] = first;
  for (const way of ways) yield* outcomesOf(new Map(states).set(id, way), new Map(rest));
}

/** An outcome of the context questions; `key` is the same for those that make no difference. */
export interface TurnedOut {
  readonly key: string;
  readonly circumstances: () => Circumstances;
}

/** Many questions share a condition, so that each is evaluated once for an outcome. */
export function outcomeMaker(catalogue: Catalogue): (states: States) => TurnedOut {
  const conditions = new Map<string, ConditionShape>();
  // One object for all that are equal, so that it can be looked up.
  const sharedOf = (condition: ConditionShape | undefined): ConditionShape | undefined => {
    if (condition === undefined) return undefined;
    const key = JSON.stringify(condition);
    const shared = conditions.get(key) ?? condition;
    conditions.set(key, shared);
    return shared;
  };
  const asked = [...catalogue.questions.values()].map((question) => {
    const isRaised = isScored(question);
    return {
      question,
      when: sharedOf(question.when),
      criticalWhen: isRaised ? sharedOf(question.criticalWhen) : undefined,
      knockOutWhen: isRaised ? sharedOf(question.knockOutWhen) : undefined,
    };
  });
  const whenOf = new Map(asked.map(({ question, when }) => [question.id, when]));
  const onlyOf = new Map(
    catalogue.areas.flatMap(({ only, questions }) =>
      only === undefined ? [] : questions.map(({ id }) => [id, only] as const),
    ),
  );
  const distinct = (of: (each: (typeof asked)[number]) => ConditionShape | undefined): readonly ConditionShape[] => [
    ...new Set(asked.flatMap((each) => of(each) ?? [])),
  ];
  const [whens, criticals, knocks] = [
    distinct(({ when }) => when),
    distinct(({ criticalWhen }) => criticalWhen),
    distinct(({ knockOutWhen }) => knockOutWhen),
  ];
  const rules = ruleConditions(catalogue);
  return (states) => {
    const known = new Map<ConditionShape, boolean | undefined>();
    const valueIn = (condition: ConditionShape | undefined): boolean | undefined => {
      if (condition === undefined) return undefined;
      if (known.has(condition)) return known.get(condition);
      const value = evaluate(condition, stateOf);
      known.set(condition, value);
      return value;
    };
    const isFalse = (condition: ConditionShape | undefined): boolean => valueIn(condition) === false;
    const stateOf = (id: string): ContextState =>
      isFalse(whenOf.get(id)) ? 'notApplicable' : (states.get(id) ?? 'open');
    const holds = (condition: ConditionShape): boolean | undefined => evaluate(condition, stateOf);
    const circumstances = (): Circumstances => {
      const [hidden, raised, knockOuts] = [new Set<string>(), new Set<string>(), new Set<string>()];
      for (const { question, when, criticalWhen, knockOutWhen } of asked) {
        const { id } = question;
        if (isFalse(when)) hidden.add(id);
        if (!isScored(question)) continue;
        if ([criticalWhen, knockOutWhen].some((each) => each !== undefined && !isFalse(each))) raised.add(id);
        if (question.knockOut || valueIn(knockOutWhen) === true) knockOuts.add(id);
        const only = onlyOf.get(id);
        if (only !== undefined && !only.includes(criticalityIn(question, { raised }))) hidden.add(id);
      }
      return { hidden, raised, knockOuts, holds };
    };
    return {
      key: [
        ...rules.map((rule) => holds(rule) === true),
        ...[...whens, ...criticals].map(isFalse),
        ...knocks.map(valueIn),
      ].join(),
      circumstances,
    };
  };
}
