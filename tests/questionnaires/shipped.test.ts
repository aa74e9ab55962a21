import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { must } from '../kit/catalogue.ts';
import { loadCatalogue } from '../kit/library.ts';

// The domain notes' topics in their order: how critical each is, and the articles' claims that it carries.
const TOPICS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  communication: {
    'named-contact': 'high S0.12',
    'message-channels': 'medium S1.10 S1.32 S2.4 S3.12 S4.27',
    'meeting-rhythm': 'high S2.6 S3.16',
    'shared-expectations': 'critical S0.3 S1.10 S1.31 S1.33 S2.5 S4.23',
    'working-language': 'high S1.12',
    'overlapping-hours': 'medium S1.13',
    'early-bad-news': 'high S3.13 S3.16 S4.28',
    'two-way-feedback': 'medium S3.12 S4.6 S4.8 S4.27',
  },
  'intellectual-property': {
    'exposed-knowledge': 'high S1.14 S1.27 S1.31 S1.35',
    'ownership-of-results': 'critical S1.14 S1.26',
    'background-rights': 'high',
    'confidentiality-chain': 'critical S1.17',
    'access-on-need': 'critical S1.15',
    'own-use-limit': 'high S1.16',
    'leak-response': 'high S1.17',
    'return-and-deletion': 'high',
    'customer-and-personal-data': 'critical S1.15 S1.28',
  },
  'quality-control': {
    'quality-standard': 'critical S1.18 S1.31 S2.17',
    'acceptance-method': 'high S1.19 S1.20',
    'service-levels': 'high S1.19 S4.7 S4.12',
    'continuous-monitoring': 'critical S1.21 S2.17',
    'provider-control': 'high S1.18',
    'root-cause': 'medium S1.20',
    'audit-right': 'high',
    'ability-to-judge': 'critical S1.30',
    'improvement-loop': 'low S3.18',
  },
  dependence: {
    'criticality-rating': 'critical S1.22 S1.31',
    substitutes: 'critical S1.22 S1.24',
    'provider-viability': 'high S1.23',
    'retained-know-how': 'critical S1.7 S1.22',
    'exit-plan': 'critical S1.23 S2.26',
    'continuity-cover': 'high S1.23',
    'subcontractor-chain': 'high',
    portability: 'high',
    scaling: 'medium S1.6 S1.7',
    'balance-of-control': 'high S3.31 S4.2',
  },
  'cultural-fit': {
    'team-differences': 'high S1.11 S2.21 S4.3',
    'decision-style': 'high S2.22',
    'safe-to-say-no': 'high S1.11',
    'work-rhythm': 'low S1.13',
    'organisational-fit': 'high S4.3 S4.20',
    'respect-for-diversity': 'medium S4.31',
    'cross-cultural-skill': 'medium S4.17',
    'cultural-friction-plan': 'medium S2.24',
  },
};

const library = { folders: ['questionnaires'], cwd: '.' };
const load = (profile: string) => loadCatalogue(profile, library);

test('every shipped profile loads without a diagnostic, and every questionnaire belongs to one', async () => {
  const profiles = await new Library(library).ids('profiles');
  expect(profiles).toContain('core');
  const used = new Set<string>();
  for (const id of profiles) {
    const { value, diagnostics } = await load(id);
    expect(diagnostics).toEqual([]);
    for (const area of value?.areas ?? []) used.add(area.id);
  }
  expect([...used].sort()).toEqual(await new Library(library).ids('questionnaires'));
});

test('nothing else lies about in the folder', () => {
  const files = readdirSync('questionnaires', { withFileTypes: true });
  const folders = files.filter((file) => file.isDirectory()).map(({ name }) => name);
  expect(folders.sort()).toEqual(['profiles', 'schema', 'translations']);
  const others = files.filter((file) => file.isFile() && !file.name.endsWith('.yaml'));
  expect(others.map(({ name }) => name)).toEqual(['COVERAGE.md', 'README.md']);
});

describe('the core profile', async () => {
  const catalogue = must(await load('core'));
  const questions = scoredQuestions(catalogue);

  test('five areas of 8, 9, 9, 10 and 8 questions', () => {
    expect(catalogue.areas.map(({ id, weight, questions: own }) => [id, weight, own.length])).toEqual([
      ['communication', 1, 8],
      ['intellectual-property', 1, 9],
      ['quality-control', 1, 9],
      ['dependence', 1, 10],
      ['cultural-fit', 1, 8],
    ]);
    expect(questions).toHaveLength(44);
  });

  test('levels, floors and effort are the defaults of the design', () => {
    expect(catalogue.profile.levels).toEqual({ ready: 80, 'ready-with-conditions': 60 });
    expect(catalogue.profile.effort).toEqual({ S: 1, M: 3, L: 8 });
    for (const { floors } of catalogue.areas) expect(floors).toEqual({ ready: 60, 'ready-with-conditions': 40 });
  });

  test('the topics of the domain notes, in their order', () => {
    const ids = Object.entries(TOPICS).flatMap(([area, topics]) => Object.keys(topics).map((id) => `${area}/${id}`));
    expect(questions.map(({ id }) => id)).toEqual(ids);
  });

  test.each(questions.map((question) => [question.id, question] as const))('%s', (id, question) => {
    const [area = '', own = ''] = id.split('/');
    const [criticality, ...claims] = TOPICS[area]?.[own]?.split(' ') ?? [];
    expect(question.criticality).toBe(criticality);
    expect(question.sources.filter((source) => source.startsWith('S')).sort()).toEqual(claims.sort());
    expect(question.kind === 'choice' && question.options.map(({ score }) => score)).toEqual([0, 33, 67, 100]);
    expect(question.roles.length).toBeGreaterThan(0);
  });

  test('only the ownership of results knocks out', () => {
    expect(questions.filter(({ knockOut }) => knockOut).map(({ id }) => id)).toEqual([
      'intellectual-property/ownership-of-results',
    ]);
  });

  test('the context: four questions without scores', () => {
    expect(catalogue.context.map(({ id }) => id)).toEqual([
      'context/function-criticality',
      'context/process-type',
      'context/offshore',
      'context/personal-data',
    ]);
  });

  test('153 claims of five articles and 35 references can be cited', () => {
    const numbered = (prefix: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
    const expected = [
      ...[22, 36, 28, 34, 33].flatMap((count, article) => numbered(`S${article}.`, count)),
      ...numbered('R', 35),
    ];
    expect([...catalogue.sources.keys()]).toEqual(expected);
    const claims = [...catalogue.sources.values()].filter(({ kind }) => kind === 'claim');
    expect(claims).toHaveLength(153);
  });
});
