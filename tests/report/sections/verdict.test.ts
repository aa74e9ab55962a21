import { expect, test } from 'vitest';
import { verdictSection } from '../../../src/report/sections/verdict.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('has the sentence, what it means, the reasons and as many steps, and the way up in short', () => {
  const poor = { 'a/stop': 0, 'a/must': { unknown: true }, 'b/three': { option: 's67', note: 'N', keyFact: true } };
  const text = said(verdictSection, reportOn(poor));
  expect(text).toBe(`## Verdict

**69 (64–76), not ready; one open answer cannot change the verdict.**

The points below have to be put right first. The scores alone would make it ready with conditions; one blocker holds it back.

The weakest area is a, at 42 (27–63). The overall score of 69 lets strong areas make up for weak ones; the geometric mean, which forgives a weak area less, comes to 66.

### Key facts

- **three (b)** (Delivery lead, client): N

### What weighs most

- **stop (a)**: “s0”. The client says so, and nothing was shown. Because of stop.
- **must (a)**: Nobody could answer this critical question. Because of must.
- **three (b)**: “s67”. Because of three.

### Three next steps

1. Do it. (Both sides, before signing, 1–2 person-days.)
2. Find out first (sponsor, client): must?
3. Do it. (Both sides, before signing, 1–2 person-days.)

The shortest way to “ready with conditions” is among them: one step, 1–2 person-days in all. It has a section of its own further down.
`);
});

test.each([
  ['ready', 'good'],
  ['ready-with-conditions', 'warning'],
  ['not-ready', 'bad'],
  [null, 'neutral'],
] as const)('the level %s has the tone %s', (point, tone) => {
  const model = reportOn({});
  const verdict = { ...model.verdict, level: { low: point, point, high: point } };
  expect(verdictSection({ ...model, verdict })[1]).toMatchObject({ type: 'callout', tone });
});

test('what was set aside is named with its reason where it is critical', () => {
  const aside = { 'a/must': { notApplicable: 'No need' }, 'a/two': { notApplicable: 'Nor here' } };
  const text = said(verdictSection, reportOn(aside));
  expect(text).toContain('- **must (a)**: No need. (Delivery lead, client)');
  expect(text).not.toContain('Nor here');
});

test('the weakest area and the mean are named, and areas without an answer', () => {
  const text = said(verdictSection, reportOn({ 'b/three': undefined, 'b/list': undefined, 'a/two': 33 }));
  expect(text).toContain('Nothing is known yet about “b”');
  expect(said(verdictSection, reportOn({ 'b/three': 67 }))).toContain(
    'The weakest area is b, at 83. The overall score of 89',
  );
});

test('a way up that may not be told in full is not told in short', () => {
  const model = reportOn({ 'b/three': 0, 'a/two': 0 });
  const { way } = model;
  if (way === undefined) throw new Error('there is no way');
  expect(said(verdictSection, model)).toContain('The shortest way');
  expect(said(verdictSection, { ...model, way: { ...way, inConfidence: 1 } })).not.toContain('The shortest way');
  expect(said(verdictSection, { ...model, way: { ...way, isReachable: false } })).not.toContain('The shortest way');
});

test('a way up whose step may not be needed, since people differ, is not told in short', () => {
  const poor = { 'a/stop': 0 };
  expect(said(verdictSection, reportOn(poor))).toContain('The shortest way');
  const text = said(verdictSection, reportOn(poor, { provider: { 'a/stop': 100 } }));
  expect(text).toContain('Settle first which answer is true');
  expect(text).not.toContain('The shortest way');
});

test('without an answer there is no reason', () => {
  for (const model of [emptyReport(), emptyReport(1)]) {
    const text = said(verdictSection, model);
    expect(text).toContain('**No score yet: five questions are still open.**');
    expect(text).not.toContain('###');
  }
});
