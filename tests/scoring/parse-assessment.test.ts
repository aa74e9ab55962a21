import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/scoring/analysis.ts';
import { parseAssessment, parseAssessments } from '../../src/scoring/parse-assessment.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { brief, catalogueOf, interviewOf, must } from '../kit/catalogue.ts';

const catalogue = catalogueOf([{ id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] }]);
const interviews = [interviewOf({ 'a/one': 33 })];
const assessment = { ...scoreInterviews(catalogue, interviews), ...analyse(catalogue, interviews, 1) };
const text = JSON.stringify(assessment, null, 2);

test('what was written is what is read, to the last bit', () => {
  expect(must(parseAssessment(text, 'a.json'))).toEqual(assessment);
});

test('without its analysis it is whole, and what a later version adds is passed over', () => {
  const { robustness: _, nextQuestions: __, ...bare } = assessment;
  expect(must(parseAssessment(JSON.stringify(bare), 'a.json'))).toEqual(bare);
  expect(must(parseAssessment(JSON.stringify({ ...bare, later: 1 }), 'a.json'))).toEqual(bare);
});

test('without what the first edition did not measure it is read as it is', () => {
  const { slip: _, ...robustness } = assessment.robustness;
  const brief = ({ alpha, units, pairable }: typeof assessment.agreement.all) => ({ alpha, units, pairable });
  const { client, provider, all } = assessment.agreement;
  const agreement = { client: brief(client), provider: brief(provider), all: brief(all) };
  const old = { ...assessment, robustness, agreement };
  expect(must(parseAssessment(JSON.stringify(old), 'a.json'))).toEqual(old);
});

describe('what is no assessment has a place and a reason', () => {
  test.each([
    ['an empty file', '', /^1:1 format$/],
    ['half a file', text.slice(0, 200), /syntax/],
    ['a score above 100', text.replace('"high": 100', '"high": 100.5'), /^\d+:\d+ (?:wrong-value|impossible-score)$/],
    ['no level', text.replace('"level"', '"levels"'), /^1:1 missing-key$/],
    [
      'another kind of file',
      text.replace('outready/assessment/1', 'outready/plan/1'),
      /^2:\d+ (?:format|wrong-value)$/,
    ],
  ])('%s', (_, given, expected) => {
    const { value, diagnostics } = parseAssessment(given, 'a.json');
    expect(value).toBeUndefined();
    expect(diagnostics.map(brief).join('\n')).toMatch(expected);
  });
});

