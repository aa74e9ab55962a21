import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { coverageMessage } from '../wording.ts';

/** At least so large a share of the questions' weight is answered. */
export const coverage: Demand = (engaged, { require }) => {
  const expected = require.coverage;
  if (expected === undefined) return [];
  const actual = engaged.assessment.coverage;
  return [
    {
      kind: 'single',
      demand: 'coverage',
      isMet: actual !== null && actual >= expected - TOLERANCE,
      expected,
      actual,
      message: coverageMessage(actual, expected),
      location: placeOfEngagement(engaged),
    },
  ];
};
