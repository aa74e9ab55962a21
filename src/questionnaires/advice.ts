import type { DaysRange, Profile } from './profile.ts';
import type { Recommendation, ScoredQuestion } from './questionnaire.ts';

/**
 * What to do from an answer on: the option's own advice and, for all that it does not say, the question's
 * recommendation. `answer`: the id of an option; anything else (a checklist, no answer) gives the recommendation.
 */
export function adviceFor(question: ScoredQuestion, answer: string | undefined): Recommendation {
  const { recommendation } = question;
  const option = question.kind === 'choice' ? question.options.find(({ id }) => id === answer) : undefined;
  return { ...recommendation, ...option?.advice };
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
