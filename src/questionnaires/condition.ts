import * as z from 'zod';
import { Id, QuestionId } from './vocabulary.ts';

/** When something applies, by the answers to context questions. */
export const Condition: z.ZodType<ConditionShape> = z.lazy(() =>
  z.union([
    z.strictObject({ question: QuestionId, is: z.array(Id).min(1) }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
);

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

/** A part of a condition that refers to one context question. */
interface Leaf {
  readonly question: string;
  readonly is: readonly string[];
  readonly path: readonly PropertyKey[];
  /** Whether it stands under an odd number of `not`, and so means the other options. */
  readonly isNegated: boolean;
}

/** The context questions a condition refers to, with the options it names and where. */
export function leavesOf(
  condition: ConditionShape,
  path: readonly PropertyKey[] = [],
  isNegated = false,
): readonly Leaf[] {
  if ('question' in condition) return [{ ...condition, path, isNegated }];
  if ('not' in condition) return leavesOf(condition.not, [...path, 'not'], !isNegated);
  const key = 'any' in condition ? 'any' : 'all';
  const inner = 'any' in condition ? condition.any : condition.all;
  return inner.flatMap((each, index) => leavesOf(each, [...path, key, index], isNegated));
}
