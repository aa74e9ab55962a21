import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { clauseCoverageOf } from '../../src/questionnaires/clause-coverage.ts';
import type { Collection } from '../../src/questionnaires/collection.ts';
import { coverageOf, onlyMissing } from '../../src/questionnaires/coverage.ts';
import type { Profile } from '../../src/questionnaires/profile.ts';
import type { ScoredQuestion } from '../../src/questionnaires/questionnaire.ts';
import { clauseCoverageDetails } from '../../src/summary/clause-coverage.ts';
import { collectionList } from '../../src/summary/collection.ts';
import { coverageDetails } from '../../src/summary/coverage.ts';
import { profileDetails } from '../../src/summary/profile.ts';
import { questionDetails, questionnaireDetails } from '../../src/summary/question.ts';
import { claim, collectionOf, reference } from '../kit/collection.ts';
import { frameworkOf } from '../kit/framework.ts';
import { shown } from '../kit/shown.ts';

const collection = collectionOf(
  [
    {
      id: 'one',
      weight: 2,
      questions: [
        {
          id: 'a',
          criticality: 'critical',
          knockOut: true,
          scores: [0, 100],
          when: { question: 'context/kind', is: ['x'] },
        },
        { id: 'b', points: [1, 2], ask: ['provider'], changed: '1.0.0' },
      ],
    },
    { id: 'two', floors: { ready: 70 }, questions: [{ id: 'c' }] },
  ],
  {
    context: [{ id: 'kind', options: ['x', 'y'] }],
    sources: [claim('S0.1'), claim('S0.2'), reference('R1')],
    says: { 'one/b': { sources: ['R1'] }, 'two/c': { sources: ['X'] } },
  },
);

const questionnaire = (id: string, of: Collection = collection) =>
  of.questionnaires.find(({ item }) => item.id === id)?.item ?? expect.fail();
const question = (id: string, of: Collection = collection) =>
  of.questionnaires.flatMap(({ item }) => item.questions).find((each) => each.id === id) ?? expect.fail();
const profile = (of: Collection = collection) => of.profiles[0]?.item ?? expect.fail();

describe('a question', () => {
  test('one to choose from', () => {
    expect(shown(questionDetails(question('one/a'), collection))).toBe(
      `${[
        'a  critical, weight 4',
        'one/a',
        '',
        'a?',
        '',
        '  0  s0',
        '     s0',
        '100  s100',
        '     s100',
        '',
        'Why it matters',
        '  Because of a.',
        'Who would know',
        '  sponsor, delivery lead, legal counsel, security officer or provider’s lead;',
        '  both sides are asked',
        'Asked only when',
        '  context/kind is x',
        'Knock-out',
        '  The worst answer makes the whole assessment not ready.',
        'What would show it',
        '  A document',
        'What to do about it',
        '  Do it.',
        '',
        '  Effort S; before signing; both sides',
        'Share of the overall score, by profile',
        '  test 44.4%',
        'Sources',
        '  S0.1  S0.1 says so. («Article S0»)',
        'How far it has been tried',
        '  drafted; neither reviewed nor tried with respondents',
      ].join('\n')}\n`,
    );
  });

  test('a checklist: each item’s share of the points, one side, the last change', () => {
    const text = shown(questionDetails(question('one/b'), collection));
    expect(text).toContain('+33.3  i0\n       i0\n');
    expect(text).toContain('+66.7  i1\n');
    expect(text).toContain('the provider is asked');
    expect(text).toContain('  R1  The book R1.\n');
    expect(text).toContain('Last change of meaning\n  in version 1.0.0\n');
    expect(text).not.toContain('Knock-out');
  });

  test('what raises it, its heading, that it cannot be set aside, and what to do from an answer on', () => {
    const condition = { question: 'context/kind', is: ['x'] };
    const c = question('two/c');
    if (c.kind !== 'choice') throw new Error('two/c is a choice');
    const advice = {
      text: 'Begin with:\n\n- a list\n- [a form](https://x.example)',
      effort: 'L',
      role: 'legal',
    } as const;
    const raised: ScoredQuestion = {
      ...c,
      group: 'Papers',
      help: 'Ask for *both*.\n\nThen compare.',
      notApplicable: false,
      criticalWhen: condition,
      knockOutWhen: { not: condition },
      options: c.options.map((option, index) => (index === 1 ? { ...option, advice } : option)),
    };
    const text = shown(questionDetails(raised, collection));
    expect(text).toContain('c  medium, weight 2\ntwo/c, under «Papers»\n');
    expect(text).toContain('What to listen for\n  Ask for both.\n\n  Then compare.\n');
    expect(text).toContain('Critical, too, where\n  context/kind is x\n');
    expect(text).toContain(
      'Knock-out where\n  context/kind is not x: the worst answer makes the whole assessment not ready,\n  and it counts as critical.\n',
    );
    expect(text).toContain('Set aside as not applicable\n  It cannot be: it always applies.\n');
    expect(shown(questionDetails({ ...raised, when: condition }, collection))).toContain(
      '  It cannot be: where it is asked, it applies.\n',
    );
    const [, doing = ''] = text.split('What to do from an answer on\n');
    expect(doing).toContain('s33');
    expect(doing).toContain('    Begin with:\n   •  a list\n   •  a form (https://x.example)\n');
    expect(doing).toContain('Effort L; before signing; both sides, legal counsel\n');
    expect(shown(questionDetails(question('two/c'), collection))).not.toMatch(/where|aside|from an answer/);
  });

  test('a context question has no score and no sources', () => {
    const text = shown(questionDetails(question('context/kind'), collection));
    expect(text).toContain('no score: it sets what applies');
    expect(text).toContain('·  x\n   x\n');
    expect(text).not.toMatch(/Sources|What to do/);
  });

  test('a source that is in no file', () => {
    expect(shown(questionDetails(question('two/c'), collection))).toContain('  X  not in any sources.yaml\n');
  });
});

