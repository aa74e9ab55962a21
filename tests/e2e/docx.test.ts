import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encode } from 'fast-png';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { paragraphsOf, partOf } from '../kit/docx.ts';
import { run } from '../kit/run.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'outready-docx-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const EXAMPLE = ['harbour-vale-client.yaml', 'harbour-vale-provider.yaml'].map((name) =>
  path.resolve('examples', name),
);
const report = (args: readonly string[]) => run(['report', ...EXAMPLE, ...args], { cwd });
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(cwd, name)));

describe('outready report -o FILE.docx', () => {
  test('writes the same document twice in one run', () => {
    const { status, stdout, stderr } = report(['-o', 'a.docx', '-o', 'b.docx']);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Report written: a.docx\nReport written: b.docx\n',
    });
    expect(Buffer.from(read('a.docx')).equals(read('b.docx'))).toBe(true);
  });

  test('has every heading of the report in Markdown, in the same order', () => {
    const markdown = report([]).stdout;
    const expected = [...markdown.matchAll(/^#{1,3} (.*)$/gm)].map(([, title]) => title?.replaceAll('\\', ''));
    const paragraphs = paragraphsOf(partOf(read('a.docx'), 'word/document.xml'));
    const found = paragraphs.filter(({ style }) => ['Title', 'Heading1', 'Heading2'].includes(style));
    expect(found.map(({ text }) => text)).toEqual(expected);
  });

  test('overwrites its own document, and leaves one alone that somebody has edited', () => {
    expect(report(['-o', 'a.docx']).status).toBe(0);
    writeFileSync(path.join(cwd, 'a.docx'), zipSync(unzipSync(read('a.docx'))));
    const edited = read('a.docx');
    const { status, stderr } = report(['-o', 'a.docx']);
    expect(status).toBe(2);
    expect(stderr).toContain('a.docx was not written by outready, so it is left as it is');
    expect(read('a.docx')).toEqual(edited);
    expect(report(['-o', 'a.docx', '--force']).status).toBe(0);
    expect(Buffer.from(read('a.docx')).equals(read('b.docx'))).toBe(true);
  });

  test('says nothing of the machine it was made on', () => {
    const all = Object.entries(unzipSync(read('a.docx'))).map(([name, part]) => name + Buffer.from(part).toString());
    expect(all.join('\n')).not.toContain(cwd);
    expect(all.join('\n')).not.toContain(process.cwd());
  });
});

describe('a house’s report in Word', () => {
  const house = (name: string): string => path.resolve('examples/house', name);
  const HOUSE = ['--theme', house('theme.yaml'), '--preface', house('preface.md'), '--closing', house('closing.md')];

  test('is the same bytes in every run, and says nothing of the machine', () => {
    const { status, stderr } = report([...HOUSE, '-o', 'h.docx', '-o', 'i.docx']);
    expect([status, stderr]).toEqual([0, 'Report written: h.docx\nReport written: i.docx\n']);
    expect(Buffer.from(read('h.docx')).equals(read('i.docx'))).toBe(true);
    const parts = Object.entries(unzipSync(read('h.docx')));
    const all = parts.map(([name, part]) => name + Buffer.from(part).toString());
    for (const place of [cwd, process.cwd(), 'theme.yaml', 'logo.svg']) expect(all.join('\n')).not.toContain(place);
    expect(parts.map(([name]) => name)).toEqual(
      expect.arrayContaining(['word/media/image1.svg', 'word/media/image1.png']),
    );
  });

  test('has its title, its own chapters in the contents, and its foot', () => {
    const paragraphs = paragraphsOf(partOf(read('h.docx'), 'word/document.xml'));
    const texts = (style: string): readonly string[] =>
      paragraphs.filter((each) => each.style === style).map(({ text }) => text.trim());
    expect(texts('Title')[0]).toMatch(/^Readiness review for Harbour & Vale Retail/);
    expect(texts('TOC1')[0]).toBe('To the board of Harbour & Vale Retail');
    expect(texts('TOC1').at(-1)).toBe('What happens next');
    expect(texts('TOC1')).toEqual(texts('Heading1'));
    for (const name of ['word/footer1.xml', 'word/footer2.xml'])
      expect(partOf(read('h.docx'), name)).toContain('Northgate Advisory · prepared for Harbour &amp; Vale Retail');
  });

  test('where nothing can draw an SVG, asks for a PNG, and takes it', () => {
    const program = path.join(cwd, 'program');
    for (const part of ['bin', 'dist', 'questionnaires', 'package.json'])
      cpSync(part, path.join(program, part), { recursive: true });
    const start = (...args: readonly string[]): readonly [number | null, string] => {
      const all = [path.join(program, 'bin/outready.js'), 'report', ...EXAMPLE, ...args];
      const env = { PATH: process.env.PATH ?? '', NO_COLOR: '1' };
      const { status, stderr } = spawnSync(process.execPath, all, { cwd, env, encoding: 'utf8' });
      return [status, stderr];
    };
    expect(start('--theme', house('theme.yaml'), '-o', 'bare.html', '-o', 'bare.docx')).toEqual([
      2,
      `error: a logo as .svg needs an optional package in a report as .docx, and it is not installed or does not run here
hint: install outready with --include=optional, or give the logo as a .png file
`,
    ]);
    expect(() => read('bare.html')).toThrow('ENOENT');
    writeFileSync(path.join(cwd, 'logo.png'), encode({ width: 2, height: 1, data: new Uint8Array(8), channels: 4 }));
    writeFileSync(path.join(cwd, 'png.yaml'), 'format: outready/theme/1\nname: N\nlogo: logo.png\n');
    expect(start('--theme', 'png.yaml', '-o', 'bare.docx')).toEqual([0, 'Report written: bare.docx\n']);
  });
});
