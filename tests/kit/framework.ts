import type { Catalogue } from '../../src/questionnaires/catalogue.ts';
import type { Clause, Framework } from '../../src/questionnaires/framework.ts';
import { isScored, type Question } from '../../src/questionnaires/questionnaire.ts';

/** A framework of these clauses; each has its `ref` as its title and was read unless it says otherwise. */
export function frameworkOf(id: string, clauses: readonly (Pick<Clause, 'ref'> & Partial<Clause>)[]): Framework {
  return {
    id,
    title: `Framework ${id}`,
    url: `https://example.org/${id}`,
    asOf: '2026-11-30',
    clauses: clauses.map((clause) => ({ title: `About ${clause.ref}`, seen: 'text', ...clause })),
    file: `${id}.yaml`,
    digest: id,
  };
}

/** A catalogue with a framework, some of whose clauses its questions answer to: refs by the question's full id. */
export function citing(
  catalogue: Catalogue,
  framework: Framework,
  refs: Readonly<Record<string, readonly string[]>>,
): Catalogue {
  const questions = new Map(
    [...catalogue.questions].map(([id, question]): [string, Question] => {
      const own = refs[id];
      if (own === undefined || !isScored(question)) return [id, question];
      return [id, { ...question, clauses: own.map((ref) => ({ framework: framework.id, ref })) }];
    }),
  );
  return { ...catalogue, questions, frameworks: new Map([...catalogue.frameworks, [framework.id, framework]]) };
}
