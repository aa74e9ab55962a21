import type { Interview } from '../answers/interview.ts';
import type { ScoredQuestion } from '../questionnaires/questionnaire.ts';
import type { Side } from '../questionnaires/vocabulary.ts';
import type { Agreement } from './assessment.ts';
import { relativeDifferences } from './relative-differences.ts';
import { mean, placeOf, sum } from './scores.ts';

/** Values given by raters (rows) to units (columns); `null` where one is missing. */
export type Matrix = readonly (readonly (number | null)[])[];

/** Krippendorff's alpha and the observed agreement of a matrix, with the size of what they rest on. */
export interface MatrixAgreement extends Required<Agreement> {
  readonly metric: Metric;
  /** Rows of the matrix. */
  readonly raters: number;
  /** Columns of the matrix. */
  readonly units: number;
  /** Columns with two or more values. */
  readonly pairable: number;
  /** Values in those columns. */
  readonly values: number;
}

/** With fewer pairs of values, a share of them or an alpha says little. */
export const FEWEST_PAIRS = 20;

/**
 * What an alpha is good for: firm conclusions from .800 on, tentative ones from .667 on, else none (Krippendorff, Content
 * Analysis, second edition, 2004, chapter 11).
 */
export function strengthOf(alpha: number): 'firm' | 'tentative' | 'weak' {
  if (alpha >= 0.8) return 'firm';
  return alpha >= 0.667 ? 'tentative' : 'weak';
}

/** The values that were given to each unit. */
export function unitsOf(matrix: Matrix): readonly (readonly number[])[] {
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, unit) => matrix.flatMap((row) => row[unit] ?? []));
}

/** How many pairs of values within units there are, and how many of them are the same value twice. */
export function countPairs(units: readonly (readonly number[])[]): { readonly pairs: number; readonly same: number } {
  const pairsAmong = (amount: number): number => (amount * (amount - 1)) / 2;
  const same = units.flatMap((values) => [...countValues(values).values()].map(pairsAmong));
  return { pairs: sum(units.map(({ length }) => pairsAmong(length))), same: sum(same) };
}

/** Measures the agreement of raters. Values as `krippendorffAlpha` takes them; `alpha` is `null` where it is undefined. */
export function measureAgreement(matrix: Matrix, metric: Metric): MatrixAgreement {
  return measureUnits(unitsOf(matrix), matrix.length, metric);
}

function measureUnits(units: readonly (readonly number[])[], raters: number, metric: Metric): MatrixAgreement {
  const paired = units.filter((values) => values.length >= 2);
  const { pairs, same } = countPairs(paired);
  return {
    alpha: krippendorffAlpha(paired, metric),
    observed: pairs === 0 ? null : same / pairs,
    metric,
    raters,
    units: units.length,
    pairable: paired.length,
    pairs,
    values: paired.reduce((total, values) => total + values.length, 0),
  };
}

/**
 * Where the replies of respondents stand on the questions' scales (`placeOf`), one row a respondent, one column for each question that any of them answered.
 * `questions` are those that apply.
 */
export function ratingsOf(questions: readonly ScoredQuestion[], interviews: readonly Interview[]): Matrix {
  const scores = interviews.map(({ answers }) =>
    questions.map((question) => {
      const reply = answers.get(question.id)?.reply;
      return reply === undefined ? null : (placeOf(question, reply) ?? null);
    }),
  );
  const isAnswered = questions.map((_, unit) => scores.some((row) => row[unit] !== null));
  return scores.map((row) => row.filter((_, unit) => isAnswered[unit]));
}

/** Measures the agreement of the respondents within each side and of all together. `questions` are those that apply. */
export function measureRespondents(
  questions: readonly ScoredQuestion[],
  interviews: readonly Interview[],
  metric: Metric,
): Readonly<Record<Side | 'all', MatrixAgreement>> {
  const among = (group: readonly Interview[]): MatrixAgreement => measureAgreement(ratingsOf(questions, group), metric);
  return {
    client: among(interviews.filter(({ respondent }) => respondent.side === 'client')),
    provider: among(interviews.filter(({ respondent }) => respondent.side === 'provider')),
    all: among(interviews),
  };
}

/** How far raters agree on one question, over the engagements in which it was put to them. */
export interface QuestionAgreement extends MatrixAgreement {
  readonly id: string;
}

/** What an engagement was asked, and by whom it was answered; `questions` are those that apply. */
export interface RatedEngagement {
  readonly questions: readonly ScoredQuestion[];
  readonly interviews: readonly Interview[];
}

/**
 * Measures the agreement on each question, a unit an engagement, and on all questions together, a unit a question of an
 * engagement. In the order in which the questions first stand; one that nobody answered is left out.
 */
