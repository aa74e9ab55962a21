import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Demand } from '../demand.ts';
import { restsOnConfidence } from '../discreet-entry.ts';
import { placeOfEngagement } from '../places.ts';
import { agreementMessage } from '../wording.ts';

/**
 * Krippendorff's alpha of all respondents is at least so high. It is undefined where nothing varies, which is
 * agreement, and where nothing can be paired, which shows none.
 */
export const agreement: Demand = (engaged, { require }) => {
  const expected = require.agreement;
  if (expected === undefined) return [];
  const { alpha, pairable } = engaged.assessment.agreement.all;
  return [
    {
      kind: 'single',
      demand: 'agreement',
      isMet: pairable > 0 && (alpha === null || alpha >= expected - TOLERANCE),
      expected,
      actual: alpha,
      message: agreementMessage(alpha, pairable, expected),
      location: placeOfEngagement(engaged),
      ...restsOnConfidence(engaged, (assessment) => assessment.agreement.all.alpha),
    },
  ];
};
