import { expect, test } from 'vitest';
import { titleSection } from '../../../src/report/sections/title.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { emptyReport, reportOn, said } from './small.ts';

test('names the parties, the profile and who was interviewed; people by role for a client', () => {
  expect(said(titleSection, { ...reportOn({}), date: '2026-11-22' })).toBe(`# Readiness to outsource: Analytics

Client: Acme · Provider: Globex · 22 November 2026 · Profile: Test · 1 interview: Delivery lead, client

_People appear by role._
`);
});

test('an internal copy says what it is, in the text and across the page', () => {
  const model = reportOn({}, { audience: 'internal' });
  expect(said(titleSection, model)).toContain('**Internal copy.** It names people');
  expect(said(titleSection, model)).toContain('1 interview: Ann (delivery lead, client)');
  expect(titleSection(model).at(-1)).toMatchObject({ type: 'callout', tone: 'warning', watermark: 'Internal copy' });
  expect(titleSection(reportOn({})).at(-1)).not.toHaveProperty('watermark');
});

test('says what is not known yet, and has no notice where there is nothing to say', () => {
  expect(said(titleSection, emptyReport())).toBe(`# Readiness to outsource

No provider named · Profile: Test · No interviews yet
`);
});

test.each([
  [ENGLISH, 'No provider chosen yet', 'No provider named'],
  [SPANISH, 'Proveedor aún sin elegir', 'Proveedor sin indicar'],
])('once one is chosen, that it has no name is not that there is none', (language, deciding, later) => {
  const at = (decision: 'to-choose' | 'to-go-on'): string => {
    const report = emptyReport();
    return said(titleSection, { ...report, language, verdict: { ...report.verdict, decision } });
  };
  expect(at('to-choose')).toContain(`${deciding} · `);
  expect(at('to-go-on')).toContain(`${later} · `);
});

test('who prepared it stands under the title', () => {
  const model = reportOn({}, { branding: { preparedBy: 'Northgate Advisory' } });
  expect(said(titleSection, model)).toContain(' · Prepared by Northgate Advisory\n');
});

test('a consultancy may have a title of its own', () => {
  const model = reportOn({}, { branding: { imprint: { name: 'House', title: 'For {client}' } } });
  expect(said(titleSection, model)).toMatch(/^# For Acme\n/);
});
