import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphsOf, partOf } from '../kit/docx.ts';
import { type GreyPage, picturesOf } from '../kit/poppler.ts';
import { run } from '../kit/run.ts';

const has = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined;
const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];
const HOUSE = ['theme.yaml', 'preface.md', 'closing.md'].flatMap((file) => [
  `--${path.parse(file).name}`,
  `examples/house/${file}`,
]);

/** Words as both readers have them: a line may be broken anywhere, also within a word, where its hyphen may be lost. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u00a0-]+/g, '');

const folder = mkdtempSync(path.join(tmpdir(), 'outready-docx-'));
const inFolder = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a report as Word, has LibreOffice make a PDF of it, and reads the text of its pages. */
function pagesOf(name: string, args: readonly string[]): readonly string[] {
  run(['report', ...EXAMPLE, ...args, '-o', inFolder(`${name}.docx`)]);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const office = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, inFolder(`${name}.docx`)];
  expect(spawnSync('soffice', office, { timeout: 600_000 }).status).toBe(0);
  const { stdout } = spawnSync('pdftotext', [inFolder(`${name}.pdf`), '-'], { encoding: 'utf8' });
  return stdout.split('\f').slice(0, -1);
}

function expectEveryWord(name: string, pages: readonly string[]): void {
  const document = new Uint8Array(readFileSync(inFolder(`${name}.docx`)));
  const paragraphs = paragraphsOf(partOf(document, 'word/document.xml'));
  const words = paragraphs.flatMap(({ text }) => text.split(/[\s\u00a0]+/)).filter((word) => word.length > 3);
  // Some styles show capitals only.
  const shown = squeezed(pages.join('')).toLowerCase();
  expect(words.length).toBeGreaterThan(2000);
  expect([...new Set(words)].filter((word) => !shown.includes(squeezed(word.toLowerCase())))).toEqual([]);
}

describe.skipIf(!has('soffice', '--version') || !has('pdftotext', '-v'))('a Word document in LibreOffice', () => {
  let pages: readonly string[] = [];
  beforeAll(() => {
    pages = pagesOf('report', ['--audience', 'internal']);
  }, 120_000);

  test('shows every word that is in it', () => expectEveryWord('report', pages));

  test('begins with title and contents, then a page a piece numbered', () => {
    expect(pages[0]).toContain('Readiness to outsource');
    expect(pages[0]).toMatch(/Contents\s+Verdict\s+Blockers/i);
    expect(pages[1]).toMatch(/Verdict/);
    pages.forEach((page, index) => {
      expect(page).toContain(`${index + 1} / ${pages.length}`);
    });
    for (const page of pages.slice(1)) expect(page).toContain('Internal copy');
  });

  test('draws its charts', () => {
    const first = pages.findIndex((page) => page.includes('The areas as a radar'));
    const areas = pages.slice(first, first + 2).join(' ');
    for (const words of [
      'Answers of the client',
      'Answers of the provider',
      'Open or disputed',
      'Communication 69 (69–73)',
    ])
      expect(squeezed(areas)).toContain(squeezed(words));
  });

  describe('of a house', () => {
    let own: readonly string[] = [];
    beforeAll(() => {
      own = pagesOf('house', HOUSE);
    }, 120_000);

    test('shows every word that is in it', () => expectEveryWord('house', own));

    test('has its logo above its title, and its letter on the second page', () => {
      const [first] = picturesOf(inFolder('house.pdf'), 50);
      const [plain] = picturesOf(inFolder('report.pdf'), 50);
      // Where the logo stands, in millimetres: without one that part of the page is empty.
      const place = { x: [22, 74], y: [20, 42] } as const;
      expect(first && darkIn(first, 50, place)).toBeGreaterThan(100);
      expect(plain && darkIn(plain, 50, { x: place.x, y: [20, 28] })).toBe(0);
      expect(squeezed(own[0] ?? '')).toMatch(/ReadinessreviewforHarbour&ValeRetail/);
      expect(own[0]).toMatch(/Contents\s+To the board of Harbour & Vale Retail\s+Verdict/i);
      expect(own[1]).toMatch(/To the board[\s\S]*You asked whether/);
    });

    test('has its foot and the number on every page', () => {
      own.forEach((page, index) => {
        expect(page).toContain('Northgate Advisory · prepared for Harbour & Vale Retail · 13 October 2026');
        expect(page).toContain(`${index + 1} / ${own.length}`);
      });
    });
  });
});

/** How many dots in a part of a page, given in millimetres, are dark. */
function darkIn(
  { width, pixels }: GreyPage,
  dots: number,
  { x, y }: Readonly<Record<'x' | 'y', readonly [number, number]>>,
): number {
  const at = (millimetres: number): number => Math.round((millimetres / 25.4) * dots);
  let dark = 0;
  for (let row = at(y[0]); row < at(y[1]); row += 1) {
    for (let column = at(x[0]); column < at(x[1]); column += 1) {
      if ((pixels[row * width + column] ?? 255) < 140) dark += 1;
    }
  }
  return dark;
}
