import type { Interview } from '../answers/interview.ts';
import { leavesOf } from '../questionnaire/condition.ts';
import type { Level } from '../questionnaire/identifiers.ts';
import { isScored, type Question, type ScoredQuestion } from '../questionnaire/question.ts';
import { WEIGHTS } from '../questionnaire/schema.ts';
import { settlementsOf } from '../questionnaire/settlements.ts';
import { levelBounds } from '../scoring/outcomes.ts';
import { expectsNotReady, outlooksOf } from './outlook.ts';
import { isReplied, type Session, visibleQuestions } from './state.ts';

type Bounds = ReturnType<typeof levelBounds>;

/**
 * Whether every completion of the open answers, *not applicable* among them, gives the same level. What is asked again
 * counts as open, whatever the file holds; so does *unknown*, which can still be found out.
 */
export function isDecided(session: Session): boolean {
  const { low, high } = boundsOf(session);
  return low === high;
}

/** The level, once it is decided (`null`: nothing that applies is scored); `undefined` before. */
export function decidedLevel(session: Session): Level | null | undefined {
  const { low, high } = boundsOf(session);
  return low === high ? low : undefined;
}

/**
 * The open questions whose answers can still change the verdict, the most decisive first; none once it is decided.
 * Those that can cap the level within the range still open lead. Behind them, where the answers so far make *not ready*
 * likely, stand the areas that take the least to fall below their floor; else, what weighs most in the overall score.
 * A context question comes right before the first question that hangs on it.
 *
 * The order is a guess and only saves questions. That nothing more is asked is proven: it rests on the bounds alone.
 */
export function decisiveQuestions(session: Session): readonly Question[] {
  const bounds = boundsOf(session);
  if (bounds.low === bounds.high) return [];
  const open = visibleQuestions(session).filter((question) => !isReplied(session, question));
  const scored = inOrder(open.filter(isScored), session, bounds);
  const deciding = settlementsOf(session.catalogue);
  return contextFirst([...scored, ...open.filter(({ id }) => deciding.has(id))], open);
}

/** Puts the open context questions that a question hangs on right before it. */
function contextFirst(questions: readonly Question[], open: readonly Question[]): readonly Question[] {
  const withContext = (question: Question): readonly Question[] => {
    const leaves = question.when === undefined ? [] : leavesOf(question.when);
    const context = open.filter(({ id }) => leaves.some((leaf) => leaf.question === id));
    return [...context.flatMap(withContext), question];
  };
  return [...new Set(questions.flatMap(withContext))];
}

function boundsOf(session: Session): Bounds {
  return levelBounds(session.catalogue, [standing(session)]);
}

/** The interview without the replies that are asked for again: they are open, so nothing may rest on them. */
function standing(session: Session): Interview {
  const open = new Set(session.asked.filter((question) => !isReplied(session, question)).map(({ id }) => id));
  const answers = [...session.interview.answers].filter(([id]) => !open.has(id));
  return { ...session.interview, answers: new Map(answers) };
}

function inOrder(open: readonly ScoredQuestion[], session: Session, { low, high }: Bounds): readonly ScoredQuestion[] {
  const { catalogue } = session;
  const outlooks = outlooksOf(catalogue, standing(session), open);
  const isLikelyLow = (low === null || low === 'not-ready') && expectsNotReady(catalogue, outlooks);
  const keys = (question: ScoredQuestion): readonly number[] => {
    const outlook = outlooks.find(({ area }) => area.id === question.area);
    const caps = question.knockOut && low !== 'ready-with-conditions';
    const conditions = question.criticality === 'critical' && high === 'ready' && !isLikelyLow;
    const share = outlook === undefined ? 0 : (outlook.area.weight * WEIGHTS[question.criticality]) / outlook.weight;
    return [caps ? 0 : conditions ? 1 : 2, isLikelyLow ? (outlook?.toFall ?? 0) : 0, -share];
  };
  return open
    .map((question) => ({ question, keys: keys(question) }))
    .sort((a, b) => firstDifference(a.keys, b.keys))
    .map(({ question }) => question);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
}
