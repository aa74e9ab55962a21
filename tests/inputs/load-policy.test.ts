import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/inputs/load-policy.ts';
import { answersText, policyText } from '../kit/check.ts';
import { git, newGitRoot, put, removeRoot } from '../kit/git.ts';
import { runProgram } from '../kit/program.ts';

const ROOT = newGitRoot();
afterAll(() => removeRoot(ROOT));

let made = 0;

/** A folder, a repository or not, with empty files of these names, and policies that demand the score of their line. */
function folderOf(names: readonly string[], isRepository = true): string {
  const cwd = path.join(ROOT, `case-${made++}`);
  mkdirSync(cwd);
  if (isRepository) git(cwd, 'init', '-q');
  put(
    cwd,
    Object.fromEntries(
      names.map((name, index) => [name, name.includes('polic') ? policyText(`require: { score: ${index} }`) : '']),
    ),
  );
  return cwd;
}

const search = async (cwd: string, paths: readonly string[], given?: string) => {
  const { found, problems } = await loadPolicy(given, paths, cwd, new Map());
  return [found?.file, ...problems.map(({ severity, file }) => `${severity} ${file}`)];
};

describe('which policy holds', () => {
  const NAME = 'outready.policy.yaml';
  const NAMES = [NAME, `vendors/${NAME}`, 'vendors/retail/a.yaml', 'other/b.yaml'];

  test.each<[string, readonly string[], string]>([
    ['the nearest above a folder', ['vendors/retail'], `vendors/${NAME}`],
    ['the nearest above a file', ['vendors/retail/a.yaml'], `vendors/${NAME}`],
    ['the nearest above a pattern', ['vendors/**/*.yaml'], `vendors/${NAME}`],
    ['that of the folder itself', ['vendors'], `vendors/${NAME}`],
    ['one at the top of the repository', ['other'], NAME],
    ['one at the top, for what starts there', ['.'], NAME],
    ['one for several', ['other/b.yaml', '.'], NAME],
    ['standard input: where one stands', ['-'], NAME],
  ])('%s', async (_, paths, file) => expect(await search(folderOf(NAMES), paths)).toEqual([file]));

  test('from a folder below, by its whole path', async () => {
    const cwd = folderOf(NAMES);
    expect(await search(path.join(cwd, 'vendors/retail'), ['.'])).toEqual([path.join(cwd, `vendors/${NAME}`)]);
  });

  test('never above the top of the repository', async () => {
    const cwd = folderOf([NAME, 'inner/a.yaml'], false);
    git(path.join(cwd, 'inner'), 'init', '-q');
    expect(await search(path.join(cwd, 'inner'), ['.'])).toEqual([undefined]);
  });

  test('outside of a repository that of the current folder', async () => {
    const cwd = folderOf(NAMES, false);
    expect(await search(cwd, ['vendors/retail'])).toEqual([NAME]);
    expect(await search(path.join(cwd, 'other'), ['../vendors'])).toEqual([undefined]);
  });

  test('where none is above what is checked, that of the current folder', async () => {
    const cwd = folderOf([`here/${NAME}`, 'other/b.yaml']);
    expect(await search(path.join(cwd, 'here'), ['../other'])).toEqual([NAME]);
  });

  test.skipIf(process.platform === 'win32')('a link to a device of that name is not read', async () => {
    const cwd = folderOf(['in/a.yaml']);
    symlinkSync('/dev/zero', path.join(cwd, NAME));
    await expect(search(cwd, ['in'])).rejects.toThrow('is no regular file, so it is not read as the policy');
  });

  test('two for one check are refused, none for a part of it too', async () => {
    const cwd = folderOf(NAMES);
    await expect(search(cwd, ['vendors', 'other'])).rejects.toThrow(
      `vendors/${NAME} holds for vendors, and ${NAME} for other`,
    );
    rmSync(path.join(cwd, NAME));
    await expect(search(cwd, ['other', 'vendors'])).rejects.toThrow(
      `no policy holds for other, and vendors/${NAME} for vendors`,
    );
    expect(await search(cwd, ['other', 'vendors'], `vendors/${NAME}`)).toEqual([`vendors/${NAME}`]);
  });
});

describe('almost the name', () => {
  test.each([
    'outready.policy.yml',
    'outready-policy.yaml',
    'outready_policy.yaml',
    'Outready.Policy.yaml',
    'outready.policies.yaml',
    'outready.policy.json',
    'outready.policy.yaml.txt',
    '.outready.policy.yaml',
    'outready.polcy.yaml',
    'outready.policy',
  ])('%s is told, wherever it would have been found', async (name) => {
    const cwd = folderOf([name, `in/${name}`, 'in/deep/a.yaml']);
    expect(await search(cwd, ['in/deep'])).toEqual([undefined, `warning ${name}`, `warning in/${name}`]);
    expect(await search(folderOf([name], false), ['.'])).toEqual([undefined, `warning ${name}`]);
  });

  test('another name is nobody’s business', async () => {
    const names = ['house.policy.yaml', 'policy.yaml', 'outready.yaml', 'outready.theme.yaml', 'notes.txt'];
    expect(await search(folderOf(names), ['.'])).toEqual([undefined]);
  });
});

describe('a policy that does not hold', () => {
  test('is told where it lies in what is checked', async () => {
    const cwd = folderOf(['outready.policy.yaml', 'a/outready.policy.yaml', 'a/house.policy.yaml']);
    put(cwd, {
      'a/a.yaml': answersText({ profile: 'core', answers: '  communication/shared-expectations: { unknown: true }\n' }),
    });
    const { stdout } = await runProgram(['check', '.'], cwd);
    expect(stdout).toContain(
      'a/outready.policy.yaml:1:1 warn valid-file: this policy is not used; outready.policy.yaml holds here',
    );
    expect(stdout).not.toContain('house.policy');
    expect((await runProgram(['check', '.', '--policy', 'outready.policy.yaml'], cwd)).stdout).not.toContain(
      'not used',
    );
  });
});

describe('nothing demanded', () => {
  const ANSWERS = answersText({ profile: 'core', answers: '  communication/shared-expectations: { unknown: true }\n' });

  test('is a warning that every format tells and --max-warnings counts', async () => {
    const cwd = folderOf([]);
    put(cwd, { 'a.yaml': ANSWERS });
    for (const format of ['text', 'json', 'sarif', 'junit', 'github', 'gitlab']) {
      const { status, stdout } = await runProgram(['check', '.', '--format', format, '--max-warnings', '0'], cwd);
      expect([format, status]).toEqual([format, 1]);
      expect(stdout).toMatch(/nothing[ -](?:is )?demanded/i);
    }
    expect((await runProgram(['check', '.'], cwd)).status).toBe(0);
  });

  test('also where something is demanded that only a comparison could judge', async () => {
    const cwd = folderOf([]);
    put(cwd, { 'a.yaml': ANSWERS, 'outready.policy.yaml': policyText('allow: { removed: 0 }') });
    expect((await runProgram(['check', '.'], cwd)).stdout).toContain('warn nothing-demanded');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'first');
    expect((await runProgram(['check', '.', '--baseline', 'git:HEAD'], cwd)).stdout).not.toContain('nothing-demanded');
  });
});
