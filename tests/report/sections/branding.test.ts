import { expect, test } from 'vitest';
import { closingSection, footerSection, logoSection, prefaceSection } from '../../../src/report/sections/branding.ts';
import { reportOn, said } from './small.ts';

const logo = { type: 'png', data: new Uint8Array(), width: 1, height: 1, alt: 'House' } as const;
const words = { type: 'paragraph', children: [{ type: 'text', value: 'Words' }] } as const;
const withBranding = (branding: object) => reportOn({}, { branding });

test('what a consultancy says stands under a heading of ours, unless it has one of its own', () => {
  const model = withBranding({ preface: [words], closing: [words] });
  const { own } = model.language.report;
  expect(said(prefaceSection, model)).toBe(`## ${own.preface}\n\nWords\n`);
  expect(said(closingSection, model)).toBe(`## ${own.closing}\n\nWords\n`);
  const chapter = { type: 'heading', depth: 2, children: [{ type: 'text', value: 'Ours' }] };
  const deeper = { ...chapter, depth: 3 };
  expect(said(prefaceSection, withBranding({ preface: [chapter, words] }))).toBe('## Ours\n\nWords\n');
  expect(said(prefaceSection, withBranding({ preface: [deeper] }))).toBe(`## ${own.preface}\n\n### Ours\n`);
});

test('its logo and its footer are there, the latter with nothing that steers', () => {
  const model = withBranding({ imprint: { name: 'House', footer: 'For {client}\u202e', logo } });
  expect(logoSection(model)).toEqual([{ type: 'logo', logo }]);
  expect(footerSection(model)).toEqual([{ type: 'pageFooter', text: 'For Acme<U+202E>' }]);
});

test('without one there is nothing', () => {
  for (const model of [reportOn({}), withBranding({}), withBranding({ imprint: { name: 'House' } })])
    for (const section of [logoSection, prefaceSection, closingSection, footerSection])
      expect(section(model)).toEqual([]);
});
