import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runProgram } from '../kit/program.ts';
import { run } from '../kit/run.ts';

const isPosix = process.platform !== 'win32';
const EXAMPLE = path.resolve('examples/harbour-vale-client.yaml');
const COMMUNICATION = path.resolve('questionnaires/communication.yaml');
/** One that the machine can spare: as root a fault in the program would replace it. */
const DEVICE = existsSync('/dev/full') ? '/dev/full' : '/dev/zero';
const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-outputs-'));
  copyFileSync(EXAMPLE, path.join(cwd, 'acme.yaml'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const at = (name: string): string => path.join(cwd, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const outready = (...args: readonly string[]) => runProgram(args, cwd);
const check = (...args: readonly string[]) => outready('check', 'acme.yaml', '--as-of', '2026-11-22', ...args);

describe('a check writes a format', () => {
  test.each(FORMATS)('%s over its own, and never over somebody else’s unless forced', async (format) => {
    const into = ['--format', `${format}=out`];
    expect((await check(...into)).status).toBe(0);
    const first = read('out');
    expect((await check(...into, '--level', 'ready')).status).toBe(1);
    expect(read('out')).not.toBe(first);
    writeFileSync(at('out'), 'mine\n');
    expect(await check(...into)).toMatchObject({
      status: 2,
      stderr:
        'error: out was not written by outready, so it is left as it is\nhint: choose another name, or overwrite it with --force\n',
    });
    expect(read('out')).toBe('mine\n');
    expect((await check(...into, '--force')).status).toBe(0);
    expect(read('out')).toBe(first);
    // As mktemp makes one.
    writeFileSync(at('out'), '');
    expect((await check(...into)).status).toBe(0);
  });

  test.each(FORMATS)('%s: a lint does the same', async (format) => {
    const lint = ['questionnaire', 'lint', COMMUNICATION, '--format', `${format}=out`];
    expect((await outready(...lint)).status).toBe(0);
    expect((await outready(...lint)).status).toBe(0);
    writeFileSync(at('out'), 'mine\n');
    expect((await outready(...lint)).stderr).toContain('out was not written by outready');
    expect((await outready(...lint, '--force')).status).toBe(0);
    expect(read('out')).not.toBe('mine\n');
  });

  test('all of them or none', async () => {
    expect((await check('--format', 'json=a', '--format', 'sarif=none/b')).status).toBe(2);
    expect(readdirSync(cwd)).toEqual(['acme.yaml']);
  });

  test.each([
    ['json=a', 'junit=a', 'a is given twice'],
    ['json=a', 'junit=./a', 'a and ./a are one file'],
    ['json=a', 'junit=link/a', 'a and link/a are one file'],
  ])('%s and %s in one file', async (one, other, said) => {
    symlinkSync('.', at('link'));
    const { status, stderr } = await check('--format', one, '--format', other);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(readdirSync(cwd)).toEqual(['acme.yaml', 'link']);
  });
});

describe.skipIf(!isPosix)('what is read is never written over, however it is named', () => {
  const POLICY = 'format: outready/policy/1\nrequire: { score: 40 }\n';

  beforeEach(async () => {
    const { stdout } = await outready('score', 'acme.yaml', '--json');
    writeFileSync(at('before.json'), stdout);
    mkdirSync(at('earlier'));
    copyFileSync(EXAMPLE, at('earlier/acme.yaml'));
    writeFileSync(at('outready.policy.yaml'), POLICY);
    writeFileSync(at('other.policy.yaml'), POLICY);
    mkdirSync(at('own'));
    writeFileSync(
      at('own/communication.yaml'),
      'format: outready/questionnaire/1\nid: communication\nversion: 1.0.0\nextends: communication\n',
    );
    symlinkSync('acme.yaml', at('link.yaml'));
    linkSync(at('acme.yaml'), at('hard.yaml'));
  });

  test.each<readonly [name: string, args: readonly string[]]>([
    ['acme.yaml', []],
    ['./earlier/../acme.yaml', []],
    ['link.yaml', []],
    ['hard.yaml', []],
    ['outready.policy.yaml', []],
    ['other.policy.yaml', ['--policy', 'other.policy.yaml']],
    ['before.json', ['--baseline', 'before.json']],
    ['before.json', ['--baseline', './before.json']],
    ['earlier/acme.yaml', ['--baseline', 'earlier']],
    ['earlier/acme.yaml', ['--baseline', 'earl*/*.yaml']],
    ['own/communication.yaml', ['--questionnaires', 'own']],
  ])('%s %j', async (name, args) => {
    const before = read(name);
    for (const force of [[], ['--force']]) {
      const { status, stderr } = await check(...args, '--format', `json=${name}`, ...force);
      const said =
        force.length === 0 ? 'was not written by outready' : 'is read for this check, so it is not written over';
      expect([status, stderr]).toEqual([2, expect.stringContaining(`error: ${name} ${said}`)]);
      expect(read(name)).toBe(before);
    }
  });

  test.each([
    ['empty.yaml', ''],
    ['comment.yaml', '# Acme, to be asked in spring\n'],
    ['broken.yaml', 'format: outready/answers/1\nanswers: [\n'],
    ['nothing.yaml', 'format: outready/answers/1\0\n'],
  ])('nor what is told of a folder: %s', async (name, text) => {
    writeFileSync(at(`earlier/${name}`), text);
    const { status, stderr } = await outready('check', 'earlier', '--format', `json=earlier/${name}`, '--force');
    const said = `error: earlier/${name} is read for this check`;
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(read(`earlier/${name}`)).toBe(text);
  });

  test('nor by a report', async () => {
    const before = read('earlier/acme.yaml');
    writeFileSync(at('earlier/acme.json'), before);
    rmSync(at('earlier/acme.yaml'));
    for (const baseline of ['earlier', 'earl*/*.json', 'earlier/acme.json']) {
      const args = ['report', 'acme.yaml', '--baseline', baseline, '-o', 'earlier/acme.json', '--force'];
      expect((await outready(...args)).stderr).toContain('earlier/acme.json is read for this report');
      expect(read('earlier/acme.json')).toBe(before);
    }
  });

  test('nor by a lint', async () => {
    const args = ['questionnaire', 'lint', 'own', '--format', 'json=own/communication.yaml', '--force'];
    expect((await outready(...args)).stderr).toContain('own/communication.yaml is read for this lint');
  });
});

describe.skipIf(!isPosix)('only files are written over', () => {
  const COMMANDS: readonly (readonly [string, (place: string) => readonly string[]])[] = [
    ['check', (place) => ['check', 'acme.yaml', '--format', `json=${place}`, '--force']],
    ['lint', (place) => ['questionnaire', 'lint', COMMUNICATION, '--format', `json=${place}`, '--force']],
    ['report', (place) => ['report', 'acme.yaml', '-o', place, '--force']],
  ];

  test.each(COMMANDS)('%s', async (_, args) => {
    execFileSync('mkfifo', [at('pipe.json')]);
    symlinkSync(DEVICE, at('device.json'));
    symlinkSync('nowhere/x', at('gone.json'));
    mkdirSync(at('folder.json'));
    const server = createServer().listen(at('socket.json'));
    const reasons = {
      'pipe.json': 'this is a pipe or a device, not a file',
      'device.json': 'this is a pipe or a device, not a file',
      'socket.json': 'this is a pipe or a device, not a file',
      'gone.json': 'this is a link that leads nowhere',
      'folder.json': 'this is a folder, not a file',
    };
    for (const [name, reason] of Object.entries(reasons)) {
      const { status, stderr } = await outready(...args(name));
      expect([status, stderr]).toEqual([2, expect.stringContaining(`error: ${name} cannot be written: ${reason}`)]);
    }
    expect(statSync(DEVICE).isCharacterDevice()).toBe(true);
    server.close();
  });

  test.each([
    ['--init', ['check', 'acme.yaml', '--init', '--policy', 'there']],
    ['questionnaire new', ['questionnaire', 'new', 'there', '--no-profile']],
  ])('%s writes over nothing at all', async (_, args) => {
    for (const name of ['there', 'there.yaml']) symlinkSync(DEVICE, at(name));
    const { status, stderr } = await outready(...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be made: it exists already')]);
    expect(statSync(DEVICE).isCharacterDevice()).toBe(true);
  });

  test.skipIf(process.getuid?.() === 0)('a file that is marked as read-only is left as it is', async () => {
    await check('--format', 'json=out');
    chmodSync(at('out'), 0o400);
    expect((await check('--format', 'json=out', '--level', 'ready')).stderr).toContain('no permission to write it');
  });
});

describe('a report that was edited is left as it is', () => {
  const REPORTS = ['a.md', 'a.html', 'charts/areas.svg'];
  const report = (...args: readonly string[]) =>
    outready('report', 'acme.yaml', '-o', 'a.md', '-o', 'a.html', '--charts', 'charts', ...args);

  test.each(REPORTS)('%s, until forced', async (name) => {
    expect((await report()).status).toBe(0);
    const first = read(name);
    expect((await report()).status).toBe(0);
    // As git hands it out on Windows.
    writeFileSync(at(name), first.replaceAll('\n', '\r\n'));
    expect((await report()).status).toBe(0);
    const [edited, appended] = [first.replace('e', 'é'), `${first}And a line of mine.\n`];
    for (const text of [edited, appended]) {
      writeFileSync(at(name), text);
      expect(await report()).toMatchObject({
        status: 2,
        stderr: `error: ${name} was changed after outready wrote it, so it is left as it is\nhint: choose another name, or overwrite it with --force\n`,
      });
      expect(read(name)).toBe(text);
    }
    expect((await report('--force')).status).toBe(0);
    expect(read(name)).toBe(first);
  });

  test('also when an interview ends again', () => {
    const end = () =>
      run(['assess', 'acme.yaml', '--plain', '--report', 'acme.md'], { cwd, input: 'review\nfinish\n' });
    expect(end()).toMatchObject({ status: 0, stderr: expect.stringContaining('Report written: acme.md') });
    expect(end().status).toBe(0);
    const edited = read('acme.md').replace('# Readiness', '# Our readiness');
    writeFileSync(at('acme.md'), edited);
    expect(end()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(
        'error: acme.md was changed after outready wrote it, so it is left as it is\nhint: the answers are safe',
      ),
    });
    expect(read('acme.md')).toBe(edited);
  });

  test('one of an earlier version has no digest, and is ours as before', async () => {
    writeFileSync(at('a.md'), 'whatever\n<!-- outready/report/1 -->\n');
    expect((await report()).status).toBe(0);
    expect(read('a.md')).toMatch(/<!-- outready\/report\/1 sha256:[0-9a-f]{64} -->\n$/);
  });
});
