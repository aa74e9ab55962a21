import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../kit/run.ts';

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
