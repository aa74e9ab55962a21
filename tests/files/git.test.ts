import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAtRevision } from '../../src/files/git.ts';
import { newRoot } from '../kit/check.ts';

const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true }));
const REPOSITORY = path.join(ROOT, 'repository');
mkdirSync(path.join(REPOSITORY, 'sub dir'), { recursive: true });

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'core.autocrlf=false', ...args], {
    cwd: REPOSITORY,
    stdio: 'pipe',
  });
const put = (name: string, text: string) => writeFileSync(path.join(REPOSITORY, name), text);

git('init', '-q', '-b', 'main');
put('a.yaml', 'old\r\n');
put('sub dir/ü b.yaml', 'sub\n');
git('add', '.');
git('commit', '-q', '-m', 'first');
put('a.yaml', 'new\n');
put('c.yaml', 'untracked\n');

const read = async (ref: string, files: readonly string[], cwd = REPOSITORY): Promise<object> => {
  const found = await readAtRevision(ref, files, cwd);
  return Object.fromEntries([...found].map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]));
};

describe('files at a commit', () => {
  test('to the byte, whatever they are now; one that was not there is left out, a folder too', async () => {
    expect(await read('main', ['a.yaml', 'c.yaml', 'sub dir/ü b.yaml', 'sub dir'])).toEqual({
      'a.yaml': 'old\r\n',
      'sub dir/ü b.yaml': 'sub\n',
    });
  });

  test('from a folder below, and by a whole path', async () => {
    const whole = path.join(REPOSITORY, 'a.yaml');
    expect(await read('HEAD', ['ü b.yaml', '../a.yaml', whole], path.join(REPOSITORY, 'sub dir'))).toEqual({
      'ü b.yaml': 'sub\n',
      '../a.yaml': 'old\r\n',
      [whole]: 'old\r\n',
    });
  });

  test('what lies outside is left out', async () => {
    expect(await read('main', ['../outside.yaml'])).toEqual({});
  });
});

describe('what cannot be used', () => {
  test.each(['nothing', '--output=x', 'main; touch x', '$(touch x)', ''])('no commit: %j', async (ref) => {
    await expect(read(ref, ['a.yaml'])).rejects.toThrow(`git knows no commit "${ref}"`);
  });

  test('no repository', async () => {
    await expect(read('main', ['a.yaml'], ROOT)).rejects.toThrow('this folder is in no git repository');
  });
});
