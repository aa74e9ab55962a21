import { expect, test } from 'vitest';
import { viewFor } from '../../src/model/view.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { ENGLISH } from '../../src/texts/language.ts';
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
  expect(critical).not.toContain('below half');
  expect(critical).not.toContain('Also worth knowing');
  const minor = summaryOf({ 'context/function': 'minor' });
  expect(minor).toMatch(/^Conditions\n {2}exit \(a\): critical question below half; the client says so/);
  expect(minor).toMatch(/Also worth knowing\n {2}others \(a\), insiders \(a\): Nobody else/);
});
