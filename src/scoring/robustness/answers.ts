import type { Catalogue } from '../../questionnaires/catalogue.ts';
import { isBacked } from './gates.ts';
import { BETTER, type DrawSheet, ITSELF, PLACES, WORSE } from './inputs.ts';
import { BINS } from './variance.ts';

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
      bins[length + index] = Math.floor(within * BINS);
      bins[2 * length + index] = Math.floor(chance * BINS);
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
