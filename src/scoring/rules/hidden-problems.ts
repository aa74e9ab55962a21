import type { ParametersOf } from '../../questionnaire/profile-rules.ts';
import { isBelow, type Observer } from '../rule.ts';

/** X9: several of the things that bring trouble to light are weak, so what is reported may be too good. */
export const hiddenProblems: Observer<ParametersOf<'hidden-problems'>> = ({ scoreOf }, { questions, count, below }) => {
  const weak = questions.filter((id) => isBelow(below, scoreOf(id)));
  return weak.length < count ? [] : [{ questions: weak }];
};
