import type { Interview } from '../../answers/interview.ts';
import { questionsFor } from '../../answers/progress.ts';
import { type Catalogue, canCountAs } from '../../questionnaires/catalogue.ts';
import { minutesToAsk } from '../../questionnaires/duration.ts';
import { isScored } from '../../questionnaires/questionnaire.ts';

/** What an interview takes, as far as that is known before it. */
export interface Taking {
  readonly questions: number;
  readonly minutes: number;
  /** Of the questions, those that can count as critical. */
  readonly critical: number;
}

/** What it takes to ask all that an interview is about. */
export function takingOf(catalogue: Catalogue, about: Pick<Interview, 'areas' | 'roles' | 'respondent'>): Taking {
  const asked = questionsFor(catalogue, about);
  return {
    questions: asked.length,
    minutes: minutesToAsk(asked.length),
    critical: asked.filter((question) => isScored(question) && canCountAs(question, ['critical'])).length,
  };
}
