import { SIDE_WORDS } from '../../texts/en/words.ts';
import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { peopleMessage } from '../wording.ts';

/** Somebody of each side named was interviewed. */
export const sides: Demand = (engaged, { require }) => {
  const expected = require.sides;
  if (expected === undefined) return [];
  const actual = new Set(engaged.interviews.map(({ respondent }) => respondent.side));
  const missing = expected.filter((side) => !actual.has(side));
  return [
    {
      kind: 'single',
      demand: 'sides',
      isMet: missing.length === 0,
      expected: expected.join(', '),
      actual: [...actual].sort().join(', '),
      message: peopleMessage(
        missing.map((side) => SIDE_WORDS[side]),
        expected.map((side) => SIDE_WORDS[side]),
      ),
      location: placeOfEngagement(engaged),
    },
  ];
};
