import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunResult, run } from '../kit/run.ts';
import { section } from '../report/reading.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'outready-rounds-'));
afterAll(() => rmSync(cwd, { recursive: true }));

interface File {
  readonly name: string;
  readonly side?: string;
  readonly day: string;
  readonly answer: string;
  readonly areas?: string;
  readonly scope?: string;
}

/** An answers file of one engagement, whose provider was named in its second round. */
function write(
  folder: string,
  file: string,
  { name, side = 'client', day, answer, areas, scope = 'Support' }: File,
): void {
  const provider = day < '2026-06' ? '' : ', provider: Globex';
  mkdirSync(path.join(cwd, folder), { recursive: true });
  const lines = [
    'format: outready/answers/1',
    `engagement: { id: ${scope}, client: Acme${provider}, scope: ${scope} }`,
    `respondent: { name: ${name}, side: ${side} }`,
    'profile: core',
    ...(areas === undefined ? [] : [`areas: [${areas}]`]),
    `started: ${day}T09:00:00Z`,
    `answers: { context/stage: running, communication/shared-expectations: ${answer} }`,
  ];
  writeFileSync(path.join(cwd, folder, file), `${lines.join('\n')}\n`);
}

const NOTE = 'Of earlier rounds, and not counted: ann-1.yaml (ann-3.yaml counts), ann-2.yaml (ann-3.yaml counts)';

beforeAll(() => {
  write('acme', 'ann-1.yaml', { name: 'Ann', day: '2026-01-10', answer: 'nothing' });
  write('acme', 'bob-1.yaml', { name: 'Bob', side: 'provider', day: '2026-01-11', answer: 'told' });
  write('acme', 'ann-2.yaml', { name: 'Ann', day: '2026-06-10', answer: 'told' });
  write('acme', 'ann-3.yaml', { name: 'Ann', day: '2026-11-10', answer: 'signed' });
  write('two', 'a.yaml', { name: 'Ann', day: '2026-01-10', answer: 'told' });
  write('two', 'b.yaml', { name: 'Ann', day: '2026-01-10', answer: 'told', scope: 'Payroll' });
  write('tie', 'a.yaml', { name: 'Ann', day: '2026-01-10', answer: 'told' });
  write('tie', 'b.yaml', { name: 'Ann', day: '2026-01-10', answer: 'told' });
  write('parts', 'a.yaml', { name: 'Ann', day: '2026-01-10', answer: 'told', areas: 'communication' });
  write('parts', 'b.yaml', { name: 'Ann', day: '2026-01-12', answer: 'told', areas: 'dependence' });
});

const at = (folder: string, ...args: readonly string[]): RunResult => run(args, { cwd: path.join(cwd, folder) });

function answersOf(...args: readonly string[]): readonly number[] {
  const { questions } = JSON.parse(at('acme', ...args, '--json').stdout);
  const found = questions.find(({ id }: { id: string }) => id === 'communication/shared-expectations');
  return Object.values(found.score);
}

describe('of one respondent’s files', () => {
  test('the latest counts, and the others are named once, wherever a folder is scored', () => {
    const { status, stdout, stderr } = at('acme', 'score', '.');
    expect([status, stderr.split('\n').filter((line) => line.startsWith('Of earlier'))]).toEqual([0, [NOTE]]);
    expect(stdout).toContain('2 interviews: client and provider');
    const low = answersOf('score', 'ann-3.yaml', 'bob-1.yaml');
    expect(answersOf('score', '.')).toEqual(low);
    expect(answersOf('score', '*.yaml')).toEqual(low);
    for (const command of ['explain', 'plan', 'agreement', 'check']) {
      expect(at('acme', command, '.').stderr, command).toContain(NOTE);
    }
  });

  test('--round takes what had started by a day', () => {
    expect(answersOf('score', '.', '--round', '2026-06-10')).toEqual(answersOf('score', 'ann-2.yaml', 'bob-1.yaml'));
    expect(answersOf('score', '.', '--round', '2026-01-10')).toEqual(answersOf('score', 'ann-1.yaml'));
    const { status, stderr } = at('acme', 'score', '.', '--round', '2025-01-01');
    expect([status, stderr]).toEqual([2, 'error: no interview had started by 2025-01-01\nhint: name a later day\n']);
    expect(at('acme', 'check', '.', '--round', '2025-01-01').status).toBe(2);
  });

  test('other areas are the same round', () => {
    const { stderr, stdout } = at('parts', 'score', '.');
    expect(stderr).not.toContain('Of earlier rounds');
    expect(stdout).toContain('2 interviews');
  });

  test.each([['score'], ['check'], ['report'], ['compare']])('%s: a tie is an error that names both', (command) => {
    const { status, stdout, stderr } = at('tie', command, '.');
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('the same respondent as in a.yaml, and both started at the same moment');
    expect(stdout + stderr).toContain('b.yaml:3:13');
  });

  test('several engagements where one is wanted are listed', () => {
    expect(at('two', 'score', '.')).toMatchObject({
      status: 2,
      stderr:
        'error: . holds 2 engagements where one is wanted: Acme, Support (core); Acme, Payroll (core)\nhint: name the files of one engagement\n',
    });
    expect(at('two', 'compare').status).toBe(2);
  });
});

describe('the round before', () => {
  test('compare needs no path', () => {
    const alone = at('acme', 'compare', '--json');
    expect([alone.status, alone.stderr]).toEqual([0, '']);
    const named = at('acme', 'compare', 'previous', '.', '--json');
    expect(alone.stdout).toBe(named.stdout);
    const { changed = [] } = JSON.parse(alone.stdout).answers ?? {};
    expect(JSON.stringify(changed.length === 0 ? alone.stdout : changed)).toContain(
      'communication/shared-expectations',
    );
    // Of Bob, who was not asked again, the same interview.
    const files = at('acme', 'compare', 'ann-3.yaml', '--json');
    expect(files.status).toBe(0);
  });

  test('report --baseline previous tells what has changed, and three rounds show the trend', () => {
    const { status, stdout } = at('acme', 'report', '.', '--baseline', 'previous');
    expect(status).toBe(0);
    expect(section(stdout, 'Since the previous assessment (10 June 2026)')).toContain('Shared expectations');
    const trend = section(stdout, 'Round by round');
    expect(trend).toMatch(/11 January 2026[\s\S]*10 June 2026[\s\S]*10 November 2026/);
    expect(section(at('acme', 'report', '.', '--lang', 'es').stdout, 'Ronda a ronda')).toContain('10 de noviembre');
    expect(at('acme', 'report', 'ann-3.yaml', 'bob-1.yaml').stdout).not.toContain('Round by round');
  });

  test('of a first round there is none', () => {
    expect(at('parts', 'compare')).toMatchObject({
      status: 2,
      stderr:
        'error: there is no earlier round of this engagement beside its files\nhint: the next round is begun by: outready assess next.yaml --from last.yaml\n',
    });
    expect(at('parts', 'report', '.', '--baseline', 'previous').status).toBe(2);
  });

  test('an earlier file that cannot be read is told, one of somebody else is not', () => {
    write('broken', 'ann-1.yaml', { name: 'Ann', day: '2026-01-10', answer: '{ option: 3 }' });
    write('broken', 'ann-2.yaml', { name: 'Ann', day: '2026-06-10', answer: 'told' });
    const { status, stdout, stderr } = at('broken', 'report', 'ann-2.yaml', '--baseline', 'previous');
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('ann-1.yaml');
    expect(readFileSync(path.join(cwd, 'broken', 'ann-2.yaml'), 'utf8')).toContain('told');
  });
});
