import { isGradeEnough } from '../../answers/evidence.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { isOpen } from '../assessment.ts';
import { isAtLeast } from '../rule.ts';
import type { Scenarios } from '../scenarios.ts';
import { BINS } from './variance.ts';

/**
 * What a draw can make of a question, all questions in columns, so that thousands of draws read numbers side by side.
 * A question starts from one of its entries, each as likely; an answered one may slip to a neighbour of the entry.
 */
export interface DrawSheet {
  /** In questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  /** By question: its area's place in the catalogue, where its entries start and how many there are (none where it is left out). */
  readonly area: Int32Array;
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** By question, 1 where a draw may slip: only where somebody answered. */
  readonly slips: Uint8Array;
  /** By question: the score of its worst option, and the least that a draw can give it. */
  readonly worst: Float64Array;
  readonly least: Float64Array;
  /** By question: the best score that anybody gave with evidence of the profile's grade; below 0 where nobody did. */
  readonly shown: Float64Array;
  /** By entry: the score that was given. */
  readonly given: Float64Array;
  /**
   * Three by entry: of the option one worse, of the entry itself, and of the option one better. The least score that is
   * drawn, by how much the highest is above it, and the bin.
   */
  readonly from: Float64Array;
  readonly span: Float64Array;
  readonly bin: Uint8Array;
}

/** The places of an entry: one option worse, itself, one better. */
const [WORSE, ITSELF, BETTER] = [0, 1, 2] as const;
const PLACES = 3;

/** The questions of an assessment as the draws see them; `reach`: how far an option's score goes to its neighbours. */
export function drawSheet({ catalogue, questions, responses }: Scenarios, reach: number): DrawSheet {
  const areas = new Map(catalogue.areas.map(({ id }, index) => [id, index]));
  const drawn = questions.map((question) => {
    const response = responses.get(question.id);
    const given = response?.given ?? [];
    const scale = scaleOf(question);
    const proven = given.filter(({ grade }) => isGradeEnough(grade, catalogue.profile.evidence));
    const isAnswered = given.length > 0;
    const scores = isAnswered ? given.map(({ score }) => score) : isOpen(response) ? scale : [];
    return { scale, isAnswered, scores, shown: Math.max(-1, ...proven.map(({ score }) => score)) };
  });
  const counts = drawn.map(({ scores }) => scores.length);
  let next = 0;
  const starts = counts.map((count) => {
    next += count;
    return next - count;
  });
  const entries = drawn.flatMap(({ scores, scale }) =>
    scores.map((score) => {
      // A slip from an end of the scale can go but one way, so that one as likely as any other differs.
      const [lower, higher] = [neighbour(scale, score, -1), neighbour(scale, score, 1)];
      const neighbours = [lower ?? higher ?? score, score, higher ?? lower ?? score];
      return { score, ranges: neighbours.map((each) => rangeOf(scale, each, reach)) };
    }),
  );
  const ranges = entries.flatMap((entry) => entry.ranges);
  const least = drawn.map(({ isAnswered, scores }, index) => {
    const own = entries.slice(starts[index], (starts[index] ?? 0) + scores.length);
    const drawable = own.flatMap((entry) => (isAnswered ? entry.ranges : (entry.ranges[ITSELF] ?? [])));
    return Math.min(...drawable.map(({ from }) => from));
  });
  return {
    questions,
    area: Int32Array.from(questions, ({ area }) => areas.get(area) ?? 0),
    start: Int32Array.from(starts),
    count: Int32Array.from(counts),
    slips: Uint8Array.from(drawn, ({ isAnswered }) => (isAnswered ? 1 : 0)),
    worst: Float64Array.from(drawn, ({ scale: [worst = 0] }) => worst),
    least: Float64Array.from(least),
    shown: Float64Array.from(drawn, ({ shown }) => shown),
    given: Float64Array.from(entries, ({ score }) => score),
    from: Float64Array.from(ranges, ({ from }) => from),
    span: Float64Array.from(ranges, ({ from, to }) => to - from),
    bin: Uint8Array.from(ranges, ({ bin }) => bin),
  };
}

/** The scores of the options, the worst first; of a checklist, those of 0 to all of its items at equal steps. */
function scaleOf(question: ScoredQuestion): readonly number[] {
  if (question.kind === 'checklist') {
    const { length } = question.items;
    return Array.from({ length: length + 1 }, (_, ticked) => (100 * ticked) / length);
  }
  return [...new Set(question.options.map(({ score }) => score))].sort((a, b) => a - b);
}

