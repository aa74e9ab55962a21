import { compare } from '../text/compare-text.ts';
import type { DaysRange, Profile } from './profile.ts';
import type { Recommendation, ScoredQuestion } from './questionnaire.ts';

/**
 * What to do from where a question stands: the advice of the lowest of the options that were chosen (of equals the first
 * by its id) and, for all that it does not say, the question's recommendation. `chosen`: ids of options; none of a
 * checklist, or of a question without an answer.
 */
export function adviceFor(question: ScoredQuestion, chosen: readonly string[]): Recommendation {
  const options = question.kind === 'choice' ? question.options.filter(({ id }) => chosen.includes(id)) : [];
  const [lowest] = options.sort((a, b) => a.score - b.score || compare(a.id, b.id));
  return { ...question.recommendation, ...lowest?.advice };
}

/** How many person-days a piece of advice takes under a profile. */
export function daysFor({ effort }: Pick<Recommendation, 'effort'>, profile: Pick<Profile, 'effort'>): DaysRange {
  return profile.effort[effort];
}

/** The least and the most that several efforts take together, to the millionth of a day. */
export function sumDays(efforts: readonly DaysRange[]): DaysRange {
  const [from, to] = efforts.reduce(([from, to], [least, most]) => [from + least, to + most], [0, 0]);
  return [withoutNoise(from), withoutNoise(to)];
}

function withoutNoise(days: number): number {
  return Math.round(days * 1e6) / 1e6;
}
