import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../kit/run.ts';

const readYaml = (file: string): unknown => parse(readFileSync(file, 'utf8'));

interface Step {
  readonly id: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly [Step] };
}

const action = readYaml('action.yml') as Action;
const [step] = action.runs.steps;

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
    expect(step.run).not.toContain('${{');
    const given = Object.values(step.env).map((value) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1]);
    expect(given).toEqual(Object.keys(action.inputs));
    for (const name of Object.keys(step.env)) expect(step.run).toMatch(new RegExp(`"[^"\\n]*\\$\\{?${name}\\b`));
  });

  test('every output is written by the script', () => {
    for (const [name, { value }] of Object.entries(action.outputs)) {
      expect(value).toBe(`\${{ steps.${step.id}.outputs.${name} }}`);
      expect(step.run).toContain(`echo "${name}=`);
    }
  });

  test('it runs the version that it comes with', () => {
    expect(action.inputs.version?.default).toBe(manifest.version);
  });
});

describe.skipIf(process.platform === 'win32')('the action’s script', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'outready-action-'));
  afterAll(() => rmSync(root, { recursive: true }));

  // Stands where npx would: writes down what it was called with, and ends as it is told.
  const bin = path.join(root, 'bin');
  mkdirSync(bin);
  const npx = '#!/bin/sh\nprintf "%s\\0" "$@" > called\nif [ -n "$TOUCH" ]; then : > "$TOUCH"; fi\nexit "$STATUS"\n';
  writeFileSync(path.join(bin, 'npx'), npx, { mode: 0o755 });

  /** What the script calls npx with, what it outputs and how it ends, for inputs beside their defaults. */
  function runAction(
    inputs: Readonly<Record<string, string>>,
    { status = 0, touch = '' }: { readonly status?: number; readonly touch?: string } = {},
  ) {
    const cwd = mkdtempSync(path.join(root, 'case-'));
    const defaults = Object.entries(action.inputs).map(([name, input]) => [name, inputs[name] ?? input.default]);
    const env = Object.fromEntries(
      defaults.map(([name = '', value]) => [name.toUpperCase().replaceAll('-', '_'), value]),
    );
    const GITHUB_OUTPUT = path.join(cwd, 'output');
    writeFileSync(GITHUB_OUTPUT, '');
    // As the runner starts it.
    const ended = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd,
      env: { ...env, GITHUB_OUTPUT, STATUS: String(status), TOUCH: touch, PATH: `${bin}:${process.env.PATH ?? ''}` },
      encoding: 'utf8',
    });
    const called = path.join(cwd, 'called');
    return {
      called: existsSync(called) ? readFileSync(called, 'utf8').split('\0').slice(0, -1) : undefined,
      output: readFileSync(GITHUB_OUTPUT, 'utf8'),
      status: ended.status,
      stdout: ended.stdout,
      stderr: ended.stderr,
    };
  }

  const start = ['--yes', `outready@${manifest.version}`, 'check', '--format=github'];

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
      version: '1.2.3-rc.1',
    });
    expect(called).toEqual([
      ...['--yes', 'outready@1.2.3-rc.1', 'check', '--format=github', '--policy=our policy.yaml'],
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

  test.each([
    [{ version: 'npm:other@1' }, '::error::version has to be one such as 1.2.0\n'],
    [{ version: '' }, '::error::version has to be one such as 1.2.0\n'],
    [{ sarif: 'a\nstatus=passed' }, '::error::sarif has to be one path\n'],
  ])('%j is refused', (inputs, stdout) => {
    expect(runAction(inputs)).toMatchObject({ called: undefined, status: 2, stdout, output: '' });
  });
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
  expect(script).toContain(`outready@${manifest.version} check`);
});

describe('what they ask of check, it has', () => {
  const help = run(['check', '--help']).stdout;
  const exists = help.startsWith('Usage: outready check');
  const asked = [step.run, script].join('\n');

  // Until check is there, there is nothing to hold them against.
  test.skipIf(!exists)('every option', () => {
    const options = [...new Set([...asked.matchAll(/(?<=\s|\()--(?!yes\b)[a-z][a-z-]*/g)].map(([option]) => option))];
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
