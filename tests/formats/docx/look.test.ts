import { encode } from 'fast-png';
import type { RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import { heading, link, paragraph, table } from '../../../src/document/nodes.ts';
import { renderDocx } from '../../../src/formats/docx/docx.ts';
import { drawPng } from '../../../src/formats/docx/logo.ts';
import { ENGLISH } from '../../../src/texts/language.ts';
import { parseTheme } from '../../../src/theme/parse-theme.ts';
import { type Logo, PLAIN, type Theme } from '../../../src/theme/theme.ts';
import { UserError } from '../../../src/yaml/user-error.ts';
import { must } from '../../kit/catalogue.ts';
import { paragraphsOf, partOf, partsOf, values } from '../../kit/docx.ts';
import { RADAR } from './charts.ts';

const { theme: HOUSE } = must(
  parseTheme(
    'format: outready/theme/1\nname: N\nfont: Zilla Sans\ncolours: { accent: "#0b6b57", second: "#8a1f6b", headings: "#12332c" }\n',
    'theme.yaml',
  ),
);

function write(nodes: readonly RootContent[], theme?: Theme): Promise<Uint8Array> {
  const root = { type: 'root' as const, children: [...nodes] };
  return renderDocx(root, { language: ENGLISH, mark: 'm', ...(theme === undefined ? {} : { theme }) });
}

const PAGE: readonly RootContent[] = [
  heading(1, 'Title'),
  heading(2, 'Chapter'),
  paragraph(link('https://x.example')),
  table([{ title: 'Score' }], [[[{ type: 'scoreBar', score: { low: 20, point: 30, high: 50 }, words: '' }]]]),
  { type: 'chart', chart: { ...RADAR, lines: [...RADAR.lines, { label: 'Provider', values: [20, 30, 40] }] } },
];

/** Runs of nothing but blanks: what bars are made of, always in a font of known width. */
const BLANKS = /<w:r>(?:(?!<\/w:r>).)*>\u00a0+<\/w:t><\/w:r>/g;

describe('a theme in Word', () => {
  it('has its colours and its font everywhere, and nothing of outready’s own accent', async () => {
    const parts = partsOf(await write(PAGE, HOUSE));
    const styles = parts.get('word/styles.xml') ?? '';
    const ofStyle = (id: string, what: string): readonly string[] =>
      values(styles, `//w:style[@w:styleId="${id}"]/w:rPr/${what}`);
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      expect(ofStyle(id, 'w:color/@w:val'), id).toEqual(['12332C']);
      expect(ofStyle(id, 'w:rFonts/@w:ascii'), id).toEqual(['Zilla Sans']);
    }
    expect(ofStyle('Hyperlink', 'w:color/@w:val')).toEqual(['0B6B57']);
    const bar = new Set(values(parts.get('word/document.xml') ?? '', '//w:r/w:rPr/w:shd/@w:fill'));
    // 0.36 of the accent on white, by hand: 255 − 0.36 × (255 − 11) = 167.
    expect([...bar]).toEqual(['0B6B57', 'A7CAC3', 'DFDBD2']);
    const chart = parts.get('word/charts/chart1.xml') ?? '';
    expect(chart).toContain('8A1F6B');
    expect(chart).toContain('typeface="Zilla Sans"');
    // The sheets behind the charts are in a spreadsheet's own font.
    for (const [name, part] of parts) {
      if (!name.includes('.xlsx/'))
        expect(part.replaceAll(BLANKS, ''), name).not.toMatch(/1F5673|9A4F12|Calibri"|Cambria"/i);
    }
  });

  it('without one is as outready looks, and so is one that sets nothing', async () => {
    const bytes = await write(PAGE);
    expect(Buffer.from(bytes).equals(await write(PAGE, PLAIN))).toBe(true);
    expect(partOf(bytes, 'word/styles.xml')).toContain('1F5673');
    expect(partOf(bytes, 'word/styles.xml')).toContain('Cambria');
  });
});

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path fill="#c00" d="M0 0h4v1H0z"/></svg>';
const PNG = encode({ width: 6, height: 3, data: new Uint8Array(72).fill(200), channels: 4 });
const logo = (own: Partial<Logo> = {}): RootContent => ({
  type: 'logo',
  logo: { type: 'svg', data: new TextEncoder().encode(SVG), width: 4, height: 2, alt: 'Northgate', ...own },
});
const DRAWING = { wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' };

describe('a logo in Word', () => {
  it.each([
    [{ width: 220, height: 60 }, [52, 14.2]],
    [{ width: 10, height: 10 }, [18, 18]],
    [{ width: 1, height: 20 }, [0.9, 18]],
    [{ width: 4000, height: 200 }, [52, 2.6]],
  ])('is as large as 52 by 18 mm allow, its ratio kept: %j', async (size, expected) => {
    const xml = partOf(await write([logo({ type: 'png', data: PNG, ...size }), heading(1, 'T')]), 'word/document.xml');
    const side = (name: string): number => Number(values(xml, `//wp:extent/@${name}`, DRAWING)[0]) / 36_000;
    expect([side('cx'), side('cy')].map((each) => Math.round(each * 10) / 10)).toEqual(expected);
  });

  it('stands before the title and tells whose it is', async () => {
    const xml = partOf(await write([logo({ alt: 'A & "B"\u202e\u0001' }), heading(1, 'T')]), 'word/document.xml');
    expect(paragraphsOf(xml).map(({ style }) => style)).toEqual(['Logo', 'Title']);
    expect(values(xml, '//wp:docPr/@descr', DRAWING)).toEqual(['A & "B"<U+202E>␁']);
  });

  it('is the file itself as PNG, and as SVG comes with a picture of it', async () => {
    const bytesOf = async (node: RootContent): Promise<ReadonlyMap<string, Uint8Array>> => {
      const { unzipSync } = await import('fflate');
      return new Map(Object.entries(unzipSync(await write([node, heading(1, 'T')]))));
    };
    const png = await bytesOf(logo({ type: 'png', data: PNG }));
    expect(png.get('word/media/image1.png')).toEqual(new Uint8Array(PNG));
    const svg = await bytesOf(logo());
    expect(new TextDecoder().decode(svg.get('word/media/image1.svg'))).toBe(SVG);
    const drawn = svg.get('word/media/image1.png') ?? new Uint8Array();
    const { decode } = await import('fast-png');
    const { width, height, data } = decode(drawn);
    // 36 mm at 400 to the inch; the upper half is red and the lower one empty.
    expect([width, height]).toEqual([567, 284]);
    expect([...data.slice(0, 4)]).toEqual([204, 0, 0, 255]);
    expect([...data.slice(-4)]).toEqual([0, 0, 0, 0]);
  });

  it('that draws itself a million times is refused with a way out', async () => {
    const layers = Array.from(
      { length: 7 },
      (_, at) => `<g id="g${at + 1}">${`<use xlink:href="#g${at}"/>`.repeat(10)}</g>`,
    );
    const bomb = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><defs><path id="g0" d="M0 0h1v1z"/>${layers.join('')}</defs><use xlink:href="#g7"/></svg>`;
    const refused = await drawPng(new TextEncoder().encode(bomb), 100).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(UserError);
    expect(refused).toMatchObject({ hint: 'give the logo as a .png file' });
  });
});

describe('the foot of a page in Word', () => {
  const feet = async (text: string): Promise<readonly string[]> => {
    const bytes = await write([heading(1, 'T'), { type: 'pageFooter', text }]);
    return ['word/footer1.xml', 'word/footer2.xml'].map((name) => partOf(bytes, name));
  };

  it('bears what the house says, then the page at the right, on the first page too', async () => {
    for (const foot of await feet('Northgate <&> ]]>')) {
      expect(paragraphsOf(foot).map(({ text }) => text.trim())).toEqual(['Northgate <&> ]]>\n /']);
      expect(values(foot, '//w:tabs/w:tab/@w:val')).toEqual(['right']);
      expect(values(foot, '//w:instrText').map((each) => each.trim())).toEqual(['PAGE', 'NUMPAGES']);
    }
  });

  it('is cut where it would take more than two lines, and holds nothing that XML forbids', async () => {
    for (const text of ['x'.repeat(100_000), '日'.repeat(100_000), '\u0001\ud800\uffff'.repeat(1000)]) {
      for (const foot of await feet(text)) {
        const [said = ''] = paragraphsOf(foot).map((each) => each.text.trim().split('\n')[0]);
        expect(said.length).toBeLessThan(650);
        expect(said.startsWith(text.slice(0, 1).replace('\u0001', '␁'))).toBe(true);
        if (text.length === 100_000) expect(said.endsWith('…')).toBe(true);
      }
    }
  });
});
