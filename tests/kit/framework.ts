import type { Clause, Framework } from '../../src/questionnaires/framework.ts';

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
