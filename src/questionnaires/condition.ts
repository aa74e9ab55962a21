import type { ConditionShape } from './schema.ts';

/**
 * What is known of a context question: the options that respondents chose, `not-applicable`, or `open`.
 */
export type ContextState = { readonly chosen: readonly string[] } | 'notApplicable' | 'open';

/**
 * Evaluates a condition in three values (Kleene's strong logic): true, false, or undefined while open context
 * questions could still tip it. One matching choice makes a leaf true; *not applicable* makes it false.
 */
export function evaluate(condition: ConditionShape, stateOf: (question: string) => ContextState): boolean | undefined {
  if ('question' in condition) {
    const state = stateOf(condition.question);
    if (state === 'open') return undefined;
    return state !== 'notApplicable' && state.chosen.some((option) => condition.is.includes(option));
  }
  if ('not' in condition) {
    const inner = evaluate(condition.not, stateOf);
    return inner === undefined ? undefined : !inner;
  }
  const decisive = 'any' in condition;
  const values = (decisive ? condition.any : condition.all).map((inner) => evaluate(inner, stateOf));
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}

/** The context questions a condition refers to, with the options it names and where. */
export function leavesOf(
  condition: ConditionShape,
  path: readonly PropertyKey[] = [],
): readonly { readonly question: string; readonly is: readonly string[]; readonly path: readonly PropertyKey[] }[] {
  if ('question' in condition) return [{ ...condition, path }];
  if ('not' in condition) return leavesOf(condition.not, [...path, 'not']);
  const key = 'any' in condition ? 'any' : 'all';
  const inner = 'any' in condition ? condition.any : condition.all;
  return inner.flatMap((each, index) => leavesOf(each, [...path, key, index]));
}
