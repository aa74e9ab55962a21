import { fitsFact } from '../answers/fact.ts';
import { bySideAndFile, type Interview } from '../answers/interview.ts';
import { type Catalogue, factsOf } from '../questionnaires/catalogue.ts';
import type { Fact } from './assessment.ts';

/**
 * What is known of the facts that apply, in questionnaire order: each value that anybody gave, once, in the order of
 * sides, roles, names and files. Nothing that scores reads them.
 */
export function factsIn(
  catalogue: Catalogue,
  interviews: readonly Interview[],
  hidden: ReadonlySet<string>,
): readonly Fact[] {
  const sorted = [...interviews].sort(bySideAndFile);
  return factsOf(catalogue).flatMap((question) => {
    if (hidden.has(question.id)) return [];
    const given = sorted.flatMap(({ answers }): Fact[] => {
      const reply = answers.get(question.id)?.reply;
      return reply?.kind === 'value' && fitsFact(question, reply.value)
        ? [{ id: question.id, value: reply.value }]
        : [];
    });
    return [...new Map(given.map((fact) => [JSON.stringify(fact.value), fact])).values()];
  });
}
