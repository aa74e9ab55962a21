import { beforeAll, describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/document/markdown.ts';
import { loadCollection } from '../../src/library/collection.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { type ClauseCoverage, clauseCoverageOf, isFinding } from '../../src/questionnaires/clause-coverage.ts';
import { type Collection, scoredOf } from '../../src/questionnaires/collection.ts';
import { clauseProblem } from '../../src/questionnaires/framework-references.ts';
import { renderClausePage } from '../../src/report/clause-coverage.ts';
import { expectGenerated } from '../kit/generated.ts';

let collection: Collection;
let frameworks: readonly ClauseCoverage[];
beforeAll(async () => {
  const { shipped } = await compileShipped('questionnaires', '.');
  collection = await loadCollection({ folders: [], cwd: '.', shipped: async () => shipped });
  frameworks = clauseCoverageOf(
    collection,
    collection.frameworks.map(({ item }) => item.id),
  );
});

describe('the clauses that the shipped questions answer to', () => {
  test('every one exists', () => {
    const known = new Map(collection.frameworks.map(({ item }) => [item.id, item]));
    const problems = scoredOf(collection).flatMap(({ id, clauses = [] }) =>
      clauses.flatMap((clause) => {
        const problem = clauseProblem(clause, known);
        return problem === undefined ? [] : [`${id}: ${problem.message}`];
      }),
    );
    expect(problems).toEqual([]);
  });

  test('a question names each once', () => {
    const twice = scoredOf(collection).flatMap(({ id, clauses = [] }) => {
      const keys = clauses.map(({ framework, ref }) => `${framework} ${ref}`);
      return keys.filter((key, index) => keys.indexOf(key) < index).map((key) => `${id}: ${key}`);
    });
    expect(twice).toEqual([]);
  });

  test('the page of the clauses is what the program writes', () => {
    expectGenerated('questionnaires/CLAUSES.md', renderMarkdown(renderClausePage(frameworks)));
  });

  test('each has a question, or a reason why none can ask it', () => {
    const findings = frameworks.flatMap(({ id, clauses }) =>
      clauses.filter(isFinding).map(({ ref }) => `${id} ${ref}`),
    );
    expect(findings).toEqual([]);
  });
});
