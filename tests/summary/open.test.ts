import { expect, test } from 'vitest';
import { nextQuestions } from '../../src/scoring/next-best.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf(
  [
    {
      id: 'a',
      questions: [
        { id: 'heavy', criticality: 'critical', scores: [0, 80, 100] },
        { id: 'deal-breaker', criticality: 'low', knockOut: true, scores: [0, 90, 100] },
      ],
    },
    { id: 'b', questions: [{ id: 'one' }, { id: 'rare', when: { question: 'context/x', is: ['yes'] } }] },
  ],
  [{ id: 'x', options: ['yes', 'no'] }],
);

function openLines(answers: Readonly<Record<string, unknown>>): string {
  const interviews = [interviewOf(answers)];
  const assessment = scoreInterviews(catalogue, interviews);
  const next = nextQuestions(catalogue, interviews);
  const text = renderSummary(catalogue, assessment, verdictFacts(catalogue, interviews, assessment), { next });
  return text.slice(text.indexOf('Still open')).replaceAll(/\s+/g, ' ');
}

test('what settles the verdict stands first, and says so', () => {
  expect(openLines({ 'a/heavy': 100, 'b/one': 100, 'context/x': 'no' })).toContain(
    'deal-breaker (critical, settles the verdict)',
  );
});

test('open questions about the engagement are listed where something hangs on them', () => {
  expect(openLines({ 'a/heavy': 100, 'a/deal-breaker': 100, 'b/one': 0, 'b/rare': 100 })).toMatch(/: x/);
  expect(
    openLines({ 'a/heavy': 100, 'a/deal-breaker': 100, 'b/one': 0, 'b/rare': 100, 'context/x': 'yes' }),
  ).not.toMatch(/Still open/);
});

test('nothing settles a verdict that stands already', () => {
  expect(openLines({ 'a/deal-breaker': 0, 'context/x': 'no' })).not.toContain('settles');
  expect(openLines({ 'a/deal-breaker': 0, 'context/x': 'no' })).toContain('heavy (critical)');
});
