import { expect, test } from 'vitest';
import type { Interview } from '../../src/answers/interview.ts';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

const catalogue = catalogueOf([
  {
    id: 'one',
    questions: [
      { id: 'a' },
      { id: 'b', criticality: 'critical' },
      { id: 'c' },
      { id: 'd' },
      { id: 'list', points: [1, 1] },
    ],
  },
]);

function block(...interviews: readonly Interview[]): string {
  const assessment = scoreInterviews(catalogue, interviews);
  const summary = renderSummary(catalogue, assessment, verdictFacts(catalogue, interviews, assessment), { width: 100 });
  const [, after] = summary.split('\nTwo sides\n');
  return after === undefined ? '' : (after.split('\n\n')[0] ?? '').trimEnd();
}

const provider = (answers: Readonly<Record<string, unknown>>, name?: string): Interview =>
  interviewOf(answers, { side: 'provider', ...(name === undefined ? {} : { name }) });

test('the three questions furthest apart, with both answers', () => {
  const client = interviewOf({ 'one/a': 0, 'one/b': 33, 'one/c': 33, 'one/d': 67, 'one/list': { items: ['i0'] } });
  const others = [
    provider({ 'one/a': 100, 'one/b': 67, 'one/c': 67, 'one/d': 67, 'one/list': { items: [] } }, 'A'),
    provider({ 'one/a': 33 }, 'B'),
  ];
  expect(block(client, ...others)).toBe(
    [
      '  The provider is the more optimistic side, by 16.9 points on average over the 5 questions that both',
      '  answered. Question by question, their answers lie 36.9 points apart.',
      '  66  a (one)',
      '      client 0: s0',
      '      provider 66: s33 / s100',
      '  50  list (one)',
      '      client 50',
      '      provider 0',
      '  34  b (one), critical',
      '      client 33: s33',
      '      provider 67: s67',
    ].join('\n'),
  );
});

test('no gap, no question', () => {
  expect(block(interviewOf({ 'one/a': 0 }), provider({ 'one/a': 0 }))).toBe(
    '  On the one question that both answered, they agree.',
  );
});

test('both asked, nothing in common', () => {
  expect(block(interviewOf({ 'one/a': 0 }), provider({ 'one/b': 0 }))).toBe(
    '  No question has been answered by both sides yet, so their views cannot be compared.',
  );
});

test('one side only has no such block', () => {
  expect(block(interviewOf({ 'one/a': 0 }, { name: 'A' }), interviewOf({ 'one/a': 100 }, { name: 'B' }))).toBe('');
});
