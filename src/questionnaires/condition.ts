import * as z from 'zod';
import type { ConditionShape } from './evaluate.ts';
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
