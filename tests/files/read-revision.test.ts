import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readAtRevision } from '../../src/files/read-revision.ts';
import { commitAll, git, newGitRoot, put, removeRoot, repositoryWith } from '../kit/git.ts';

const ROOT = newGitRoot();
afterAll(() => removeRoot(ROOT));

const REPOSITORY = repositoryWith(ROOT, {
  'a.yaml': 'old\r\n',
  'sub dir/ü b.yaml': 'sub\n',
  'sub dir/c.txt': 'text\n',
  'sub dir/node_modules/x.yaml': 'x\n',
  'sub dir/.hidden/d.JSON': 'hidden\n',
});
put(REPOSITORY, { 'a.yaml': 'new\n', 'untracked.yaml': 'untracked\n', 'sub dir/new.yaml': 'new\n' });
git(REPOSITORY, 'mv', 'sub dir/ü b.yaml', 'moved.yaml');

async function read(ref: string, given: readonly string[], cwd = REPOSITORY): Promise<object> {
  const { files, problems } = await readAtRevision(ref, given, cwd);
  const told = problems.map(({ file, message }) => [file, message] as const);
  return Object.fromEntries([
    ...files.map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)] as const),
    ...told,
  ]);
}

describe('what arguments stood for at a commit', () => {
  test('a file to the byte, whatever it is now; one that was not there is left out', async () => {
    expect(await read('main', ['a.yaml', 'untracked.yaml'])).toEqual({ 'a.yaml': 'old\r\n' });
  });

  test('a folder: what was in it then, whatever it is called now', async () => {
    const then = { 'sub dir/.hidden/d.JSON': 'hidden\n', 'sub dir/ü b.yaml': 'sub\n' };
    expect(await read('main', ['sub dir'])).toEqual(then);
    expect(await read('main', ['sub dir', 'sub dir/', path.join(REPOSITORY, 'sub dir')])).toEqual(then);
    expect(await read('main', ['.'], path.join(REPOSITORY, 'sub dir'))).toEqual({
      '.hidden/d.JSON': 'hidden\n',
      'ü b.yaml': 'sub\n',
    });
  });

  test('a pattern, from where one stands', async () => {
    expect(await read('HEAD', ['*.yaml'])).toEqual({ 'a.yaml': 'old\r\n' });
    expect(await read('HEAD', ['./sub dir/*'])).toEqual({ 'sub dir/c.txt': 'text\n', 'sub dir/ü b.yaml': 'sub\n' });
    expect(await read('HEAD', ['**/*.yaml'])).toMatchObject({ 'a.yaml': 'old\r\n', 'sub dir/ü b.yaml': 'sub\n' });
    expect(await read('HEAD', ['../*.yaml'], path.join(REPOSITORY, 'sub dir'))).toEqual({
      [path.join(REPOSITORY, 'a.yaml')]: 'old\r\n',
    });
  });

  test('what has vanished since can be had as well', async () => {
    const { readVanished } = await readAtRevision('main', ['a.yaml'], REPOSITORY);
    expect((await readVanished()).map(({ file }) => file)).toEqual(['sub dir/ü b.yaml']);
  });

  test('what a sparse checkout leaves out has not vanished', async () => {
    const cwd = repositoryWith(ROOT, { 'in/a.yaml': 'a\n', 'out/b.yaml': 'b\n', 'in/c.yaml': 'c\n' });
    git(cwd, 'sparse-checkout', 'set', 'in');
    expect(existsSync(path.join(cwd, 'out'))).toBe(false);
    rmSync(path.join(cwd, 'in/c.yaml'));
    const { readVanished } = await readAtRevision('main', ['in/a.yaml'], cwd);
    expect((await readVanished()).map(({ file }) => file)).toEqual(['in/c.yaml']);
  });

  test('links within the tree are followed, in circles and to what is there twice too; others are told', async () => {
    const cwd = repositoryWith(ROOT, { 'in/a.yaml': 'a\n', 'real/b.yaml': 'b\n', 'real/deep/c.yaml': 'c\n' });
    for (const [name, target] of [
      ['in/link.yaml', '../real/b.yaml'],
      ['in/again.yaml', 'link.yaml'],
      ['in/folder', '../real'],
      ['in/circle', '..'],
      ['in/here', '.'],
      ['in/out', '/usr'],
      ['in/up', '../../elsewhere'],
      ['in/lost', 'nowhere'],
    ] as const) {
      symlinkSync(target, path.join(cwd, name));
    }
    commitAll(cwd);
    rmSync(path.join(cwd, 'in/link.yaml'));
    const out = 'in git:main this link leads out of the repository, so it is not compared with';
    expect(Object.values(await read('main', ['in'], cwd)).sort()).toEqual(['a\n', 'b\n', 'c\n', out, out].sort());
  });

  test('what a name stood for then, though it is a link now; what the link leads to only where there was nothing', async () => {
    const cwd = repositoryWith(ROOT, { 'in/a.yaml': 'a\n', 'in/b.yaml': 'b\n', 'other/c.yaml': 'c\n' });
    rmSync(path.join(cwd, 'in'), { recursive: true });
    symlinkSync('other', path.join(cwd, 'in'));
    symlinkSync('other', path.join(cwd, 'new'));
    expect(await read('main', ['in'], cwd)).toEqual({ 'in/a.yaml': 'a\n', 'in/b.yaml': 'b\n' });
    expect(await read('main', ['in/*.yaml'], cwd)).toEqual({ 'in/a.yaml': 'a\n', 'in/b.yaml': 'b\n' });
    expect(await read('main', ['in/b.yaml'], cwd)).toEqual({ 'in/b.yaml': 'b\n' });
    expect(await read('main', ['new'], cwd)).toEqual({ 'new/c.yaml': 'c\n' });
  });

  test('a folder below what was a link then', async () => {
    const cwd = repositoryWith(ROOT, { 'real/deep/a.yaml': 'a\n' });
    for (const [name, target] of [
      ['one', 'real'],
      ['two', 'one'],
      ['out', '..'],
      ['round', 'trip'],
      ['trip', 'round'],
    ] as const) {
      symlinkSync(target, path.join(cwd, name));
    }
    commitAll(cwd);
    for (const name of ['one', 'two', 'out', 'round']) {
      rmSync(path.join(cwd, name));
      put(cwd, { [`${name}/deep/b.yaml`]: 'b\n' });
    }
    expect(await read('main', ['one/deep', 'two/deep'], cwd)).toEqual({ 'one/deep/a.yaml': 'a\n' });
    const out = 'in git:main this link leads out of the repository, so it is not compared with';
    expect(await read('main', ['out/deep', 'round/deep'], cwd)).toEqual({ 'out/deep': out });
  });

  test('a submodule at the commit that it had then; one that is not checked out is told', async () => {
    const inner = repositoryWith(ROOT, { 's.yaml': 'first\n' });
    const cwd = repositoryWith(ROOT, { 'answers/a.yaml': 'a\n' });
    git(cwd, 'submodule', '--quiet', 'add', inner, 'answers/inner');
    commitAll(cwd);
    const below = path.join(cwd, 'answers/inner');
    put(below, { 's.yaml': 'second\n' });
    commitAll(below);
    expect(await read('main', ['answers'], cwd)).toMatchObject({
      'answers/a.yaml': 'a\n',
      'answers/inner/s.yaml': 'first\n',
    });
    expect(await read('main', ['s.yaml'], below)).toEqual({ 's.yaml': 'second\n' });
    git(cwd, 'submodule', '--quiet', 'deinit', '-f', 'answers/inner');
    expect(await read('main', ['answers'], cwd)).toEqual({
      'answers/a.yaml': 'a\n',
      'answers/inner': 'in git:main this is a submodule that is not checked out, so it is not compared with',
    });
  });

  test('a folder that has become another repository is not compared with what that one brings', async () => {
    const inner = repositoryWith(ROOT, { 'a.yaml': 'theirs\n' });
    const cwd = repositoryWith(ROOT, { 'in/a.yaml': 'ours\n', 'other/b.yaml': 'b\n' });
    git(cwd, 'rm', '-q', '-r', 'in');
    git(cwd, 'submodule', '--quiet', 'add', inner, 'in');
    const refused = 'in is in another repository now, and at git:main it was in the one around it';
    for (const given of ['in', 'in/a.yaml', 'in/*.yaml']) {
      await expect(read('main', [given], cwd)).rejects.toThrow('is in another repository now');
    }
    await expect(read('main', ['.'], path.join(cwd, 'in'))).rejects.toThrow('is in another repository now');
    expect(await read('main', ['.'], cwd)).toMatchObject({ 'in/a.yaml': 'ours\n' });
    // What the repository around it does not know, or never had, is no reason.
    git(path.join(cwd, 'in'), 'tag', 'v1');
    expect(await read('v1', ['in'], cwd)).toMatchObject({ 'in/a.yaml': 'theirs\n' });
    commitAll(cwd);
    expect(await read('main', ['in'], cwd)).toMatchObject({ 'in/a.yaml': 'theirs\n' });
    git(cwd, 'rm', '-q', '-f', 'in');
    git(cwd, 'reset', '-q', '--hard', 'HEAD^');
    rmSync(path.join(cwd, 'in'), { recursive: true });
    symlinkSync(inner, path.join(cwd, 'in'));
    await expect(read('main', ['in'], cwd)).rejects.toThrow(refused);
  });

  test('a linked worktree', async () => {
    const cwd = repositoryWith(ROOT, { 'answers/a.yaml': 'a\n' });
    const other = `${cwd}-linked`;
    git(cwd, 'worktree', 'add', '-q', other, '-b', 'feature');
    put(other, { 'answers/a.yaml': 'changed\n' });
    expect(await read('main', ['answers'], other)).toEqual({ 'answers/a.yaml': 'a\n' });
  });
});

