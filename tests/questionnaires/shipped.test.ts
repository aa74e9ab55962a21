import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { type Catalogue, scoredQuestions } from '../../src/questionnaires/catalogue.ts';
import { ProfileRule, questionsOf } from '../../src/questionnaires/profile-rules.ts';
import { isScored } from '../../src/questionnaires/questionnaire.ts';
import { Role, Side } from '../../src/questionnaires/vocabulary.ts';
import { DECISIONS } from '../../src/scoring/assessment.ts';
import { circumstancesNow } from '../../src/scoring/context.ts';
import { must } from '../kit/catalogue.ts';
import { fileOf, readFile } from '../kit/interview.ts';
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
  expect(folders.sort()).toEqual(['frameworks', 'profiles', 'schema', 'translations']);
  const others = files.filter((file) => file.isFile() && !file.name.endsWith('.yaml'));
  expect(others.map(({ name }) => name)).toEqual(['CLAUSES.md', 'COVERAGE.md', 'README.md']);
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
    expect(catalogue.profile.effort).toEqual({ S: [1, 2], M: [3, 8], L: [10, 40] });
    for (const { floors } of catalogue.areas) expect(floors).toEqual({});
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

  test('the context: seven questions without scores, the stage first', () => {
    expect(catalogue.context.map(({ id }) => id)).toEqual([
      'context/stage',
      'context/function-criticality',
      'context/process-type',
      'context/offshore',
      'context/personal-data',
      'context/regulated',
      'context/size',
    ]);
  });

  test('153 claims of five articles and 55 references can be cited', () => {
    const numbered = (prefix: string, count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
    const expected = [
      ...[22, 36, 28, 34, 33].flatMap((count, article) => numbered(`S${article}.`, count)),
      ...numbered('R', 55),
    ];
    expect([...catalogue.sources.keys()]).toEqual(expected);
    const claims = [...catalogue.sources.values()].filter(({ kind }) => kind === 'claim');
    expect(claims).toHaveLength(153);
  });
});

/** Where the deal stands, and how many of the core's and of all questions have a subject then. */
const ASKED_AT = [
  ['deciding', 17, 37],
  ['contracting', 31, 69],
  ['transition', 43, 90],
  ['running', 43, 87],
  ['ending', 21, 34],
] as const;

describe('the stage', async () => {
  const full = must(await load('full'));
  const core = must(await load('core'));
  const interviewAt = (catalogue: Catalogue, more: Readonly<Record<string, string>>) =>
    circumstancesNow(catalogue, [
      readFile(fileOf({ ...more, 'context/offshore': 'yes', 'context/personal-data': 'yes' })).interview,
    ]);

  test('it has an option for each decision, and nobody can set it aside', () => {
    const [stage] = full.context;
    expect(stage?.options.map(({ id }) => id)).toEqual(Object.keys(DECISIONS));
    expect(stage?.notApplicable).toBe(false);
    expect(stage?.when).toBeUndefined();
    expect(stage?.roles).toEqual(Role.options);
    expect(stage?.ask).toEqual(Side.options);
  });

  test.each(ASKED_AT)('%s: %i questions of the core, %i of all', (stage, ofCore, ofAll) => {
    for (const [catalogue, count] of [
      [core, ofCore],
      [full, ofAll],
    ] as const) {
      const { hidden } = interviewAt(catalogue, { 'context/stage': stage });
      expect(scoredQuestions(catalogue).filter(({ id }) => !hidden.has(id))).toHaveLength(count);
    }
  });

  test('while nobody said it, nothing is left out', () => {
    expect(interviewAt(full, {}).hidden).toEqual(new Set());
  });

  test('every question is asked at some stage, and each rule has its questions at one', () => {
    const seen = ASKED_AT.map(([stage]) => interviewAt(full, { 'context/stage': stage }).hidden);
    for (const { id } of scoredQuestions(full)) expect(seen.some((hidden) => !hidden.has(id))).toBe(true);
    for (const rule of full.profile.rules) {
      const ids = questionsOf(rule).map(({ question }) => question);
      expect([rule.rule, seen.some((hidden) => ids.every((id) => !hidden.has(id)))]).toEqual([rule.rule, true]);
    }
  });

  // A weakness before signing must not block for what can only be done after it.
  test('nothing that is due after the signature is asked for the choice, but what a plan already answers', () => {
    const { hidden } = interviewAt(full, { 'context/stage': 'deciding' });
    const later = scoredQuestions(full).filter(
      ({ id, recommendation: { horizon } }) => !hidden.has(id) && horizon !== 'before-signing',
    );
    expect(later.map(({ id }) => id)).toEqual([
      'business-case/freed-time',
      'business-case/innovation-goal',
      'goals-governance/time-review',
      'goals-governance/budget-review',
      'intellectual-property/leak-response',
      'intellectual-property/return-and-deletion',
      'quality-control/acceptance-method',
      'quality-control/continuous-monitoring',
      'quality-control/root-cause',
      'quality-control/audit-right',
      'knowledge-transfer/documented-process',
    ]);
  });
});

