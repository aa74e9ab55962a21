import { fitsFact } from '../answers/fact.ts';
import { bySideAndFile, type Interview } from '../answers/interview.ts';
import type { FactValue } from '../answers/schema.ts';
import { type Catalogue, factsOf } from '../questionnaires/catalogue.ts';
import type { FactQuestion } from '../questionnaires/questionnaire.ts';
import type { Fact, Status } from './assessment.ts';

/** What is known of a fact: each value that anybody gave, once, in the order of sides, roles, names and files. */
function valuesOf(question: FactQuestion, interviews: readonly Interview[]): readonly FactValue[] {
  const given = [...interviews].sort(bySideAndFile).flatMap(({ answers }): FactValue[] => {
    const reply = answers.get(question.id)?.reply;
    return reply?.kind === 'value' && fitsFact(question, reply.value) ? [reply.value] : [];
  });
  return [...new Map(given.map((value) => [JSON.stringify(value), value])).values()];
}

/** Where a fact that applies stands. */
export function factStatus(question: FactQuestion, interviews: readonly Interview[]): Exclude<Status, 'hidden'> {
  if (valuesOf(question, interviews).length > 0) return 'answered';
  const kinds = interviews.map(({ answers }) => answers.get(question.id)?.reply.kind);
  if (kinds.includes('unknown')) return 'unknown';
  return kinds.includes('notApplicable') && question.notApplicable !== false ? 'notApplicable' : 'unanswered';
}

/** The facts that apply and are known, in questionnaire order, an entry for each value. Nothing that scores reads them. */
export function factsIn(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  hidden: ReadonlySet<string>,
): readonly Fact[] {
  return factsOf(catalogue)
    .filter(({ id }) => !hidden.has(id))
    .flatMap((question) => valuesOf(question, interviews).map((value) => ({ id: question.id, value })));
}
