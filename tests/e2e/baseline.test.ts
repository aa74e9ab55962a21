import { chownSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckShape } from '../../src/checks/formats/json.ts';
import { WORKED } from '../kit/check.ts';
import { commitAll, git, newGitRoot, put, removeRoot, repositoryWith, voice } from '../kit/git.ts';
import { runProgram } from '../kit/program.ts';
import { run } from '../kit/run.ts';
import { runs } from '../kit/runs.ts';

const ROOT = newGitRoot();
afterAll(() => removeRoot(ROOT));

const WORSE = WORKED.replace('first: s67', 'first: s33');
const CLIENT = voice('in');
const PROVIDER = voice('in', { side: 'provider', answers: WORKED.replace('second: s33', 'second: s0') });
const BETA = voice('in', { client: 'Beta' });
const FILES = { 'in/client.yaml': CLIENT, 'in/provider.yaml': PROVIDER, 'in/beta.yaml': BETA };

const check = (cwd: string, ...args: readonly string[]) => runProgram(['check', ...args, '--as-of', '2026-11-22'], cwd);

/** What a check finds, but for what passed: `fail removed`, with what it is about. */
async function found(cwd: string, ...args: readonly string[]) {
  const { status, stdout } = await check(cwd, ...args, '--format', 'json');
  const { results }: CheckShape = JSON.parse(stdout);
  const told = results.filter((each) => each.status !== 'pass');
  return { status, told: told.map((each) => `${each.status} ${each.demand}`), results };
}

const removeFile = (cwd: string, name: string): void => rmSync(path.join(cwd, name));
const moveFile = (cwd: string, from: string, to: string): void => {
  git(cwd, 'mv', from, to);
};

