import { expect, test } from 'vitest';
import { areasSection } from '../../../src/report/sections/areas.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('each area has its bar, score and cover, and a line on what stands out', () => {
  const poor = { 'a/stop': 0, 'a/must': { unknown: true }, 'a/two': 67, 'b/list': { items: ['i1'] }, 'b/three': 67 };
  expect(said(areasSection, reportOn(poor))).toBe(`## Areas

| Area | At a glance  |      Score | Answered | Coverage | Weight |
| ---- | ------------ | ---------: | -------: | -------: | -----: |
| a    | \`█▒▒▒▒▒····\` | 28 (18–54) |   2 of 3 |      63% |      1 |
| b    | \`████······\` |         46 |   2 of 2 |     100% |      2 |

Scores run from 0 to 100. In each bar, \`█\` is certain, \`▒\` depends on open or disputed answers and \`·\` is missing. Coverage is the share of the questions answered, each counted by its weight.

- **a**: strongest in two (67); weakest in stop (0). Below 40, which by itself makes the verdict not ready. One question still open.
- **b**: strongest in three (67); weakest in list (25).
`);
});

test('answers that are all alike are not ranked', () => {
  expect(said(areasSection, reportOn({}))).toContain('- **a**: all 3 answers are the best that can be had.');
  const even = { 'a/stop': 67, 'a/must': 67, 'a/two': 67, 'b/three': 67, 'b/list': { notApplicable: 'x' } };
  const text = said(areasSection, reportOn(even));
  expect(text).toContain('- **a**: all 3 answers score 67.');
  expect(text).toMatch(/- \*\*b\*\*: .*three.*67/);
});

test('what stands out is two topics at most, and the heavier of equals', () => {
  const [a] = reportOn({ 'a/stop': 67, 'a/must': 100, 'a/two': 0 }).areas;
  if (a === undefined) throw new Error('there is no area');
  const clones = a.questions.flatMap((each) => [each, { ...each, topic: `${each.topic}-light`, weight: 1 }]);
  const model = { ...reportOn({}), areas: [{ ...a, questions: clones, counts: { ...a.counts, answered: 6 } }] };
  expect(said(areasSection, model)).toContain(
    'strongest in must (100) and must-light (100); weakest in two (0) and two-light (0).',
  );
});

test('weights are a column only where they differ', () => {
  const model = reportOn({});
  const even = { ...model, areas: model.areas.map((area) => ({ ...area, weight: 1 })) };
  expect(said(areasSection, model)).toContain('| Weight |');
  expect(said(areasSection, even)).not.toContain('Weight');
});

test('an area without answers says why, and the bars explain only what they show', () => {
  const text = said(areasSection, emptyReport());
  expect(text).toContain('- **a**: nothing answered yet.');
  expect(text).toContain('In each bar, `▒` depends on open or disputed answers. Coverage');
  const away = Object.fromEntries(['b/three', 'b/list'].map((id) => [id, { notApplicable: 'x' }]));
  expect(said(areasSection, reportOn(away))).toMatch(/\| b +\| – +\| +– \| +– \| +– \|/);
  expect(said(areasSection, { ...emptyReport(), areas: [] })).toBe('');
});
