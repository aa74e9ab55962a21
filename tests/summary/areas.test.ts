import { expect, test } from 'vitest';
import { scoreInterviews } from '../../src/scoring/score.ts';
import { verdictFacts } from '../../src/scoring/verdict-facts.ts';
import { renderSummary } from '../../src/summary/summary.ts';
import { catalogueOf, interviewOf } from '../kit/catalogue.ts';

test('the scores of areas stand below each other by their units, and so does a missing one', () => {
  const catalogue = catalogueOf(
    ['all', 'half', 'none', 'open'].map((id) => ({ id, questions: [{ id: 'one' }, { id: 'two' }] })),
  );
  const interviews = [
    interviewOf({
      'all/one': 100,
      'all/two': 100,
      'half/one': 67,
      'half/two': { unknown: true },
      'none/one': 0,
      'none/two': 0,
    }),
  ];
  const assessment = scoreInterviews(catalogue, interviews);
  const text = renderSummary(catalogue, assessment, verdictFacts(catalogue, interviews, assessment), { next: [] });
  const rows = text.split('\n').flatMap((line) => /^\w+ {2,}[█▒·]+(.*)$/.exec(line)?.[1] ?? []);
  expect(rows).toEqual(['  100', '   67 (33–83)  1 open', '    0', '    –          2 open']);
});
