import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { BIN, run } from '../kit/run.ts';

test.each<[string, readonly string[]]>([
  ['a new file', ['assess', 'acme.yaml']],
  ['no file', ['assess']],
  ['a file that is there', ['assess', 'old.yaml']],
  ['standard input', ['assess', '-']],
])('without a terminal, %s: says what to do instead, and does nothing', (_, args) => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'outready-assess-'));
  writeFileSync(path.join(cwd, 'old.yaml'), 'answers: {}\n');
  expect(run(args, { cwd, input: 'Acme\n\n1\n' })).toEqual({
    status: 2,
    stdout: '',
    stderr: [
      'error: an interview needs a terminal for its questions',
      'hint: run it in a terminal, or a line at a time with --plain\n',
    ].join('\n'),
  });
  expect(readdirSync(cwd)).toEqual(['old.yaml']);
  rmSync(cwd, { recursive: true });
});

test.each([
  ['assess', ['assess', 'new.yaml', '--plain', '--report', 'acme.txt']],
  ['report', ['report', 'missing.yaml', '-o', 'acme.txt']],
])('%s refuses a report in no format that there is before it does anything', (_, args) => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'outready-assess-'));
  const { status, stderr } = run(args, { cwd, input: 'Acme\n' });
  expect(status).toBe(2);
  expect(stderr).toContain('error: the report cannot be written to acme.txt: outready writes no such format');
  expect(readdirSync(cwd)).toEqual([]);
  rmSync(cwd, { recursive: true });
});

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  '%s ends a plain interview with %i: the answers are kept, the lock is given back',
  async (signal, status) => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'outready-assess-'));
    const head =
      'format: outready/answers/1\nengagement: { client: A, scope: B }\nrespondent: { side: client }\nprofile: core\n';
    writeFileSync(path.join(cwd, 'acme.yaml'), `${head}answers: {}\n`);
    const child = spawn(process.execPath, [BIN, 'assess', 'acme.yaml', '--plain'], { cwd });
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.stdin.write('1\n');
    let shown = '';
    for await (const text of child.stdout) {
      shown += text;
      if (shown.includes('[2 of ')) break;
    }
    child.kill(signal);
    expect(await ended).toBe(status);
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
    expect(readFileSync(path.join(cwd, 'acme.yaml'), 'utf8')).toContain('option: deciding');
    rmSync(cwd, { recursive: true });
  },
);
