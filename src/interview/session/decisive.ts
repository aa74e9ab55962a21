import type { Interview } from '../../answers/interview.ts';
import { type Area, type Catalogue, leavesOf, scoredQuestions, settlementsOf } from '../../questionnaires/catalogue.ts';
import type { ProfileRule } from '../../questionnaires/profile-rules.ts';
import {
  isScored,
  type Level,
  type Question,
  type ScoredQuestion,
  WEIGHTS,
} from '../../questionnaires/questionnaire.ts';
import { contextStates, hiddenQuestions } from '../../scoring/context.ts';
import { isAtMost } from '../../scoring/rule.ts';
import { levelBounds } from '../../scoring/scenarios.ts';
import { levelByThresholds, responseTo, scoreOverall } from '../../scoring/scores.ts';
import { isReplied, type Session, visibleQuestions } from './session.ts';

type LevelBounds = ReturnType<typeof levelBounds>;

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
 * Those that can cap the level within the range still open lead. After them, where the answers so far make *not ready*
 * likely, stand the areas that take the least to fall below their floor; else, what weighs most in the overall score.
 * A context question comes right before the first question that hangs on it, be it through a rule; first of all comes
 * one that would make a rule's blocker of an answer already given.
 *
 * The order is a guess and only saves questions. That nothing more is asked is proven: it rests on the bounds alone.
 */
export function decisiveQuestions(session: Session): readonly Question[] {
  const bounds = boundsOf(session);
  if (bounds.low === bounds.high) return [];
  const open = visibleQuestions(session).filter((question) => !isReplied(session, question));
  const scored = inOrder(open.filter(isScored), session, bounds);
  const deciding = settlementsOf(session.catalogue);
  const blocking = blockingContext(session);
  const first = bounds.low === 'ready-with-conditions' ? [] : open.filter(({ id }) => blocking.has(id));
  return contextFirst([...first, ...scored, ...open.filter(({ id }) => deciding.has(id))], open, session.catalogue);
}

/** The context questions on which it hangs whether a rule makes a blocker of an answer already given. */
function blockingContext(session: Session): ReadonlySet<string> {
  const interviews = [standing(session)];
  const questions = scoredQuestions(session.catalogue);
  const ripe = contextRules(session.catalogue).filter(({ questions: ids, atMost }) =>
    questions.some(
      (question) => ids.includes(question.id) && isAtMost(atMost, responseTo(question, interviews).score.high),
    ),
  );
  return new Set(ripe.flatMap(({ when }) => leavesOf(when).map(({ question }) => question)));
}

function contextRules({ profile }: Catalogue): readonly Extract<ProfileRule, { when: unknown }>[] {
  return profile.rules.filter((rule) => 'when' in rule);
}

/** Puts the open context questions that a question hangs on, by its own condition or a rule's, right before it. */
function contextFirst(
  questions: readonly Question[],
  open: readonly Question[],
  catalogue: Catalogue,
): readonly Question[] {
  const withContext = (question: Question): readonly Question[] => {
    const rules = contextRules(catalogue).filter((rule) => rule.questions.includes(question.id));
    const conditions = [...(question.when === undefined ? [] : [question.when]), ...rules.map(({ when }) => when)];
    const leaves = conditions.flatMap((condition) => leavesOf(condition));
    const context = open.filter(({ id }) => leaves.some((leaf) => leaf.question === id));
    return [...context.flatMap(withContext), question];
  };
  return [...new Set(questions.flatMap(withContext))];
}

function boundsOf(session: Session): LevelBounds {
  return levelBounds(session.catalogue, [standing(session)]);
}

/** The interview without the replies that are asked for again: they are open, so nothing may rest on them. */
function standing(session: Session): Interview {
  const open = new Set(session.asked.filter((question) => !isReplied(session, question)).map(({ id }) => id));
  const answers = [...session.interview.answers].filter(([id]) => !open.has(id));
  return { ...session.interview, answers: new Map(answers) };
}

function inOrder(
  open: readonly ScoredQuestion[],
  session: Session,
  { low, high }: LevelBounds,
): readonly ScoredQuestion[] {
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

/** What the answers so far let expect of an area; weights are of questions. */
interface Outlook {
  readonly area: Area;
  /** Of all its questions that apply. */
  readonly weight: number;
  /** The area's score, if the open answers are like those given. */
  readonly expected: number;
  /** The weight still to be asked until it is below its floor for conditions; infinite when it would not get there. */
  readonly toFall: number;
}

/** How much the guess weighs next to the answers given: like one critical question. */
const CAUTION = WEIGHTS.critical;

/** Half of what can be had is the guess before there is an answer. */
const GUESS = 50;

/** What to expect of each area in which anything applies; `open` are the questions that can still be asked. */
function outlooksOf(catalogue: Catalogue, interview: Interview, open: readonly ScoredQuestion[]): readonly Outlook[] {
  const hidden = hiddenQuestions(catalogue, contextStates(catalogue, [interview]));
  const sums = catalogue.areas.map((area) => {
    const sum = { area, weight: 0, given: 0, total: 0, open: 0 };
    for (const question of area.questions) {
      const { score } = responseTo(question, [interview]);
      if (hidden.has(question.id) || score.high === null) continue;
      const weight = WEIGHTS[question.criticality];
      sum.weight += weight;
      if (open.includes(question)) sum.open += weight;
      if (score.point === null) continue;
      sum.given += weight;
      sum.total += weight * score.point;
    }
    return sum;
  });
  const add = (of: (sum: (typeof sums)[number]) => number): number => sums.reduce((total, sum) => total + of(sum), 0);
  const mean = (add(({ total }) => total) + CAUTION * GUESS) / (add(({ given }) => given) + CAUTION);
  return sums
    .filter(({ weight }) => weight > 0)
    .map(({ area, weight, given, total, open: left }) => {
      const likely = (total + CAUTION * mean) / (given + CAUTION);
      const spare = total + 100 * (weight - given) - weight * area.floors['ready-with-conditions'];
      const needed = spare / (100 - likely);
      const toFall = needed > left ? Number.POSITIVE_INFINITY : needed;
      return { area, weight, expected: (total + likely * (weight - given)) / weight, toFall };
    });
}

/** Whether *not ready* is what the answers so far point to, by its thresholds. */
function expectsNotReady(catalogue: Catalogue, outlooks: readonly Outlook[]): boolean {
  const expected = catalogue.areas.map(({ id }) => outlooks.find(({ area }) => area.id === id)?.expected ?? null);
  return levelByThresholds(catalogue, scoreOverall(catalogue, expected), expected) === 'not-ready';
}
