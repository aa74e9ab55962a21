import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
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
