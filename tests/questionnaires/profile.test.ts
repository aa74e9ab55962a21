import { describe, expect, test } from 'vitest';
import { parseProfile } from '../../src/questionnaires/parse-profile.ts';
import { floorsOf } from '../../src/questionnaires/profile.ts';
import { brief, must } from '../kit/catalogue.ts';

const LEAST = `format: outready/profile/1
id: mine
version: 1.0.0
title: Mine
summary: What I look at.
areas:
  - id: communication
`;
const FULL = `${LEAST.trimEnd()}
    weight: 2
    floors: { ready: 70 }
    only: [critical, high]
  - { id: dependence, weight: 0, floors: { ready-with-conditions: 10 } }
levels: { ready: 90, ready-with-conditions: 50 }
effort: { S: 0.5, M: [2, 4], L: 10 }
rules: []
weighting: questions
evidence: seen
weights: { critical: 5, low: 0.5 }
`;

const parse = (text: string) => parseProfile({ text, file: 'profiles/mine.yaml', name: 'mine', digest: 'sha256:d' });

describe('a profile that fits', () => {
  test('defaults are those of the design', () => {
    expect(must(parse(LEAST)).profile).toEqual({
      id: 'mine',
      version: '1.0.0',
      title: 'Mine',
      summary: 'What I look at.',
      areas: [{ id: 'communication', weight: 1, floors: {} }],
      levels: { ready: 80, 'ready-with-conditions': 60 },
      weighting: 'areas',
      evidence: 'named',
      weights: { critical: 4, high: 3, medium: 2, low: 1 },
      effort: { S: [1, 2], M: [3, 8], L: [10, 40] },
      rules: [],
      file: 'profiles/mine.yaml',
      digest: 'sha256:d',
    });
  });

  test('what it says stands; half of the thresholds keeps the other default', () => {
    const { areas, levels, effort, weighting, evidence, weights } = must(parse(FULL)).profile;
    expect(areas).toEqual([
      {
        id: 'communication',
        weight: 2,
        floors: { ready: 70 },
        only: ['critical', 'high'],
      },
      { id: 'dependence', weight: 0, floors: { 'ready-with-conditions': 10 } },
    ]);
    expect(levels).toEqual({ ready: 90, 'ready-with-conditions': 50 });
    expect(effort).toEqual({ S: [0.5, 0.5], M: [2, 4], L: [10, 10] });
    expect([weighting, evidence, weights]).toEqual([
      'questions',
      'seen',
      { critical: 5, high: 3, medium: 2, low: 0.5 },
    ]);
  });

  test.each([
    [0, { ready: 70, 'ready-with-conditions': 0 }],
    [2, { ready: 70, 'ready-with-conditions': 0 }],
    [3, { ready: 70, 'ready-with-conditions': 40 }],
  ])('with %d visible questions: the floors that it names, the usual ones from three on', (visible, expected) => {
    const [area] = must(parse(FULL)).profile.areas;
    expect(area && floorsOf(area, visible)).toEqual(expected);
  });
});

