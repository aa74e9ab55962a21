import { beforeAll, describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/library/collection.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { Library } from '../../src/library/library.ts';
import { type Catalogue, criticalitiesOf } from '../../src/questionnaires/catalogue.ts';
import { coverageOf } from '../../src/questionnaires/coverage.ts';
import { isScored } from '../../src/questionnaires/questionnaire.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

const LIBRARY = { folders: ['questionnaires'], cwd: '.' };
let full: Catalogue;
beforeAll(async () => {
  full = must(await loadCatalogue('full', LIBRARY));
});

/** The sources that the scored questions cite. */
function cited(): ReadonlySet<string> {
  return new Set([...full.questions.values()].filter(isScored).flatMap(({ sources }) => sources));
}

describe('the full profile asks everything that the sources ask for', () => {
  test('each of the 153 claims has a question', () => {
    const claims = [...full.sources.values()].filter(({ kind }) => kind === 'claim').map(({ id }) => id);
    expect(claims).toHaveLength(153);
    expect(claims.filter((id) => !cited().has(id))).toEqual([]);
  });

  test('each question cites sources, each one that exists', () => {
    expect([...cited()].filter((id) => !full.sources.has(id))).toEqual([]);
  });

  test('it has every questionnaire there is', async () => {
    expect(full.areas.map(({ id }) => id).sort()).toEqual(await new Library(LIBRARY).ids('questionnaires'));
  });
});

test('the 94 questions are on 92 topics: two of them are asked in two questions each', async () => {
  const library = { folders: [], cwd: '.', shipped: async () => (await compileShipped('questionnaires', '.')).shipped };
  const { totals, unsourced } = coverageOf(await loadCollection(library));
  expect(totals).toEqual({ claims: 153, covered: 153, topics: 92, questions: 94, questionnaires: 12 });
  expect(unsourced).toEqual([]);
  const parts = [...full.questions.values()].filter(({ topic }) => topic.includes(': ')).map(({ id }) => id);
  expect(parts).toEqual([
    'goals-governance/time-review',
    'goals-governance/budget-review',
    'collaboration-trust/relationship-parts',
  ]);
});

test.each(['core', 'full', 'ito', 'kpo', 'quick'])('the profile %s loads without a diagnostic', async (id) => {
  expect((await loadCatalogue(id, LIBRARY)).diagnostics).toEqual([]);
});

test('there is no other profile', async () => {
  expect(await new Library(LIBRARY).ids('profiles')).toEqual(['core', 'full', 'ito', 'kpo', 'quick']);
});

test('the quick profile has what is critical, or is so in some context, and no more than can be asked in twenty minutes', async () => {
  const quick = must(await loadCatalogue('quick', LIBRARY));
  const questions = quick.areas.flatMap((area) => area.questions);
  const critical = full.areas.flatMap((area) =>
    area.questions.filter((question) => criticalitiesOf(question).includes('critical')),
  );
  expect(questions.map(({ id }) => id).sort()).toEqual(critical.map(({ id }) => id).sort());
  expect(questions.length).toBeLessThanOrEqual(29);
});
