import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { run } from '../kit/run.ts';

const readYaml = (file: string): unknown => parse(readFileSync(file, 'utf8'));

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = readYaml('action.yml') as Action;

/** Runs a script as the runner does. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>>) {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
}

/** The script of one step, which is text for a shell. */
function scriptOf(id: string): string {
  return action.runs.steps.find((step) => step.id === id)?.run ?? expect.fail(`action.yml has no step ${id}`);
}

const check = scriptOf('check');
const checkInputs = action.runs.steps.find(({ id }) => id === 'check')?.env ?? {};

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}

const [hook, ...hooks] = readYaml('.pre-commit-hooks.yaml') as readonly Hook[];
const gitlab = readYaml('examples/ci/gitlab.yml') as {
  readonly outready: {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: Readonly<Record<string, string>> };
  };
};
const script = gitlab.outready.script.join('\n');

describe('action.yml', () => {
  test('every input reaches the script as a variable, and no text of a user is part of the script', () => {
    expect(action.runs.using).toBe('composite');
    for (const { run: script = '' } of action.runs.steps) expect(script).not.toContain('${{');
    const given = Object.values(checkInputs).map((value) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1]);
    expect(given).toEqual(Object.keys(action.inputs));
    for (const name of Object.keys(checkInputs)) expect(check).toMatch(new RegExp(`"[^"\\n]*\\$\\{?${name}\\b`));
  });

  test('every output is written by the script', () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.check.outputs.${name} }}`);
      expect(check).toContain(`echo "${name}=`);
    }
  });
});

