import { type Catalogue, criticalitiesOf, scoredQuestions } from '../questionnaires/catalogue.ts';
import { type ConditionShape, type ContextState, evaluate } from '../questionnaires/evaluate.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { Criticality } from '../questionnaires/vocabulary.ts';

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
  /** What a scored question may count as where it applies; at least one, and several where the context may raise it. */
  readonly criticalities: (question: ScoredQuestion) => readonly Criticality[];
  /** Whether its worst answer may block, and whether it does in any case. */
  readonly canKnockOut: (question: ScoredQuestion) => boolean;
  readonly mustKnockOut: (question: ScoredQuestion) => boolean;
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
  const possibleOf = (condition: ConditionShape): Possible => possibleValues(condition, statesOf);
  const canHold = (condition: ConditionShape): boolean => possibleOf(condition).true;
  const mustHold = (condition: ConditionShape): boolean => {
    const possible = possibleOf(condition);
    return !possible.false && !possible.undecided;
  };

  const ids = [...catalogue.questions.keys()];
  const hidden = new Set(ids.filter((id) => isNever(applies(id))));
  const away = new Set(ids.filter((id) => applies(id).false && !isNever(applies(id))));
  const criticalities = new Map<string, readonly Criticality[]>();
  for (const { only, questions } of catalogue.areas) {
    for (const question of questions) {
      const all = possibleCriticalities(question, possibleOf);
      const belonging = only === undefined ? all : all.filter((each) => only.includes(each));
      if (belonging.length === 0) hidden.add(question.id);
      else if (belonging.length < all.length && !hidden.has(question.id)) away.add(question.id);
      criticalities.set(question.id, belonging.length === 0 ? all : belonging);
    }
  }
  for (const id of hidden) away.delete(id);
  const knockOuts = new Map(
    scoredQuestions(catalogue).map(({ id, knockOut, knockOutWhen }) => {
      const isWhere = (holds: (condition: ConditionShape) => boolean): boolean =>
        knockOut || (knockOutWhen !== undefined && holds(knockOutWhen));
      return [id, { can: isWhere(canHold), must: isWhere(mustHold) }] as const;
    }),
  );
  return {
    hidden,
    uncertain: away,
    criticalities: (question) => criticalities.get(question.id) ?? [question.criticality],
    canKnockOut: ({ id }) => knockOuts.get(id)?.can ?? false,
    mustKnockOut: ({ id }) => knockOuts.get(id)?.must ?? false,
    canHold,
    mustHold,
  };
}

/** An undecided condition raises a question as one that holds does. */
function possibleCriticalities(
  question: ScoredQuestion,
  possibleOf: (condition: ConditionShape) => Possible,
): readonly Criticality[] {
  const possible = [question.criticalWhen, question.knockOutWhen].flatMap((condition) =>
    condition === undefined ? [] : possibleOf(condition),
  );
  const all = criticalitiesOf(question);
  if (all.length < 2) return all;
  if (possible.some((each) => !each.false)) return ['critical'];
  return possible.every(isNever) ? [question.criticality] : all;
}

function isNever(possible: Possible): boolean {
  return !possible.true && !possible.undecided;
}

/** `isNegated`: the condition stands under `not`, which is pushed down to the leaves as `evaluate` does. */
function possibleValues(
  condition: ConditionShape,
  statesOf: (question: string) => readonly ContextState[],
  isNegated = false,
): Possible {
  if ('question' in condition) {
    const values = statesOf(condition.question).map((state) => evaluate(condition, () => state, isNegated));
    return { true: values.includes(true), false: values.includes(false), undecided: values.includes(undefined) };
  }
  if ('not' in condition) return possibleValues(condition.not, statesOf, !isNegated);
  const inner = ('any' in condition ? condition.any : condition.all).map((each) =>
    possibleValues(each, statesOf, isNegated),
  );
  if ('any' in condition !== isNegated) return anyOf(inner);
  // All of them hold where not any of them fails.
  return negated(anyOf(inner.map(negated)));
}

function anyOf(inner: readonly Possible[]): Possible {
  const undecided = inner.some((each) => each.undecided) && inner.every((each) => each.undecided || each.false);
  return { true: inner.some((each) => each.true), false: inner.every((each) => each.false), undecided };
}

function negated(possible: Possible): Possible {
  return { ...possible, true: possible.false, false: possible.true };
}
