import { ENOUGH_QUESTIONS } from '../../length-cues.ts';
import { isScored } from '../../questionnaire.ts';
import { type QuestionnaireRule, WHOLE } from '../subject.ts';

/** The part of a questionnaire’s recommendations that both sides may own together. */
const MAX_SHARED = 1 / 3;

/** More than a third of the recommendations owned by both sides, of five or more. */
export const sharedOwner: QuestionnaireRule = (subjects) => {
  const owners = subjects.flatMap(({ question }) => (isScored(question) ? [question.recommendation.owner] : []));
  const shared = owners.filter((owner) => owner === 'both').length;
  if (owners.length < ENOUGH_QUESTIONS || shared <= MAX_SHARED * owners.length) return [];
  const message = `${shared} of ${owners.length} recommendations belong to both sides: what two own, nobody begins`;
  const hint = 'keep "both" for a third at most, where neither side can act alone';
  return [{ severity: 'warning', message, hint, path: WHOLE }];
};