/** The next score up (1) or down (-1) on a scale; nothing at its end. */
function neighbour(scale: readonly number[], score: number, direction: 1 | -1): number | undefined {
  return direction === 1 ? scale.find((each) => each > score) : scale.findLast((each) => each < score);
}

/** Between which scores one is drawn, and its bin; an end of the scale stays where it is. */
function rangeOf(scale: readonly number[], score: number, reach: number) {
  const [lower, higher] = [neighbour(scale, score, -1), neighbour(scale, score, 1)];
  const place = scale.indexOf(score);
  const bin = place < 0 ? BINS - 1 : Math.min(place, BINS - 1);
  if (lower === undefined || higher === undefined) return { from: score, to: score, bin };
  return { from: score - reach * (score - lower), to: score + reach * (higher - score), bin };
}

/** What the answers of a draw come to; each draw writes over the one before. */
export interface DrawnAnswers {
  /** By question: its score, 1 where it is left out, and 1 where an answer of half or more is backed by evidence. */
  readonly scores: Float64Array;
  readonly isLeftOut: Uint8Array;
  readonly backed: Uint8Array;
  /** By area: Σ weight and Σ(weight × score) of the questions that count. */
  readonly weights: Float64Array;
  readonly totals: Float64Array;
  /** The bins of the answers, then those of the options' scores, then those of the weights, each by question. */
  readonly bins: Uint8Array;
}

/** What the context decides of questions in a draw: 1 where one does not apply, and what each weighs. */
export interface Applying {
  readonly isHidden: Uint8Array;
  readonly weights: Float64Array;
}

export interface AnswerDraws {
  readonly sheet: DrawSheet;
  readonly evidence: Catalogue['profile']['evidence'];
  /** How likely a slip is. */
  readonly rate: number;
  /** Half the width of a weight's factor. */
  readonly spread: number;
  /** Uniform from 0 to 1. */
  readonly random: () => number;
}

/** Draws the answers, the scores of the options and the weights of the questions, `half` being the half mark. */
export function answerDrawer(
  { sheet, evidence, rate, spread, random }: AnswerDraws,
  { scores, isLeftOut, backed, weights, totals, bins }: DrawnAnswers,
): (applying: Applying, half: number) => void {
  const { area, start, count, slips, shown, given, from, span, bin } = sheet;
  const { length } = sheet.questions;
  const isFree = evidence === 'none';
  // A name of this function is read faster than one of another module.
  const binCount = BINS;
  return ({ isHidden, weights: own }, half) => {
    weights.fill(0);
    totals.fill(0);
    for (let index = 0; index < length; index += 1) {
      const entries = count[index] ?? 0;
      const isOut = entries === 0 || isHidden[index] === 1;
      isLeftOut[index] = isOut ? 1 : 0;
      if (entries === 0) continue;
      const chance = random();
      const pick = entries > 1 ? random() * entries : 0;
      const way = Math.floor(pick);
      const entry = (start[index] ?? 0) + way;
      const isAnswered = slips[index] === 1;
      const slip = isAnswered ? random() : 1;
      const place = PLACES * entry + (slip >= rate ? ITSELF : slip < rate / 2 ? WORSE : BETTER);
      const width = span[place] ?? 0;
      const within = width > 0 ? random() : 0;
      bins[index] = bin[place] ?? 0;
      bins[length + index] = Math.floor(within * binCount);
      bins[2 * length + index] = Math.floor(chance * binCount);
      if (isOut) continue;
      const score = (from[place] ?? 0) + width * within;
      scores[index] = score;
      // The part of the pick that did not decide the option decides whether an open answer is backed.
      const isProven = isAnswered ? isBacked(shown[index] ?? -1, given[entry] ?? 0, half) : isFree || pick - way < 0.5;
      backed[index] = isProven ? 1 : 0;
      const weight = (own[index] ?? 0) * (1 + spread * (2 * chance - 1));
      const at = area[index] ?? 0;
      weights[at] = (weights[at] ?? 0) + weight;
      totals[at] = (totals[at] ?? 0) + weight * score;
    }
  };
}

/** Whether a settled answer is backed: by its own evidence, or by that of another answer of half or more. */
function isBacked(shown: number, given: number, half: number): boolean {
  return isAtLeast(Math.min(given, half), shown);
}
