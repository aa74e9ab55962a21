import type { Interview, Reply } from '../answers/interview.ts';
import { DISTANCE_TAGS } from '../questionnaires/profile-rules.ts';
import { type ScoredQuestion, Side } from '../questionnaires/questionnaire.ts';
import type { Interval, Status } from './assessment.ts';
import { mean } from './mean.ts';

/** One respondent's score for a question, 0 to 100. */
export interface Given {
  readonly side: Side;
  readonly score: number;
  /** The tag of the chosen option. */
  readonly tag?: string;
}

/** What all respondents together said to a scored question. */
export interface Response {
  readonly status: Exclude<Status, 'hidden'>;
  readonly given: readonly Given[];
  readonly score: Interval;
}

/** Gathers the replies to one question: the status is the strongest reply, the scores those of the chosen options. */
export function responseTo(question: ScoredQuestion, interviews: readonly Interview[]): Response {
  const given: Given[] = [];
  const weaker = new Set<Reply['kind']>();
  for (const { respondent, answers } of interviews) {
    const reply = answers.get(question.id)?.reply;
    if (reply === undefined) continue;
    const score = scoreOf(question, reply);
    if (score === undefined) weaker.add(reply.kind);
    else given.push({ side: respondent.side, score, ...tagOf(question, reply) });
  }
  if (given.length > 0) return { status: 'answered', given, score: spread(given) };
  if (weaker.has('unknown')) return { status: 'unknown', given, score: OPEN };
  if (weaker.has('notApplicable')) return { status: 'notApplicable', given, score: LEFT_OUT };
  return { status: 'unanswered', given, score: OPEN };
}

const OPEN: Interval = { low: 0, point: null, high: 100 };
export const LEFT_OUT: Interval = { low: null, point: null, high: null };

/** A reply's score; `undefined` when it chose nothing that the question (still) has. */
export function scoreOf(question: ScoredQuestion, reply: Reply): number | undefined {
  if (question.kind === 'choice') {
    return reply.kind === 'option' ? question.options.find(({ id }) => id === reply.option)?.score : undefined;
  }
  if (reply.kind !== 'items' || reply.items.some((item) => !question.items.some(({ id }) => id === item))) {
    return undefined;
  }
  const points = (ids: readonly string[] | undefined): number =>
    question.items.reduce((sum, { id, points }) => (ids === undefined || ids.includes(id) ? sum + points : sum), 0);
  return (100 * points(reply.items)) / points(undefined);
}

/**
 * Where a reply stands on its question's scale, 0 to 100. On an inverted U the best answer is in the middle: an option
 * that misses it on one side lies far from one on the other, however alike their scores are.
 */
export function placeOf(question: ScoredQuestion, reply: Reply): number | undefined {
  const score = scoreOf(question, reply);
  if (score === undefined || question.kind !== 'choice') return score;
  if (!question.options.some(({ tag }) => tag === TOO_CLOSE || tag === TOO_FAR)) return score;
  const { tag } = tagOf(question, reply);
  const side = tag === TOO_CLOSE ? -1 : tag === TOO_FAR ? 1 : 0;
  return 50 + (side * (100 - score)) / 2;
}

const [TOO_CLOSE, TOO_FAR] = DISTANCE_TAGS;

function tagOf(question: ScoredQuestion, reply: Reply): { readonly tag?: string } {
  if (question.kind !== 'choice' || reply.kind !== 'option') return {};
  const tag = question.options.find(({ id }) => id === reply.option)?.tag;
  return tag === undefined ? {} : { tag };
}

/** The mean of the scores that one side gave; `null` where it gave none. */
export function meanOfSide({ given }: Response, side: Side): number | null {
  const scores = given.filter((one) => one.side === side).map(({ score }) => score);
  return scores.length === 0 ? null : mean(scores);
}

/** The lowest and highest score given, and between them the mean over sides of the mean within a side. */
function spread(given: readonly Given[]): Interval {
  const all = given.map(({ score }) => score);
  const sides = Side.options.map((side) => given.filter((one) => one.side === side).map(({ score }) => score));
  const means = sides.filter((scores) => scores.length > 0).map(mean);
  return { low: Math.min(...all), point: mean(means), high: Math.max(...all) };
}
