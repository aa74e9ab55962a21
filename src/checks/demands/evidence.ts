import { TOLERANCE } from '../../scoring/assessment.ts';
import type { Demand } from '../demand.ts';
import { evidenceIn, hasRunOut } from '../evidence.ts';
import { placeOfEngagement, placeOfQuestion } from '../places.ts';
import { questionText } from '../wording.ts';

/**
 * Answers that score well name evidence that still holds: those to questions of the criticalities named (default:
 * critical) that score at least so much on what is known (default: 50). One respondent's evidence is enough.
 */
export const evidence: Demand = (engaged, { require }, { asOf }) => {
  if (require.evidence === undefined) return [];
  const { criticality = ['critical'], score = 50 } = require.evidence;
  const named = evidenceIn(engaged);
  const offenders = engaged.assessment.questions
    .filter(({ status }) => status === 'answered')
    .filter((each) => criticality.includes(each.criticality) && (each.score.point ?? 0) >= score - TOLERANCE)
    .flatMap(({ id }) => {
      const own = named.filter(({ question }) => question === id);
      if (own.some((each) => !hasRunOut(each, asOf))) return [];
      const [latest] = own
        .map(({ until }) => until ?? '')
        .sort()
        .reverse();
      const why = latest === undefined ? 'no evidence is named' : `its evidence ran out on ${latest}`;
      const message = `${questionText(engaged.catalogue, id)}: ${why}`;
      return [{ message, location: placeOfQuestion(engaged, id), subject: id }];
    });
  const expected = `${criticality.join(', ')}; ${score} and more`;
  return [{ kind: 'counted', demand: 'evidence', limit: 0, expected, offenders, location: placeOfEngagement(engaged) }];
};
