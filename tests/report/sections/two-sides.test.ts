import { expect, test } from 'vitest';
import { twoSidesSection } from '../../../src/report/sections/two-sides.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('says who is more optimistic, and where the two are furthest apart', () => {
  const model = reportOn(
    { 'a/two': 33, 'a/stop': 67, 'b/three': 67 },
    { provider: { 'a/two': 100, 'a/stop': 100, 'b/three': 67 } },
  );
  const text = said(twoSidesSection, model);
  expect(text).toBe(`## Two sides

The provider is the more optimistic side wherever they differ, by 33.3 points on average over the 3 questions that both answered.

| Furthest apart         | Client     | Provider     | Points apart |
| ---------------------- | ---------- | ------------ | -----------: |
| **two** (a)            | “s33” (33) | “s100” (100) |           67 |
| **stop** (a, critical) | “s67” (67) | “s100” (100) |           33 |
`);
});

test('people of one side who differ are told apart, with their average', () => {
  const { twoSides, ...model } = reportOn({ 'a/two': 33 }, { provider: { 'a/two': 100 } });
  const [gap] = twoSides?.furthest ?? [];
  if (twoSides === undefined || gap === undefined) throw new Error('there is no gap');
  const voice = (who: string, label: string) => ({ who, said: { kind: 'option' as const, label, score: 0 } });
  const client = { score: 50, voices: [voice('A', 'yes'), voice('B', 'no'), voice('C', 'yes')] };
  const text = said(twoSidesSection, { ...model, twoSides: { ...twoSides, furthest: [{ ...gap, client }] } });
  expect(text).toContain('A; C: “yes” · B: “no” (50 on average)');
});

test('a client is told that something is left out', () => {
  const secret = { 'b/three': { option: 's67', confidential: true } };
  const text = said(twoSidesSection, reportOn(secret, { provider: { 'a/two': 100 } }));
  expect(text).toContain(reportOn({}).language.twoSides.notQuoted);
  expect(text).not.toContain('Furthest apart');
});

test('is not there unless both sides were asked', () => {
  for (const model of [emptyReport(), reportOn({})]) expect(said(twoSidesSection, model)).toBe('');
});
