import { compare } from '../text/compare-text.ts';
import { foldName } from './identity.ts';
import { type Interview, NO_ANSWER, type Respondent } from './interview.ts';
import type { AnswersShape } from './schema.ts';

/** Something to do that was agreed in an interview. Without an owner it is a parked point. Days as in 2026-12-05. */
export type Action = NonNullable<AnswersShape['actions']>[number];

/** An action as it stands by all files of an engagement: in the words of the file that said it last. */
export interface AgreedAction extends Action {
  readonly file: string;
  readonly respondent: Respondent;
  /** Whether any file that states it marks it so, or the answer that it belongs to. */
  readonly isConfidential: boolean;
}

/** An action with its keys in the order in which they are written. */
export function actionShape({ text, owner, due, question, done, confidential }: Action): Action {
  return {
    text,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(question === undefined ? {} : { question }),
    ...(done === undefined ? {} : { done }),
    ...(confidential === undefined ? {} : { confidential }),
  };
}

/** The same text for one action wherever it is stated: by its question and its words, however they are spaced. */
export function keyOfAction({ question, text }: Pick<Action, 'question' | 'text'>): string {
  return JSON.stringify([question ?? null, foldName(text)]);
}

export function isParked({ owner }: Pick<Action, 'owner'>): boolean {
  return owner === undefined;
}

/** Whether it is still to be done, and was due before a day. */
export function isOverdue({ due, done }: Pick<Action, 'due' | 'done'>, day: string | undefined): boolean {
  return done === undefined && due !== undefined && day !== undefined && due < day;
}

/** Whether an interview marks an action confidential, by itself or by the answer that it belongs to. */
export function isToldInConfidence({ answers }: Pick<Interview, 'answers'>, action: Action): boolean {
  const { confidential } = answers.get(action.question ?? '') ?? NO_ANSWER;
  return confidential || action.confidential === true;
}

/**
 * What was agreed in the interviews of one engagement, those of earlier rounds among them: each action once, done or not.
 * Where several files state one, what the file says that started last counts; of files that nobody can put in an order,
 * and within one file, `done` counts. In the order in which they were first stated.
 */
export function agreedActions(interviews: readonly Interview[]): readonly AgreedAction[] {
  const known = new Map<string, AgreedAction>();
  const inOrder = [...interviews].sort((a, b) => startOf(a) - startOf(b) || compare(a.file, b.file));
  const starts = new Map<string, number>();
  for (const interview of inOrder) {
    const { file, respondent, actions = [] } = interview;
    for (const action of actions) {
      const key = keyOfAction(action);
      const before = known.get(key);
      const isConfidential = isToldInConfidence(interview, action) || before?.isConfidential === true;
      const stated = { ...action, file, respondent, isConfidential };
      const isLater = before === undefined || startOf(interview) > (starts.get(key) ?? 0);
      const isReopening = !isLater && before.done !== undefined && action.done === undefined;
      known.set(key, isReopening ? { ...before, isConfidential } : stated);
      starts.set(key, startOf(interview));
    }
  }
  return [...known.values()];
}

/** Those of what was agreed that are still to be done: an action stands until a file says that it is done. */
export function standingActions(interviews: readonly Interview[]): readonly AgreedAction[] {
  return agreedActions(interviews).filter(({ done }) => done === undefined);
}

/** Those still to be done that are due on a day, as in 2026-12-05, or before it; the earliest first. */
export function dueBy<A extends Action>(actions: readonly A[], day: string): readonly A[] {
  return actions
    .filter(({ due, done }) => done === undefined && due !== undefined && due <= day)
    .sort((a, b) => compare(a.due ?? '', b.due ?? ''));
}

/** In milliseconds; a file that does not say when it started comes before all that do. */
function startOf({ started }: Interview): number {
  return started === undefined ? Number.MIN_SAFE_INTEGER : Date.parse(started);
}
