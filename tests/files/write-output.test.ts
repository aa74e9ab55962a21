import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type OutputRequest, writeOutputs } from '../../src/files/write-output.ts';
import { seal, standingOfSealed } from '../../src/formats/report-formats.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-write-report-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const NEW = seal('new\n');

const isPosix = process.platform !== 'win32';

/** Writes new reports of these names into a folder with such files in it; what came of it, and what is there after. */
async function write(
  names: readonly string[],
  { there = {}, ...writing }: Partial<OutputRequest> & { readonly there?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly cwd: string; readonly said: string; readonly after: Readonly<Record<string, string>> }> {
  const cwd = writing.cwd ?? mkdtempSync(path.join(ROOT, 'case-'));
  for (const [name, text] of Object.entries(there)) writeFileSync(path.join(cwd, name), text);
  const files = names.map((file) => ({ file, content: NEW, standingOf: standingOfSealed }));
  const said = await writeOutputs(files, {
    force: false,
    inputs: [],
    work: 'report',
    makesFolders: true,
    ...writing,
    cwd,
  }).then(
    () => 'written',
    (error: Error) => error.message,
  );
  const left = readdirSync(cwd, { withFileTypes: true }).filter((each) => each.isFile());
  return {
    cwd,
    said,
    after: Object.fromEntries(left.map(({ name }) => [name, readFileSync(path.join(cwd, name), 'utf8')])),
  };
}

const OURS = seal('old\n');

describe('what a report is made from is never written over', () => {
  test.each([[false], [true]])('even where outready wrote it, force: %s', async (force) => {
    const { said, after } = await write(['b.md', './a.md'], { there: { 'a.md': OURS }, inputs: ['a.md'], force });
    expect([said, after]).toEqual(['./a.md is read for this report, so it is not written over', { 'a.md': OURS }]);
  });

  test.runIf(isPosix)('nor by another name', async () => {
    const cwd = mkdtempSync(path.join(ROOT, 'case-'));
    symlinkSync('a.md', path.join(cwd, 'b.md'));
    const { said } = await write(['b.md'], { cwd, there: { 'a.md': OURS }, inputs: ['a.md'] });
    expect(said).toMatch(/^b\.md is read for this report/);
  });

  test('unless the very same stands there', async () => {
    expect((await write(['a.md'], { there: { 'a.md': NEW }, inputs: ['a.md'] })).said).toBe('written');
  });
});

describe('nothing is written', () => {
  test('where one of several cannot be', async () => {
    const { said, after } = await write(['a.md', 'x/y/b.md']);
    expect([said, after]).toEqual(['x/y/b.md cannot be written: the file or its folder is not there', {}]);
    const below = await write(['a.md', 'mine/b.md'], { there: { mine: '' } });
    expect([below.said, Object.keys(below.after)]).toEqual([
      'mine/b.md cannot be written: a part of the path is not a folder',
      ['mine'],
    ]);
  });

  test('onto a folder', async () => {
    const cwd = mkdtempSync(path.join(ROOT, 'case-'));
    mkdirSync(path.join(cwd, 'a.md'));
    expect((await write(['a.md'], { cwd, force: true })).said).toBe(
      'a.md cannot be written: this is a folder, not a file',
    );
  });

  test.runIf(isPosix)('onto a pipe, a device or a link that leads nowhere, forced or not', async () => {
    const cwd = mkdtempSync(path.join(ROOT, 'case-'));
    execFileSync('mkfifo', [path.join(cwd, 'pipe.md')]);
    symlinkSync('/dev/zero', path.join(cwd, 'device.md'));
    symlinkSync('gone/a.md', path.join(cwd, 'link.md'));
    for (const force of [false, true]) {
      const said = async (name: string): Promise<string> => (await write([name], { cwd, force })).said;
      expect(await said('pipe.md')).toBe('pipe.md cannot be written: this is a pipe or a device, not a file');
      expect(await said('device.md')).toBe('device.md cannot be written: this is a pipe or a device, not a file');
      expect(await said('link.md')).toBe('link.md cannot be written: this is a link that leads nowhere');
    }
  });
});
