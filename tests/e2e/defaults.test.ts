import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { git, put } from '../kit/git.ts';
import { run } from '../kit/run.ts';

const root = mkdtempSync(path.join(tmpdir(), 'outready-defaults-'));
afterAll(() => rmSync(root, { recursive: true }));

const HEAD = ['--client', 'Acme', '--provider', 'Globex', '--scope', 'Analytics', '--side', 'client'];
const WHO = ['--respondent', 'Ann', '--respondent-role', 'sponsor'];

/** A repository of a house with these defaults, its theme at the top and an engagement in a folder. */
function houseWith(lines: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(root, 'case-'));
  git(folder, 'init', '-q');
  put(folder, { 'outready.yaml': `format: outready/defaults/1\n${lines}\n`, 'acme/a.txt': '', ...files });
  for (const name of ['theme.yaml', 'logo.svg']) {
    copyFileSync(path.join('examples/house', name), path.join(folder, name));
  }
  for (const side of ['client', 'provider']) {
    copyFileSync(`examples/harbour-vale-${side}.yaml`, path.join(folder, `acme/${side}.yaml`));
  }
  return path.join(folder, 'acme');
}

const ALL = 'theme: theme.yaml\nlang: es\npreparedBy: Northgate | Advisory\nprofile: quick';

describe('a house’s defaults', () => {
  test('a report has its look, its language and its name; flags win', () => {
    const cwd = houseWith(ALL);
    const [own, given] = [
      run(['report', '.'], { cwd }),
      run(['report', '.', '--no-theme', '--lang', 'en', '--prepared-by', 'Ann'], { cwd }),
    ].map(({ stdout }) => stdout.split('\n'));
    expect(own?.find((line) => line.startsWith('# '))).toMatch(/^# Readiness review for Harbour & Vale Retail: /);
    expect(own?.find((line) => line.startsWith('Cliente: '))).toMatch(/ · Elaborado por Northgate \| Advisory$/);
    expect(given?.find((line) => line.startsWith('# '))).toMatch(/^# Readiness to outsource: /);
    expect(given?.find((line) => line.startsWith('Client: '))).toMatch(/ · Prepared by Ann$/);
  });

  test.each([
    [['score', '.']],
    [['explain', '.']],
    [['plan', '.']],
    [['compare', 'client.yaml', 'client.yaml']],
    [['agreement', '.']],
  ])('%j is in its language', (args) => {
    const { status, stdout } = run(args, { cwd: houseWith('lang: es') });
    expect(status).toBe(0);
    const cwd = houseWith('');
    expect(run([...args, '--lang', 'es'], { cwd }).stdout).toBe(stdout);
    expect(run(args, { cwd }).stdout).not.toBe(stdout);
  });

  test('check goes by none of them, and says nothing of them', () => {
    const cwd = houseWith(ALL);
    const plain = run(['check', '.', '--as-of', '2026-11-22'], { cwd });
    put(cwd, { '../outready.yaml': 'format: outready/defaults/1\nlang: 7\ntheme: none.yaml\n' });
    expect(run(['check', '.', '--as-of', '2026-11-22'], { cwd })).toEqual(plain);
    expect(plain.stdout).toContain('passed');
    expect(plain.stdout + plain.stderr).not.toContain('outready.yaml');
    // Nor is it taken for somebody's answers.
    const whole = run(['check', '..', '--as-of', '2026-11-22'], { cwd });
    expect(whole.stdout + whole.stderr).not.toContain('outready.yaml');
  });

  test('an interview begins under its profile, in its language, with its questionnaires; what it proposes needs no flag', () => {
    const cwd = houseWith(`${ALL}\nquestionnaires: [own]`, { 'own/a.txt': '' });
    const { stdout, stderr } = run(['assess', 'new.yaml', '--plain', ...HEAD, ...WHO], { cwd, input: 'quit\n' });
    const text = readFileSync(path.join(cwd, 'new.yaml'), 'utf8');
    expect(text).toContain('profile: quick\n');
    expect(text).toContain('questionnaires:\n  - ../own\n');
    expect(stdout).toContain('¿En qué fase está');
    expect(`${stdout}${stderr}`).toContain('outready assess new.yaml --plain\n');
  });

  test('a file that has begun keeps its profile, and --profile wins for a new one', () => {
    const cwd = houseWith(ALL);
    run(['assess', 'client.yaml', '--plain'], { cwd, input: 'quit\n' });
    expect(readFileSync(path.join(cwd, 'client.yaml'), 'utf8')).toContain('profile: core\n');
    run(['assess', 'new.yaml', '--plain', '--profile', 'full', ...HEAD, ...WHO], { cwd, input: 'quit\n' });
    expect(readFileSync(path.join(cwd, 'new.yaml'), 'utf8')).toContain('profile: full\n');
  });

  test('questions of a house are found from any folder', () => {
    const cwd = houseWith('questionnaires: [own]');
    expect(run(['questionnaire', 'new', 'service-hours', '--questionnaires', '../own'], { cwd }).status).toBe(0);
    expect(run(['questionnaire', 'list'], { cwd }).stdout).toContain('service-hours');
    expect(run(['questionnaire', 'show', 'service-hours'], { cwd }).status).toBe(0);
  });
});

describe('what is wrong in them is told where they say it', () => {
  const HEAD_OF = (cwd: string) => `${path.join(cwd, '../outready.yaml')}`;

  test.each([
    [
      'lang: xx',
      ['score', '.'],
      'there is no language "xx"\n  2 | lang: xx\n    |       ^^\n  hint: there are: en, es\n',
    ],
    [
      'profile: cor',
      ['assess', 'new.yaml', '--plain', ...HEAD, ...WHO],
      'there is no profile "cor"\n  2 | profile: cor\n    |          ^^^\n  hint: did you mean "core"?\n',
    ],
    ['theme: none.yaml', ['report', '.'], 'there is no file '],
    ['theme: none.yaml', ['assess', 'client.yaml', '--plain'], 'there is no file '],
    ['questionnaires: [none]', ['plan', '.'], 'there is no folder '],
    ['audience: internal', ['report', '.'], 'whom a copy is for has no default'],
  ])('%s: %j', (line, args, told) => {
    const cwd = houseWith(line);
    const { status, stdout, stderr } = run(args, { cwd });
    const column = line.startsWith('audience') ? 1 : line.indexOf(':') + (line.includes('[') ? 4 : 3);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`${HEAD_OF(cwd)}:2:${column} error `);
    expect(stderr).toContain(told);
  });

  test('a wrong value of a flag is about the flag', () => {
    const cwd = houseWith('lang: es\nprofile: core');
    const { status, stderr } = run(['score', '.', '--lang', 'xx'], { cwd });
    expect([status, stderr]).toEqual([2, 'error: there is no language "xx"\nhint: there are: en, es\n']);
    const assess = run(['assess', 'new.yaml', '--plain', '--profile', 'cor', ...HEAD, ...WHO], { cwd });
    expect([assess.status, assess.stderr]).toEqual([
      2,
      'error: there is no profile "cor"\nhint: did you mean "core"?\n',
    ]);
  });

  test('help and version read none of it', () => {
    const cwd = houseWith('lang: [');
    expect(run(['--version'], { cwd }).status).toBe(0);
    expect(run(['score', '--help'], { cwd }).status).toBe(0);
    expect(run(['score', '.'], { cwd }).status).toBe(2);
  });
});