test('a questionnaire: its head, and every question', () => {
  const text = shown(questionnaireDetails(questionnaire('one'), collection));
  expect(text.split('\n').slice(0, 14)).toEqual([
    'one',
    'one 1.0.0',
    'one',
    '2 questions, 1 of them critical; about 5 minutes to ask',
    '',
    'Share of the overall score',
    '  Profile    test',
    '  the area  66.7%',
    '  a         44.4%',
    '  b         22.2%',
    '',
    '  Shares are parts of the overall score where every question applies and the',
    '  context raises none; what an engagement’s shares are, «outready explain» says.',
    '─'.repeat(80),
  ]);
  expect([...text.matchAll(/^one\/\w$/gm)].map(([id]) => id)).toEqual(['one/a', 'one/b']);
  expect(shown(questionnaireDetails(questionnaire('two'), collection))).toContain(
    '1 question, none of them critical; about',
  );
  expect(shown(questionnaireDetails(questionnaire('context'), collection))).toContain(
    '1 question without a score; about',
  );
});

test('a questionnaire says how many the context can raise', () => {
  const raise = (id: string) => {
    const of = questionnaire(id);
    const condition = { question: 'context/kind', is: ['x'] };
    const questions = of.questions.map((each, index) =>
      index === of.questions.length - 1 ? { ...each, criticalWhen: condition } : each,
    );
    return shown(questionnaireDetails({ ...of, questions: questions as typeof of.questions }, collection));
  };
  expect(raise('one')).toContain('2 questions, 1 of them critical, 1 more where the context says so; about');
  expect(raise('two')).toContain('1 question, none of them critical, 1 where the context says so; about');
});

test('a profile: areas, thresholds and the floors that differ', () => {
  expect(shown(profileDetails(profile(), collection))).toBe(
    `${[
      'Test',
      'profile test 1.0.0',
      'For tests.',
      '4 questions, about 10 minutes with what is asked about the engagement',
      '',
      'Area  Title  Weight  Questions  Share',
      'one   one         2          2  66.7%',
      'two   two         1          1  33.3%',
      '',
      'What counts how much',
      '  The overall score is the mean of the areas’ scores by their weights, however',
      '  many questions they have; within an area each question counts by its',
      '  criticality (critical 4, high 3, medium 2, low 1).',
      '',
      '  Shares are parts of the overall score where every question applies and the',
      '  context raises none; what an engagement’s shares are, «outready explain» says.',
      '',
      'Scores that a level takes',
      '  ready: 80 overall; 70 in two, 60 in every other area of three questions and',
      '    more',
      '  ready with conditions: 60 overall; 40 in every area of three questions and',
      '    more',
      'What a plain ready takes besides',
      '  No evidence: what is said of critical questions is enough.',
      'What the efforts mean',
      '  S: 1–2 person-days · M: 3–8 person-days · L: 10–40 person-days',
      '',
      'Share of each question',
      '  In brackets: what the context can raise a question to. A knock-out counts as',
      '  critical.',
      '  Question  Criticality  Share',
      '  one/a     knock-out    44.4%',
      '  one/b     medium       22.2%',
      '  two/c     medium       33.3%',
    ].join('\n')}\n`,
  );
});

test('a profile that says otherwise: weighting, weights, evidence, efforts, floors, rules', () => {
  const condition = { question: 'context/kind', is: ['x'] };
  const other: Profile = {
    ...profile(),
    weighting: 'questions',
    weights: { critical: 5, high: 3, medium: 2, low: 1 },
    evidence: 'seen',
    effort: { S: [1, 1], M: [2, 2], L: [0.5, 4] },
    areas: profile().areas.map((area) => ({ ...area, floors: { ready: 50 } })),
    rules: [
      { rule: 'lock-in', when: condition, substitutes: 'one/a', knowHow: 'two/c', atMost: 0, below: 50 },
      { rule: 'perception-gap', apart: 60 },
    ],
  };
  const text = shown(profileDetails(other, collection)).replaceAll(/\s+/g, ' ');
  expect(text).toContain('the mean of all questions: each counts by its criticality (critical 5, high 3,');
  expect(text).toContain('evidence that the interviewer has seen');
  expect(text).toContain('ready: 80 overall; 50 in one and 50 in two ready with');
  expect(text).toContain('S: 1 person-day · M: 2 person-days · L: 0.5–4 person-days');
  expect(text).toContain('lock-in, where context/kind is x');
  expect(text).toContain('perception-gap');
  // 2 × 5, 2 × 2 and 1 × 2 of 16.
  expect(text).toMatch(/one\/a knock-out 62\.5% one\/b medium 25\.0% two\/c medium 12\.5%/);
  expect(shown(profileDetails({ ...other, evidence: 'none' }, collection))).toContain('No evidence:');
});