describe('which commit', () => {
  const cwd = repositoryWith(ROOT, { 'a.yaml': 'base\n' });
  git(cwd, 'checkout', '-q', '-b', 'feature');
  put(cwd, { 'b.yaml': 'feature\n' });
  commitAll(cwd);
  git(cwd, 'checkout', '-q', 'main');
  put(cwd, { 'a.yaml': 'moved on\n' });
  commitAll(cwd);
  git(cwd, 'checkout', '-q', 'feature');
  git(cwd, 'branch', 'other', 'main');

  test.each([
    ['main', 'moved on\n'],
    ['main...', 'base\n'],
    ['HEAD', 'base\n'],
    ['HEAD^', 'base\n'],
    ['feature...', 'base\n'],
  ])('%s', async (ref, text) => expect(await read(ref, ['a.yaml'], cwd)).toEqual({ 'a.yaml': text }));

  test.each<[string, string]>([
    ['nothing', 'git knows no commit "nothing"'],
    ['nothing...', 'git knows no commit "nothing"'],
    ['--output=x', 'git knows no commit "--output=x"'],
    ['-h', 'git knows no commit "-h"'],
    ['main; touch x', 'git knows no commit "main; touch x"'],
    ['$(touch x)', 'git knows no commit "$(touch x)"'],
    ['main\nHEAD', 'git knows no commit "main\nHEAD"'],
    ['main:a.yaml', 'git knows no commit "main:a.yaml"'],
    ['main..HEAD', 'git:main..HEAD is a range, not a commit'],
    ['main...HEAD', 'git:main...HEAD is a range, not a commit'],
    ['', 'git: needs a commit'],
    ['...', 'git: needs a commit'],
  ])('%j is none', async (ref, message) => {
    await expect(read(ref, ['a.yaml'], cwd)).rejects.toThrow(message);
    // A hint at a shallow clone would be untrue.
    await expect(read(ref, ['a.yaml'], cwd)).rejects.not.toMatchObject({
      hint: expect.stringContaining('fetch-depth'),
    });
  });

  test('a name of two things is none: git would take the tag, which anybody may have pushed', async () => {
    const cwd = repositoryWith(ROOT, { 'a.yaml': 'a\n' });
    git(cwd, 'tag', 'main');
    for (const ref of ['main', 'main...', 'main^{commit}']) {
      await expect(read(ref, ['a.yaml'], cwd)).rejects.toThrow('git knows more than one thing by the name "main');
    }
    git(cwd, 'config', 'core.warnAmbiguousRefs', 'false');
    await expect(read('main', ['a.yaml'], cwd)).rejects.toMatchObject({ hint: expect.stringContaining('refs/heads/') });
    expect(await read('refs/heads/main', ['a.yaml'], cwd)).toEqual({ 'a.yaml': 'a\n' });
  });

  test('two histories without a common commit', async () => {
    git(cwd, 'checkout', '-q', '--orphan', 'island');
    commitAll(cwd);
    await expect(read('main...', ['a.yaml'], cwd)).rejects.toThrow('no commit from which both main and HEAD come');
    git(cwd, 'checkout', '-q', '-f', 'feature');
  });

  test('a shallow clone lacks them, and is told how to get them', async () => {
    const shallow = `${cwd}-shallow`;
    git(ROOT, 'clone', '-q', '--depth', '1', '--branch', 'main', `file://${cwd}`, shallow);
    expect(await read('HEAD', ['a.yaml'], shallow)).toEqual({ 'a.yaml': 'moved on\n' });
    for (const ref of ['HEAD^', 'origin/feature']) {
      await expect(read(ref, ['a.yaml'], shallow)).rejects.toMatchObject({
        message: `git knows no commit "${ref}"`,
        hint: expect.stringContaining('fetch-depth: 0'),
      });
    }
    git(shallow, 'fetch', '-q', '--depth', '1', 'origin', 'feature:feature');
    await expect(read('feature...', ['a.yaml'], shallow)).rejects.toMatchObject({
      hint: expect.stringContaining('fetch-depth: 0'),
    });
  });
});

