import type { Interview } from '../answers/interview.ts';
import type { Side } from '../questionnaire/identifiers.ts';
import type { ScoredQuestion } from '../questionnaire/question.ts';
import type { Agreement } from './assessment.ts';
import { placeOf } from './responses.ts';

/** The agreement of the respondents within each side and of all together, over the options' places as ordinal values. */
export function agreementOf(
  questions: readonly ScoredQuestion[],
  interviews: readonly Interview[],
): Readonly<Record<Side | 'all', Agreement>> {
  const among = (group: readonly Interview[]): Agreement => {
    const units = questions.map((question) =>
      group.flatMap(({ answers }) => {
        const reply = answers.get(question.id)?.reply;
        return reply === undefined ? [] : (placeOf(question, reply) ?? []);
      }),
    );
    const pairable = units.filter((values) => values.length >= 2);
    return {
      alpha: ordinalAlpha(pairable),
      units: units.filter((values) => values.length > 0).length,
      pairable: pairable.length,
    };
  };
  return {
    client: among(interviews.filter(({ respondent }) => respondent.side === 'client')),
    provider: among(interviews.filter(({ respondent }) => respondent.side === 'provider')),
    all: among(interviews),
  };
}

/**
 * Krippendorff's alpha = 1 − D_o / D_e for ordinal data (Hayes and Krippendorff 2007; Krippendorff, Computing
 * Krippendorff's Alpha-Reliability, 2011). Each unit holds the values given to it, at least two.
 */
export function ordinalAlpha(units: readonly (readonly number[])[]): number | null {
  const values = units.flat();
  const scale = [...new Set(values)].sort((a, b) => a - b);
  if (scale.length < 2) return null;
  const counts = scale.map((step) => values.filter((value) => value === step).length);
  const ranks = new Map(scale.map((step, index) => [step, index]));
  const distance = (a: number, b: number): number => ordinalDistance(counts, ranks.get(a) ?? 0, ranks.get(b) ?? 0);
  const observed = units.reduce((sum, unit) => sum + pairs(unit, distance) / (unit.length - 1), 0);
  const expected = pairs(values, distance) / (values.length - 1);
  return expected === 0 ? null : 1 - observed / expected;
}

function pairs(values: readonly number[], distance: (a: number, b: number) => number): number {
  let sum = 0;
  for (const [i, a] of values.entries()) for (const b of values.slice(i + 1)) sum += 2 * distance(a, b);
  return sum;
}

/** Squared number of values between two ranks, both ends counted half. */
function ordinalDistance(counts: readonly number[], a: number, b: number): number {
  const [from, to] = a < b ? [a, b] : [b, a];
  const between = counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
  return (between - ((counts[from] ?? 0) + (counts[to] ?? 0)) / 2) ** 2;
}
