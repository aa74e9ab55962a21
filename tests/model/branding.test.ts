import { expect, test } from 'vitest';
import { buildBranding } from '../../src/model/branding.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import type { Logo } from '../../src/theme/theme.ts';

const engagement = { client: 'Acme', provider: 'Globex', scope: 'Payroll' };
const logo: Logo = { type: 'png', data: new Uint8Array(), width: 1, height: 1, alt: 'X' };

test('title and footer are filled in', () => {
  const imprint = { name: 'House', title: '{client} and {provider}: {scope}', footer: '{date}', logo };
  expect(buildBranding({ imprint }, engagement, '2026-11-22', ENGLISH)).toEqual({
    name: 'House',
    title: 'Acme and Globex: Payroll',
    footer: '22 November 2026',
    logo,
    preface: [],
    closing: [],
  });
});

test('what is not known is said in words', () => {
  const imprint = { name: 'House', title: '{provider} {date}' };
  const { title, ...rest } = buildBranding({ imprint }, { client: '', scope: '' }, undefined, ENGLISH);
  const { noProvider, noDate } = ENGLISH.report.title;
  expect(title).toBe(`${noProvider} ${noDate}`);
  expect(rest).toEqual({ name: 'House', preface: [], closing: [] });
});

test('sections stand without an imprint', () => {
  const [preface, closing] = [[{ type: 'thematicBreak' as const }], [{ type: 'definition' } as never]];
  expect(buildBranding({ preface, closing }, engagement, undefined, ENGLISH)).toEqual({ preface, closing });
});
