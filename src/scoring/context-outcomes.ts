import {
  type Catalogue,
  type Circumstances,
  type ContextState,
  evaluate,
  ruleConditions,
  settlementsOf,
} from '../questionnaires/catalogue.ts';
import type { ConditionShape } from '../questionnaires/questionnaire.ts';

export type States = ReadonlyMap<string, ContextState>;

/**
 * The ways in which each open or disputed context question could turn out, staying as it is the first: an open one takes
 * each way of being settled, a disputed one each of the options that were chosen. Only questions that some condition
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
  const groups = new Map<string, { readonly when: ConditionShape; readonly ids: string[] }>();
  const groupOf = new Map<string, string>();
  for (const { id, when } of catalogue.questions.values()) {
    if (when === undefined) continue;
    const key = JSON.stringify(when);
    const group = groups.get(key) ?? { when, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
    groupOf.set(id, key);
  }
  const rules = ruleConditions(catalogue);
  return (states) => {
    const away = new Map<string, boolean>();
    const isAway = (key: string): boolean => {
      const known = away.get(key);
      if (known !== undefined) return known;
      const group = groups.get(key);
      const result = group !== undefined && evaluate(group.when, stateOf) === false;
      away.set(key, result);
      return result;
    };
    const stateOf = (id: string): ContextState => {
      const group = groupOf.get(id);
      return group !== undefined && isAway(group) ? 'notApplicable' : (states.get(id) ?? 'open');
    };
    const gone = [...groups.keys()].filter(isAway);
    const holds = (condition: ConditionShape): boolean | undefined => evaluate(condition, stateOf);
    return {
      key: [...rules.map((rule) => holds(rule) === true), ...gone].join('\n'),
      circumstances: () => ({ hidden: new Set(gone.flatMap((key) => groups.get(key)?.ids ?? [])), holds }),
    };
  };
}
