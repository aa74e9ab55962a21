import { compare } from '../text/compare-text.ts';
import type { DaysRange, Profile } from './profile.ts';
import type { Option, Recommendation, ScoredQuestion } from './questionnaire.ts';

/**
 * What to do from where a question stands: the advice of the lowest of the options that were chosen (of equals the first
 * by its id) and, for all that it does not say, the question's recommendation. `chosen`: ids of options; none of a
 * checklist, or of a question without an answer.
 */
export function adviceFor(question: ScoredQuestion, chosen: readonly string[]): Recommendation {
  const [lowest] = lowestFirst(question, (id) => chosen.includes(id));
  return { ...question.recommendation, ...lowest?.advice };
}

/**
 * All that is to be done from where a question stands to its best answer, in its order: that advice leads to a better
 * answer, from which the advice of that one goes on. Where the answer has none of its own, the question's
 * recommendation is the whole way. An answer on the other side of the best, by its tag, is not on the way.
 */
export function wayFor(question: ScoredQuestion, chosen: readonly string[]): readonly Recommendation[] {
  const first = adviceFor(question, chosen);
  const [lowest] = lowestFirst(question, (id) => chosen.includes(id));
  if (lowest?.advice === undefined) return [first];
  const all = lowestFirst(question, () => true);
  const best = all.at(-1)?.score ?? lowest.score;
  const further = all.filter(
    ({ score, tag, advice }, index) =>
      advice !== undefined &&
      score > lowest.score &&
      score < best &&
      score !== all[index - 1]?.score &&
      (tag === undefined || tag === lowest.tag),
  );
  return [first, ...further.map(({ id }) => adviceFor(question, [id]))];
}

/** Of equal scores the first by its id. */
function lowestFirst(question: ScoredQuestion, isMeant: (id: string) => boolean): readonly Option[] {
  const options = question.kind === 'choice' ? question.options.filter(({ id }) => isMeant(id)) : [];
  return options.sort((a, b) => a.score - b.score || compare(a.id, b.id));
}

/** How many person-days some advice takes under a profile. */
export function daysFor(
  advice: readonly Pick<Recommendation, 'effort'>[],
  profile: Pick<Profile, 'effort'>,
): DaysRange {
  return sumDays(advice.map(({ effort }) => profile.effort[effort]));
}

/** The least and the most that several efforts take together, to the millionth of a day. */
export function sumDays(efforts: readonly DaysRange[]): DaysRange {
  const [from, to] = efforts.reduce(([from, to], [least, most]) => [from + least, to + most], [0, 0]);
  return [withoutNoise(from), withoutNoise(to)];
}

function withoutNoise(days: number): number {
  return Math.round(days * 1e6) / 1e6;
}
