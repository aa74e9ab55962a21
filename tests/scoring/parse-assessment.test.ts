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