describe('rules', () => {
  const rulesOf = (rules: string) => parse(`${LEAST}rules:\n${rules}`);
  test('thresholds are those of the design where none are given', () => {
    const text = `
  - { rule: exit-of-critical-function, when: { question: context/c, is: [x] }, questions: [a/p] }
  - { rule: exit-of-critical-function, when: { question: context/c, is: [x] }, questions: [a/p], atMost: 0 }
  - { rule: exposed-knowledge, sensitive: [a/p], access: a/q }
  - { rule: unlawful-transfer, when: { question: context/c, is: [x] }, question: a/p }
  - { rule: lock-in, substitutes: a/p, knowHow: a/q, below: 40 }
  - { rule: rushed-transfer, when: { question: context/c, is: [x] }, plan: a/p, gate: a/q }
  - { rule: unverifiable-quality, judgement: a/p, control: a/q }
  - { rule: hollowing-out, boundary: a/p, knowHow: a/q }
  - { rule: perception-gap }
  - { rule: one-legged-governance, practices: a, contract: b/q }
  - { rule: hidden-problems, questions: [a/p, a/q] }
  - { rule: cognitive-distance, question: a/p }
`;
    const { rules } = must(rulesOf(text)).profile;
    expect(rules.map(({ rule, ...parameters }) => [rule, parameters])).toEqual([
      ['exit-of-critical-function', { when: { question: 'context/c', is: ['x'] }, questions: ['a/p'] }],
      ['exit-of-critical-function', { when: { question: 'context/c', is: ['x'] }, questions: ['a/p'], atMost: 0 }],
      ['exposed-knowledge', { sensitive: ['a/p'], access: 'a/q', atMost: 0, below: 50 }],
      ['unlawful-transfer', { when: { question: 'context/c', is: ['x'] }, question: 'a/p', below: 50 }],
      ['lock-in', { substitutes: 'a/p', knowHow: 'a/q', atMost: 0, below: 40 }],
      ['rushed-transfer', { when: { question: 'context/c', is: ['x'] }, plan: 'a/p', gate: 'a/q', below: 50 }],
      ['unverifiable-quality', { judgement: 'a/p', control: 'a/q', atMost: 0, below: 50 }],
      ['hollowing-out', { boundary: 'a/p', knowHow: 'a/q', atMost: 0 }],
      ['perception-gap', { apart: 60 }],
      ['one-legged-governance', { practices: 'a', contract: 'b/q', atLeast: 67, below: 50 }],
      ['hidden-problems', { questions: ['a/p', 'a/q'], count: 2, below: 50 }],
      ['cognitive-distance', { question: 'a/p' }],
    ]);
  });

  test.each([
    ['a rule this version does not know', 'rule: lock-inn', '9:13 wrong-value', 'did you mean "lock-in"?'],
    [
      'a parameter it does not know',
      'rule: lock-in, substitutes: a/p, knowhow: a/q',
      '9:40 unknown-key',
      'did you mean "knowHow"?',
    ],
    [
      'a parameter of another rule',
      'rule: lock-in, substitutes: a/p, knowHow: a/q, questions: [a/p]',
      '9:54 unknown-key',
      'possible: rule, when, substitutes, knowHow, atMost, below',
    ],
    ['a parameter missing', 'rule: lock-in, substitutes: a/p', '9:5 missing-key', undefined],
    ['what is no question id', 'rule: hollowing-out, boundary: p, knowHow: a/q', '9:38 wrong-value', undefined],
    ['no question at all', 'rule: hidden-problems, questions: []', '9:41 wrong-value', undefined],
    ['a threshold that is no score', 'rule: perception-gap, apart: 101', '9:36 wrong-value', undefined],
    ['half a question', 'rule: hidden-problems, questions: [a/p], count: 1.5', '9:55 wrong-type', undefined],
  ])('%s', (_, rule, place, hint) => {
    const { value, diagnostics } = rulesOf(`  - { ${rule} }\n`);
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toContain(place);
    expect(diagnostics.find((each) => brief(each) === place)?.hint).toBe(hint);
  });

  test('the same rule with the same parameters twice', () => {
    const twice = '  - { rule: perception-gap }\n  - { rule: perception-gap, apart: 60 }\n';
    expect(rulesOf(twice).diagnostics.map(brief)).toEqual(['10:5 duplicate-id']);
    expect(rulesOf(twice.replace('60', '61')).diagnostics).toEqual([]);
  });
});

describe('what does not fit, and where', () => {
  test.each([
    ['an id unlike the file’s name', 'id: mine', 'id: yours', ['2:5 wrong-value']],
    ['no areas', /areas:[\s\S]*/, 'areas: []\n', ['6:8 wrong-value']],
    ['an area twice', 'id: dependence', 'id: communication', ['11:11 duplicate-id']],
    ['context as an area', 'id: dependence', 'id: context', ['11:11 wrong-value']],
    ['a question twice', 'only: [critical, high]', 'questions: [one, two, one]', ['10:27 duplicate-id']],
    ['a pace beyond an hour', 'evidence: seen', 'evidence: seen\npace: 61', ['17:7 wrong-value']],
    ['a weight below 0', 'weight: 2', 'weight: -2', ['8:13 wrong-value']],
    ['a floor above 100', 'ready: 70', 'ready: 700', ['9:22 wrong-value']],
    ['floors the wrong way round', 'ready: 70', 'ready: 30', ['9:13 impossible-score']],
    ['levels the wrong way round', 'ready: 90', 'ready: 40', ['12:9 impossible-score']],
    [
      'a level the wrong way round with the other’s default',
      'levels: { ready: 90, ',
      'levels: { ready: 40 } #',
      ['12:9 impossible-score'],
    ],
    ['an unknown level', 'levels: { ready:', 'levels: { raedy:', ['12:11 unknown-key']],
    ['half an effort scale', 'M: [2, 4], ', '', ['13:1 missing-key']],
    ['a range the wrong way round', 'M: [2, 4]', 'M: [4, 2]', ['13:22 wrong-value']],
    ['a weighting that is none', 'weighting: questions', 'weighting: both', ['15:12 wrong-value']],
    ['evidence of no grade', 'evidence: seen', 'evidence: said', ['16:11 wrong-value']],
    ['a weight of nothing', 'critical: 5', 'critical: 0', ['17:22 wrong-value']],
    ['an effort of nothing', 'S: 0.5', 'S: 0', ['13:14 wrong-value']],
    ['a criticality that is none', '[critical, high]', '[critical, urgent]', ['10:22 wrong-value']],
    ['a rule without a name', 'rules: []', 'rules: [{ below: 50 }]', ['14:9 missing-key']],
  ])('%s', (_, from, to, expected) => {
    const { value, diagnostics } = parse(FULL.replace(from, to));
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief)).toEqual(expected);
  });

  test.each(['format', 'id', 'version', 'title', 'summary'])('no %s', (key) => {
    expect(parse(LEAST.replace(new RegExp(`^${key}: .*\n`, 'm'), '')).diagnostics).toMatchObject([
      { code: 'missing-key', message: `the key "${key}" is missing at the top level` },
    ]);
  });

  test('equal thresholds are in order', () => {
    expect(parse(FULL.replace('ready: 90', 'ready: 50')).diagnostics).toEqual([]);
  });
});
