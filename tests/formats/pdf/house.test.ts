import { readFileSync } from 'node:fs';
import { encode } from 'fast-png';
import type { RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { heading, paragraph } from '../../../src/document/nodes.ts';
import { parseSection } from '../../../src/document/parse-section.ts';
import { type PdfOptions, renderPdf } from '../../../src/formats/pdf/pdf.ts';
import { parseLogo } from '../../../src/theme/parse-logo.ts';
import { DAY, NIGHT, type Theme } from '../../../src/theme/theme.ts';
import { must } from '../../kit/catalogue.ts';
import { inflated } from './inflated.ts';

const UA = '<pdfuaid:part>1</pdfuaid:part>';
const PAGE = [heading(1, 'Ready'), paragraph('Client: Acme'), heading(2, 'Verdict'), paragraph('Said.')];
const face = (file: string): Uint8Array => new Uint8Array(readFileSync(`node_modules/${file}`));
const REGULAR = face('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');
const BOLD = face('dejavu-fonts-ttf/ttf/DejaVuSerif-Bold.ttf');

async function pdfOf(children: readonly RootContent[], options: Partial<PdfOptions> = {}) {
  const pdf = await renderPdf({ type: 'root', children: [...children] }, { mark: 'outready/test/1', ...options });
  return { ...pdf, text: inflated(pdf.bytes) };
}

const ownWords = (text: string): readonly RootContent[] => must(parseSection(text, 'preface.md'));

function logoNode(bytes: Uint8Array, alt = 'Acme'): RootContent {
  return { type: 'logo', logo: { ...must(parseLogo(bytes, 'logo')), alt } };
}

const svg = (inside: string): Uint8Array =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">${inside}</svg>`);

/** The colours that the content of the pages sets. */
function coloursIn(text: string): ReadonlySet<string> {
  const hex = (part: string): string =>
    Math.round(Number(part) * 255)
      .toString(16)
      .padStart(2, '0');
  const set = text.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) scn\b/g);
  return new Set([...set].map(([, red = '', green = '', blue = '']) => `#${hex(red)}${hex(green)}${hex(blue)}`));
}

describe('a theme', () => {
  const theme: Theme = { colours: { light: { ...DAY, accent: '#7a1fa2', headings: '#12662c' }, dark: NIGHT } };

  test('gives its colours to headings and links; a font without its files gives way to ours', async () => {
    const own = { ...theme, font: { family: 'IBM Plex Sans' } };
    const { text, standIn } = await pdfOf([...PAGE, ...ownWords('See [this](https://x.example).')], { theme: own });
    const colours = coloursIn(text);
    expect(['#7a1fa2', '#12662c', DAY.accent].map((each) => colours.has(each))).toEqual([true, true, false]);
    expect(standIn).toEqual({ named: 'IBM Plex Sans', used: 'Source Sans 3' });
    expect(text).toContain('SourceSans3-SemiBold');
  });

  test('brings its font, in two weights, for all but what it lacks', async () => {
    const font = { family: 'DejaVu Serif', faces: { regular: REGULAR, bold: BOLD } };
    const { text, standIn } = await pdfOf([...PAGE, paragraph('שלום')], { theme: { ...theme, font } });
    expect(new Set(text.match(/(?<=\/BaseFont \/[A-Z]{6}\+)[\w-]+/g))).toEqual(
      new Set(['DejaVuSerif', 'DejaVuSerif-Bold', 'DejaVuSans']),
    );
    expect(text).toContain(UA);
    expect(standIn).toBeUndefined();
  });

  test('may name the font that we have', async () => {
    expect((await pdfOf([], { theme: { ...theme, font: { family: 'Source Sans 3' } } })).standIn).toBeUndefined();
  });

  test('with a font that the compiler cannot read is told', async () => {
    const faces = { regular: without(REGULAR, 'head'), bold: without(BOLD, 'head') };
    await expect(pdfOf([], { theme: { ...theme, font: { family: 'DejaVu Serif', faces } } })).rejects.toThrow(
      'the font files that the theme names for DejaVu Serif cannot be used in a PDF',
    );
  });
});

/** A font in which nobody finds a table. */
function without(font: Uint8Array, tag: string): Uint8Array {
  const at = Buffer.from(font).indexOf(tag);
  return Uint8Array.from([...font.subarray(0, at), ...Buffer.from('zzzz'), ...font.subarray(at + 4)]);
}

describe('a logo', () => {
  test('stands above the title as a figure with the house’s name, and the house signs', async () => {
    const author = 'Acme #panic("x") ]; \u202e';
    const { text } = await pdfOf([logoNode(svg('<path d="M0 0h40v10z"/>'), author), ...PAGE], { author });
    expect(text).toContain('/S /Figure');
    expect(new Set(text.match(/(?<=\/(?:Alt|Author) \()Acme .*(?=\)$)/gm))).toEqual(
      new Set(['Acme #panic("x") ]; <U+202E>']),
    );
    expect(text).toContain(UA);
  });

  test('can be a picture of pixels, and is the same each time', async () => {
    const data = Uint8Array.from({ length: 60 * 20 * 4 }, (_, index) => index % 251);
    const logo = logoNode(encode({ width: 60, height: 20, data, channels: 4, depth: 8 }));
    const [one, two] = [await pdfOf([logo, ...PAGE]), await pdfOf([logo, ...PAGE])];
    expect(one.text).toMatch(/\/Subtype \/Image[\s\S]*?\/Width 60/);
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
  });

  test('that cannot be drawn is told', async () => {
    const data = new TextEncoder().encode('<nonsense');
    const logo: RootContent = { type: 'logo', logo: { type: 'svg', data, width: 1, height: 1, alt: 'Acme' } };
    await expect(pdfOf([logo])).rejects.toThrow('the logo of the theme cannot be drawn in a PDF');
  });
});

test('own sections are tagged as what they are, and keep the standard', async () => {
  const section = readFileSync('tests/fixtures/house/section.md', 'utf8');
  const { text, uncovered } = await pdfOf([...PAGE.slice(0, 2), ...ownWords(section), ...PAGE.slice(2)]);
  expect(text).toContain(UA);
  for (const tag of ['BlockQuote', 'L', 'LI', 'Table', 'H1', 'H2', 'H3', 'Link']) expect(text).toContain(`/S /${tag}`);
  expect(text).not.toContain('/S /H4');
  expect(text).toContain('/URI (mailto:a@b.example)');
  expect(text).not.toContain('yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy');
  expect(text).toContain('+DejaVuSansMono');
  const outline = [...text.matchAll(/\/Title \(([^)]+)\)/g)].map(([, title]) => title);
  expect(outline).toEqual(expect.arrayContaining(['A letter', 'A skipped level', 'Deepest', 'Verdict']));
  expect(outline).not.toContain('A heading in it');
  expect(uncovered).toEqual([]);
});