describe('the musts', async () => {
  const full = must(await load('full'));
  const raisedBy = (answers: Readonly<Record<string, string>>) => {
    const { raised, knockOuts } = circumstancesNow(full, [readFile(fileOf(answers)).interview]);
    return { raised: [...raised].sort(), knockOuts: [...knockOuts].sort() };
  };
  const OWN = ['contract-transition/law-and-regulation', 'intellectual-property/ownership-of-results'];
  const SETTLED = {
    'context/stage': 'contracting',
    'context/function-criticality': 'minor',
    'context/personal-data': 'yes',
    'context/offshore': 'no',
  };

  test('a critical function makes musts of what keeps it going', () => {
    const own = new Set(raisedBy(SETTLED).raised);
    const { raised } = raisedBy({ ...SETTLED, 'context/function-criticality': 'critical' });
    expect(raised.filter((id) => !own.has(id))).toEqual([
      'dependence/continuity-cover',
      'dependence/provider-viability',
      'dependence/subcontractor-chain',
      'intellectual-property/leak-response',
      'quality-control/audit-right',
    ]);
    const handBack = full.questions.get('contract-transition/hand-back-support');
    expect(handBack && isScored(handBack) && handBack.criticality).toBe('critical');
  });

  test.each([
    ['yes', 'yes', true],
    ['yes', 'no', false],
  ])('personal data %s, abroad %s: knocks out %s', (personal, offshore, isKnockOut) => {
    const { knockOuts } = raisedBy({ ...SETTLED, 'context/personal-data': personal, 'context/offshore': offshore });
    const data = 'intellectual-property/customer-and-personal-data';
    expect(knockOuts).toEqual(isKnockOut ? [...OWN, data].sort() : OWN);
  });

  test('those that always have a subject cannot be set aside', () => {
    const fixed = scoredQuestions(full).filter(({ notApplicable }) => notApplicable === false);
    expect(fixed.map(({ id }) => id)).toEqual([
      'business-case/core-boundary',
      'partner-selection/verified-skills',
      'goals-governance/smart-goals',
      'contract-transition/law-and-regulation',
      'contract-transition/hand-back-support',
      'communication/shared-expectations',
      'intellectual-property/ownership-of-results',
      'intellectual-property/confidentiality-chain',
      'intellectual-property/customer-and-personal-data',
      'quality-control/quality-standard',
      'quality-control/continuous-monitoring',
      'quality-control/audit-right',
      'quality-control/ability-to-judge',
      'dependence/criticality-rating',
      'dependence/substitutes',
      'dependence/retained-know-how',
      'dependence/exit-plan',
      'dependence/continuity-cover',
    ]);
    for (const { criticality, criticalWhen } of fixed) expect(criticality === 'critical' || criticalWhen).toBeTruthy();
    const context = full.context.filter(({ notApplicable }) => notApplicable === false);
    expect(context.map(({ id }) => id)).toEqual(
      full.context.map(({ id }) => id).filter((id) => !id.endsWith('process-type')),
    );
  });
});

test.each(['core', 'full', 'ito', 'kpo', 'quick'])(
  '%s weighs questions, and takes evidence for a plain ready',
  async (id) => {
    const { profile } = must(await load(id));
    expect([profile.weighting, profile.evidence]).toEqual(['questions', 'named']);
    expect(profile.effort).toEqual({ S: [1, 2], M: [3, 8], L: [10, 40] });
    const order = ProfileRule.options.map(({ shape }) => shape.rule.value);
    const rules = profile.rules.map(({ rule }) => rule);
    expect(rules).toEqual(order.filter((rule) => rules.includes(rule)));
    for (const rule of profile.rules) {
      const isForCritical = ['lock-in', 'unverifiable-quality', 'hollowing-out', 'rushed-transfer'].includes(rule.rule);
      if (isForCritical) {
        expect(rule).toMatchObject({ when: { question: 'context/function-criticality', is: ['critical'] } });
      }
    }
  },
);
