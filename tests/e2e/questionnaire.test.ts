import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/questionnaires/coverage.ts';
import { FILE_SCHEMAS } from '../../src/schemas.ts';
import { type RunOptions, run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-questionnaire-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const newFolder = (): string => mkdtempSync(path.join(ROOT, 'case-'));
const questionnaire = (args: readonly string[], options: RunOptions = {}) => run(['questionnaire', ...args], options);

describe('usage', () => {
  test.each([
    [['--help'], 'Usage: outready questionnaire [options] [command]'],
    [['help', 'show'], 'Usage: outready questionnaire show [options] <id>'],
  ])('%j', (args, usage) => {
    const { status, stdout, stderr } = questionnaire(args);
    expect([status, stdout.split('\n')[0], stderr]).toEqual([0, usage, '']);
    expect(stdout).toContain('$ outready questionnaire ');
  });

  test.each([
    [[], 'Usage: outready questionnaire'],
    [['lst'], "error: unknown command 'lst'\n(Did you mean list?)"],
    [['coverage', '--json', '--markdown'], "error: option '--json' cannot be used with option '--markdown'"],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = questionnaire(args);
    expect([status, stdout, stderr.slice(0, message.length)]).toEqual([2, '', message]);
  });

  test('every subcommand has an example in its help, and every kind of file is in that of schema', () => {
    const commands = ['list', 'show', 'new', 'schema', 'coverage'];
    const helps = commands.map((command) => questionnaire([command, '--help']).stdout);
    for (const [index, help] of helps.entries()) expect(help).toContain(`$ outready questionnaire ${commands[index]}`);
    const [, kinds = ''] = /^ +kind +([\s\S]*?)\n\n/m.exec(helps[3] ?? '') ?? [];
    expect(kinds.split(/[\s,]+/).filter((word) => word !== 'or')).toEqual(Object.keys(FILE_SCHEMAS));
  });
});

describe('list', () => {
  test('what is shipped', () => {
    const { status, stdout, stderr } = questionnaire(['list']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^communication +\d+\.\d+\.\d+ +Communication +\d+ +1 +\d+ +100 %$/m);
    expect(stdout).toContain('    The five risk areas that every outsourcing decision must face, at any stage.\n');
  });

  test('as JSON', () => {
    const { stdout } = questionnaire(['list', '--json']);
    const { questionnaires, profiles } = JSON.parse(stdout) as Record<string, readonly object[]>;
    const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith('.yaml')).length;
    // Next to the questionnaires lies the file of their sources.
    const [ofQuestions, ofProfiles] = [filesIn('questionnaires') - 1, filesIn('questionnaires/profiles')];
    expect([questionnaires, profiles]).toMatchObject([{ length: ofQuestions }, { length: ofProfiles }]);
  });

  test('of a broken folder: everything that is wrong with it', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'own.yaml'), 'format: outready/questionnaire/1\nid: own\n');
    const { status, stdout, stderr } = questionnaire(['list', '--questionnaires', '.'], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('own.yaml:1:1 error missing-key');
    expect(stderr).toMatch(/error: \d errors in 1 file\n$/);
  });
});

test('show: what is mistyped is told with what was meant', () => {
  expect(questionnaire(['show', 'comunication'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: there is no questionnaire or profile "comunication"\nhint: did you mean "communication"?\n',
  });
});

describe('new', () => {
  test('what it writes can be shown, asked, scored and reported with the commands that it tells', () => {
    const cwd = newFolder();
    const { status, stdout, stderr } = questionnaire(['new', 'service-hours', '--questionnaires', 'our'], { cwd });
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      [
        'Written: our/service-hours.yaml',
        'Written: our/profiles/service-hours.yaml',
        '',
        'Read it, ask it and score it as it is, then put your questions in:',
        '  outready questionnaire show service-hours --questionnaires our',
        '  outready assess service-hours-trial.yaml --profile service-hours --questionnaires our',
        '  outready score service-hours-trial.yaml',
        '',
      ].join('\n'),
    );
    const [show = [], assess = [], score = []] = [...stderr.matchAll(/^ {2}outready (.*)$/gm)].map(([, args = '']) =>
      args.split(' '),
    );
    expect(run(show, { cwd })).toMatchObject({ status: 0 });
    const input = [
      'Acme',
      '',
      'Help desk',
      'client',
      '',
      '',
      'running',
      '2',
      '1',
      '1',
      '1',
      '1',
      '1',
      '3',
      '1 2',
      'finish',
    ];
    const asked = run([...assess, '--plain'], { cwd, input: `${input.join('\n')}\n` });
    expect([asked.status, asked.stderr]).toEqual([0, expect.stringContaining('The report on this one interview:')]);
    const scored = run([...score, '--json'], { cwd });
    expect(scored).toMatchObject({ status: 0, stderr: '' });
    // (3 × 67 + 2 × 80) / 5
    expect(JSON.parse(scored.stdout)).toMatchObject({ score: { low: 72.2, point: 72.2, high: 72.2 } });
    const report = run(['report', 'service-hours-trial.yaml'], { cwd });
    expect(report).toMatchObject({ status: 0, stderr: '' });
    expect(report.stdout).toContain('Service hours');
    expect(questionnaire(['list', '--questionnaires', 'our'], { cwd }).stdout).toContain('Service hours (own)');
  });
});

describe('schema', () => {
  test('is the shipped one', () => {
    const { status, stdout, stderr } = questionnaire(['schema', 'answers']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync('questionnaires/schema/answers.json', 'utf8'));
  });

  test('of a kind that there is none of', () => {
    expect(questionnaire(['schema', 'profil'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: there is no kind of file "profil"\nhint: did you mean "profile"?\n',
    });
  });
});

describe('coverage', () => {
  test('every claim is asked', () => {
    const { status, stdout, stderr } = questionnaire(['coverage', '--missing']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { totals } = JSON.parse(questionnaire(['coverage', '--json']).stdout) as Coverage;
    expect(totals.covered).toBe(totals.askable);
    expect(stdout).toMatch(/^\d+ of \d+ claims asked.*\n/);
    expect(stdout).not.toContain('no question asks it');
  });

  test('a claim that is not asked fails the check', () => {
    const cwd = newFolder();
    const claims = 'claims: [{ id: P1.1, text: Ask us. }]';
    const sources = `format: outready/sources/1\narticles: [{ id: P1, title: Policy, ${claims} }]\n`;
    writeFileSync(path.join(cwd, 'sources.yaml'), sources);
    const { status, stdout } = questionnaire(['coverage', '--missing', '--questionnaires', '.'], { cwd });
    expect([status, stdout]).toEqual([1, expect.stringContaining('  P1.1  Ask us.\n        no question asks it\n')]);
  });
});
