import type { Interview } from '../answers/interview.ts';
import type { Catalogue } from '../questionnaire/catalogue.ts';
import { type ContextState, evaluate } from '../questionnaire/condition.ts';
import { settlementsOf } from '../questionnaire/settlements.ts';

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
export function contextOutcomes(catalogue: Catalogue, states: States): readonly States[] {
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