describe('a baseline is what stood there then, not what files are called now', () => {
  type Row = readonly [string, (cwd: string) => void, status: number, readonly string[]];
  const FELL = ['fail baseline', 'fail baseline'];
  test.each<Row>([
    ['nothing changed', () => undefined, 0, []],
    ['one answer worse', (cwd) => put(cwd, { 'in/client.yaml': voice('in', { answers: WORSE }) }), 1, FELL],
    ['only renamed', (cwd) => moveFile(cwd, 'in/provider.yaml', 'in/lead.yaml'), 0, []],
    [
      'renamed and worse',
      (cwd) => {
        moveFile(cwd, 'in/client.yaml', 'in/x.yaml');
        moveFile(cwd, 'in/provider.yaml', 'in/y.yaml');
        put(cwd, { 'in/x.yaml': voice('in', { answers: WORSE }) });
      },
      1,
      FELL,
    ],
    [
      'moved into a folder below',
      (cwd) => {
        put(cwd, { 'in/acme/client.yaml': voice('in/acme') });
        removeFile(cwd, 'in/client.yaml');
      },
      0,
      [],
    ],
    ['a respondent gone, whatever the figures do', (cwd) => removeFile(cwd, 'in/provider.yaml'), 1, ['fail removed']],
    ['an engagement gone', (cwd) => removeFile(cwd, 'in/beta.yaml'), 1, ['fail removed']],
    [
      'an engagement of a new name',
      (cwd) => put(cwd, { 'in/beta.yaml': voice('in', { client: 'Beta.' }) }),
      1,
      ['fail removed'],
    ],
    ['an engagement that is new', (cwd) => put(cwd, { 'in/new.yaml': voice('in', { client: 'Gamma' }) }), 0, []],
    ['another respondent', (cwd) => put(cwd, { 'in/new.yaml': voice('in', { name: 'Ann' }) }), 0, []],
    [
      'a name that was noted later',
      (cwd) => put(cwd, { 'in/beta.yaml': voice('in', { client: 'Beta', name: 'Ann' }) }),
      0,
      [],
    ],
    [
      'a provider that was chosen later',
      (cwd) => put(cwd, { 'in/beta.yaml': voice('in', { client: 'Beta', provider: 'Globex' }) }),
      0,
      [],
    ],
    [
      'an id that was given later',
      (cwd) => put(cwd, { 'in/beta.yaml': voice('in', { client: 'Beta', id: 'b' }) }),
      0,
      [],
    ],
    [
      'white space and another way to write an accent',
      (cwd) => put(cwd, { 'in/beta.yaml': voice('in', { client: ' Beta ' }) }),
      0,
      [],
    ],
  ])('%s', async (_, change, status, expected) => {
    const cwd = repositoryWith(ROOT, FILES);
    const folder = path.join(ROOT, `${path.basename(cwd)}-then`);
    git(ROOT, 'clone', '-q', cwd, folder);
    change(cwd);
    // A folder that holds the same state says the same as the commit.
    for (const from of ['git:main', 'git:HEAD', 'git:main...', path.join(folder, 'in')]) {
      const { told, ...result } = await found(cwd, 'in', '--baseline', from);
      expect([from, result.status, told]).toEqual([from, status, expected]);
    }
    expect(await found(cwd, 'in/**/*.yaml', '--baseline', 'git:main')).toMatchObject({ status, told: expected });
  });

  test('in words, with what to do', async () => {
    const cwd = repositoryWith(ROOT, FILES);
    removeFile(cwd, 'in/provider.yaml');
    put(cwd, { 'in/beta.yaml': voice('in', { client: 'beta' }), 'in/new.yaml': voice('in', { client: 'Gamma' }) });
    const { stdout } = await check(cwd, 'in', '--baseline', 'git:main');
    expect(stdout.replaceAll(/^ {2}pass valid-file.*\n/gm, '')).toMatchSnapshot();
  });

  test('as many as are allowed pass, each with a word; so does what is waived', async () => {
    const cwd = repositoryWith(ROOT, FILES);
    removeFile(cwd, 'in/provider.yaml');
    removeFile(cwd, 'in/beta.yaml');
    expect((await found(cwd, 'in', '--baseline', 'git:main')).told).toEqual(['fail removed', 'fail removed']);
    const allowed = await found(cwd, 'in', '--baseline', 'git:main', '--max-removed', '1');
    expect([allowed.status, allowed.told]).toEqual([0, ['warn removed', 'warn removed']]);
    put(cwd, { 'outready.policy.yaml': waiver('Beta') });
    const waived = await found(cwd, 'in', '--baseline', 'git:main');
    expect([waived.status, waived.told]).toEqual([1, ['suppressed removed', 'fail removed']]);
    expect(waived.results.filter(({ demand }) => demand.startsWith('waiver'))).toEqual([]);
  });

  const waiver = (client: string) =>
    `format: outready/policy/1\nwaivers: [{ rule: removed, engagement: { client: ${client} }, reason: Ended, owner: CIO, until: 2027-12-31 }]\n`;

  test('only a folder, a pattern or a commit knows what is missing; a few files by name do not', async () => {
    const cwd = repositoryWith(ROOT, FILES);
    git(ROOT, 'clone', '-q', cwd, `${cwd}-then`);
    const named = ['in/client.yaml', '--baseline'];
    expect(await found(cwd, ...named, `${cwd}-then/in`)).toMatchObject({ status: 0, told: [] });
    expect(await found(cwd, ...named, 'git:main')).toMatchObject({ status: 0, told: [] });
    expect(await found(cwd, 'in/client.yaml', 'in/provider.yaml', '--baseline', 'git:main')).toMatchObject({
      status: 0,
    });
  });

  test('a file that is named, and was called otherwise or lay elsewhere, is compared with what it was', async () => {
    const cwd = repositoryWith(ROOT, { ...FILES, 'elsewhere/client.yaml': voice('elsewhere', { client: 'Delta' }) });
    moveFile(cwd, 'in/provider.yaml', 'in/lead.yaml');
    moveFile(cwd, 'elsewhere/client.yaml', 'in/delta.yaml');
    put(cwd, { 'in/delta.yaml': voice('in', { client: 'Delta', answers: WORSE }) });
    const both = await found(cwd, 'in/client.yaml', 'in/lead.yaml', '--baseline', 'git:main');
    expect(both).toMatchObject({ status: 0, told: [] });
    expect((await found(cwd, 'in/delta.yaml', '--baseline', 'git:main')).told).toEqual(['fail baseline', ...FELL]);
  });

  test('what main did meanwhile is not this branch’s doing', async () => {
    const cwd = repositoryWith(ROOT, FILES);
    git(cwd, 'branch', 'feature');
    put(cwd, { 'in/beta.yaml': voice('in', { client: 'Beta', answers: WORKED.replace('s33', 's100') }) });
    commitAll(cwd);
    git(cwd, 'checkout', '-q', 'feature');
    expect((await found(cwd, 'in', '--baseline', 'git:main')).status).toBe(1);
    expect((await found(cwd, 'in', '--baseline', 'git:main...')).status).toBe(0);
  });

  test('a file that could not be used then is told, and nothing is compared with half of an engagement', async () => {
    const cwd = repositoryWith(ROOT, { ...FILES, 'in/provider.yaml': 'format: outready/answers/1\nanswers: [' });
    put(cwd, FILES);
    const { status, told, results } = await found(cwd, 'in', '--baseline', 'git:main');
    expect([status, told]).toEqual([0, ['warn baseline', 'warn valid-file']]);
    expect(results.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        'what git:main has of this engagement cannot be used, so there is nothing to compare with',
        'in git:main this file could not be used, so it is not compared with',
      ]),
    );
  });

  test('a folder that has become a link is compared with what it was', async () => {
    const cwd = repositoryWith(ROOT, FILES);
    moveFile(cwd, 'in', 'out');
    symlinkSync('out', path.join(cwd, 'in'));
    removeFile(cwd, 'out/beta.yaml');
    removeFile(cwd, 'out/provider.yaml');
    const { status, told } = await found(cwd, 'in', '--baseline', 'git:main');
    expect([status, told.filter((each) => each === 'fail removed')]).toEqual([1, ['fail removed', 'fail removed']]);
  });

  test.each([
    ['kept elsewhere', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'],
    ['encrypted', '\0GITCRYPT\0\x01\x02'],
  ])('answers that were %s then are no new engagement', async (_, text) => {
    const cwd = repositoryWith(ROOT, { ...FILES, 'in/client.yaml': text, 'in/more.yaml': text });
    put(cwd, { 'in/client.yaml': voice('in', { answers: WORSE }) });
    const { status, told } = await found(cwd, 'in', '--baseline', 'git:main');
    expect(status).toBe(2);
    expect(told.filter((each) => each.endsWith('valid-file'))).toContain('fail valid-file');
    put(cwd, { 'in/client.yaml': text });
    expect((await found(cwd, 'in', '--baseline', 'git:main')).status).not.toBe(2);
  });

  test('one that cannot be used now is told as that, not as gone', async () => {
    const cwd = repositoryWith(ROOT, FILES);
    put(cwd, { 'in/beta.yaml': 'format: outready/answers/1\nanswers: [' });
    const { status, told } = await found(cwd, 'in', '--baseline', 'git:main');
    expect([status, told]).toEqual([2, ['fail valid-file']]);
  });

  test('law: whatever the files are called, before and after, the same is found', async () => {
    const before = repositoryWith(ROOT, {});
    const texts = [
      CLIENT,
      voice('in', { answers: WORSE, name: 'Ann' }),
      PROVIDER,
      BETA,
      voice('in', { client: 'Gamma', id: 'g' }),
      voice('in', { client: 'Gamma', side: 'provider' }),
    ];
    const now = [CLIENT, voice('in', { name: 'Ann' }), BETA.replace('s90', 's50'), ...texts.slice(4)];
    const names = ['a.yaml', 'b.yaml', 'c.yaml', 'd.yml', 'e.YAML', 'f.json.yaml'];
    const state = async (from: readonly string[], to: readonly string[]) => {
      for (const name of names) rmSync(path.join(before, 'in', name), { force: true });
      put(before, Object.fromEntries(texts.map((text, index) => [`in/${from[index]}`, text])));
      commitAll(before);
      for (const name of names) rmSync(path.join(before, 'in', name), { force: true });
      put(before, Object.fromEntries(now.map((text, index) => [`in/${to[index]}`, text])));
      const { results } = await found(before, 'in', '--baseline', 'git:main');
      const bare = results.filter(({ demand }) => demand !== 'valid-file');
      return bare
        .map(({ location: _, message, ...each }) =>
          JSON.stringify({ ...each, message: message.replace(/in\/\S+,/, '') }),
        )
        .sort();
    };
    const expected = await state(names, names);
    expect(expected.filter((each) => each.includes('"fail"')).length).toBeGreaterThan(2);
    const order = fc.shuffledSubarray(names, { minLength: names.length });
    await fc.assert(
      fc.asyncProperty(order, order, async (from, to) => {
        expect(await state(from, to)).toEqual(expected);
      }),
      runs(40),
    );
  });
});

