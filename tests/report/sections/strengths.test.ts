import { expect, test } from 'vitest';
import { strengthsSection } from '../../../src/report/sections/strengths.ts';
import { catalogueOf, interviewOf } from '../../kit/catalogue.ts';
import { modelOf } from '../reading.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('what is at its best is named by area', () => {
  expect(said(strengthsSection, reportOn({ 'a/two': 67 }))).toBe(`## What is already strong

These answers are at their best; they need no more than upkeep.

- **a**: stop; must.
- **b**: three; list.
`);
});

test('where nothing is at its best, the second best of four options is good, and nothing below it', () => {
  const good = { 'a/stop': 67, 'a/must': 33, 'a/two': 67, 'b/three': 33, 'b/list': { items: ['i1'] } };
  const model = reportOn(good);
  expect(said(strengthsSection, model)).toMatch(/^- \*\*a\*\*: .*stop; two\.$/m);
  expect(said(strengthsSection, model)).not.toContain('**b**');
  const close = (point: number) => ({
    ...model,
    areas: model.areas.map((area) => ({
      ...area,
      questions: area.questions.map((each) => ({ ...each, score: { low: point, point, high: point } })),
    })),
  });
  expect(said(strengthsSection, close(67 - 1e-12))).toContain('**b**');
  expect(said(strengthsSection, close(66.9))).toBe('');
});

test('what has to be shown and was not is no strength', () => {
  const demanding = catalogueOf(
    [
      {
        id: 'a',
        questions: [{ id: 'one', criticality: 'critical' }, { id: 'two', criticality: 'critical' }, { id: 'three' }],
      },
    ],
    [],
    [],
    { evidence: 'named' },
  );
  const answers = { 'a/one': 100, 'a/two': { option: 's100', evidence: ['x.pdf'] }, 'a/three': 100 };
  const text = said(strengthsSection, modelOf(demanding, [interviewOf(answers)]));
  expect(text).toContain('- **a**: two; three.');
  expect(said(strengthsSection, modelOf(demanding, [interviewOf({ 'a/one': 100 })]))).toBe('');
});

test('an open answer is no strength', () => {
  expect(said(strengthsSection, emptyReport())).toBe('');
});
