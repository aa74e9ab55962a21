import type { Interview } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type ContextState, evaluate } from '../questionnaire/condition.ts';
import { ruleConditions, settlementsOf } from '../questionnaire/settlements.ts';

type States = ReadonlyMap<string, ContextState>;

/** What the respondents said to the context questions. */
export function contextStates(catalogue: Catalogue, interviews: readonly Interview[]): States {
  return new Map<string, ContextState>(
    catalogue.context.map((question): [string, ContextState] => {
      const replies = interviews.flatMap(({ answers }) => answers.get(question.id)?.reply ?? []);
      const chosen = replies.flatMap((reply) => (reply.kind === 'option' ? [reply.option] : []));
      const known = question.options.map(({ id }) => id).filter((id) => chosen.includes(id));
      if (known.length > 0) return [question.id, { chosen: known }];
      const dropped =
        replies.some(({ kind }) => kind === 'notApplicable') && !replies.some(({ kind }) => kind === 'unknown');
      return [question.id, dropped ? 'notApplicable' : 'open'];
    }),
  );
}

/**
 * Every way the open or disputed context questions could turn out, the present state first: an open one takes each
 * way of being settled, a disputed one each of the options that were chosen, and each may stay as it is.
 * Only questions that some condition refers to are varied; the number is bounded by the profile's check.
 */
function contextOutcomes(catalogue: Catalogue, states: States): readonly States[] {
  const chosen = [...states].flatMap(([id, state]): readonly (readonly [string, readonly string[]])[] =>
    typeof state === 'string' ? [] : [[id, state.chosen]],
  );
  let outcomes: readonly States[] = [states];
  for (const [id, ways] of settlementsOf(catalogue, new Map(chosen))) {
    const isSettled = states.get(id) === 'notApplicable' || (states.get(id) !== 'open' && ways.length < 2);
    if (isSettled) continue;
    outcomes = outcomes.flatMap((outcome) => [outcome, ...ways.map((way) => new Map(outcome).set(id, way))]);
  }
  return outcomes;
}

/** What an outcome of the context questions decides: what does not apply, and what rules read of the context. */
export interface Circumstances {
  readonly hidden: ReadonlySet<string>;
  readonly stateOf: (question: string) => ContextState;
}

function circumstancesIn(catalogue: Catalogue, states: States): Circumstances {
  const hidden = hiddenQuestions(catalogue, states);
  return { hidden, stateOf: (id) => (hidden.has(id) ? 'notApplicable' : (states.get(id) ?? 'open')) };
}

/**
 * Every outcome of the context questions that makes a difference, as they stand now first. Outcomes that hide the same
 * questions and that every rule reads alike score the same; one of each is enough.
 */
export function circumstancesOf(
  catalogue: Catalogue,
  interviews: readonly Interview[],
): readonly [Circumstances, ...(readonly Circumstances[])] {
  const states = contextStates(catalogue, interviews);
  const now = circumstancesIn(catalogue, states);
  const all = [now, ...contextOutcomes(catalogue, states).map((each) => circumstancesIn(catalogue, each))];
  const conditions = ruleConditions(catalogue);
  const keyOf = ({ hidden, stateOf }: Circumstances): string =>
    [...conditions.map((condition) => evaluate(condition, stateOf) === true), ...hidden].join('\n');
  const distinct = new Map([...all].reverse().map((each) => [keyOf(each), each]));
  return [now, ...[...distinct.values()].reverse().filter((each) => each !== now)];
}

/** The questions that do not apply in an outcome, context questions included. What is undecided stays visible. */
export function hiddenQuestions(catalogue: Catalogue, states: States): ReadonlySet<string> {
  const hidden = new Map<string, boolean>();
  const isHidden = (id: string): boolean => {
    const known = hidden.get(id);
    if (known !== undefined) return known;
    const when = catalogue.questions.get(id)?.when;
    const result = when !== undefined && evaluate(when, stateOf) === false;
    hidden.set(id, result);
    return result;
  };
  const stateOf = (id: string): ContextState => (isHidden(id) ? 'notApplicable' : (states.get(id) ?? 'open'));
  return new Set([...catalogue.questions.keys()].filter(isHidden));
}
