import type { Interview } from '../answers/interview.ts';
import type { ScoredQuestion, Side } from '../questionnaires/questionnaire.ts';
import { krippendorffAlpha, type Metric } from './alpha.ts';
import type { Agreement } from './assessment.ts';
import { placeOf } from './responses.ts';

/** Values given by raters (rows) to units (columns); `null` where one is missing. */
export type Matrix = readonly (readonly (number | null)[])[];

/** Krippendorff's alpha of a matrix, with the size of what it rests on. */
export interface MatrixAgreement extends Agreement {
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

/** Measures the agreement of raters. Values as `krippendorffAlpha` takes them; `alpha` is `null` where it is undefined. */
export function measureAgreement(matrix: Matrix, metric: Metric): MatrixAgreement {
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  const units = Array.from({ length: width }, (_, unit) => matrix.flatMap((row) => row[unit] ?? []));
  const paired = units.filter((values) => values.length >= 2);
  return {
    alpha: krippendorffAlpha(paired, metric),
    metric,
    raters: matrix.length,
    units: width,
    pairable: paired.length,
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

/** The same with scores as ranks, as it stands in an assessment. */
export function agreementOf(
  questions: readonly ScoredQuestion[],
  interviews: readonly Interview[],
): Readonly<Record<Side | 'all', Agreement>> {
  const brief = ({ alpha, units, pairable }: MatrixAgreement): Agreement => ({ alpha, units, pairable });
  const { client, provider, all } = measureRespondents(questions, interviews, 'ordinal');
  return { client: brief(client), provider: brief(provider), all: brief(all) };
}
