import { ENOUGH_QUESTIONS } from '../../length-cues.ts';
import { isScored } from '../../questionnaire.ts';
import { readsStage } from '../stage.ts';
import { type QuestionnaireRule, WHOLE } from '../subject.ts';

/** A questionnaire whose own context asks for the stage, and none of whose questions depends on it. */
export const noStage: QuestionnaireRule = (subjects, { stages, isOwnContext }) => {
  const scored = subjects.map(({ question }) => question).filter(isScored);
  if (!isOwnContext || stages.length === 0 || scored.length < ENOUGH_QUESTIONS || scored.some(readsStage)) return [];
  const message = `none of the ${scored.length} questions depends on the stage, so that each is asked at every one`;
  const hint = 'say under "when" at which stages a question makes sense';
  return [{ severity: 'warning', message, hint, path: WHOLE }];
};
