import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN } from '../kit/run.ts';

const CWD = mkdtempSync(path.join(tmpdir(), 'outready-streams-'));
afterAll(() => rmSync(CWD, { recursive: true }));
const ANSWERS = path.resolve('examples/harbour-vale-client.yaml');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a line of the shell in which `outready` is the built program. */
function shell(line: string): Ended {
  const script = `outready() { "${process.execPath}" "${BIN}" "$@"; }; ${line}`;
  const env = { PATH: process.env.PATH ?? '', NO_COLOR: '1', ANSWERS };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: CWD, env, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const FULL = 'error: standard output cannot be written: the disk is full\n';

const COMMANDS: readonly string[] = [
  '--version',
  '--help',
  'help check',
  'score --help',
  'score "$ANSWERS"',
  'score "$ANSWERS" --json',
  'report "$ANSWERS"',
  'explain "$ANSWERS"',
  'plan "$ANSWERS" --target ready',
  'compare "$ANSWERS" "$ANSWERS"',
  'agreement "$ANSWERS" "$ANSWERS"',
  'status "$ANSWERS"',
  'status "$ANSWERS" --follow-up',
  'questionnaire list',
  'questionnaire show communication',
  'questionnaire schema answers',
  'questionnaire coverage',
  'questionnaire lint',
  'rule list',
  'rule show score',
];

describe.skipIf(!existsSync('/dev/full'))('standard output that takes nothing', () => {
  test.each(COMMANDS)('is told, and the status is 2: outready %s', (command) => {
    expect(shell(`outready ${command} > /dev/full`)).toEqual({ status: 2, stdout: '', stderr: FULL });
  });

  test.each([
    ['check', 'check "$ANSWERS"'],
    ['a check that fails', 'check "$ANSWERS" --level ready'],
    ['an interview', 'assess "$ANSWERS" --plain < /dev/null'],
  ])('is told, and the status is 2: %s', (_, command) => {
    const { status, stderr } = shell(`outready ${command} > /dev/full`);
    expect([status, stderr]).toEqual([2, expect.stringContaining(FULL)]);
  });

  test('nor does standard error: the status says it', () => {
    expect(shell('outready score "$ANSWERS" > /dev/full 2>&1')).toEqual({ status: 2, stdout: '', stderr: '' });
    expect(shell('outready score none.yaml 2> /dev/full').status).toBe(2);
    expect(shell(`outready report "$ANSWERS" -o a.md 2> /dev/full`)).toEqual({ status: 2, stdout: '', stderr: '' });
  });
});

describe.skipIf(process.platform === 'win32')('an output', () => {
  test('on a stream into a file that may not be so large: a short write is told', () => {
    const { status, stderr } = shell('ulimit -f 2; outready score "$ANSWERS" --json > short.json');
    expect([status, stderr]).toEqual([
      2,
      'error: standard output cannot be written: a file may not be so large here\n',
    ]);
    expect(statSync(path.join(CWD, 'short.json')).size).toBeLessThanOrEqual(1024);
  });

  test('on a stream into a file is the same as in a pipe, and in order with standard error', () => {
    const piped = shell('outready score "$ANSWERS" --json | cat');
    expect(shell('outready score "$ANSWERS" --json > all.json').status).toBe(0);
    expect(readFileSync(path.join(CWD, 'all.json'), 'utf8')).toBe(piped.stdout);
    copyFileSync(ANSWERS, path.join(CWD, 'both.yaml'));
    shell('outready check both.yaml --format json > both.txt 2>&1');
    expect(readFileSync(path.join(CWD, 'both.txt'), 'utf8')).toMatch(
      /^\{\n[\s\S]*\n\}\n1 passed, 1 warning; judged on .*\n$/,
    );
  });

  test('on a stream that may only be read is told', () => {
    const { status, stderr } = shell('outready rule list 1< "$ANSWERS"');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^error: standard output cannot be written: EBADF/)]);
  });

  test('whose reader has gone is no error', () => {
    expect(shell('outready rule list | head -n 1')).toMatchObject({ status: 0, stderr: '' });
    expect(shell('(outready score "$ANSWERS" --json; echo $? >&2) | head -n 1')).toMatchObject({ stderr: '0\n' });
  });

  const GONE = 'mkfifo gone; exec 8<> gone 9> gone 8<&-; rm gone';
  test('whose reader has gone keeps a check from nothing: its file is written, and it fails as it would', () => {
    const { status, stderr } = shell(
      `${GONE}; outready check "$ANSWERS" --level ready --format text --format json=gone.json >&9`,
    );
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(readFileSync(path.join(CWD, 'gone.json'), 'utf8'))).toMatchObject({ format: 'outready/check/1' });
    expect(shell(`${GONE}; outready score none.yaml 2>&9`).status).toBe(2);
  });

  test('whose reader has gone ends an interview that asks line by line, which tells what is open', () => {
    copyFileSync(ANSWERS, path.join(CWD, 'unread.yaml'));
    const { status, stderr } = shell(`${GONE}; yes help | outready assess unread.yaml --plain --no-report >&9`);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/\d+ (?:is|are) open/)]);
  });

  // Node opens /dev/null in place of what is closed, and nobody can tell the two apart.
  test.each(['>&-', '2>&-', '>&- 2>&- <&-'])('closed (%s) is as if nobody looked', (closed) => {
    expect(shell(`outready score "$ANSWERS" ${closed}`).status).toBe(0);
    expect(shell(`outready nonsense ${closed}`).status).toBe(2);
  });

  test('does not go over the file on standard input', () => {
    copyFileSync(ANSWERS, path.join(CWD, 'acme.yaml'));
    const { status, stderr } = shell('outready check - --format json=acme.yaml --force < acme.yaml');
    expect([status, stderr]).toEqual([2, expect.stringContaining('acme.yaml is read for this check')]);
    expect(readFileSync(path.join(CWD, 'acme.yaml'), 'utf8')).toBe(readFileSync(ANSWERS, 'utf8'));
  });
});
