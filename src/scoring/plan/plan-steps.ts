import type { ChosenReply, Interview } from '../../answers/interview.ts';
import { sumDays, wayFor } from '../../questionnaires/advice.ts';
import type { DaysRange } from '../../questionnaires/profile.ts';
import type { Recommendation, ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import type { Horizon } from '../../questionnaires/vocabulary.ts';
import { compare } from '../../text/compare-text.ts';
import { isOpen } from '../assessment.ts';
import { byHorizon } from '../order.ts';
import { bestReply, scoreOf } from '../scores.ts';
import type { Slices } from '../slices.ts';
import { type Candidate, DAY, leastGains, scoresOnTheWay } from './model.ts';
import { lowsWith, type Problem } from './problem.ts';

/** One question raised to its best answer. */
export interface PlanStep {
  readonly question: string;
  /** The lowest answer given: an option's id or the ticked items; or why there is none. */
  readonly from: string | readonly string[];
  /** The best answer: an option's id, or all items. */
  readonly to: string | readonly string[];
  /** Person-days, from the least to the most. */
  readonly effort: DaysRange;
  readonly horizon: Horizon;
  /** What the step adds to the low score, in its place. */
  readonly pointsGained: number;
  /** For a day of the most that it takes. */
  readonly pointsPerDay: number;
  /** Nobody knows the answer yet: it may turn out to be done already. */
  readonly findOutFirst: boolean;
}

/** What to do in a step, one thing after the other, by the answer that it starts from. */
export function wayOfStep(question: ScoredQuestion, { from, findOutFirst }: PlanStep): readonly Recommendation[] {
  return wayFor(question, findOutFirst ? [] : [from].flat());
}

/** What some steps take together. */
export function effortOf(steps: readonly PlanStep[]): DaysRange {
  return sumDays(steps.map(({ effort }) => effort));
}

/** The steps that raise some candidates, by horizon; within one in the order in which they build on each other. */
export function* stepsRaising(problem: Problem, raised: readonly Candidate[]): Slices<readonly PlanStep[]> {
  const { interviews, responses } = problem.scenarios;
  const least = leastGains(
    problem.scenarios,
    raised.map(({ question }) => question),
  );
  const placed = raised
    .map((candidate) => {
      const { advice, question, least: from, effort } = candidate;
      const days = [from / DAY, effort / DAY] as const;
      return { ...advice, candidate, id: question.id, days, worth: (least.get(question.id) ?? 0) / days[1] };
    })
    .sort((a, b) => compare(a.id, b.id));
  const ordered = byHorizon(placed).flatMap(({ steps }) => steps);
  const scores = yield* lowScores(
    problem,
    ordered.map(({ candidate }) => candidate),
  );
  return ordered.map(({ id, candidate: { question }, days, horizon }, index): PlanStep => {
    const pointsGained = (scores[index + 1] ?? 0) - (scores[index] ?? 0);
    return {
      question: id,
      from: lowestAnswer(question, interviews),
      to: answerText(bestReply(question)),
      effort: days,
      horizon,
      pointsGained,
      pointsPerDay: pointsGained / days[1],
      findOutFirst: isOpen(responses.get(id)),
    };
  });
}

/** The low score while candidates are raised one after the other: before the first, and after each. */
function* lowScores(problem: Problem, raised: readonly Candidate[]): Slices<readonly number[]> {
  const { scenarios, lows } = problem;
  if (scenarios.outlook.kind === 'bounded' || lows.length > scenarios.lows.length) {
    const scores: number[] = [];
    for (let count = 0; count <= raised.length; count += 1) {
      const now = yield* lowsWith(problem, raised.slice(0, count));
      scores.push(Math.min(...now.flatMap(({ overall }) => overall ?? [])));
      yield;
    }
    return scores;
  }
  const scores = new Array<number>(raised.length + 1).fill(Number.POSITIVE_INFINITY);
  const questions = raised.map(({ question }) => question);
  for (const outcome of scenarios.lows) {
    const own = scoresOnTheWay(scenarios, outcome, questions);
    for (const [index, score] of own.entries()) scores[index] = Math.min(scores[index] ?? score, score);
    yield;
  }
  return scores;
}

/** Of equals the first by its text; `unknown` or `unanswered` where nobody gave an answer that scores. */
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

function answerText(reply: ChosenReply): string | readonly string[] {
  return reply.kind === 'option' ? reply.option : reply.items;
}

function textOf(reply: ChosenReply): string {
  return [answerText(reply)].flat().join(' ');
}
