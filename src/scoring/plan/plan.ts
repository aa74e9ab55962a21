import type { Interview } from '../../answers/interview.ts';
import { compare } from '../../diagnostics/diagnostic.ts';
import type { Catalogue } from '../../questionnaire/catalogue.ts';
import { LEVELS, type Level, rankOf } from '../../questionnaire/identifiers.ts';
import type { ScoredQuestion } from '../../questionnaire/question.ts';
import type { Horizon } from '../../questionnaire/schema.ts';
import type { Assessment } from '../assessment.ts';
import { byHorizon } from '../order.ts';
import { scoreOf } from '../responses.ts';
import { scoreInterviews } from '../score.ts';
import { bestReply, withReplies } from '../what-if.ts';
import { type Candidate, DAY } from './candidates.ts';
import { type Model, overallGain } from './model.ts';
import { lowsWith, type Problem, problemOf, reaches, search } from './search.ts';

/** One question raised to its best answer. */
export interface PlanStep {
  readonly question: string;
  /** The lowest answer given: an option's id or the ticked items; or why there is none. */
  readonly from: string | readonly string[];
  /** The best answer: an option's id, or all items. */
  readonly to: string | readonly string[];
  /** Person-days. */
  readonly effort: number;
  readonly horizon: Horizon;
  /** What the step adds to the low score, in its place. */
  readonly pointsGained: number;
  readonly pointsPerDay: number;
  /** Nobody knows the answer yet: it may turn out to be done already. */
  readonly findOutFirst: boolean;
}

/** A way up, as `plan --json` prints it. Efforts are in person-days. */
export interface Plan {
  readonly format: 'outready/plan/1';
  /** The level that the plan reaches whatever the open answers turn out to be; `null` where a budget reaches none. */
  readonly target: Level | null;
  /** What it may cost, where that was asked. */
  readonly budget?: number;
  readonly reachable: boolean;
  /** Of all steps; `null` where no plan reaches the target. */
  readonly effort: number | null;
  /** How much of the effort falls away if everything to be found out first turns out to be done already. */
  readonly findingOutMaySave: number;
  readonly steps: readonly PlanStep[];
  /** The assessment once the plan is carried out; where none reaches the target, once all that can be raised is. */
  readonly result: Assessment;
}

/**
 * The least effort after which the low scenario reaches a level, proven minimal: no other set of steps reaches it with
 * less effort. Among equal ones, the fewest steps; then the earliest horizons (least sum of ranks); then the first ids.
 */
export function planFor(catalogue: Catalogue, interviews: readonly Interview[], target: Level): Plan {
  const problem = problemOf(catalogue, interviews);
  const raised = search(problem, { target, aim: 'least-effort', budget: Number.POSITIVE_INFINITY });
  if (raised === undefined || !(target === 'not-ready' || reaches(lowsWith(problem, raised), target))) {
    return {
      ...planOf(problem, problem.candidates),
      target,
      reachable: false,
      effort: null,
      findingOutMaySave: 0,
      steps: [],
    };
  }
  return { ...planOf(problem, raised), target };
}

/**
 * The most that an effort can reach: the best level for the low scenario first, then its highest score, then the least
 * effort. `budget` is in person-days.
 */
export function planWithin(catalogue: Catalogue, interviews: readonly Interview[], budget: number): Plan {
  const problem = problemOf(catalogue, interviews);
  for (const target of [...LEVELS].reverse()) {
    const raised = search(problem, { target, aim: 'most-points', budget: Math.floor(budget * DAY + 0.5) });
    if (raised === undefined) continue;
    const lows = lowsWith(problem, raised);
    return { ...planOf(problem, raised), target: reaches(lows, target) ? target : null, budget };
  }
  return { ...planOf(problem, []), target: null, budget };
}

/** The level above the one that the low scenario has now; the best one where that is reached. */
export function nextLevel({ level }: Assessment): Level {
  const rank = level.low === null ? 0 : rankOf(level.low);
  return LEVELS[Math.min(rank + 1, LEVELS.length - 1)] ?? 'ready';
}

function planOf({ catalogue, interviews, models, readings }: Problem, raised: readonly Candidate[]): Plan {
  const isOpen = (id: string): boolean => ['unknown', 'unanswered'].includes(readings.responses.get(id)?.status ?? '');
  const placed = raised
    .map((candidate) => {
      const { recommendation, id } = candidate.question;
      const effort = catalogue.profile.effort[recommendation.effort];
      return {
        ...recommendation,
        candidate,
        id,
        effort,
        worth: Math.min(...models.map((model) => overallGain(model, candidate.question))) / effort,
      };
    })
    .sort((a, b) => compare(a.id, b.id));
  const done: ScoredQuestion[] = [];
  const steps = byHorizon(placed)
    .flatMap(({ steps }) => steps)
    .map(({ id, candidate: { question }, effort, horizon }): PlanStep => {
      const before = lowScore(models, done);
      done.push(question);
      const pointsGained = lowScore(models, done) - before;
      return {
        question: id,
        from: lowestAnswer(question, interviews),
        to: answerText(bestReply(question)),
        effort,
        horizon,
        pointsGained,
        pointsPerDay: pointsGained / effort,
        findOutFirst: isOpen(id),
      };
    });
  const replies = new Map(raised.map(({ question }) => [question.id, bestReply(question)]));
  const sum = (of: readonly Candidate[]): number => of.reduce((total, { effort }) => total + effort, 0) / DAY;
  return {
    format: 'outready/plan/1',
    target: null,
    reachable: true,
    effort: sum(raised),
    findingOutMaySave: sum(raised.filter(({ question }) => isOpen(question.id))),
    steps,
    result: scoreInterviews(catalogue, withReplies(interviews, replies)),
  };
}

/** The lowest overall score among the models with some questions at their best. */
function lowScore(models: readonly Model[], raised: readonly ScoredQuestion[]): number {
  return Math.min(
    ...models.map((model) => raised.reduce((sum, question) => sum + overallGain(model, question), model.overall)),
  );
}

/** Of the answers given, the one that scores lowest; `unknown` or `unanswered` where nobody gave one. */
function lowestAnswer(question: ScoredQuestion, interviews: readonly Interview[]): PlanStep['from'] {
  const replies = interviews.flatMap(({ answers }) => answers.get(question.id)?.reply ?? []);
  const scored = replies.flatMap((reply) => {
    const score = scoreOf(question, reply);
    return score === undefined || (reply.kind !== 'option' && reply.kind !== 'items') ? [] : [{ reply, score }];
  });
  const [lowest] = scored.sort((a, b) => a.score - b.score || compare(textOf(a.reply), textOf(b.reply)));
  if (lowest !== undefined) return answerText(lowest.reply);
  return replies.some(({ kind }) => kind === 'unknown') ? 'unknown' : 'unanswered';
}

type Chosen = ReturnType<typeof bestReply>;

function answerText(reply: Chosen): string | readonly string[] {
  return reply.kind === 'option' ? reply.option : reply.items;
}

function textOf(reply: Chosen): string {
  return [answerText(reply)].flat().join(' ');
}
