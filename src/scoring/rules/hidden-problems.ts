import { type Finder, isBelow } from '../rule.ts';

/** X9: several of the things that bring trouble to light are weak, so what is reported may be too good. */
export const hiddenProblems: Finder<'hidden-problems'> = ({ scoreOf }, { questions, count, below }) => {
  const weak = questions.filter((id) => isBelow(below, scoreOf(id)));
  return weak.length < count ? [] : [{ questions: weak }];
};
