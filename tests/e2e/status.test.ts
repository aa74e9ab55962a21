import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { visible } from '../../src/text/display.ts';
import { type RunResult, run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-status-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const CLOCK = new URL('../kit/frozen-clock.js', import.meta.url).href;

/** Two engagements: one of three people and two rounds, and below it one of one person. */
const FOLDER = path.resolve('tests/fixtures/two-engagements');

function outready(args: readonly string[], cwd = FOLDER): RunResult {
  return run(args, { cwd, env: { NODE_OPTIONS: `--import=${CLOCK}` } });
}

function folderOf(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(ROOT, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
}

describe('the transcripts', () => {
  test.each([
    [['status']],
    [['status', '--lang', 'es']],
    [['status', 'banco*.yaml', '--round', '2026-06-30']],
    [['status', '--json']],
    [['status', '--follow-up']],
    [['status', '--follow-up', '--format', 'plain', '--lang', 'es', 'banco*.yaml']],
  ])('%j', (args) => {
    const result = outready(args);
    expect(result.status, result.stderr).toBe(0);
    expect(result).toMatchSnapshot();
  });

  test('outready alone', () => {
    const here = folderOf('alone');
    cpSync(FOLDER, here, { recursive: true });
    // The one that changed last comes first, and what lies below is not looked at.
    cpSync(path.join(here, 'acme/acme.yaml'), path.join(here, 'acme.yaml'));
    utimesSync(path.join(here, 'acme.yaml'), new Date('2027-01-01'), new Date('2027-01-01'));
    expect(outready([], here)).toMatchSnapshot();
  });
});

describe('as JSON', () => {
  const schema = JSON.parse(outready(['questionnaire', 'schema', 'status']).stdout);
  const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: true } });
  const isValid = ajv.compile(schema);

  test.each([
    [['status', '--json']],
    [['status', '--json', path.resolve('examples')]],
    [['status', '--json', '--round', '2026-03-02', 'banco*.yaml']],
  ])('%j is what its schema says', (args) => {
    const data: unknown = JSON.parse(outready(args).stdout);
    expect(isValid(data), ajv.errorsText(isValid.errors)).toBe(true);
  });

  test('the figures are those of score', () => {
    const { engagements } = JSON.parse(outready(['status', '--json', 'banco*.yaml']).stdout);
    const { score, level, profile, stage, decision } = JSON.parse(outready(['score', 'banco*.yaml', '--json']).stdout);
    expect(engagements).toMatchObject([{ score, level, profile, stage, decision }]);
  });

  test('no language changes it', () => {
    expect(outready(['status', '--json', '--lang', 'es'])).toEqual(outready(['status', '--json']));
  });
});

describe('what cannot be used', () => {
  const acme = readFileSync(path.join(FOLDER, 'acme/acme.yaml'), 'utf8');
  const legal = readFileSync(path.join(FOLDER, 'banco-legal.yaml'), 'utf8');
  const broken = legal.replace('unknown: true', 'option: nonsense');
  const here = folderOf('broken', {
    'acme.yaml': acme,
    'legal.yaml': broken,
    'torn.yaml': 'format: outready/answers/1\n  x',
  });

  test.each([[[]], [['--json']], [['--follow-up']]])(
    'is told with all that is wrong, after the rest: %j',
    (options) => {
      const { status, stdout, stderr } = outready(['status', ...options], here);
      expect([status, stdout]).toEqual([
        2,
        expect.stringContaining(options.includes('--follow-up') ? 'Payroll' : 'Acme'),
      ]);
      expect(stderr).toContain('Left out until that is mended: Banco Ejemplo · Globex · Customer data analytics.\n');
      expect(stderr).toMatch(/^legal\.yaml:\d+:\d+ error unknown-option/m);
      expect(stderr).toMatch(/^torn\.yaml:\d+:\d+ error/m);
      expect(stderr).toMatch(/error: \d+ errors in 2 files\n$/);
    },
  );

  test('outready alone counts it, and goes on', () => {
    const { status, stdout, stderr } = outready([], here);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Acme · Payroll');
    expect(stdout).toContain('2 answers files here cannot be used: outready status says why.');
  });

  test.each([
    [['status', 'nowhere.yaml'], /nowhere\.yaml.*no such file|there is no file/],
    [['status', '--round', '2020-01-01', 'banco*.yaml'], /no interview had started by 2020-01-01/],
    [['status', '--due', 'soon'], /--due takes a day, not "soon"/],
    [['status', '--format', 'plain'], /--format is for the mails of --follow-up/],
    [['status', '--json', '--follow-up'], /cannot be used with option/],
  ])('%j', (args, message) => {
    const { status, stderr } = outready(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('where nothing is', () => {
  const here = folderOf('empty', { 'notes.txt': 'nothing' });

  test('outready alone says how to begin', () => {
    const { status, stdout, stderr } = outready([], here);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('No engagement in this folder yet');
    expect(stdout).toContain('outready assess');
  });

  test('so does status, which is no error', () => {
    expect(outready(['status'], here)).toEqual({
      status: 0,
      stdout: 'There is no engagement here yet.\n  outready assess\n',
      stderr: '',
    });
    expect(JSON.parse(outready(['status', '--json'], here).stdout)).toEqual({
      format: 'outready/status/1',
      engagements: [],
    });
  });

  test('a folder that was named is one', () => {
    const { status, stdout, stderr } = outready(['status', here]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('error unreadable: there is no file here');
  });
});

test('nothing that a file says is obeyed', () => {
  const evil = 'Eve\n::error::x \u001b[31m\u202e # [x](javascript:1) <b>';
  const own: object = parse(readFileSync(path.join(FOLDER, 'banco-legal.yaml'), 'utf8'));
  const file = stringify({
    ...own,
    engagement: { client: evil, provider: evil, scope: evil },
    respondent: { name: evil, side: 'client' },
  });
  const here = folderOf('evil', { 'evil.yaml': file });
  for (const args of [
    [],
    ['status'],
    ['status', '--json'],
    ['status', '--follow-up'],
    ['status', '--follow-up', '--format', 'plain'],
  ]) {
    const { status, stdout, stderr } = outready(args, here);
    expect(status, stderr).toBe(0);
    expect(visible(stdout, { keepLines: true })).toBe(stdout);
    expect(stdout).not.toMatch(/^\s*(?:::|# )/m);
    expect(stdout).toContain('Eve');
  }
});

test('many files are shown as quickly as they are checked', () => {
  const names = ['banco-maria-spring.yaml', 'banco-maria-autumn.yaml', 'banco-legal.yaml', 'banco-globex.yaml'];
  const here = folderOf('many');
  for (let index = 0; index < 50; index += 1) {
    for (const name of names) {
      const text = readFileSync(path.join(FOLDER, name), 'utf8').replace('id: 0123456789ab', `id: e${index}`);
      writeFileSync(path.join(here, `${index}-${name}`), text);
    }
  }
  const timeOf = (args: readonly string[]): number => {
    const start = performance.now();
    expect([0, 1]).toContain(outready(args, here).status);
    return performance.now() - start;
  };
  const [status, check] = [['status'], ['check', '.']].map((args) => Math.min(timeOf(args), timeOf(args)));
  expect(JSON.parse(outready(['status', '--json'], here).stdout).engagements).toHaveLength(50);
  expect((status ?? 0) / (check ?? 1)).toBeLessThan(4);
  const alone = outready([], here).stdout;
  expect(alone).toMatch(/^ {2}and at least \d+ more: outready status$/m);
});
