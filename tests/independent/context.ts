import type { Condition, ContextQuestion, World } from './world.ts';

/** What a context question came to: the options chosen for it, or that it does not apply, or nothing yet. */
type State = readonly string[] | 'not-applicable' | 'open';

/** One way in which the context stands: a state for each context question. */
export type Context = ReadonlyMap<string, State>;

/** Kleene's three values; null is undecided. */
type Truth = boolean | null;

/** @returns the context as the interviews give it */
export function contextAsAnswered(world: World): Context {
  return new Map(world.context.map((question) => [question.id, stateAsAnswered(world, question.id)]));
}

function stateAsAnswered(world: World, id: string): State {
  const chosen = new Set<string>();
  let unknown = false;
  let setAside = false;
  for (const interview of world.interviews) {
    const answer = interview.answers[id];
    if (answer === undefined) continue;
    if ('option' in answer) chosen.add(answer.option);
    if ('unknown' in answer) unknown = true;
    if ('notApplicable' in answer) setAside = true;
  }
  if (chosen.size > 0) return [...chosen];
  return setAside && !unknown ? 'not-applicable' : 'open';
}

/**
 * Every outcome of the context, the present state first: an open question settled with each option, as not applicable
 * (unless it forbids that) or left open; a disputed one with each non-empty set of what was chosen.
 */
export function contextOutcomes(world: World): readonly Context[] {
  const present = contextAsAnswered(world);
  let outcomes: Context[] = [present];
  for (const question of world.context) {
    outcomes = outcomes.flatMap((outcome) =>
      settlements(question, present.get(question.id) ?? 'open').map((state) =>
        new Map(outcome).set(question.id, state),
      ),
    );
  }
  return outcomes;
}

/** The present state comes first. */
function settlements(question: ContextQuestion, present: State): readonly State[] {
  if (present === 'not-applicable') return [present];
  if (present !== 'open') return [present, ...subsets(present).filter((set) => set.length < present.length)];
  const options = question.options.map((option) => [option]);
  return question.notApplicable === false ? [present, ...options] : [present, ...options, 'not-applicable'];
}

function subsets(choices: readonly string[]): readonly (readonly string[])[] {
  let sets: string[][] = [[]];
  for (const choice of choices) sets = [...sets, ...sets.map((set) => [...set, choice])];
  return sets.filter((set) => set.length > 0);
}

/** @returns whether the condition holds in the context; null while it is undecided */
export function holds(world: World, context: Context, condition: Condition, negated = false): Truth {
  if ('not' in condition) return holds(world, context, condition.not, !negated);
  if ('question' in condition) return choiceFits(world, context, condition, negated);
  // Under `not`, `all` is read as `any` of the negations, and the other way round.
  const parts = 'all' in condition ? condition.all : condition.any;
  const truths = parts.map((part) => holds(world, context, part, negated));
  const needsAll = 'all' in condition !== negated;
  if (needsAll) return truths.includes(false) ? false : truths.includes(null) ? null : true;
  return truths.includes(true) ? true : truths.includes(null) ? null : false;
}

function choiceFits(
  world: World,
  context: Context,
  leaf: { readonly question: string; readonly is: readonly string[] },
  negated: boolean,
): Truth {
  const state = stateInContext(world, context, leaf.question);
  if (state === 'open') return null;
  // Not applicable is none of the options, so neither of those named nor of the others.
  if (state === 'not-applicable') return false;
  return state.some((choice) => leaf.is.includes(choice) !== negated);
}

/** A hidden context question is not applicable, whatever was answered. */
function stateInContext(world: World, context: Context, id: string): State {
  const question = world.context.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`No context question ${id}`);
  if (question.when !== undefined && holds(world, context, question.when) === false) return 'not-applicable';
  return context.get(id) ?? 'open';
}

/** The options chosen for a context question, as far as it applies. */
export function choices(world: World, context: Context, id: string): readonly string[] {
  if (!world.context.some((question) => question.id === id)) return [];
  const state = stateInContext(world, context, id);
  return state === 'open' || state === 'not-applicable' ? [] : state;
}
