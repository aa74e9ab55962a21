import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BIN, run } from '../kit/run.ts';

const CLIENT = path.resolve('examples/harbour-vale-client.yaml');
const PROVIDER = path.resolve('examples/harbour-vale-provider.yaml');
const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-score-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const newFolder = (): string => mkdtempSync(path.join(ROOT, 'case-'));

/** An answers file in a folder of its own; returns the folder. */
function withFile(name: string, { client = 'Acme', answers = 'communication/named-contact: both-named' } = {}): string {
  const folder = newFolder();
  writeFile(folder, name, { client, answers });
  return folder;
}

function writeFile(folder: string, name: string, { client = 'Acme', answers = '{}', side = 'client' } = {}): void {
  const head = `format: outready/answers/1\nengagement: { client: ${client}, scope: Analytics }`;
  const body = `respondent: { side: ${side} }\nprofile: core\nanswers:\n  ${answers}\n`;
  writeFileSync(path.join(folder, name), `${head}\n${body}`);
}

function shell(script: string, cwd = ROOT) {
  const env = { PATH: process.env.PATH, NODE: process.execPath, BIN, CLIENT, PROVIDER };
  return spawnSync('bash', ['--norc', '-c', `set -o pipefail; ${script}`], {
    cwd,
    env,
    encoding: 'utf8',
    timeout: 600_000,
  });
}

