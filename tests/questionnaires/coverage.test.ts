import { describe, expect, test } from 'vitest';
import {
  coverageOf,
  isComplete,
  judgementText,
  onlyArticle,
  onlyMissing,
  totalsText,
} from '../../src/questionnaires/coverage.ts';
import type { ClaimJudgement } from '../../src/questionnaires/questionnaire.ts';
import { claim, collectionOf, reference } from '../kit/collection.ts';

const AREAS = [
  { id: 'one', questions: [{ id: 'a' }, { id: 'b' }] },
  { id: 'two', questions: [{ id: 'c' }, { id: 'd' }] },
];

const collection = collectionOf(AREAS, {
  sources: [claim('S0.1'), claim('S1.1'), claim('S0.2'), reference('R1'), claim('S1.2')],
  says: {
    'one/a': { topic: 'Review: time', sources: ['S0.1', 'S1.1', 'S0.1'] },
    'one/b': { topic: 'Review: budget', sources: ['S0.1', 'R1'] },
    'two/c': { topic: 'Review', sources: ['R1'] },
    'two/d': { topic: 'Other', sources: ['S9.9'] },
  },
});
const coverage = coverageOf(collection);

test('each claim with the questions that ask it, by article', () => {
  expect(coverage.articles).toEqual([
    {
      id: 'S0',
      title: 'Article S0',
      claims: [
        { id: 'S0.1', text: 'S0.1 says so.', questions: ['one/a', 'one/b'], judged: 'asked' },
        { id: 'S0.2', text: 'S0.2 says so.', questions: [], judged: 'missing' },
      ],
      totals: { claims: 2, askable: 2, asked: 1, partly: 0, covered: 1 },
    },
    {
      id: 'S1',
      title: 'Article S1',
      claims: [
        { id: 'S1.1', text: 'S1.1 says so.', questions: ['one/a'], judged: 'asked' },
        { id: 'S1.2', text: 'S1.2 says so.', questions: [], judged: 'missing' },
      ],
      totals: { claims: 2, askable: 2, asked: 1, partly: 0, covered: 1 },
    },
  ]);
});

test('questions that no claim led to, and those that name no source', () => {
  expect(coverage.beyond).toEqual([{ question: 'two/c', references: ['R1'] }]);
  expect(coverage.unsourced).toEqual(['two/d']);
});

test('parts of a topic are told apart after a colon, within an area', () => {
  expect(coverage.totals).toMatchObject({ claims: 4, covered: 2, topics: 3, questions: 4, questionnaires: 2 });
  expect(totalsText(coverage)).toBe('2 of 4 claims asked. 3 topics in 4 questions of 2 questionnaires.');
});

describe('how far a claim is asked', () => {
  const judged = (id: string, as: ClaimJudgement) => ({ ...claim(id), judged: as, because: 'as it stands' }) as const;
  const some = coverageOf(
    collectionOf([{ id: 'one', questions: [{ id: 'a' }] }], {
      sources: [
        judged('S0.1', 'asked'),
        judged('S0.2', 'partly'),
        judged('S0.3', 'by-name'),
        judged('S0.4', 'not-askable'),
      ],
      says: { 'one/a': { sources: ['S0.1', 'S0.2', 'S0.3'] } },
    }),
  );

  test('is counted, and what cannot be asked is not missed', () => {
    expect(some.totals).toMatchObject({ claims: 4, askable: 3, asked: 1, partly: 1, covered: 2 });
    expect(totalsText(some)).toContain('1 of 3 claims asked, 1 more in part; 1 other cannot be asked. ');
    expect(isComplete(some)).toBe(false);
    expect(onlyMissing(some).articles.flatMap(({ claims }) => claims.map(({ id }) => id))).toEqual(['S0.3']);
  });

  test('is told with its reason', () => {
    expect(some.articles.flatMap(({ claims }) => claims.map(judgementText))).toEqual([
      undefined,
      'asked in part: as it stands',
      'in name only: as it stands',
      'cannot be asked: as it stands',
    ]);
  });
});

describe('complete', () => {
  const of = (...sources: readonly string[]) =>
    coverageOf(
      collectionOf([{ id: 'one', questions: [{ id: 'a' }] }], {
        sources: [claim('S0.1'), claim('S0.2'), reference('R1')],
        says: { 'one/a': { sources } },
      }),
    );

  test.each([
    [['S0.1', 'S0.2'], true],
    [['S0.1', 'R1'], false],
    [['S0.1', 'S0.2', 'X'], true],
    [[], false],
  ])('sources %j: %s', (sources, expected) => {
    expect(isComplete(of(...sources))).toBe(expected);
  });

  test('every claim is asked, but a question names no source', () => {
    expect(isComplete({ ...of('S0.1', 'S0.2'), unsourced: ['one/b'] })).toBe(false);
  });

  test('nothing to ask and nothing to cover', () => {
    expect(isComplete(coverageOf({ questionnaires: [], profiles: [], frameworks: [], sources: new Map() }))).toBe(true);
  });
});

describe('a part of it keeps the totals of all', () => {
  test('the claims that nobody asks', () => {
    const { articles, beyond, unsourced, totals } = onlyMissing(coverage);
    expect(articles.map(({ id, claims }) => [id, claims.map((each) => each.id)])).toEqual([
      ['S0', ['S0.2']],
      ['S1', ['S1.2']],
    ]);
    expect([beyond, unsourced, totals]).toEqual([[], ['two/d'], coverage.totals]);
  });

  test.each([
    ['S1', ['S1']],
    ['1', ['S1']],
    ['S2', undefined],
    ['', undefined],
  ])('the article «%s»', (id, expected) => {
    expect(onlyArticle(coverage, id)?.articles.map((article) => article.id)).toEqual(expected);
  });
});
