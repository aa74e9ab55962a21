import type { Answer, Interview } from '../answers/interview.ts';
import { type Catalogue, scoredQuestions } from '../questionnaires/catalogue.ts';
import type { Withheld } from '../texts/en/first-page.ts';

/** Counts what is left out of a client's copy in the answers to the questions that apply. */
export function countWithheld(
  catalogue: Catalogue,
  hidden: ReadonlySet<string>,
  interviews: readonly Interview[],
): Withheld {
  const asked = [...catalogue.context, ...scoredQuestions(catalogue)].filter(({ id }) => !hidden.has(id));
  const answers = interviews.flatMap((interview) =>
    asked.flatMap(({ id }): Answer[] => {
      const answer = interview.answers.get(id);
      return answer === undefined ? [] : [answer];
    }),
  );
  return {
    answers: answers.filter(({ confidential, reply }) => confidential && reply.kind !== 'unanswered').length,
    notes: answers.filter(({ note, keyFact, confidential }) => note !== undefined && (confidential || !keyFact)).length,
    names: interviews.filter(({ respondent }) => respondent.name !== undefined).length,
  };
}
