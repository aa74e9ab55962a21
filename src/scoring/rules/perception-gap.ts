import { type Finder, isAtLeast } from '../rule.ts';
import { meanOfSide } from '../scores.ts';

/**
 * X7: client and provider are two or more levels apart on a critical question. Measured in points between the means
 * of the two sides, so that it holds for any number of options, for checklists and for several respondents a side.
 */
export const perceptionGap: Finder<'perception-gap'> = (
  { questions, counts, responseTo },
  { questions: listed, apart },
) =>
  questions
    .filter((question) => (listed === undefined ? counts.isCritical(question) : listed.includes(question.id)))
    .flatMap(({ id }) => {
      const response = responseTo(id);
      const client = response && meanOfSide(response, 'client');
      const provider = response && meanOfSide(response, 'provider');
      if (typeof client !== 'number' || typeof provider !== 'number') return [];
      if (!isAtLeast(apart, Math.abs(client - provider))) return [];
      return [{ questions: [id], tag: client > provider ? 'client-higher' : 'provider-higher' }];
    });