describe('what cannot be used is told in git’s own words', () => {
  test('no repository', async () => {
    await expect(read('main', ['a.yaml'], ROOT)).rejects.toThrow('this folder is in no git repository');
  });

  test('two repositories', async () => {
    const other = repositoryWith(ROOT, { 'b.yaml': 'b\n' });
    await expect(read('main', ['a.yaml', path.join(other, 'b.yaml')])).rejects.toThrow('are two repositories');
  });

  test('standard input', async () => {
    await expect(read('main', ['-'])).rejects.toThrow('standard input is in no commit');
  });

  test('no commit yet', async () => {
    const cwd = path.join(ROOT, 'unborn');
    mkdirSync(cwd);
    git(cwd, 'init', '-q');
    await expect(read('HEAD', ['.'], cwd)).rejects.toThrow('git knows no commit "HEAD"');
  });

  test('an object that is not there, in a clone that could fetch it: it does not, and runs nothing', async () => {
    const source = repositoryWith(ROOT, { 'a.yaml': 'old\n' });
    put(source, { 'a.yaml': 'new\n' });
    commitAll(source);
    git(source, 'config', 'uploadpack.allowFilter', 'true');
    const partial = `${source}-partial`;
    git(ROOT, 'clone', '-q', '--filter=blob:none', `file://${source}`, partial);
    expect(await read('HEAD', ['a.yaml'], partial)).toEqual({ 'a.yaml': 'new\n' });
    const trap = path.join(partial, 'ran');
    const script = path.join(partial, '.git/trap.sh');
    put(partial, { '.git/trap.sh': `#!/bin/sh\ntouch ${trap}\n` });
    chmodSync(script, 0o755);
    for (const [key, value] of [
      ['core.sshCommand', script],
      ['core.fsmonitor', script],
      ['core.pager', script],
      ['core.hooksPath', path.join(partial, '.git')],
      ['protocol.allow', 'always'],
      ['protocol.ssh.allow', 'always'],
      ['protocol.ext.allow', 'always'],
      ['diff.external', script],
      ['filter.x.clean', script],
    ] as const) {
      git(partial, 'config', key, value);
    }
    put(partial, { '.git/info/attributes': '* filter=x diff=x\n', 'a.yaml': 'touched\n' });
    expect(existsSync(trap)).toBe(false);
    for (const url of [`file://${source}`, 'ssh://nobody@localhost/nowhere', `ext::${script}`]) {
      git(partial, 'config', 'remote.origin.url', url);
      await expect(read('HEAD^', ['a.yaml'], partial)).rejects.toThrow(/git (?:has no object|says: could not )/);
      expect([url, existsSync(trap)]).toEqual([url, false]);
    }
    const { readVanished } = await readAtRevision('HEAD', ['a.yaml'], partial);
    await readVanished();
    expect(existsSync(trap)).toBe(false);
  });

  test.skipIf(process.getuid?.() !== 0)('a repository of somebody else (only root can give one away)', async () => {
    const cwd = repositoryWith(ROOT, { 'a.yaml': 'a\n' });
    git(cwd, 'config', 'core.fsmonitor', 'false');
    for (const each of ['.', '.git']) chownSync(path.join(cwd, each), 65_534, 65_534);
    await expect(read('HEAD', ['a.yaml'], cwd)).rejects.toMatchObject({
      message: expect.stringContaining('git says: detected dubious ownership in repository'),
      hint: expect.stringContaining('safe.directory'),
    });
  });
});