describe('a baseline of stored assessments', () => {
  const cwd = repositoryWith(ROOT, FILES);
  const score = (...files: readonly string[]) => runProgram(['score', ...files, '--json'], cwd);

  test('one, or a list of many in one file', async () => {
    const acme = (await score('in/client.yaml', 'in/provider.yaml')).stdout;
    const beta = (await score('in/beta.yaml')).stdout;
    put(cwd, {
      'acme.json': acme,
      'all.json': `[${acme},\n${beta}]`,
      'stored/acme.json': acme,
      'stored/beta.json': beta,
    });
    for (const from of ['all.json', 'stored', 'stored/*.json']) {
      expect([from, await found(cwd, 'in', '--baseline', from)]).toMatchObject([from, { status: 0, told: [] }]);
    }
    expect(await found(cwd, 'in', '--baseline', 'acme.json')).toMatchObject({ status: 0, told: [] });
    removeFile(cwd, 'in/beta.yaml');
    removeFile(cwd, 'in/provider.yaml');
    expect((await found(cwd, 'in', '--baseline', 'all.json')).told).toContain('fail removed');
    expect(
      (await found(cwd, 'in', '--baseline', 'all.json')).told.filter((each) => each === 'fail removed'),
    ).toHaveLength(2);
    put(cwd, FILES);
  });

  test('a list larger than any one document', async () => {
    const { stdout } = await score('in/beta.yaml');
    const many = Array.from({ length: 400 }, (_, index) =>
      stdout.replace('"client": "Beta"', `"client": "Client ${index}"`),
    );
    writeFileSync(path.join(cwd, 'many.json'), `[${[...many, stdout].join(',')}]`);
    expect(await found(cwd, 'in/beta.yaml', '--baseline', 'many.json')).toMatchObject({ status: 0, told: [] });
  });

  test.each([
    ['[{"format": "outready/assessment/1"}]', 'entry 1: the key "engagement" is missing'],
    ['[{"format": "outready/assessment/1"', 'error'],
  ])('%s is told', async (text) => {
    writeFileSync(path.join(cwd, 'broken.json'), text);
    const { status, stdout } = await check(cwd, 'in', '--baseline', 'broken.json');
    expect(status).toBe(2);
    expect(stdout).toMatch(/broken\.json:\d+:\d+ fail valid-file/);
  });

  test('twice the same engagement is a contradiction', async () => {
    const { stdout } = await score('in/beta.yaml');
    writeFileSync(path.join(cwd, 'twice.json'), `[${stdout},${stdout}]`);
    const result = await check(cwd, 'in', '--baseline', 'twice.json');
    expect(result.status).toBe(2);
    expect(result.stdout).toContain('is of the same engagement and profile as twice.json');
  });
});

