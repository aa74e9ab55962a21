import type { Interview } from '../../answers/interview.ts';
import {
  type Area,
  type Catalogue,
  conditionsOf,
  criticalityIn,
  scoredQuestions,
  settlementsOf,
} from '../../questionnaires/catalogue.ts';
import { leavesOf } from '../../questionnaires/condition.ts';
import type { ConditionShape } from '../../questionnaires/evaluate.ts';
import { floorsOf, type LevelThresholds } from '../../questionnaires/profile.ts';
import { questionsOf } from '../../questionnaires/profile-rules.ts';
import { isScored, type Question, type ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import type { Level } from '../../questionnaires/vocabulary.ts';
import { circumstancesNow, stageQuestion } from '../../scoring/context.ts';
import { weightsIn } from '../../scoring/outcome.ts';
import { HALF, isBelow } from '../../scoring/rule.ts';
import { levelBounds } from '../../scoring/scenarios.ts';
import { levelByThresholds, responseTo, scoreOverall, type WeightOf } from '../../scoring/scores.ts';
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
 * The open questions whose answers can still change the verdict, the most decisive first; none once it is decided. Before
 * them all comes the stage, also when nothing else can change: without it nobody knows what the verdict is for.
 * Those that can cap the level within the range still open lead. After them, where the answers so far make *not ready*
 * likely, stand the areas that take the least to fall below their floor; else, what weighs most in the overall score.
 * A context question comes right before the first question that hangs on it, be it through a rule; first of all comes
 * one that would make a rule's blocker of an answer already given.
 *
 * The order is a guess and only saves questions. That nothing more is asked is proven: it rests on the bounds alone.
 */
export function decisiveQuestions(session: Session): readonly Question[] {
  const bounds = boundsOf(session);
  const open = visibleQuestions(session).filter((question) => !isReplied(session, question));
  const stage = open.filter(({ id }) => id === stageQuestion(session.catalogue)?.id);
  if (bounds.low === bounds.high) return stage;
  const scored = inOrder(open.filter(isScored), session, bounds);
  const deciding = settlementsOf(session.catalogue);
  const blocking = blockingContext(session);
  const first = bounds.low === 'ready-with-conditions' ? [] : open.filter(({ id }) => blocking.has(id));
  const rest = contextFirst(
    [...first, ...scored, ...open.filter(({ id }) => deciding.has(id))],
    open,
    session.catalogue,
  );
  return [...new Set([...stage, ...rest])];
}

/** The context questions on which it hangs whether a rule makes a blocker of an answer already given. */
function blockingContext(session: Session): ReadonlySet<string> {
  const interviews = [standing(session)];
  const weak = new Set(
    scoredQuestions(session.catalogue)
      .filter((question) => isBelow(HALF, responseTo(question, interviews).score.high))
      .map(({ id }) => id),
  );
  const ripe = contextRules(session.catalogue).filter(({ questions }) => questions.some((id) => weak.has(id)));
  return new Set(ripe.flatMap(({ when }) => leavesOf(when).map(({ question }) => question)));
}

/** The rules that block only in some context, with the questions that each reads. */
function contextRules({
  profile,
}: Catalogue): readonly { readonly when: ConditionShape; readonly questions: readonly string[] }[] {
  return profile.rules.flatMap((rule) => {
    if (!('when' in rule) || rule.when === undefined) return [];
    return [{ when: rule.when, questions: questionsOf(rule).map(({ question }) => question) }];
  });
}

/** Puts the open context questions that a question hangs on, by its own conditions or a rule's, right before it. */
function contextFirst(
  questions: readonly Question[],
  open: readonly Question[],
  catalogue: Catalogue,
): readonly Question[] {
  const withContext = (question: Question): readonly Question[] => {
    const rules = contextRules(catalogue).filter((rule) => rule.questions.includes(question.id));
    const conditions = [...conditionsOf(question), ...rules.map(({ when }) => when)];
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
export function standing(session: Session): Interview {
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
  const interview = standing(session);
  const now = circumstancesNow(catalogue, [interview]);
  const weightOf = weightsIn(catalogue, now);
  const outlooks = outlooksOf(catalogue, interview, now.hidden, weightOf, open);
  const isLikelyLow = (low === null || low === 'not-ready') && expectsNotReady(catalogue, outlooks);
  const keys = (question: ScoredQuestion): readonly number[] => {
    const outlook = outlooks.find(({ area }) => area.id === question.area);
    const caps = now.knockOuts.has(question.id) && low !== 'ready-with-conditions';
    const isCritical = criticalityIn(question, now) === 'critical';
    const conditions = isCritical && high === 'ready' && !isLikelyLow;
    const share = weightOf(question) * (outlook?.perWeight ?? 0);
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
  readonly floors: LevelThresholds;
  /** Of all its questions that apply. */
  readonly weight: number;
  /** How much of the overall score's weight one of a question's carries. */
  readonly perWeight: number;
  /** The area's score, if the open answers are like those given. */
  readonly expected: number;
  /** The weight still to be asked until it is below its floor for conditions; infinite when it would not get there. */
  readonly toFall: number;
}

/** Half of what can be had is the guess before there is an answer. */
const GUESS = 50;

/** What to expect of each area in which anything applies; `open` are the questions that can still be asked. */
function outlooksOf(
  catalogue: Catalogue,
  interview: Interview,
  hidden: ReadonlySet<string>,
  weightOf: WeightOf,
  open: readonly ScoredQuestion[],
): readonly Outlook[] {
  const { weighting, weights } = catalogue.profile;
  // How much the guess weighs next to the answers given: like one critical question.
  const caution = weights.critical;
  const sums = catalogue.areas.map((area) => {
    const sum = { area, visible: 0, weight: 0, given: 0, total: 0, open: 0 };
    for (const question of area.questions) {
      const { score } = responseTo(question, [interview]);
      if (hidden.has(question.id)) continue;
      sum.visible += 1;
      if (score.high === null) continue;
      const weight = weightOf(question);
      sum.weight += weight;
      if (open.includes(question)) sum.open += weight;
      if (score.point === null) continue;
      sum.given += weight;
      sum.total += weight * score.point;
    }
    return sum;
  });
  const add = (of: (sum: (typeof sums)[number]) => number): number => sums.reduce((total, sum) => total + of(sum), 0);
  const mean = (add(({ total }) => total) + caution * GUESS) / (add(({ given }) => given) + caution);
  return sums
    .filter(({ weight }) => weight > 0)
    .map(({ area, visible, weight, given, total, open: left }) => {
      const floors = floorsOf(area, visible);
      const likely = (total + caution * mean) / (given + caution);
      const spare = total + 100 * (weight - given) - weight * floors['ready-with-conditions'];
      const needed = spare / (100 - likely);
      return {
        area,
        floors,
        weight,
        perWeight: weighting === 'questions' ? area.weight : area.weight / weight,
        expected: (total + likely * (weight - given)) / weight,
        toFall: needed > left ? Number.POSITIVE_INFINITY : needed,
      };
    });
}

/** Whether *not ready* is what the answers so far point to, by its thresholds. */
function expectsNotReady({ profile }: Catalogue, outlooks: readonly Outlook[]): boolean {
  const areas = outlooks.map(({ expected, floors, weight, perWeight }) => {
    return { score: expected, floors, weight: weight * perWeight };
  });
  return levelByThresholds(profile.levels, scoreOverall(areas), areas) === 'not-ready';
}
