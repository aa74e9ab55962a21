import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { respondentsMessage } from '../wording.ts';

/** At least so many people were interviewed. */
export const respondents: Demand = (engaged, { require }) => {
  const expected = require.respondents;
  if (expected === undefined) return [];
  const actual = engaged.interviews.length;
  return [
    {
      kind: 'single',
      demand: 'respondents',
      isMet: actual >= expected,
      expected,
      actual,
      message: respondentsMessage(actual, expected),
      location: placeOfEngagement(engaged),
    },
  ];
};
