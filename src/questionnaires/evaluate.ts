/** When something applies, as plain data: see the schema in `condition.ts`. */
export type ConditionShape =
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly all: readonly ConditionShape[] }
  | { readonly any: readonly ConditionShape[] }
  | { readonly not: ConditionShape };

/**
 * What is known of a context question: the options that respondents chose, `not-applicable`, or `open`.
 */
export type ContextState = { readonly chosen: readonly string[] } | 'notApplicable' | 'open';

/**
 * Evaluates a condition in three values (Kleene's strong logic): true, false, or undefined while open context
 * questions could still tip it. One choice that fits makes a leaf true, also under `not`, which is read as the other
 * options; *not applicable* fits none. `isNegated`: the condition stands under `not`, which is pushed down to the leaves.
 */
export function evaluate(
  condition: ConditionShape,
  stateOf: (question: string) => ContextState,
  isNegated = false,
): boolean | undefined {
  if ('question' in condition) {
    const state = stateOf(condition.question);
    if (state === 'open') return undefined;
    return state !== 'notApplicable' && state.chosen.some((option) => condition.is.includes(option) !== isNegated);
  }
  if ('not' in condition) return evaluate(condition.not, stateOf, !isNegated);
  const decisive = 'any' in condition !== isNegated;
  const values = ('any' in condition ? condition.any : condition.all).map((inner) =>
    evaluate(inner, stateOf, isNegated),
  );
  if (values.includes(decisive)) return decisive;
  return values.includes(undefined) ? undefined : !decisive;
}
