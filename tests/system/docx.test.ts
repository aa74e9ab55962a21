import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraphsOf, partOf } from '../kit/docx.ts';
import { run } from '../kit/run.ts';

const has = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined;
const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];

/** Words as both readers have them: a line may be broken anywhere, also within a word. */
const squeezed = (text: string): string => text.replaceAll(/[\s\u00a0]+/g, '');

describe.skipIf(!has('soffice', '--version') || !has('pdftotext', '-v'))('a Word document in LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-docx-'));
  const inFolder = (name: string): string => path.join(folder, name);
  let pages: readonly string[] = [];

  beforeAll(() => {
    run(['report', ...EXAMPLE, '--audience', 'internal', '-o', inFolder('report.docx')]);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, inFolder('report.docx')];
    expect(spawnSync('soffice', args, { timeout: 90_000 }).status).toBe(0);
    pages = spawnSync('pdftotext', [inFolder('report.pdf'), '-'], { encoding: 'utf8' })
      .stdout.split('\f')
      .slice(0, -1);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('shows every word that is in it', () => {
    const paragraphs = paragraphsOf(partOf(new Uint8Array(readFileSync(inFolder('report.docx'))), 'word/document.xml'));
    const words = paragraphs.flatMap(({ text }) => text.split(/[\s\u00a0]+/)).filter((word) => word.length > 3);
    // Some styles show capitals only.
    const shown = squeezed(pages.join('')).toLowerCase();
    expect(words.length).toBeGreaterThan(2000);
    expect([...new Set(words)].filter((word) => !shown.includes(word.toLowerCase()))).toEqual([]);
  });

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
    const areas = pages.find((page) => page.includes('The areas as a radar')) ?? '';
    for (const words of ['Answers of the client', 'Answers of the provider', 'Open or disputed', 'Communication 72'])
      expect(squeezed(areas)).toContain(squeezed(words));
  });
});
