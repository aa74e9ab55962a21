import { ROLE_WORDS } from '../../texts/en/words.ts';
import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { peopleMessage } from '../wording.ts';

/** Somebody in each role named was interviewed, on whichever side. */
export const roles: Demand = (engaged, { require }) => {
  const expected = require.roles;
  if (expected === undefined) return [];
  const actual = new Set(engaged.interviews.flatMap(({ respondent }) => respondent.role ?? []));
  const missing = expected.filter((role) => !actual.has(role));
  return [
    {
      kind: 'single',
      demand: 'roles',
      isMet: missing.length === 0,
      expected: expected.join(', '),
      actual: [...actual].sort().join(', '),
      message: peopleMessage(
        missing.map((role) => ROLE_WORDS[role]),
        expected.map((role) => ROLE_WORDS[role]),
      ),
      location: placeOfEngagement(engaged),
    },
  ];
};
