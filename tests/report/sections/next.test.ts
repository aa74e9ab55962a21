import { expect, test } from 'vitest';
import { nextSection } from '../../../src/report/sections/next.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('the most telling question comes first, with whom to ask and what it brings', () => {
  const text = said(
    nextSection,
    reportOn({ 'a/must': { unknown: true }, 'a/two': 33 }, { provider: { 'a/two': 100 } }),
  );
  expect(text).toMatch(/^## What to settle first\n/);
  expect(text).toMatch(
    /^\d\. \*\*must \(a\)\*\*: To ask: Sponsor, client\. .*The interval gets narrower by \d+\.\d points\.$/m,
  );
  expect(text).toContain('**two (a)**: To bring together, since they differ: Delivery lead, client; Provider’s lead.');
});

test('what settles the verdict says so, unless it is settled already', () => {
  const model = emptyReport();
  if (model.next === undefined) throw new Error('there is nothing to ask');
  const settling = { ...model.next, questions: model.next.questions.map((each) => ({ ...each, settles: 1 })) };
  const { settles } = model.language.outlook.next;
  expect(said(nextSection, { ...model, next: settling })).toContain(settles);
  const decided = said(nextSection, { ...model, next: { ...settling, isDecided: true } });
  expect(decided).not.toContain(settles);
  expect(decided).toContain('The verdict is the same however these are settled.');
});

test('counts the others, and says nothing of what narrows by nothing', () => {
  const model = emptyReport();
  if (model.next === undefined) throw new Error('there is nothing to ask');
  const flat = model.next.questions.map((each) => ({ ...each, narrows: { ...each.narrows, mean: 0.04 } }));
  const text = said(nextSection, { ...model, next: { ...model.next, questions: flat, others: 3 } });
  expect(text).not.toContain('narrower');
  expect(text).toContain(model.language.outlook.next.more(3));
});

test('is not there where nothing is open', () => {
  expect(said(nextSection, reportOn({}))).toBe('');
});
