import { describe, expect, test } from 'vitest';
import { viewFor } from '../../src/model/view.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

test('rules across questions stand among blockers and conditions; what caps nothing has lines of its own', () => {
  const catalogue = catalogueOf(
    [{ id: 'a', questions: ['exit', 'others', 'insiders', 'distance'].map((id) => ({ id, tags: { 33: 'too-far' } })) }],
    [{ id: 'function', options: ['minor', 'critical'] }],
    [
      {
        rule: 'exit-of-critical-function',
        when: { question: 'context/function', is: ['critical'] },
        questions: ['a/exit'],
      },
      { rule: 'lock-in', substitutes: 'a/others', knowHow: 'a/insiders' },
      { rule: 'cognitive-distance', question: 'a/distance' },
    ],
  );
  const answers = { 'context/function': 'critical', 'a/exit': 0, 'a/others': 0, 'a/insiders': 33, 'a/distance': 33 };
  const interviews = [interviewOf(answers)];
  const assessment = scoreInterviews(catalogue, interviews);
  const text = renderSummary(catalogue, assessment, verdictFacts(catalogue, interviews, assessment));
  expect(text.slice(text.indexOf('Blockers'))).toBe(`Blockers
  exit (a): critical function without a safe way out
Conditions
  others (a), insiders (a): lock-in

What costs most points
  25.0  exit (a)
  25.0  others (a)
  16.8  distance (a)
  16.8  insiders (a)

Also worth knowing
  distance (a): The two teams think too far apart: they do not follow each
    other without help.
`);
});

test('a fact is told once, with whom it goes by; a pattern that caps nothing is told as a finding', () => {
  const isCritical = { question: 'context/function', is: ['critical'] };
  const catalogue = catalogueOf(
    [
      {
        id: 'a',
        questions: [{ id: 'exit', criticality: 'critical' }, { id: 'others' }, { id: 'insiders' }],
      },
    ],
    [{ id: 'function', options: ['minor', 'critical'] }],
    [
      { rule: 'exit-of-critical-function', when: isCritical, questions: ['a/exit'], below: 50 },
      { rule: 'lock-in', when: isCritical, substitutes: 'a/others', knowHow: 'a/insiders' },
    ],
  );
  const summaryOf = (answers: object): string => {
    const interviews = [interviewOf({ 'a/exit': 33, 'a/others': 0, 'a/insiders': 0, ...answers })];
    const view = viewFor(catalogue, interviews, { audience: 'internal', language: ENGLISH });
    const text = renderSummary(view.catalogue, view.assessment, view.facts, { basisOf: view.basisOf, width: 200 });
    return text.slice(text.search(/Blockers|Conditions/));
  };
  const critical = summaryOf({ 'context/function': 'critical' });
  expect(critical).toMatch(/^Blockers\n {2}exit \(a\): critical function without a safe way out; the client says so/);
  expect(critical).not.toContain('below 50');
  expect(critical).not.toContain('Also worth knowing');
  const minor = summaryOf({ 'context/function': 'minor' });
  expect(minor).toMatch(/^Conditions\n {2}exit \(a\): critical question below 50; the client says so/);
  expect(minor).toMatch(/Also worth knowing\n {2}others \(a\), insiders \(a\): Nobody else/);
});

describe('below the verdict', () => {
  const STAGES = ['deciding', 'contracting', 'transition', 'running', 'ending'];
  const catalogueWith = (evidence: 'none' | 'named' | 'seen') =>
    catalogueOf(
      [{ id: 'a', questions: [{ id: 'one', criticality: 'critical' }] }],
      [{ id: 'stage', options: STAGES, notApplicable: false }],
      [],
      { evidence },
    );
  const summaryOf = (evidence: 'none' | 'named' | 'seen', answers: object, language = ENGLISH): string => {
    const catalogue = catalogueWith(evidence);
    const view = viewFor(catalogue, [interviewOf({ 'a/one': 100, ...answers })], { audience: 'internal', language });
    return renderSummary(view.catalogue, view.assessment, view.facts, { language, width: 200 });
  };

  test('stands that it is for no decision yet, while the stage is open', () => {
    for (const language of [ENGLISH, SPANISH]) {
      const { noDecision } = language.report.verdict;
      expect(summaryOf('none', {}, language)).toContain(noDecision);
      expect(summaryOf('none', { 'context/stage': 'running' }, language)).not.toContain(noDecision);
      expect(summaryOf('none', { 'a/one': undefined }, language)).not.toContain(noDecision);
    }
  });

  test.each([
    ['named', ENGLISH, 'It is ready once evidence is named for the answers taken on trust, listed below.'],
    ['seen', ENGLISH, 'It is ready once the evidence has been seen for the answers taken on trust, listed below.'],
    ['named', SPANISH, 'Estará preparada en cuanto se nombre la evidencia de las respuestas sin comprobar'],
    ['seen', SPANISH, 'Estará preparada en cuanto se haya visto la evidencia de las respuestas sin comprobar'],
  ] as const)('stands what it takes where the profile wants evidence %s', (evidence, language, text) => {
    expect(summaryOf(evidence, { 'context/stage': 'running' }, language)).toContain(text);
  });

  test('stands nothing where nothing is left to explain', () => {
    const shown = { option: 's100', evidence: ['x.pdf'] };
    expect(summaryOf('named', { 'context/stage': 'running', 'a/one': shown })).not.toContain('It is ready once');
  });
});
