import { rankOf } from '../../questionnaires/questionnaire.ts';
import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { levelMessage } from '../wording.ts';

/** The level, in the policy's scenario, is at least the one demanded. Without a level it is not. */
export const level: Demand = (engaged, { require, scenario }) => {
  const expected = require.level;
  if (expected === undefined) return [];
  const actual = engaged.assessment.level[scenario];
  return [
    {
      kind: 'single',
      demand: 'level',
      isMet: actual !== null && rankOf(actual) >= rankOf(expected),
      expected,
      actual,
      message: levelMessage(actual, expected, scenario),
      location: placeOfEngagement(engaged),
    },
  ];
};
