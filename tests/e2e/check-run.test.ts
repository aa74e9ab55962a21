import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { answersText, folderWith, newRoot, policyText, WORKED } from '../kit/check.ts';
import { run } from '../kit/run.ts';

// The built program; all else about `check` is in check.test.ts, which runs it inside the test.
const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true }));

describe('as a CI job runs it', () => {
  test('a policy from the present state, which passes; then one answer gets worse', () => {
    const cwd = folderWith(ROOT, { 'in/a.yaml': answersText().replace('[questions]', '[../questions]') });
    const init = run(['check', 'in', '--init', '--as-of', '2026-11-22'], { cwd });
    expect([init.status, init.stdout]).toEqual([0, '']);
    expect(init.stderr).toContain('Written: outready.policy.yaml\n');
    expect(readFileSync(path.join(cwd, 'outready.policy.yaml'), 'utf8')).toMatchSnapshot();
    expect(run(['check', 'in'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(run(['check', 'in', '--init'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'error: outready.policy.yaml cannot be made: it exists already\n',
    });
    writeFileSync(
      path.join(cwd, 'in/a.yaml'),
      answersText({ answers: WORKED.replace('s90', 's50') }).replace('[questions]', '[../questions]'),
    );
    const { status, stdout } = run(['check', 'in'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('fail score: the overall score is 48 at worst; at least 68 is demanded');
    expect(stdout).toContain('in/a.yaml:11:3 fail areas: Beta is 50 at worst; at least 90 is demanded');
  });

  test('no policy from what cannot be used', () => {
    const cwd = folderWith(ROOT, { 'a.yaml': answersText({ answers: '  alpha/first: s1\n' }) });
    expect(run(['check', 'a.yaml', '--init'], { cwd })).toMatchObject({ status: 2, stdout: '' });
    expect(() => readFileSync(path.join(cwd, 'outready.policy.yaml'))).toThrow();
  });

  test('against a commit', () => {
    const cwd = folderWith(ROOT, { 'acme.yaml': answersText() });
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' });
    git('init', '-q', '-b', 'main');
    git('add', 'acme.yaml');
    git('commit', '-q', '-m', 'first');
    expect(run(['check', 'acme.yaml', '--baseline', 'git:main'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(path.join(cwd, 'acme.yaml'), answersText({ answers: WORKED.replace('s67', 's0') }));
    writeFileSync(path.join(cwd, 'beta.yaml'), answersText({ client: 'Beta' }));
    const { status, stdout } = run(['check', 'acme.yaml', 'beta.yaml', '--baseline', 'git:main'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain(
      'acme.yaml:7:16 fail baseline: a blocker that was not in git:main: Topic first (alpha/first): knock-out',
    );
    expect(stdout).toContain('pass baseline    this engagement is new: git:main has nothing of it');
    const unknown = run(['check', 'acme.yaml', '--baseline', 'git:none', '--min-score', '1'], { cwd });
    expect(unknown.status).toBe(2);
    expect(unknown.stdout).toContain('pass score');
    expect(unknown.stdout).toContain('git knows no commit "none"');
  });

  test('several formats at once, and what it comes to where no text is printed', () => {
    const cwd = folderWith(ROOT, {
      'acme.yaml': answersText(),
      'outready.policy.yaml': policyText('require: { score: 70 }'),
    });
    const both = run(['check', 'acme.yaml', '--format', 'text', '--format', 'json=out.json'], { cwd });
    expect([both.status, both.stderr]).toEqual([1, '']);
    expect(both.stdout).toContain('fail score');
    const json = run(['check', 'acme.yaml', '--format', 'json'], { cwd });
    expect(json.stdout).toBe(readFileSync(path.join(cwd, 'out.json'), 'utf8'));
    expect(run(['check', 'acme.yaml', '--format', 'text=out.txt'], { cwd })).toMatchObject({ status: 1, stdout: '' });
    expect(readFileSync(path.join(cwd, 'out.txt'), 'utf8')).toBe(both.stdout);
    expect(json.stderr).toMatch(/^1 failed, 2 passed; judged on \d{4}-\d\d-\d\d \(UTC\)\.\n$/);
  });

  test('the same bytes in whatever order the files are named', () => {
    const files = {
      'a.yaml': answersText({ client: 'Zeta' }),
      'b.yaml': answersText({ side: 'provider' }),
      'c.yaml': answersText(),
    };
    const cwd = folderWith(ROOT, files);
    const [one, other] = [
      ['a.yaml', 'b.yaml', 'c.yaml'],
      ['c.yaml', 'a.yaml', 'b.yaml'],
    ].map((names) => run(['check', ...names, '--min-score', '90', '--format', 'json'], { cwd }));
    expect(one).toEqual(other);
  });

  test('answers from standard input', () => {
    const cwd = folderWith(ROOT, {});
    const { status, stdout } = run(['check', '-', '--max-unknown', '0'], { cwd, input: answersText() });
    expect(status).toBe(1);
    expect(stdout).toContain('stdin:9:27 fail unknown');
  });

  test('a file that cannot be read; the others are checked, in every format', () => {
    const cwd = folderWith(ROOT, { 'a.yaml': answersText() });
    symlinkSync('b.yaml', path.join(cwd, 'b.yaml'));
    const { status, stdout } = run(
      ['check', 'a.yaml', 'b.yaml', '--min-score', '60', '--format', 'json=out.json', '--format', 'text'],
      { cwd },
    );
    expect(status).toBe(2);
    for (const text of [stdout, readFileSync(path.join(cwd, 'out.json'), 'utf8')]) {
      expect(text).toContain('cannot be read: the links go round in a circle');
      expect(text).toContain('the overall score is 68 at worst');
    }
  });

  test.skipIf(process.getuid?.() === 0)('a file without permission; the others are checked (root may read all)', () => {
    const cwd = folderWith(ROOT, { 'a.yaml': answersText(), 'b.yaml': answersText({ client: 'Beta' }) });
    chmodSync(path.join(cwd, 'b.yaml'), 0o000);
    const { status, stdout } = run(['check', '.', '--min-score', '60'], { cwd });
    expect(status).toBe(2);
    expect(stdout).toContain('b.yaml:1:1 fail valid-file: cannot be read: no permission');
    expect(stdout).toContain('pass score');
  });
});