describe('check, compare and report read the same states', () => {
  const cwd = repositoryWith(ROOT, FILES);
  put(cwd, { 'in/client.yaml': voice('in', { answers: WORSE }) });
  moveFile(cwd, 'in/provider.yaml', 'in/lead.yaml');

  test('compare with a commit, of one engagement among many', async () => {
    const { status, stdout, stderr } = await runProgram(
      ['compare', 'git:main', 'in/{client,lead}.yaml', '--json'],
      cwd,
    );
    expect([status, stderr]).toEqual([0, '']);
    const { before, answers, respondents, engagement } = JSON.parse(stdout);
    expect([before.label, engagement.client]).toEqual(['git:main', 'Acme']);
    expect(answers.map(({ question, kind }: { question: string; kind: string }) => [question, kind])).toEqual([
      ['alpha/first', 'worse'],
    ]);
    expect(respondents).toEqual({ joined: [], left: [] });
  });

  test('many on both sides are listed', async () => {
    const { status, stderr } = await runProgram(['compare', 'git:main', 'in'], cwd);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'holds 2 engagements where one is wanted: Beta, Analytics (small); Acme, Analytics (small)',
    );
  });

  test('nothing but commits', async () => {
    const { status, stderr } = await runProgram(['compare', 'git:main', 'git:HEAD'], cwd);
    expect([status, stderr]).toEqual([2, expect.stringContaining('git:REF says when, and nothing says what')]);
  });

  test('report with a commit, a folder of many, and a list', async () => {
    git(ROOT, 'clone', '-q', cwd, `${cwd}-then`);
    const stored = await runProgram(['score', 'in/client.yaml', 'in/provider.yaml', '--json'], `${cwd}-then`);
    const beta = await runProgram(['score', 'in/beta.yaml', '--json'], cwd);
    put(cwd, { 'all.json': `[${beta.stdout},${stored.stdout}]` });
    for (const from of ['git:main', `${cwd}-then/in`, 'all.json']) {
      const { status, stdout } = await runProgram(
        ['report', 'in/client.yaml', 'in/lead.yaml', '--baseline', from],
        cwd,
      );
      expect([from, status]).toEqual([from, 0]);
      expect(stdout).toContain('Since the previous assessment');
      expect(stdout).toContain('### Worse than before (1)');
    }
  });
});

