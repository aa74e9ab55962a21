import { type Catalogue, type ContextState, evaluate } from '../questionnaires/catalogue.ts';
import type { ConditionShape } from '../questionnaires/questionnaire.ts';

/**
 * What the outcomes of the context questions have in common, without looking at each: every outcome lies within. The
 * questions are taken one by one, as if each could turn out without regard to the others, so that what is possible
 * here need not be possible; what is impossible here is.
 */
export interface ContextBounds {
  /** The questions that apply in no outcome. */
  readonly hidden: ReadonlySet<string>;
  /** The questions that may apply and may not. */
  readonly uncertain: ReadonlySet<string>;
  /** Whether a condition may hold, and whether it holds in any case. */
  readonly canHold: (condition: ConditionShape) => boolean;
  readonly mustHold: (condition: ConditionShape) => boolean;
}

/** The values that a condition can take over the outcomes, in Kleene's logic. */
interface Possible {
  readonly true: boolean;
  readonly false: boolean;
  readonly undecided: boolean;
}

const ALWAYS: Possible = { true: true, false: false, undecided: false };

/** `uncertain` has the ways in which open and disputed context questions could turn out; the others stay as they are. */
export function contextBounds(
  catalogue: Catalogue,
  states: ReadonlyMap<string, ContextState>,
  uncertain: ReadonlyMap<string, readonly ContextState[]>,
): ContextBounds {
  const known = new Map<string, Possible>();
  const applies = (id: string): Possible => {
    const when = catalogue.questions.get(id)?.when;
    if (when === undefined) return ALWAYS;
    const possible = known.get(id) ?? possibleValues(when, statesOf);
    known.set(id, possible);
    return possible;
  };
  const statesOf = (id: string): readonly ContextState[] => {
    const possible = applies(id);
    const own = uncertain.get(id) ?? [states.get(id) ?? 'open'];
    if (isNever(possible)) return ['notApplicable'];
    return possible.false ? [...own, 'notApplicable'] : own;
  };
  const ids = [...catalogue.questions.keys()];
  return {
    hidden: new Set(ids.filter((id) => isNever(applies(id)))),
    uncertain: new Set(ids.filter((id) => applies(id).false && !isNever(applies(id)))),
    canHold: (condition) => possibleValues(condition, statesOf).true,
    mustHold: (condition) => {
      const possible = possibleValues(condition, statesOf);
      return !possible.false && !possible.undecided;
    },
  };
}

function isNever(possible: Possible): boolean {
  return !possible.true && !possible.undecided;
}

function possibleValues(condition: ConditionShape, statesOf: (question: string) => readonly ContextState[]): Possible {
  if ('question' in condition) {
    const values = statesOf(condition.question).map((state) => evaluate(condition, () => state));
    return { true: values.includes(true), false: values.includes(false), undecided: values.includes(undefined) };
  }
  if ('not' in condition) return negated(possibleValues(condition.not, statesOf));
  if ('any' in condition) return anyOf(condition.any.map((inner) => possibleValues(inner, statesOf)));
  // All of them hold where not any of them fails.
  const failing = anyOf(condition.all.map((inner) => negated(possibleValues(inner, statesOf))));
  return negated(failing);
}

function anyOf(inner: readonly Possible[]): Possible {
  const undecided = inner.some((each) => each.undecided) && inner.every((each) => each.undecided || each.false);
  return { true: inner.some((each) => each.true), false: inner.every((each) => each.false), undecided };
}

function negated(possible: Possible): Possible {
  return { ...possible, true: possible.false, false: possible.true };
}