export function measureQuestions(
  engagements: readonly RatedEngagement[],
  metric: Metric,
): { readonly all: MatrixAgreement; readonly questions: readonly QuestionAgreement[] } {
  const unitsById = new Map<string, (readonly number[])[]>();
  for (const { questions, interviews } of engagements) {
    for (const question of questions) {
      const values = interviews.flatMap(({ answers }) => {
        const reply = answers.get(question.id)?.reply;
        return reply === undefined ? [] : (placeOf(question, reply) ?? []);
      });
      if (values.length > 0) unitsById.set(question.id, [...(unitsById.get(question.id) ?? []), values]);
    }
  }
  const raters = engagements.reduce((most, { interviews }) => Math.max(most, interviews.length), 0);
  return {
    all: measureUnits([...unitsById.values()].flat(), raters, metric),
    questions: [...unitsById].map(([id, units]) => ({ id, ...measureUnits(units, raters, metric) })),
  };
}

/** The agreement of respondents with scores as ranks, as it stands in an assessment. */
export function agreementOf(
  questions: readonly ScoredQuestion[],
  interviews: readonly Interview[],
): Readonly<Record<Side | 'all', Agreement>> {
  const brief = ({ alpha, observed, units, pairable, pairs }: MatrixAgreement): Agreement => {
    return { alpha, observed, units, pairable, pairs };
  };
  const { client, provider, all } = measureRespondents(questions, interviews, 'ordinal');
  return { client: brief(client), provider: brief(provider), all: brief(all) };
}

/** How far two values are apart: as names, as ranks, by their difference, or by their difference relative to their size. */
export const METRICS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

export type Metric = (typeof METRICS)[number];

/**
 * Krippendorff's alpha = 1 − D_o / D_e: 1 is full agreement, 0 what chance would bring, below 0 worse than chance.
 * `units` holds, for each thing that was judged, the values given to it; what is missing is left out, and a unit with
 * fewer than two values takes no part. Values are finite numbers (nominal: any code for a name), for ratio none below 0.
 * `null` where alpha is undefined: nothing to pair, or all paired values are the same. Independent of the order of units
 * and of values, to the last bit.
 *
 * Hayes and Krippendorff, Answering the Call for a Standard Reliability Measure for Coding Data, 2007;
 * Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011. A unit of m values adds the squared differences of
 * its ordered pairs, divided by m − 1, to the observed disagreement.
 *
 * @throws RangeError when a value is not finite, or below 0 under ratio.
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: Metric): number | null {
  const paired = units.filter((values) => values.length >= 2);
  const all = paired.flat();
  for (const value of all) {
    if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
    if (metric === 'ratio' && value < 0) throw new RangeError(`below zero: ${value}`);
  }
  if (all.every((value) => value === all[0])) return null;
  const differences = DIFFERENCES[metric](all);
  const observed = sum(paired.map((values) => differences(values) / (values.length - 1)));
  return 1 - (observed / differences(all)) * (all.length - 1);
}

/** Squared differences, summed over all ordered pairs of some values. */
type Differences = (values: readonly number[]) => number;

/** Made from all paired values, since ranks and the range come from them. */
const DIFFERENCES: Readonly<Record<Metric, (all: readonly number[]) => Differences>> = {
  nominal: () => (values) => values.length ** 2 - sum([...countValues(values).values()].map((count) => count ** 2)),
  ordinal: (all) => {
    const ranks = midRanks(all);
    return (values) => squaredDifferences(values.map((value) => ranks.get(value) ?? 0));
  },
  // By the range, which cancels out, so that no square is too large or too small for a number.
  interval: (all) => {
    const least = all.reduce((low, value) => Math.min(low, value));
    const most = all.reduce((high, value) => Math.max(high, value));
    const isWide = !Number.isFinite(most - least);
    const share = (value: number): number =>
      isWide ? (value / 2 - least / 2) / (most / 2 - least / 2) : (value - least) / (most - least);
    return (values) => squaredDifferences(values.map(share));
  },
  ratio: () => (values) => relativeDifferences([...countValues(values)].sort(([a], [b]) => a - b)),
};

/** Σ (a − b)² over ordered pairs = 2·n·Σ (a − mean)². */
function squaredDifferences(values: readonly number[]): number {
  const centre = mean(values);
  return 2 * values.length * sum(values.map((value) => (value - centre) ** 2));
}

function countValues(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Each value's place in the middle of its equals. The ordinal difference of two values, the number of values between
 * them with both ends counted half, is the difference of these places.
 */
function midRanks(values: readonly number[]): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...countValues(values)].sort(([a], [b]) => a - b)) {
    ranks.set(value, below + count / 2);
    below += count;
  }
  return ranks;
}
