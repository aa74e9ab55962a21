import type { Interview } from '../answers/interview.ts';
import { type Catalogue, type Circumstances, STAGE } from '../questionnaires/catalogue.ts';
import type { ContextState } from '../questionnaires/evaluate.ts';
import type { ContextQuestion } from '../questionnaires/questionnaire.ts';
import { DECISIONS, type Stage, type Status } from './assessment.ts';
import { type ContextBounds, contextBounds } from './context-bounds.ts';
import { outcomeMaker, outcomesOf, type States, type TurnedOut, uncertainContext } from './context-outcomes.ts';
import type { Slices } from './slices.ts';

/** The most outcomes of the context questions that are looked at one by one; beyond, they are bounded from outside. */
export const MAX_COMBINATIONS = 4096;

/** What the respondents said to the context questions. */
export function contextStates(catalogue: Catalogue, interviews: readonly Interview[]): States {
  return new Map<string, ContextState>(
    catalogue.context.map((question): [string, ContextState] => {
      const replies = interviews.flatMap(({ answers }) => answers.get(question.id)?.reply ?? []);
      const chosen = replies.flatMap((reply) => (reply.kind === 'option' ? [reply.option] : []));
      const known = question.options.map(({ id }) => id).filter((id) => chosen.includes(id));
      if (known.length > 0) return [question.id, { chosen: known }];
      const dropped =
        question.notApplicable !== false &&
        replies.some(({ kind }) => kind === 'notApplicable') &&
        !replies.some(({ kind }) => kind === 'unknown');
      return [question.id, dropped ? 'notApplicable' : 'open'];
    }),
  );
}

/** Whether nobody settled a context question yet, or not all of those who did agree. */
export function isUndecided(state: ContextState): boolean {
  return state === 'open' || (state !== 'notApplicable' && state.chosen.length > 1);
}

/** The context question that asks for the stage, as the shipped ones do; a house can have a context without it. */
export function stageQuestion({ context }: Pick<Catalogue, 'context'>): ContextQuestion | undefined {
  const question = context.find(({ id }) => id === STAGE);
  const known = question?.options.map(({ id }) => id) ?? [];
  return Object.keys(DECISIONS).every((stage) => known.includes(stage)) ? question : undefined;
}

/** The stage that the respondents agree on; `null` while it is open or disputed, or where nothing asks for it. */
export function stageIn(states: States): Stage | null {
  const state = states.get(STAGE);
  if (state === undefined || typeof state === 'string' || state.chosen.length !== 1) return null;
  return (Object.keys(DECISIONS) as Stage[]).find((stage) => stage === state.chosen[0]) ?? null;
}

/** How the context questions stand, and how they could turn out: as they stand now first, or within which bounds. */
export type ContextOutlook = { readonly states: States; readonly now: Circumstances } & (
  | {
      readonly kind: 'each';
      /** Every outcome that makes a difference. */
      readonly all: readonly Circumstances[];
    }
  | {
      readonly kind: 'bounded';
      readonly bounds: ContextBounds;
      /** One outcome, each uncertain question turning out in one of its ways: `pick` takes one of so many, from 0. */
      readonly draw: (pick: (ways: number) => number) => Circumstances;
    }
);

/**
 * Looks at every outcome of the context questions. Outcomes that hide the same questions and that every rule reads alike
 * score the same; one of each is enough. Above `limit` outcomes, at most so much as to say within what they lie.
 */
export function* outlookOn(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  limit = MAX_COMBINATIONS,
): Slices<ContextOutlook> {
  const states = contextStates(catalogue, interviews);
  const uncertain = uncertainContext(catalogue, states);
  const turnOut = outcomeMaker(catalogue);
  const now = turnOut(states).circumstances();
  if ([...uncertain.values()].reduce((product, ways) => product * ways.length, 1) > limit) {
    const draw = (pick: (ways: number) => number): Circumstances => {
      const drawn = [...uncertain].flatMap(([id, ways]) => {
        const way = ways[pick(ways.length)];
        return way === undefined ? [] : [[id, way] as const];
      });
      return turnOut(new Map([...states, ...drawn])).circumstances();
    };
    return { kind: 'bounded', states, now, bounds: contextBounds(catalogue, states, uncertain), draw };
  }
  const outcomes: TurnedOut[] = [];
  for (const outcome of outcomesOf(states, uncertain)) {
    outcomes.push(turnOut(outcome));
    if (outcomes.length % 64 === 0) yield;
  }
  const distinct = new Map(outcomes.reverse().map((outcome) => [outcome.key, outcome]));
  distinct.delete(turnOut(states).key);
  return {
    kind: 'each',
    states,
    now,
    all: [now, ...[...distinct.values()].reverse().map((each) => each.circumstances())],
  };
}

/** What the context decides as it stands: what does not apply (context questions included) and what it raises. */
export function circumstancesNow(catalogue: Catalogue, interviews: readonly Interview[]): Circumstances {
  return outcomeMaker(catalogue)(contextStates(catalogue, interviews)).circumstances();
}

/** Where a context question stands, and the options that anybody chose. */
export interface ContextAnswer {
  readonly status: Exclude<Status, 'hidden'>;
  readonly chosen: readonly string[];
}

/** The same for every context question by its id, be it hidden or not. */
export function contextAnswers(
  catalogue: Catalogue,
  interviews: readonly Interview[],
): ReadonlyMap<string, ContextAnswer> {
  const isUnknown = (id: string): boolean =>
    interviews.some(({ answers }) => answers.get(id)?.reply.kind === 'unknown');
  const answers = [...contextStates(catalogue, interviews)].map(([id, state]): readonly [string, ContextAnswer] => {
    if (typeof state === 'object') return [id, { status: 'answered', chosen: state.chosen }];
    const status = state === 'open' ? (isUnknown(id) ? 'unknown' : 'unanswered') : state;
    return [id, { status, chosen: [] }];
  });
  return new Map(answers);
}
