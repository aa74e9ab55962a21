import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { scoreMessage } from '../wording.ts';

/** The overall score, in the policy's scenario, is at least so high; equal is enough. */
export const score: Demand = (engaged, { require, scenario }) => {
  const expected = require.score;
  if (expected === undefined) return [];
  const actual = engaged.assessment.score[scenario];
  return [
    {
      kind: 'single',
      demand: 'score',
      isMet: actual !== null && actual >= expected - TOLERANCE,
      expected,
      actual,
      message: scoreMessage('the overall score', actual, expected, scenario),
      location: placeOfEngagement(engaged),
    },
  ];
};
