import { describe, expect, test } from 'vitest';
import { callout, heading, type Inline, inline, link, paragraph, strong, table } from '../../../src/document/nodes.ts';
import type { Callout } from '../../../src/document/own-nodes.ts';
import { type PdfOptions, renderPdf } from '../../../src/formats/pdf/pdf.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { BARS } from '../docx/charts.ts';
import { inflated } from './inflated.ts';

const MARK = 'outready/test/1';
const DAY = '2026-10-13';
/** The colour of the watermark, as content of a page sets it. */
const WATERMARK = '0.94509804 0.9411765 0.93333334 scn';

async function pdfOf(children: Parameters<typeof renderPdf>[0]['children'], options: Partial<PdfOptions> = {}) {
  const { bytes, uncovered } = await renderPdf({ type: 'root', children }, { mark: MARK, date: DAY, ...options });
  return { bytes, uncovered, text: inflated(bytes) };
}

const PAGE = [
  heading(1, 'Ready for Ünïcode'),
  paragraph('Client: Acme'),
  heading(2, 'Verdict'),
  paragraph('See ', link('https://x.example/a?b=1'), ' and ', strong('this'), '.'),
  table([{ title: 'Area' }, { title: 'Score', align: 'right' }], [[['Fit'], ['62']]]),
  heading(3, 'Reasons'),
];

describe('a report as PDF', async () => {
  const { bytes, text, uncovered } = await pdfOf(PAGE);

  test('is the same byte for byte when it is made again', async () => {
    expect(Buffer.from((await pdfOf(PAGE)).bytes).equals(Buffer.from(bytes))).toBe(true);
    expect(uncovered).toEqual([]);
  });

  test('is tagged, with headings, a table and its head, and says so', () => {
    expect(text).toContain('/MarkInfo');
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    for (const tag of ['/S /Title', '/S /H1', '/S /H2', '/S /P', '/S /Table', '/S /TH', '/S /TD', '/S /Link']) {
      expect(text).toContain(tag);
    }
  });

  test('has its chapters as outline and its links as links', () => {
    expect(text).toMatch(/\/Title \(Verdict\)/);
    expect(text).toContain('/URI (https://x.example/a?b=1)');
  });

  test('knows title, language and mark, and nothing of the machine', () => {
    expect(text).toContain(
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ready for Ünïcode'.replaceAll(/[Üï]/g, utf8),
    );
    expect(text).toContain('/Lang (en)');
    expect(text).toContain(`/Keywords (${MARK})`);
    expect(text).not.toMatch(/\/Author|\/(home|root|tmp|work|usr|nowhere|Users)\//);
  });

  test('bears no date but the one it is given', async () => {
    expect(new Set(text.match(/\b20\d\d-?\d\d-?\d\d/g))).toEqual(new Set(['2026-10-13', '20261013']));
    const undated = await pdfOf(PAGE, { date: undefined });
    expect(undated.text).not.toMatch(/CreationDate|CreateDate|ModDate|ModifyDate/);
  });

  test('is in the language of its tree', async () => {
    expect((await pdfOf(PAGE, { language: SPANISH })).text).toContain('/Lang (es)');
  });
});

test('holds hostile words in charts, headings and links, and none that steers a reader', async () => {
  const evil = '\u202e\u0085\u2028]]><&"';
  const chart = { ...BARS, title: evil, description: evil, rows: BARS.rows.map((row) => ({ ...row, label: evil })) };
  const nodes = [
    heading(1, evil),
    heading(2, evil),
    paragraph(link(`https://x.example/${evil.slice(0, 3)}`)),
    { type: 'chart' as const, chart },
  ];
  const { text } = await pdfOf(nodes, { author: evil });
  expect(text).toContain('&lt;U+202E&gt;');
  expect(text).toContain('/URI (https://x.example/%E2%80%AE%C2%85%E2%80%A8)');
  // Metadata is UTF-8; nothing else of a PDF has these three bytes in a row by chance.
  const metadata = text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
  for (const character of ['\u202e', '\u0085', '\u2028']) expect(metadata).not.toContain(utf8(character));
  expect(metadata).toContain('U+202E');
});

function utf8(character: string): string {
  return Buffer.from(character, 'utf8').toString('latin1');
}

describe('what is not simply text', () => {
  const pageOf = (...parts: readonly Inline[]) => [...PAGE.slice(0, 3), paragraph(...parts)];

  test('characters without a glyph are told, once each', async () => {
    const { uncovered, text } = await pdfOf(pageOf('日本, again 日本 ☃'));
    expect(uncovered).toEqual(['日', '本']);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('Typst in a text stays text', async () => {
    const { bytes } = await pdfOf(pageOf('#panic("no") #include "x" ]; #let x = 1 $x$ `'));
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test('an address that is no web address is not a link', async () => {
    const { text } = await pdfOf(pageOf({ type: 'link', url: 'javascript:alert(1)', children: inline(['here']) }));
    expect(text).not.toContain('javascript');
    expect(text).not.toContain('/URI');
  });

  test('a watermark lies behind every page', async () => {
    const marked = (watermark?: string): Callout => callout('warning', [paragraph('Keep.')], watermark);
    const [plain, stamped] = [await pdfOf([...PAGE, marked()]), await pdfOf([...PAGE, marked('Internal copy')])];
    const backgrounds = (text: string) => text.split(WATERMARK).length - 1;
    expect([backgrounds(plain.text), backgrounds(stamped.text)]).toEqual([0, 2]);
  });

  test('nothing at all is still a page', async () => {
    const { text } = await pdfOf([]);
    expect(text).toMatch(/\/Type \/Page\b/);
  });
});
