import type { Interview } from '../../answers/interview.ts';
import type { Catalogue } from '../../questionnaires/catalogue.ts';
import type { Question, Role } from '../../questionnaires/questionnaire.ts';

/** What is put to a respondent, beyond what the answers file says of side and areas. */
export interface Scope {
  /** Areas to ask; those of the file, else all of the profile's, when undefined. */
  readonly areas?: readonly string[];
  /** Only what this role would know. */
  readonly role?: Role;
  /** Only critical and high questions. */
  readonly quick?: boolean;
  /** Only until the verdict is decided, the most decisive questions first. */
  readonly untilDecided?: boolean;
}

/** The questions that a respondent's side can answer within a scope, context first, in questionnaire order. */
export function questionsFor(catalogue: Catalogue, interview: Interview, scope: Scope): readonly Question[] {
  const { role, quick, areas = interview.areas } = scope;
  const scored = catalogue.areas
    .filter(({ id }) => areas === undefined || areas.includes(id))
    .flatMap(({ questions }) => questions)
    .filter(({ criticality }) => !quick || criticality === 'critical' || criticality === 'high');
  return [...catalogue.context, ...scored].filter(
    ({ ask, roles }) => ask.includes(interview.respondent.side) && (role === undefined || roles.includes(role)),
  );
}
