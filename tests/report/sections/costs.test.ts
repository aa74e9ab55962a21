import { expect, test } from 'vitest';
import { costsSection } from '../../../src/report/sections/costs.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('the costliest answer comes first, in full', () => {
  const answers = { 'b/three': { option: 's67', evidence: ['https://x.example'] }, 'b/list': { items: ['i1'] } };
  expect(said(costsSection, reportOn(answers))).toBe(`## What costs most points

These two answers account for the 36.0 points that the overall score is short of 100.

### 1. list: 25.0 points

_b, medium._ 1 of the 2 listed: i1. Because of list.

- **What to do:** Do it. Both sides, before signing, 1–2 person-days.
- **Evidence:** none was named.
- **What would show it:** A document.

### 2. three: 11.0 points

_b, medium._ “s67”. Because of three.

- **What to do:** Do it. Both sides, before signing, 1–2 person-days.
- **Evidence:** <https://x.example> (named).
- **What would show it:** A document.
`);
});

test('ten are shown, and the others are counted', () => {
  const model = reportOn({ 'b/three': 67 });
  const [three] = model.shortfalls;
  if (three === undefined) throw new Error('there is no shortfall');
  const text = said(costsSection, { ...model, shortfalls: Array.from({ length: 12 }, () => three) });
  expect(text.match(/^### \d+/gm)?.at(-1)).toBe('### 10');
  expect(text).toContain('110.0');
  expect(text).toContain('132.0');
});

test('to a client, answers told in confidence may cost points as well', () => {
  const model = reportOn({ 'b/three': 67, 'a/two': { option: 's0', confidential: true } });
  expect(said(costsSection, model)).not.toContain('is short of 100');
  expect(said(costsSection, { ...model, counting: 'leave-out' })).toContain('is short of 100');
});

test('works of reference are named; where nothing costs points there is nothing', () => {
  const model = reportOn({ 'b/three': 67 });
  const cited = { ...model, shortfalls: model.shortfalls.map((each) => ({ ...each, sources: ['One', 'Two'] })) };
  expect(said(costsSection, cited)).toMatch(/^- \*\*.*\*\* One; Two\.$/m);
  expect(said(costsSection, reportOn({}))).toBe('');
  expect(said(costsSection, emptyReport())).toBe('');
});