describe.skipIf(process.platform === 'win32')('the action’s script', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'outready-action-'));
  afterAll(() => rmSync(root, { recursive: true }));

  // Stands where the action's own checkout would: writes down what it was called with, and ends as it is told.
  const own = path.join(root, 'action');
  mkdirSync(path.join(own, 'bin'), { recursive: true });
  const stand = `const { renameSync, writeFileSync } = require('node:fs');
writeFileSync('called', JSON.stringify(process.argv.slice(2)));
const { TOUCH } = process.env;
if (TOUCH) { writeFileSync('new', ''); renameSync('new', TOUCH); }
process.exitCode = Number(process.env.STATUS);`;
  writeFileSync(path.join(own, 'bin/outready.js'), stand);

  /** What the script calls the program with, what it outputs and how it ends, for inputs beside their defaults. */
  function runAction(
    inputs: Readonly<Record<string, string>>,
    {
      status = 0,
      touch = '',
      brought = [],
    }: { readonly status?: number; readonly touch?: string; readonly brought?: readonly string[] } = {},
  ) {
    const cwd = mkdtempSync(path.join(root, 'case-'));
    for (const file of brought) writeFileSync(path.join(cwd, file), '{}');
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]);
    const env = Object.fromEntries(
      defaults.map(([name = '', value]) => [name.toUpperCase().replaceAll('-', '_'), value]),
    );
    const GITHUB_OUTPUT = path.join(cwd, 'output');
    writeFileSync(GITHUB_OUTPUT, '');
    // As the runner starts it.
    const ended = bash(check, cwd, {
      ...env,
      GITHUB_OUTPUT,
      GITHUB_ACTION_PATH: own,
      STATUS: String(status),
      TOUCH: touch,
    });
    const called = path.join(cwd, 'called');
    return {
      called: existsSync(called) ? JSON.parse(readFileSync(called, 'utf8')) : undefined,
      output: readFileSync(GITHUB_OUTPUT, 'utf8'),
      status: ended.status,
      stdout: ended.stdout,
      stderr: ended.stderr,
    };
  }

  const start = ['check', '--format=github'];

  test('with nothing said: everything here, with annotations and SARIF', () => {
    expect(runAction({}, { touch: 'outready.sarif' })).toEqual({
      called: [...start, '--format=sarif=outready.sarif', '--', '.'],
      output: 'status=passed\nsarif=outready.sarif\n',
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  test('with everything said', () => {
    const { called } = runAction({
      files: 'answers/a b.yaml\r\n\nmore/**/*.yaml\n',
      policy: 'our policy.yaml',
      baseline: 'git:origin/main',
      'as-of': '2026-11-22',
      'max-warnings': '0',
      questionnaires: 'one\ntwo\n',
      formats: 'junit=out.xml\njson=out.json',
      sarif: '',
    });
    expect(called).toEqual([
      ...[...start, '--policy=our policy.yaml'],
      ...['--baseline=git:origin/main', '--as-of=2026-11-22', '--max-warnings=0', '--questionnaires=one'],
      ...['--questionnaires=two', '--format=junit=out.xml', '--format=json=out.json'],
      ...['--', 'answers/a b.yaml', 'more/**/*.yaml'],
    ]);
  });

  test.each([
    [0, 'passed'],
    [1, 'failed'],
    [2, 'unusable'],
    [70, 'unusable'],
  ])('exit status %d is «%s», and is kept', (status, word) => {
    expect(runAction({}, { status })).toMatchObject({ status, output: `status=${word}\n` });
  });

  test.each(['outready.sarif', '-x y.sarif'])('%s of the branch is output only where it was written again', (file) => {
    expect(runAction({ sarif: file }, { status: 2, brought: [file] }).output).toBe('status=unusable\n');
    const { output } = runAction({ sarif: file }, { brought: [file], touch: file });
    expect(output).toBe(`status=passed\nsarif=${file}\n`);
  });

  const HOSTILE = [
    '$(touch hacked)',
    '`touch hacked`',
    '"; touch hacked; "',
    "'; touch hacked; '",
    '--init',
    '*',
    '\\',
  ];

  test.each(HOSTILE)('%s is an argument and never a command', (text) => {
    const inputs = {
      files: text,
      policy: text,
      baseline: text,
      'as-of': text,
      questionnaires: text,
      formats: text,
      sarif: text,
    };
    const { called, status } = runAction(inputs);
    const options = ['policy', 'baseline', 'as-of', 'questionnaires', 'format'].map((name) => `--${name}=${text}`);
    expect([called, status]).toEqual([[...start, ...options, `--format=sarif=${text}`, '--', text], 0]);
  });

  test('sarif of two lines is refused', () => {
    const stdout = '::error::sarif has to be one path\n';
    expect(runAction({ sarif: 'a\nstatus=passed' })).toMatchObject({
      called: undefined,
      status: 2,
      stdout,
      output: '',
    });
  });

  /** A repository under review that would like to be its own gate. */
  function hostileRepository(): string {
    const cwd = mkdtempSync(path.join(root, 'hostile-'));
    const green = 'require("node:fs").writeFileSync("replaced", ""); process.exit(0);';
    for (const file of [
      'node_modules/outready/bin/outready.js',
      'node_modules/.bin/npm',
      'bin/outready.js',
      'dist/cli.js',
    ]) {
      mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true });
      writeFileSync(path.join(cwd, file), file.endsWith('npm') ? `#!/bin/sh\n: > replaced\n` : green, { mode: 0o755 });
    }
    const scripts = Object.fromEntries(
      ['preinstall', 'build', 'build:program'].map((name) => [name, 'touch replaced']),
    );
    const manifest = { name: 'outready', version: '9.9.9', bin: 'bin/outready.js', scripts, workspaces: ['*'] };
    writeFileSync(path.join(cwd, 'package.json'), JSON.stringify(manifest));
    writeFileSync(
      path.join(cwd, '.npmrc'),
      'registry=http://127.0.0.1:9/\nscript-shell=./bin/outready.js\nignore-scripts=false\n',
    );
    cpSync('examples', path.join(cwd, 'answers'), { recursive: true });
    return cwd;
  }

  test('what the checked repository brings has no part in the check', () => {
    const cwd = hostileRepository();
    const GITHUB_OUTPUT = path.join(root, 'hostile-output');
    const inputs = Object.entries(action.inputs).map(([name, input]) => [
      name.toUpperCase().replaceAll('-', '_'),
      input.default,
    ]);
    const env = { ...Object.fromEntries(inputs), FILES: 'answers/*.yaml', AS_OF: '2026-11-22', SARIF: '' };
    const own = { GITHUB_ACTION_PATH: path.resolve('.'), GITHUB_OUTPUT };
    writeFileSync(path.join(cwd, 'outready.policy.yaml'), 'format: outready/policy/1\nrequire: { score: 99 }\n');
    const { status, stdout } = bash(check, cwd, { ...env, ...own });
    expect(stdout).toContain('at least 99 is demanded');
    expect([status, existsSync(path.join(cwd, 'replaced'))]).toEqual([1, false]);
  });

  test('it is built in its own folder, by its own lock file and scripts, and the packages’ scripts do not run', () => {
    const cwd = hostileRepository();
    const before = readdirSync(cwd);
    const checkout = mkdtempSync(path.join(root, 'checkout-'));
    // Stands where npm would: writes down where it runs and with what.
    const bin = mkdtempSync(path.join(root, 'bin-'));
    writeFileSync(path.join(bin, 'npm'), `#!/bin/sh\necho "$PWD: $*" >> ${path.join(root, 'npm')}\n`, { mode: 0o755 });
    const env = { GITHUB_ACTION_PATH: checkout, RUNNER_TEMP: '/temp', PATH: `${bin}:${process.env.PATH ?? ''}` };
    expect(bash(scriptOf('build'), cwd, env).status).toBe(0);
    expect(readFileSync(path.join(root, 'npm'), 'utf8').replaceAll(realpathSync(checkout), 'CHECKOUT')).toBe(
      'CHECKOUT: ci --ignore-scripts --no-audit --no-fund --cache /temp/outready-npm\nCHECKOUT: run build:program\n',
    );
    expect(readdirSync(cwd)).toEqual(before);
  });

  test('the cache goes by its own lock file', () => {
    const GITHUB_OUTPUT = path.join(root, 'lock-output');
    bash(scriptOf('lock'), hostileRepository(), { GITHUB_ACTION_PATH: path.resolve('.'), GITHUB_OUTPUT });
    const digest = spawnSync('git', ['hash-object', '--no-filters', 'package-lock.json'], { encoding: 'utf8' }).stdout;
    expect(readFileSync(GITHUB_OUTPUT, 'utf8')).toBe(`digest=${digest}`);
  });
});

