import { DISTANCE_TAGS } from '../../questionnaires/questionnaire.ts';
import type { Finder } from '../rule.ts';

/**
 * The side on which the best answer is missed, since the remedies are opposite (Nooteboom et al. 2007: an inverted U).
 * Respondents who err on both sides get a case of their own: their scores may look alike, their answers are opposite.
 */
export const cognitiveDistance: Finder<'cognitive-distance'> = ({ responseTo }, { question }) => {
  const given = responseTo(question)?.given ?? [];
  const [tag, other] = DISTANCE_TAGS.filter((side) => given.some((each) => each.tag === side));
  if (tag === undefined) return [];
  return [{ questions: [question], tag: other === undefined ? tag : 'both-sides' }];
};
