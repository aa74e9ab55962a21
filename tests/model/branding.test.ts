import { expect, test } from 'vitest';
import { buildBranding } from '../../src/model/branding.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import type { Logo } from '../../src/theme/theme.ts';

const engagement = { client: 'Acme', provider: 'Globex', scope: 'Payroll', decision: null };
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
  const none = { client: '', scope: '', decision: 'to-choose' } as const;
  const { title, ...rest } = buildBranding({ imprint }, none, undefined, ENGLISH);
  expect(title).toBe('No provider chosen yet undated');
  expect(rest).toEqual({ name: 'House', preface: [], closing: [] });
});

test('who prepared it', () => {
  expect(buildBranding({ preparedBy: 'Ann' }, engagement, undefined, ENGLISH)).toMatchObject({ preparedBy: 'Ann' });
});

test('sections stand without an imprint', () => {
  const [preface, closing] = [[{ type: 'thematicBreak' as const }], [{ type: 'definition' } as never]];
  expect(buildBranding({ preface, closing }, engagement, undefined, ENGLISH)).toEqual({ preface, closing });
});