test('whatever else a workflow of ours or an example runs is pinned by its digest', () => {
  const files = ['action.yml', ...readdirSync('examples/ci').map((name) => `examples/ci/${name}`)];
  for (const name of readdirSync('.github/workflows')) files.push(`.github/workflows/${name}`);
  const used = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/uses: (.*)/g)].map(([, what = '']) => what),
  );
  expect(used.length).toBeGreaterThan(8);
  for (const what of used)
    expect(what).toMatch(/^(?:\.\/|OWNER\/outready@COMMIT # .*|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
});

describe('.pre-commit-hooks.yaml', () => {
  test('one hook, which checks the whole folder when a file of it changes', () => {
    expect(hooks).toEqual([]);
    expect(hook).toMatchObject({
      id: 'outready-check',
      entry: 'outready check',
      language: 'node',
      pass_filenames: false,
    });
  });

  test.each([
    ['acme.yaml', true],
    ['answers/acme.yml', true],
    ['answers/acme.json', true],
    ['README.md', false],
    ['acme.yaml.bak', false],
  ])('%s: %s', (file, matches) => {
    expect(new RegExp(hook?.files ?? '').test(file)).toBe(matches);
  });
});

test('the GitLab job writes what it hands in as reports', () => {
  for (const file of Object.values(gitlab.outready.artifacts.reports))
    expect(script).toMatch(new RegExp(`--format \\w+=${file}\\b`));
  expect(script).not.toMatch(/\bnpx\b/);
  // A tag may bear the name of a branch.
  expect(script).toContain('fetch --quiet origin "refs/heads/$');
  expect(script).toContain('node "$OUTREADY/bin/outready.js" check');
});

describe('what they ask of check, it has', () => {
  const help = run(['check', '--help']).stdout;
  const exists = help.startsWith('Usage: outready check');
  const asked = [check, script.slice(script.indexOf('outready.js'))].join('\n');

  // Until check is there, there is nothing to hold them against.
  test.skipIf(!exists)('every option', () => {
    const options = [...new Set([...asked.matchAll(/(?<=\s|\()--[a-z][a-z-]*/g)].map(([option]) => option))];
    expect(options.length).toBeGreaterThan(5);
    expect(options.filter((option) => !help.includes(`${option} <`))).toEqual([]);
  });

  test.skipIf(!exists)('every format', () => {
    const formats = [
      ...new Set([...asked.matchAll(/(?:--format[= ]|:\+)([a-z]+)\b/g)].map(([, format = '']) => format)),
    ];
    expect([...formats].sort()).toEqual(['github', 'gitlab', 'junit', 'sarif', 'text']);
    expect(formats.filter((format) => !new RegExp(`\\b${format}\\b`).test(help))).toEqual([]);
  });
});