test('what there is', () => {
  expect(shown(collectionList(collection))).toBe(
    `${[
      'Questionnaire  Version  Title          Questions  Critical  Min',
      'context        1.0.0    context (own)          1         –    3',
      'one            1.0.0    one (own)              2         1    5',
      'two            1.0.0    two (own)              1         0    3',
      '',
      'Profile',
      '  test 1.0.0  Test (own)',
      '    For tests.',
      '    2 areas, 4 questions, about 10 minutes: one ×2 and two',
    ].join('\n')}\n`,
  );
});

const withLaw = collectionOf([{ id: 'one', questions: [{ id: 'a' }] }], {
  frameworks: [frameworkOf('law', [{ ref: '1(a)' }, { ref: '2', seen: 'heading' }])],
  says: {
    'one/a': {
      clauses: [
        { framework: 'law', ref: '1(a)' },
        { framework: 'law', ref: '2' },
        { framework: 'law', ref: '3' },
      ],
    },
  },
});

test('the frameworks that there are', () => {
  expect(shown(collectionList(withLaw))).toContain(
    '\nFramework\n       Title                Looked up   Clauses\n  law  Framework law (own)  2026-11-30        2\n',
  );
});

test('the clauses that a question answers to', () => {
  expect(shown(questionDetails(question('one/a', withLaw), withLaw))).toContain(
    'Clauses\n  law 1(a)  About 1(a)\n  law 2     About 2 (by heading)\n  law 3     in no framework\n',
  );
});

test('as many questions as there are, where none depends on the context', () => {
  const plain = collectionOf([{ id: 'a', questions: [{ id: 'one' }] }]);
  expect(shown(collectionList(plain))).toContain(' 1 area, 1 question, about 3 minutes: a');
});

describe('the coverage', () => {
  const coverage = coverageOf(collection);

  test('claims, what rests on references, what names no source, totals', () => {
    expect(shown(coverageDetails(coverage))).toBe(
      `${[
        'S0  Article S0',
        '  1 of 2 claims asked',
        '  S0.1  S0.1 says so.',
        '        one/a',
        '  S0.2  S0.2 says so.',
        '        no question asks it',
        '',
        'Questions that rest on the literature alone',
        '  one/b: R1',
        '',
        'Questions that name no source',
        '  two/c',
        '',
        '1 of 2 claims asked. 3 topics in 3 questions of 2 questionnaires.',
      ].join('\n')}\n`,
    );
  });

  test('only what is missing', () => {
    const text = shown(coverageDetails(onlyMissing(coverage)));
    expect(text).toContain('  1 of 2 claims asked\n  S0.2  S0.2 says so.\n');
    expect(text).not.toContain('S0.1 ');
  });
});

const HOSTILE = ['\u001b[2J', '\u009b31m', '\u202e', '\n', '\r', '\t', '|', '<b>', '外包', '👩‍👩‍👧', 'é', ' ', 'word'];

test('no text steers the terminal, and no line of it is wider than the terminal', () => {
  const text = fc
    .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 30 })
    .map((parts) => `x${parts.join('')}`);
  fc.assert(
    fc.property(text, fc.integer({ min: 40, max: 120 }), (said, width) => {
      const hostile: Collection = {
        questionnaires: collection.questionnaires.map(({ item, origin }) => ({
          origin,
          item: {
            ...item,
            title: said,
            summary: said,
            questions: item.questions.map((each) => ({ ...each, topic: said, text: said, help: said, why: said })),
          },
        })),
        profiles: collection.profiles.map(({ item, origin }) => ({
          origin,
          item: { ...item, title: said, summary: said },
        })),
        frameworks: [
          {
            origin: 'own',
            item: { ...frameworkOf('f', [{ ref: said, title: said, outside: said }]), title: said },
          },
        ],
        sources: new Map([['S0.1', { kind: 'claim', id: 'S0.1', text: said, article: said, articleId: said }]]),
      };
      const columns = Math.min(100, width);
      const told = [
        shown(questionnaireDetails(questionnaire('one', hostile), hostile), width),
        shown(questionDetails(question('context/kind', hostile), hostile), width),
        shown(coverageDetails(coverageOf(hostile)), width),
        shown(profileDetails(profile(hostile), hostile), width),
        shown(collectionList(hostile), width),
        shown(clauseCoverageDetails(clauseCoverageOf(hostile, ['f']), []), width),
      ].join('');
      for (const line of told.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
      expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
    { numRuns: 60 },
  );
});
