import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/scoring/analysis.ts';
import { parseAssessment } from '../../src/scoring/parse-assessment.ts';
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