test('a question that changed its meaning is set aside by check and compare alike', async () => {
  const cwd = repositoryWith(ROOT, {});
  const asked = (version: string, option: string) =>
    voice('in', { answers: `  alpha/first: ${option}\n  alpha/second: s33\n` }).replace(
      'answers:\n',
      `asked: { alpha: { version: ${version} } }\nanswers:\n`,
    );
  const folder = path.join(cwd, 'questions');
  const file = readdirSync(folder).find((name) => name === 'alpha.yaml') ?? '';
  put(cwd, { 'in/a.yaml': asked('1.0.0', 's100') });
  commitAll(cwd);
  const text = readFileSync(path.join(folder, file), 'utf8');
  const newer = text.replace(/version: .*/, 'version: 2.0.0').replace(/(- id: first\n)/, '$1    changed: 2.0.0\n');
  expect(newer).toContain('changed: 2.0.0');
  put(cwd, { 'questions/alpha.yaml': newer, 'in/a.yaml': asked('2.0.0', 's0') });
  const { status, results } = await found(cwd, 'in', '--baseline', 'git:main');
  expect([status, results.filter((each) => each.status === 'fail')]).toEqual([0, []]);
  expect(results.map(({ message }) => message).join('\n')).toContain('asked again with another meaning: alpha/first');
  const { stdout } = await runProgram(['compare', 'git:main', 'in', '--json'], cwd);
  expect(JSON.parse(stdout)).toMatchObject({ answers: [], setAside: { changed: ['alpha/first'] } });
  // Worse without having been asked again: nobody looks away.
  put(cwd, { 'in/a.yaml': asked('1.0.0', 's0') });
  expect((await found(cwd, 'in', '--baseline', 'git:main')).status).toBe(1);
});

describe('as a hook, with what git exports to it', () => {
  const cwd = repositoryWith(ROOT, FILES);
  const linked = `${cwd}-linked`;
  git(cwd, 'worktree', 'add', '-q', linked, '-b', 'feature');
  test.each([cwd, linked])('%s', (folder) => {
    put(folder, { 'in/client.yaml': voice('in', { answers: WORSE }) });
    const own = git(folder, 'rev-parse', '--absolute-git-dir').trim();
    const env = { GIT_DIR: own, GIT_INDEX_FILE: path.join(own, 'index'), GIT_PREFIX: '', GIT_WORK_TREE: folder };
    for (const given of [env, { GIT_DIR: own, GIT_INDEX_FILE: path.join(own, 'index') }]) {
      const { status, stdout } = run(['check', '.', '--baseline', 'git:main'], {
        cwd: path.join(folder, 'in'),
        env: { ...given, HOME: folder },
      });
      expect([status, stdout]).toEqual([1, expect.stringContaining('the overall score was')]);
    }
  });
});

test.skipIf(process.getuid?.() !== 0)(
  'somebody else’s repository is used where its owner is trusted by name (only root can give one away)',
  () => {
    const cwd = repositoryWith(ROOT, FILES);
    for (const each of ['.', '.git']) chownSync(path.join(cwd, each), 65_534, 65_534);
    const args = ['check', 'in', '--baseline', 'git:main'];
    expect(run(args, { cwd, env: { HOME: ROOT } })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('git says: detected dubious ownership in repository'),
    });
    const trusted = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: cwd };
    expect(run(args, { cwd, env: { HOME: ROOT, ...trusted } })).toMatchObject({ status: 0 });
  },
);

test('without git', () => {
  const cwd = repositoryWith(ROOT, FILES);
  const { status, stdout } = run(['check', 'in', '--baseline', 'git:main'], { cwd, env: { PATH: '/nowhere' } });
  expect([status, stdout]).toEqual([2, expect.stringContaining('the program git is not there')]);
});

test('what only a comparison can judge needs one', async () => {
  const cwd = repositoryWith(ROOT, FILES);
  const { status, stderr } = await check(cwd, 'in', '--max-removed', '0');
  expect([status, stderr]).toEqual([2, expect.stringContaining('--max-removed needs a baseline')]);
});
