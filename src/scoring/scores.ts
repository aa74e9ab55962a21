import { type Grade, gradeOf } from '../answers/evidence.ts';
import { type ChosenReply, type Interview, NO_ANSWER, type Reply } from '../answers/interview.ts';
import type { Area, Catalogue } from '../questionnaires/catalogue.ts';
import type { LevelThresholds } from '../questionnaires/profile.ts';
import { DISTANCE_TAGS, type ScoredQuestion } from '../questionnaires/questionnaire.ts';
import { LEVELS, type Level, Side } from '../questionnaires/vocabulary.ts';
import { compare } from '../text/compare-text.ts';
import { type Interval, type Status, TOLERANCE } from './assessment.ts';

/** One respondent's score for a question, 0 to 100. */
export interface Given {
  readonly side: Side;
  readonly score: number;
  /** The tag of the chosen option. */
  readonly tag?: string;
  /** How the answer was backed on the day of the assessment. */
  readonly grade: Grade;
}

/** What all respondents together said to a scored question. */
export interface Response {
  readonly status: Exclude<Status, 'hidden'>;
  readonly given: readonly Given[];
  readonly score: Interval;
  /** Where the question is not applicable: the sides of those who set it aside, one for each person. */
  readonly setAsideBy: readonly Side[];
}

/**
 * Gathers the replies to one question: the status is the strongest reply, the scores those of the chosen options.
 * `day`: that of the assessment, after which evidence has expired.
 */
export function responseTo(question: ScoredQuestion, interviews: readonly Interview[], day?: string): Response {
  const given: Given[] = [];
  const setAsideBy: Side[] = [];
  let isUnknown = false;
  for (const { respondent, answers } of interviews) {
    const answer = answers.get(question.id);
    if (answer === undefined) continue;
    const { reply, evidence } = answer;
    const score = scoreOf(question, reply);
    if (score !== undefined)
      given.push({ side: respondent.side, score, ...tagOf(question, reply), grade: gradeOf(evidence, day) });
    else if (reply.kind === 'unknown') isUnknown = true;
    else if (reply.kind === 'notApplicable' && question.notApplicable !== false) setAsideBy.push(respondent.side);
  }
  if (given.length > 0) return { status: 'answered', given, score: spread(given), setAsideBy: [] };
  const { worst, best } = scaleOf(question);
  const open = { low: worst, point: null, high: best };
  if (isUnknown) return { status: 'unknown', given, score: open, setAsideBy: [] };
  if (setAsideBy.length > 0) return { status: 'notApplicable', given, score: LEFT_OUT, setAsideBy };
  return { status: 'unanswered', given, score: open, setAsideBy: [] };
}

/** The scores between which a question's answers lie. */
export function scaleOf(question: ScoredQuestion): { readonly worst: number; readonly best: number } {
  if (question.kind === 'checklist') return { worst: 0, best: 100 };
  const scores = question.options.map(({ score }) => score);
  return { worst: Math.min(...scores), best: Math.max(...scores) };
}

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

/**
 * The lowest and highest score given, and between them the lower of the sides' means: what one side claims never lifts
 * what the other denies.
 */
function spread(given: readonly Given[]): Interval {
  const all = given.map(({ score }) => score);
  const sides = Side.options.map((side) => given.filter((one) => one.side === side).map(({ score }) => score));
  const means = sides.filter((scores) => scores.length > 0).map(mean);
  return { low: Math.min(...all), point: Math.min(...means), high: Math.max(...all) };
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
export function responseWith(
  question: ScoredQuestion,
  interviews: readonly Interview[],
  reply: Reply,
  day?: string,
): Response {
  // Nothing but the question is read, so that nothing else need be copied.
  const own = interviews.map((interview) => {
    const answer = interview.answers.get(question.id);
    return { ...interview, answers: new Map(answer === undefined ? [] : [[question.id, answer]]) };
  });
  return responseTo(question, withReplies(own, new Map([[question.id, reply]])), day);
}

/** The reply that scores most. */
export function bestReply(question: ScoredQuestion): ChosenReply {
  if (question.kind === 'checklist') return { kind: 'items', items: question.items.map(({ id }) => id) };
  const best = question.options.reduce((chosen, option) => (option.score > chosen.score ? option : chosen));
  return { kind: 'option', option: best.id };
}

/** A question's score in some scenario, 0 to 100; `null` leaves it out. */
export type ScoreOf = (question: string) => number | null;

/** Σ(weight × score) / Σ weight; `null` when nothing carries weight. Terms are summed in the order given. */
export function weightedMean(
  terms: readonly { readonly weight: number; readonly score: number | null }[],
): number | null {
  let weights = 0;
  let total = 0;
  for (const { weight, score } of terms) {
    if (score === null) continue;
    weights += weight;
    total += weight * score;
  }
  return weights === 0 ? null : total / weights;
}

/** What a question weighs. */
export type WeightOf = (question: ScoredQuestion) => number;

/** An area's score, `null` where nothing in it is scored, and its weight in the overall score. */
export interface AreaScore {
  readonly score: number | null;
  readonly weight: number;
}

/**
 * An area's score, Σ(weight × score) / Σ weight. In the overall score the area weighs what the profile says; where all
 * questions are weighted alike wherever they stand, that times Σ weight of its scored questions.
 */
export function scoreArea({ profile }: Catalogue, area: Area, scoreOf: ScoreOf, weightOf: WeightOf): AreaScore {
  let [weights, total] = [0, 0];
  for (const question of area.questions) {
    const score = scoreOf(question.id);
    if (score === null) continue;
    const weight = weightOf(question);
    weights += weight;
    total += weight * score;
  }
  const weight = profile.weighting === 'questions' ? area.weight * weights : area.weight;
  return { score: weights === 0 ? null : total / weights, weight };
}

/** The overall score from the areas' scores. */
export function scoreOverall(areas: readonly AreaScore[]): number | null {
  return weightedMean(areas);
}

/**
 * Weighted geometric mean, exp(Σ w·ln s / Σ w), each score floored at 1 because a single zero would erase all else.
 * Used by the Human Development Index since 2010 so that weakness is not offset one for one.
 */
export function geometricMean(areas: readonly AreaScore[]): number | null {
  const mean = weightedMean(
    areas.map(({ weight, score }) => ({ weight, score: score === null ? null : Math.log(Math.max(1, score)) })),
  );
  // A sum of logarithms can end a trifle above 100.
  return mean === null ? null : Math.min(100, Math.exp(mean));
}

/** The best level whose thresholds hold, overall and in every scored area; `null` when nothing is scored. */
export function levelByThresholds(
  levels: LevelThresholds,
  overall: number | null,
  areas: readonly { readonly score: number | null; readonly floors: LevelThresholds }[],
): Level | null {
  if (overall === null) return null;
  const reached = (level: 'ready' | 'ready-with-conditions'): boolean =>
    overall >= levels[level] - TOLERANCE &&
    areas.every(({ score, floors }) => score === null || score >= floors[level] - TOLERANCE);
  if (reached('ready')) return 'ready';
  return reached('ready-with-conditions') ? 'ready-with-conditions' : 'not-ready';
}

/** The worst of some levels; `undefined` for none. */
export function worstLevel(levels: readonly Level[]): Level | undefined {
  return LEVELS.find((level) => levels.includes(level));
}

/** Sums from small to large, so that the order of what is summed cannot change a bit of the result. */
export function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}

/** The arithmetic mean; of nothing it is `NaN`, so ask first. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
