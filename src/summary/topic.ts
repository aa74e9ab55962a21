import type { Catalogue } from '../questionnaires/catalogue.ts';
import { visible } from '../text/visible.ts';

/** A question's topic with its area: «Exit plan (Dependence)»; its id where the catalogue does not have it. */
export function topicOf(catalogue: Catalogue, id: string): string {
  const question = catalogue.questions.get(id);
  const area = catalogue.areas.find((each) => each.id === question?.area)?.title;
  return question === undefined ? id : `${visible(question.topic)} (${visible(area ?? question.area)})`;
}
