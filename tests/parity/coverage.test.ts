import { beforeAll, describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/library/collection.ts';
import { compileShipped } from '../../src/library/compile-shipped.ts';
import { Library } from '../../src/library/library.ts';
import { type Catalogue, criticalitiesOf, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { type Coverage, coverageOf, isComplete } from '../../src/questionnaires/coverage.ts';
import { isScored } from '../../src/questionnaires/questionnaire.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

const LIBRARY = { folders: ['questionnaires'], cwd: '.' };
/** What `full` does not ask: it is about one side alone, whatever the engagement. */
const OF_PROVIDERS = 'provider-readiness';
let full: Catalogue;
let coverage: Coverage;
beforeAll(async () => {
  const library = { folders: [], cwd: '.', shipped: async () => (await compileShipped('questionnaires', '.')).shipped };
  coverage = coverageOf(await loadCollection(library));
  full = must(await loadCatalogue('full', LIBRARY));
});

/** The sources that the scored questions cite. */
function cited(): ReadonlySet<string> {
  return new Set([...full.questions.values()].filter(isScored).flatMap(({ sources }) => sources));
}

describe('the full profile asks everything that the sources ask for', () => {
  test('each claim that can be asked is asked, in full or in part', () => {
    const claims = coverage.articles.flatMap((article) => article.claims);
    const unasked = claims.filter(({ judged }) => judged === 'missing' || judged === 'by-name');
    expect(unasked.map(({ id, judged }) => `${id} ${judged}`)).toEqual([]);
    expect(coverage.totals.covered).toBe(coverage.totals.askable);
    expect(isComplete(coverage)).toBe(true);
  });

  test('each claim is judged, and what is not asked in full says why', () => {
    const claims = [...full.sources.values()].filter((source) => source.kind === 'claim');
    expect(claims.length).toBe(coverage.totals.claims);
    expect(claims.filter(({ judged }) => judged === undefined).map(({ id }) => id)).toEqual([]);
    const silent = claims.filter(({ judged, because }) => judged !== 'asked' && because === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('each question cites sources, each one that exists', () => {
    expect([...cited()].filter((id) => !full.sources.has(id))).toEqual([]);
  });

  test('by itself: no claim hangs on what a provider is asked about its own house', () => {
    const claims = coverage.articles.flatMap((article) => article.claims);
    const elsewhere = claims.filter(({ id, judged }) => judged !== 'not-askable' && !cited().has(id));
    expect(elsewhere.map(({ id }) => id)).toEqual([]);
  });

  test('it has every questionnaire there is, but that of a provider’s own house', async () => {
    const others = (await new Library(LIBRARY).ids('questionnaires')).filter((id) => id !== OF_PROVIDERS);
    expect(full.areas.map(({ id }) => id).sort()).toEqual(others);
  });
});

test('it counts what there is: two topics are asked in two questions each', async () => {
  const provider = must(await loadCatalogue('provider', LIBRARY));
  const own = scoredQuestions(provider).filter(({ area }) => area === OF_PROVIDERS);
  const questions = [...scoredQuestions(full), ...own];
  expect(coverage.totals).toMatchObject({
    topics: questions.length - 2,
    questions: questions.length,
    questionnaires: full.areas.length + 1,
  });
  expect(coverage.unsourced).toEqual([]);
  expect(questions.filter(({ topic }) => topic.includes(': ')).map(({ id }) => id)).toEqual([
    'goals-governance/time-review',
    'goals-governance/budget-review',
    'collaboration-trust/relationship-parts',
  ]);
});

test('each profile loads without a diagnostic', async () => {
  const profiles = await new Library(LIBRARY).ids('profiles');
  expect(profiles).toEqual(
    expect.arrayContaining(['core', 'decide', 'full', 'ito', 'kpo', 'provider', 'pulse', 'quick']),
  );
  for (const id of profiles) expect([id, (await loadCatalogue(id, LIBRARY)).diagnostics]).toEqual([id, []]);
});

test('the quick profile has what is critical, or is so in some context, and nothing else', async () => {
  const quick = must(await loadCatalogue('quick', LIBRARY));
  const questions = quick.areas.flatMap((area) => area.questions);
  const critical = full.areas.flatMap((area) =>
    area.questions.filter((question) => criticalitiesOf(question).includes('critical')),
  );
  expect(questions.map(({ id }) => id).sort()).toEqual(critical.map(({ id }) => id).sort());
});
