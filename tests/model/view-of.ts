import type { Interview } from '../../src/answers/interview.ts';
import type { Audience } from '../../src/model/people.ts';
import { listQuestions, type ReportQuestions } from '../../src/model/questions.ts';
import { type View, type ViewOptions, viewFor } from '../../src/model/view.ts';
import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import { ENGLISH } from '../../src/texts/language.ts';

/** What an audience may know of interviews, and their questions as a report has them. */
export function viewOf(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  audience: Audience = 'internal',
  options: Partial<ViewOptions> = {},
): { readonly view: View; readonly questions: ReportQuestions } {
  const view = viewFor(catalogue, interviews, { audience, language: ENGLISH, ...options });
  return { view, questions: listQuestions(view) };
}
