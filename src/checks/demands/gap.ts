import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Demand } from '../demand.ts';
import { restsOnConfidence } from '../discreet-entry.ts';
import { placeOfEngagement } from '../places.ts';
import { gapMessage } from '../wording.ts';

/** The two sides see things at most so many points apart, on average over the questions that both answered. */
export const gap: Demand = (engaged, { allow }) => {
  const expected = allow.gap;
  if (expected === undefined) return [];
  const actual = engaged.assessment.perception.absoluteGap;
  return [
    {
      kind: 'single',
      demand: 'gap',
      isMet: actual !== null && actual <= expected + TOLERANCE,
      expected,
      actual,
      message: gapMessage(actual, expected),
      location: placeOfEngagement(engaged),
      ...restsOnConfidence(engaged, ({ perception }) => perception.absoluteGap),
    },
  ];
};