describe('usage', () => {
  const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }).version;

  test.each([['--version'], ['-V']])('%s', (flag) => {
    expect(run([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });

  test.each([
    [['--help'], 'Usage: outready [options] [command]'],
    [['-h'], 'Usage: outready [options] [command]'],
    [['score', '--help'], 'Usage: outready score [options] <file...>'],
    [['help', 'score'], 'Usage: outready score [options] <file...>'],
  ])('%j', (args, usage) => {
    const { status, stdout, stderr } = run(args);
    expect([status, stdout.split('\n')[0], stderr]).toEqual([0, usage, '']);
  });

  test.each([
    [['frobnicate'], "error: unknown command 'frobnicate'"],
    [['scor', 'x'], "error: unknown command 'scor'\n(Did you mean score?)"],
    [['score'], "error: missing required argument 'file'"],
    [['score', 'x', '--jsn'], "error: unknown option '--jsn'\n(Did you mean --json?)"],
    [['score', 'x', '--questionnaires'], "error: option '--questionnaires <dir>' argument missing"],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = run(args);
    expect(stderr.slice(0, message.length)).toBe(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});

describe('files that cannot be used', () => {
  const told = (args: readonly string[], cwd: string): string => {
    const { status, stdout, stderr } = run(['score', ...args], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/\n\s+at /);
    return stderr;
  };

  test('a file that is not there', () => {
    expect(told(['nothing.yaml'], ROOT)).toBe(
      'nothing.yaml:1:1 error unreadable: cannot be read: there is no such file\n\nerror: 1 error in 1 file\n',
    );
  });

  test('a folder without answers', () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, 'answers.yaml'));
    expect(told(['answers.yaml'], folder)).toContain(
      'answers.yaml:1:1 error unreadable: there is no file here, so nothing was read',
    );
  });

  test('a file below a file', () => {
    expect(told(['a.yaml/b.yaml'], withFile('a.yaml'))).toContain('a part of the path is not a folder');
  });

  test('links in a circle', () => {
    const folder = newFolder();
    symlinkSync('b.yaml', path.join(folder, 'a.yaml'));
    symlinkSync('a.yaml', path.join(folder, 'b.yaml'));
    expect(told(['a.yaml'], folder)).toContain('the links go round in a circle');
  });

  test('a name that is too long', () => {
    expect(told(['x'.repeat(300)], ROOT)).toContain('the path is too long');
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission (root may read all)', () => {
    const folder = withFile('a.yaml');
    chmodSync(path.join(folder, 'a.yaml'), 0o000);
    expect(told(['a.yaml'], folder)).toContain('no permission to read it');
  });

  test.skipIf(process.platform === 'win32')('a device without an end', () => {
    expect(told(['/dev/zero'], ROOT)).toContain('/dev/zero:1:1 error too-large');
  });

  test('all of them at once, and what is wrong in the others', () => {
    const folder = withFile('a.yaml', { answers: 'communication/named-contact: nobody' });
    const stderr = told(['missing.yaml', 'a.yaml', 'gone.yaml'], folder);
    expect(stderr.match(/^\S+ error \S+/gm)).toEqual([
      'a.yaml:6:32 error unknown-option:',
      'gone.yaml:1:1 error unreadable:',
      'missing.yaml:1:1 error unreadable:',
    ]);
    expect(stderr).toMatch(/^error: 3 errors in 3 files$/m);
  });

  test('a folder of questionnaires that is not there', () => {
    const folder = withFile('a.yaml');
    expect(told(['a.yaml', '--questionnaires', 'ours'], folder)).toContain(
      '--questionnaires:1:1 error dangling-reference: there is no folder ours',
    );
  });

  test('interviews of different engagements', () => {
    const folder = withFile('a.yaml');
    writeFile(folder, 'b.yaml', { client: 'Bcme', side: 'provider' });
    const stderr = told(['b.yaml', 'a.yaml'], folder);
    expect(stderr).toContain('b.yaml:2:23 error different-engagement: the client is "Bcme"; in a.yaml it is "Acme"');
  });

  test('the same respondent twice', () => {
    const folder = withFile('a.yaml');
    writeFile(folder, 'b.yaml');
    expect(told(['b.yaml', 'a.yaml'], folder)).toContain(
      'b.yaml:3:13 error same-respondent: the same respondent as in a.yaml',
    );
  });

  test('a profile that there is not', () => {
    const folder = withFile('a.yaml');
    const file = path.join(folder, 'a.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('profile: core', 'profile: cor'));
    expect(told(['a.yaml'], folder)).toContain(
      'a.yaml:4:10 error dangling-reference: there is no profile "cor"\n  4 | profile: cor\n    |          ^^^\n  hint: did you mean "core"?',
    );
  });
});

describe('the same assessment, whatever way the files are given', () => {
  const folder = newFolder();
  cpSync(CLIENT, path.join(folder, 'client.yaml'));
  cpSync(PROVIDER, path.join(folder, 'provider'));
  symlinkSync('client.yaml', path.join(folder, 'link.yaml'));
  mkdirSync(path.join(folder, 'sub'));
  const score = (...args: readonly string[]) => run(['score', ...args], { cwd: folder });
  const expected = score('client.yaml', 'provider', '--json');

  test('it is one of two interviews', () => {
    expect(expected).toMatchObject({ status: 0, stderr: '' });
    expect((JSON.parse(expected.stdout) as { readonly respondents: unknown }).respondents).toEqual([
      { side: 'client', role: 'delivery' },
      { side: 'provider', role: 'provider-lead' },
    ]);
  });

  test.each([
    ['in another order', ['provider', 'client.yaml']],
    ['one twice', ['client.yaml', 'provider', 'client.yaml']],
    ['one twice in other words', ['client.yaml', 'provider', './client.yaml', 'sub/../client.yaml']],
    ['one also by its full path', [path.join(folder, 'client.yaml'), 'provider', 'client.yaml']],
    ['one also through a link', ['link.yaml', 'provider', 'client.yaml']],
  ])('%s', (_, files) => {
    expect(score('--json', ...files)).toEqual(expected);
    expect(score(...files)).toEqual(score('client.yaml', 'provider'));
  });

  test('from another folder', () => {
    expect(run(['score', '--json', CLIENT, PROVIDER], { cwd: tmpdir() })).toEqual(expected);
  });

  test('one from standard input', () => {
    const input = readFileSync(CLIENT);
    expect(run(['score', '--json', 'provider', '-'], { cwd: folder, input })).toEqual(expected);
    expect(run(['score', '--json', '-', 'provider', '-'], { cwd: folder, input })).toEqual(expected);
  });

  test('through pipes', () => {
    const { status, stdout, stderr } = shell('"$NODE" "$BIN" score --json <(cat "$CLIENT") <(cat "$PROVIDER")', folder);
    expect({ status, stdout, stderr }).toEqual(expected);
  });

  test('with the line ends of Windows and a byte order mark', () => {
    const other = newFolder();
    for (const [from, to] of [
      [CLIENT, 'c.yaml'],
      [PROVIDER, 'p.yaml'],
    ] as const) {
      writeFileSync(path.join(other, to), `\ufeff${readFileSync(from, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    expect(run(['score', '--json', 'c.yaml', 'p.yaml'], { cwd: other })).toEqual(expected);
  });

  test('two own libraries that both have a questionnaire: the order of the files decides nothing', () => {
    const two = newFolder();
    for (const [name, label] of [
      ['a', 'First'],
      ['b', 'Second'],
    ] as const) {
      cpSync('tests/fixtures/broken/own', path.join(two, name), { recursive: true });
      const own = path.join(two, name, 'own.yaml');
      writeFileSync(own, readFileSync(own, 'utf8').replace('title: Own', `title: ${label}`));
      const answers = path.join(two, name, 'answers.yaml');
      const named = `$1 name: ${name},`;
      writeFileSync(
        answers,
        `${readFileSync(answers, 'utf8').replace(/(respondent: \{)/, named)}questionnaires: [.]\n`,
      );
    }
    const [one, other] = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((order) => run(['score', ...order.map((name) => `${name}/answers.yaml`)], { cwd: two }));
    expect(one).toEqual(other);
    expect(one?.stdout).toContain('First');
  });
});

describe('streams', () => {
  test('data goes to stdout, warnings to stderr, and warnings do not fail', () => {
    const folder = withFile('a.yaml', { answers: 'communication/named-contact: someone' });
    const file = path.join(folder, 'a.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}asked: { communication: { version: 0.9.0 } }\n`);
    const { status, stdout, stderr } = run(['score', 'a.yaml', '--json'], { cwd: folder });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 'outready/assessment/1',
      score: { low: 0, point: null, high: 100 },
    });
    expect(stderr).toBe(
      [
        'a.yaml:6:3 warning outdated-answer: "communication/named-contact" changed its meaning in version 2.0.0, after it was asked',
        '  6 |   communication/named-contact: someone',
        '    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^',
        '  hint: ask it again',
        '',
        'a.yaml:6:32 warning unknown-option: "someone" is no longer an option of communication/named-contact; it stays in the file and counts as unanswered',
        '  6 |   communication/named-contact: someone',
        '    |                                ^^^^^^^',
        '  hint: ask it again',
        '',
        '',
      ].join('\n'),
    );
  });

  test('no colour when nobody looks, whatever the terminal could do', () => {
    const env = { NO_COLOR: '', TERM: 'xterm-256color', COLORTERM: 'truecolor', FORCE_COLOR: '1', CLICOLOR_FORCE: '1' };
    const good = run(['score', CLIENT], { env });
    const bad = run(['score', 'nothing.yaml'], { env });
    expect([good.status, bad.status]).toEqual([0, 2]);
    expect(good.stdout + good.stderr + bad.stderr).not.toContain('\u001b');
  });

  test.each(['head -1', 'true'])('a reader that goes away is no error: | %s', (reader) => {
    const { status, stderr } = shell(`"$NODE" "$BIN" score --json "$CLIENT" "$PROVIDER" | ${reader}`);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('nothing on standard input is an empty file', () => {
    const { status, stdout, stderr } = run(['score', '-']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('stdin:1:1 error format: the file is empty');
  });
});

describe('--json', () => {
  const { stdout } = run(['score', '--json', CLIENT, PROVIDER]);
  const data = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  const list = (key: string) => data[key] as readonly Readonly<Record<string, unknown>>[];

  test('one document, indented, with a line end', () => {
    expect(stdout).toBe(`${JSON.stringify(data, null, 2)}\n`);
  });

  test('its keys', () => {
    expect(Object.keys(data)).toEqual([
      'format',
      'engagement',
      'profile',
      'method',
      'stage',
      'decision',
      'date',
      'questionnaires',
      'respondents',
      'level',
      'score',
      'geometricMean',
      'weakestArea',
      'coverage',
      'areas',
      'questions',
      'gates',
      'findings',
      'facts',
      'perception',
      'agreement',
      'confidential',
      'nextQuestions',
      'robustness',
    ]);
    expect(Object.keys(list('areas')[0] ?? {})).toEqual(['id', 'weight', 'share', 'score', 'counts', 'coverage']);
    const answered = list('questions').find(({ status }) => status === 'answered');
    expect(Object.keys(answered ?? {})).toEqual([
      'id',
      'criticality',
      'weight',
      'share',
      'status',
      'evidence',
      'score',
    ]);
    expect(Object.keys(list('gates')[0] ?? {})).toEqual(['rule', 'caps', 'scenario', 'questions']);
    expect(Object.keys(list('findings')[0] ?? {})).toEqual(['rule', 'questions', 'pointsLost']);
    expect(data.perception).toMatchObject({ compared: 19, optimist: 'provider', cognitiveDistance: [] });
    expect(data.agreement).toMatchObject({ client: { alpha: null }, provider: { alpha: null }, all: {} });
  });

  test('nobody’s name, note or evidence is in it', () => {
    expect(stdout).not.toMatch(/Miriam|Ashdown|minutes\//);
  });

  test('a file without answers has no score and no level', () => {
    const { status, stdout: empty } = run(['score', '--json', 'a.yaml'], {
      cwd: withFile('a.yaml', { answers: '{}' }),
    });
    expect(status).toBe(0);
    expect(JSON.parse(empty)).toMatchObject({
      level: { low: 'not-ready', point: null, high: 'ready' },
      score: { low: 0, point: null, high: 100 },
      geometricMean: null,
      weakestArea: null,
      coverage: 0,
    });
  });
});
