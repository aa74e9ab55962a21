import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { fnv1a } from '../text/fnv1a.ts';
import { assembleCatalogue, type Catalogue } from './catalogue.ts';
import type { Question } from './questionnaire.ts';

/**
 * A catalogue whose scored choices offer their options in an order that follows from the seed and the question alone, so
 * that it tells nothing of their merit and is the same whenever the question is shown. Context questions, facts and
 * checklists keep the order that their authors gave them. Nothing else changes: ids, scores and digests are the same.
 */
export function shuffleCatalogue(catalogue: Catalogue, seed: string): Catalogue {
  return assembleCatalogue(
    catalogue.profile,
    [...catalogue.questionnaires.values()].map((questionnaire) => ({
      ...questionnaire,
      questions: questionnaire.questions.map((question) => shuffleQuestion(question, seed)),
    })),
    [...catalogue.sources.values()],
  );
}

/** A question with its options shuffled, if it is a scored choice. */
function shuffleQuestion(question: Question, seed: string): Question {
  if (question.kind !== 'choice') return question;
  const options = [...question.options];
  const generator = xoroshiro128plus(fnv1a(JSON.stringify([seed, question.id])));
  // Fisher and Yates, in Durstenfeld’s form (Communications of the ACM 7, 1964, algorithm 235).
  for (let last = options.length - 1; last > 0; last -= 1) {
    const other = (generator.next() >>> 0) % (last + 1);
    const [here, there] = [options[last], options[other]];
    if (here === undefined || there === undefined) continue;
    options[last] = there;
    options[other] = here;
  }
  return { ...question, options };
}