describe('each key holds what it may, and nothing beyond', () => {
  type Path = readonly (string | number)[];
  const changed = (path: Path, value: unknown): string => {
    const copy = structuredClone(assessment) as unknown as Record<string | number, unknown>;
    const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
    parent[path.at(-1) ?? ''] = value;
    return JSON.stringify(copy);
  };
  const QUESTION = ['questions', 0];
  const AREA = ['areas', 0];
  test.each<[Path, readonly unknown[], readonly unknown[]]>([
    [
      ['score', 'low'],
      [0, 100, null],
      [-0.01, 100.01, '50', true],
    ],
    [
      ['level', 'point'],
      ['not-ready', 'ready-with-conditions', 'ready', null],
      ['', 'readier', 1],
    ],
    [
      [...QUESTION, 'status'],
      ['answered', 'unknown', 'notApplicable', 'unanswered', 'hidden'],
      ['', 'open'],
    ],
    [
      [...QUESTION, 'criticality'],
      ['critical', 'high', 'medium', 'low'],
      ['', 'higher'],
    ],
    [
      [...QUESTION, 'weight'],
      [0, 0.5, 7],
      [-0.5, null],
    ],
    [
      [...QUESTION, 'share'],
      [0, 0.5, 1],
      [-0.1, 1.1, null],
    ],
    [
      [...QUESTION, 'evidence'],
      ['said', 'named', 'seen'],
      ['', 'heard'],
    ],
    [
      [...QUESTION, 'score', 'high'],
      [0, 100, null],
      [-1, 101],
    ],
    [
      [...AREA, 'weight'],
      [0, 0.5, 7],
      [-0.5, null],
    ],
    [
      [...AREA, 'share'],
      [0, 0.5, 1],
      [-0.1, 1.1],
    ],
    [
      [...AREA, 'coverage'],
      [0, 1, null],
      [-0.1, 1.1],
    ],
    [
      [...AREA, 'counts', 'answered'],
      [0, 3],
      [-1, 0.5, null],
    ],
    [
      [...AREA, 'counts', 'hidden'],
      [0, 3],
      [-1, 0.5, null],
    ],
    [['contextBounded'], [true], [false, 'yes']],
    [['stage'], ['deciding', 'contracting', 'transition', 'running', 'ending', null], ['', 'over']],
    [['decision'], ['to-choose', 'to-sign', 'to-hand-over', 'to-go-on', 'to-take-back', null], ['', 'to-wait']],
    [
      ['perception', 'cognitiveDistance'],
      ['too-close', 'about-right', 'too-far', 'mixed'].map((each) => [
        { question: 'a/one', client: each, provider: null },
      ]),
      [[{ question: 'a/one', client: '', provider: null }]],
    ],
    [['gates'], [[]], [null, {}]],
    [
      ['gates', 0, 'caps'],
      ['not-ready', 'ready-with-conditions'],
      ['', 'ready'],
    ],
    [
      ['gates', 0, 'scenario'],
      ['low', 'point', 'high'],
      ['', 'middle'],
    ],
    [
      ['gates', 0, 'rule'],
      ['knock-out', 'critical-on-trust'],
      ['', 'a-rule'],
    ],
    [['gates', 0, 'within'], ['knock-out'], ['', 'a-rule']],
    [
      ['robustness', 'holds'],
      [0, 1, null],
      [-0.1, 1.1],
    ],
    [
      ['robustness', 'unscored'],
      [0, 1],
      [-0.1, 1.1, null],
    ],
    [
      ['robustness', 'draws'],
      [0, 10],
      [-1, 0.5],
    ],
    [
      ['robustness', 'slip', 'origin'],
      ['measured', 'assumed'],
      ['', 'guessed'],
    ],
    [
      ['robustness', 'flip'],
      [null, { kind: 'area-weight', id: 'a', factor: 0, level: 'ready' }],
      [
        {},
        { kind: '', id: 'a', factor: 1, level: 'ready' },
        { kind: 'area-weight', id: 'a', factor: -0.5, level: 'ready' },
      ],
    ],
    [
      ['robustness', 'drivers'],
      [
        [],
        [{ kind: 'aggregation', index: 0.5 }],
        [{ kind: 'context', index: 1 }],
        [{ kind: 'answer', question: 'a/one', index: 0 }],
        [{ kind: 'option-scores', question: 'a/one', index: 0 }],
        [{ kind: 'question-weight', question: 'a/one', index: 0 }],
        [{ kind: 'area-weight', area: 'a', index: 0 }],
      ],
      [[{ kind: 'context', index: 1.5 }], [{ kind: '', index: 1 }], [{ kind: 'answer', index: 1 }]],
    ],
  ])('%j', (path, good, bad) => {
    for (const each of good) expect(parseAssessment(changed(path, each), 'a.json').diagnostics).toEqual([]);
    for (const each of bad) expect(parseAssessment(changed(path, each), 'a.json').value).toBeUndefined();
  });
});

describe('one, or a list', () => {
  const one = JSON.stringify(assessment);
  test.each<[string, string, number]>([
    ['one', one, 1],
    ['a list of one', `[${one}]`, 1],
    ['of two, after a byte order mark and a blank', `\ufeff\n [${one}, ${one}]`, 2],
    ['of none', '[]', 0],
  ])('%s', (_, given, amount) => {
    expect(must(parseAssessments(given, 'a.json'))).toEqual(Array.from({ length: amount }, () => assessment));
  });

  test.each<[string, string, readonly string[]]>([
    ['each entry that is wrong is named', `[{}, ${one}, 3]`, ['entry 1: ', 'entry 3: ']],
    ['what is no JSON is reported where it is read', `[${one}`, ['']],
    ['neither one nor a list', '3', ['']],
  ])('%s', (_, given, starts) => {
    const { value, diagnostics } = parseAssessments(given, 'a.json');
    expect(value).toBeUndefined();
    const found = [...new Set(diagnostics.map(({ message }) => /^(?:entry \d+: )?/.exec(message)?.[0]))];
    expect(found).toEqual(starts);
    expect(diagnostics.every(({ message, file }) => message.length > 12 && file === 'a.json')).toBe(true);
    if (starts.length > 1) expect(diagnostics.map(brief).every((each) => each.startsWith('1:1 '))).toBe(true);
  });
});
