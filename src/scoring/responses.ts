import { type Interview, NO_ANSWER, type Reply } from '../answers/interview.ts';
import { DISTANCE_TAGS } from '../questionnaires/profile-rules.ts';
import { type ScoredQuestion, Side } from '../questionnaires/questionnaire.ts';
import { compare } from '../text/compare-text.ts';
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

/**
 * The interviews as they would be if everybody who was asked gave these replies: who gave a reply to a question gives
 * the new one, and where nobody did, the respondent of the first file (by name) does. Notes and evidence stay.
 */
export function withReplies(
  interviews: readonly Interview[],
  replies: ReadonlyMap<string, Reply>,
): readonly Interview[] {
  const first = [...interviews].sort((a, b) => compare(a.file, b.file)).slice(0, 1);
  const repliers = new Map(
    [...replies.keys()].map((id) => {
      const own = interviews.filter(({ answers }) => isReplied(answers.get(id)?.reply));
      return [id, new Set(own.length > 0 ? own : first)];
    }),
  );
  return interviews.map((interview) => {
    const own = [...replies].filter(([id]) => repliers.get(id)?.has(interview));
    if (own.length === 0) return interview;
    const changed = own.map(([id, reply]) => [id, { ...(interview.answers.get(id) ?? NO_ANSWER), reply }] as const);
    return { ...interview, answers: new Map([...interview.answers, ...changed]) };
  });
}

function isReplied(reply: Reply | undefined): boolean {
  return reply !== undefined && reply.kind !== 'unanswered';
}

/** What all respondents together would say to a question if everybody who was asked gave a reply. */
export function responseWith(question: ScoredQuestion, interviews: readonly Interview[], reply: Reply): Response {
  // Nothing but the question is read, so that nothing else need be copied.
  const own = interviews.map((interview) => {
    const answer = interview.answers.get(question.id);
    return { ...interview, answers: new Map(answer === undefined ? [] : [[question.id, answer]]) };
  });
  return responseTo(question, withReplies(own, new Map([[question.id, reply]])));
}

/** The reply that scores 100. */
export function bestReply(question: ScoredQuestion): Extract<Reply, { kind: 'option' | 'items' }> {
  if (question.kind === 'checklist') return { kind: 'items', items: question.items.map(({ id }) => id) };
  const best = question.options.reduce((chosen, option) => (option.score > chosen.score ? option : chosen));
  return { kind: 'option', option: best.id };
}
