import { expect, test } from 'vitest';
import { scoreInterviews, verdictFacts } from '../../src/scoring/score.ts';
import { renderSummary } from '../../src/summary/summary.ts';
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
