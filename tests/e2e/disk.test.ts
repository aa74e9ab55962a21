import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, type TestContext, test } from 'vitest';
import { BIN, run } from '../kit/run.ts';

const EXAMPLE = path.resolve('examples/harbour-vale-client.yaml');
let folder = '';
let isMounted = false;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-disk-'));
  isMounted = false;
});
afterEach(() => {
  if (isMounted) spawnSync('umount', [folder]);
  rmSync(folder, { recursive: true });
});

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

describe.skipIf(process.platform !== 'linux')('a disk that is almost full', () => {
  /** A real one, where this process may mount it: on most machines that takes root. */
  function mount(context: TestContext, size: string): void {
    isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
    if (!isMounted) context.skip('a small file system can be mounted by root only');
  }

  test('an interview says that the answer is not saved, and the file is as it was', (context) => {
    mount(context, '24k');
    copyFileSync(EXAMPLE, path.join(folder, 'acme.yaml'));
    writeFileSync(path.join(folder, 'filler'), Buffer.alloc(4096));
    const { status, stderr } = run(['assess', 'acme.yaml', '--plain', '--no-report'], {
      cwd: folder,
      input: 'jump language\n4\nquit\n',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('Not saved: the disk is full.')]);
    expect(stderr).not.toContain('Saved');
    expect(read('acme.yaml')).toBe(readFileSync(EXAMPLE, 'utf8'));
    expect(readdirSync(folder).sort()).toEqual(['acme.yaml', 'filler']);
  });

  test.for(['a.html', 'a.md', 'a.docx', 'a.csv', 'a.json'])('%s is not begun', (name, context) => {
    mount(context, '8k');
    const { status, stderr } = run(['report', EXAMPLE, '-o', name], { cwd: folder });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(`error: ${name} cannot be written: the disk is full`),
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('of several reports that fit one by one, none is left where not all do', (context) => {
    mount(context, '160k');
    const args = ['report', EXAMPLE, '-o', 'a.csv', '-o', 'b.csv', '-o', 'c.html'];
    expect(run(['report', EXAMPLE, '-o', 'a.csv'], { cwd: folder }).status).toBe(0);
    const before = read('a.csv');
    const { status, stderr } = run(args, { cwd: folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be written: the disk is full')]);
    expect(readdirSync(folder)).toEqual(['a.csv']);
    expect(read('a.csv')).toBe(before);
  });
});

describe.skipIf(process.platform === 'win32')('files that may not be so large', () => {
  /** A short write that every machine can make: the size of files is bounded for the program. */
  const bounded = (line: string, env = {}): { readonly status: number | null; readonly stderr: string } =>
    spawnSync('sh', ['-c', `ulimit -f 8; exec "${process.execPath}" "${BIN}" ${line}`], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', NO_COLOR: '1', ...env },
      input: 'jump language\n4\nquit\n',
      encoding: 'utf8',
    });

  test('an interview', () => {
    copyFileSync(EXAMPLE, path.join(folder, 'acme.yaml'));
    const { status, stderr } = bounded('assess acme.yaml --plain --no-report');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Not saved: a file may not be so large here.')]);
    expect(read('acme.yaml')).toBe(readFileSync(EXAMPLE, 'utf8'));
    expect(readdirSync(folder)).toEqual(['acme.yaml']);
  });

  test('a report', () => {
    const { status, stderr } = bounded(`report "${EXAMPLE}" -o a.md -o a.html`);
    expect([status, stderr]).toEqual([2, 'error: a.md cannot be written: a file may not be so large here\n']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the page of a job keeps what other steps wrote', () => {
    writeFileSync(path.join(folder, 'summary.md'), '# Another step\n'.repeat(272));
    const before = read('summary.md');
    const { status, stderr } = bounded(`check "${EXAMPLE}" --format github`, { GITHUB_STEP_SUMMARY: 'summary.md' });
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining(
        'error: the summary of the job, summary.md, cannot be written: a file may not be so large',
      ),
    ]);
    expect(read('summary.md')).toBe(before);
    const full = run(['check', EXAMPLE, '--format', 'github'], { env: { GITHUB_STEP_SUMMARY: folder } });
    expect([full.status, full.stderr]).toEqual([2, expect.stringContaining('this is a folder, not a file')]);
  });
});
