import { LEVELS, rankOf } from '../../questionnaires/questionnaire.ts';
import { TOLERANCE } from '../../scoring/assessment.ts';
import { measureRobustness } from '../../scoring/robustness/draw.ts';
import type { Demand } from '../demand.ts';
import { placeOfEngagement } from '../places.ts';
import { robustnessMessage } from '../wording.ts';

/** The level at point, or a better one, stands in at least so large a share of the robustness draws. */
export const robustness: Demand = ({ catalogue, interviews, assessment, ...engaged }, { require }, { seedOf }) => {
  const expected = require.robustness;
  if (expected === undefined) return [];
  const { point } = assessment.level;
  const { levels } = measureRobustness(catalogue, interviews, { seed: seedOf(assessment) });
  const actual =
    point === null
      ? null
      : LEVELS.filter((level) => rankOf(level) >= rankOf(point)).reduce((sum, level) => sum + levels[level], 0);
  return [
    {
      kind: 'single',
      demand: 'robustness',
      isMet: actual !== null && actual >= expected - TOLERANCE,
      expected,
      actual,
      message: robustnessMessage(actual, expected),
      location: placeOfEngagement({ catalogue, interviews, assessment, ...engaged }),
    },
  ];
};
