import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { visible } from '../../src/text/display.ts';
import { type RunResult, run } from '../kit/run.ts';
import { obeyed } from '../kit/runner.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'outready-data-'));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Nothing of it steers a terminal or a runner, on either stream. */
function expectData({ stdout, stderr }: RunResult, mayObey: (line: string) => boolean = () => false): void {
  for (const text of [stdout, stderr]) {
    expect(visible(text, { keepLines: true })).toBe(text);
    expect(obeyed(text).filter((line) => !mayObey(line))).toEqual([]);
  }
}

const EVIL = [
  '::error title=x::pwned',
  'a ##[error]pwned',
  '##vso[task.setvariable variable=x]pwned',
  '\u001b[2J\u009b31m\u202egnp\u2066\u2028\u0085x',
  ']]><x/>',
] as const;

describe('texts of an answers file', () => {
  beforeAll(() => {
    for (const [index, text] of EVIL.entries()) {
      const answers = {
        format: 'outready/answers/1',
        engagement: { client: text, provider: text, scope: text },
        respondent: { side: 'client', name: text },
        profile: 'core',
        answers: {
          'communication/shared-expectations': { option: 'told', note: text, evidence: [text] },
          'communication/named-contact': { notApplicable: text },
        },
      };
      writeFileSync(path.join(root, `${index}.yaml`), stringify(answers, { lineWidth: 0 }));
    }
  });

  const commands: readonly (readonly [string, readonly string[]])[] = [
    ['score', []],
    ['score', ['--json']],
    ['report', ['--audience', 'internal']],
    ['explain', []],
    ['explain', ['--json']],
    ['plan', []],
    ['plan', ['--json']],
    ['agreement', []],
    ['agreement', ['--json']],
    ['status', []],
    ['status', ['--json']],
    ['status', ['--follow-up']],
    ['status', ['--follow-up', '--format', 'plain']],
    ['compare', []],
    ['compare', ['--json']],
    ...['text', 'json', 'sarif', 'junit', 'gitlab', 'github'].map(
      (format) => ['check', ['--min-score', '99', '--format', format]] as const,
    ),
  ];
  test.each(commands)('%s %j', (command, options) => {
    for (const index of EVIL.keys()) {
      const files = Array.from({ length: command === 'compare' ? 2 : 1 }, () => `${index}.yaml`);
      const result = run([command, ...files, ...options], { cwd: root });
      expect([0, 1], result.stderr).toContain(result.status);
      expectData(result, (line) => options.at(-1) === 'github' && /^::(?:error|warning) file=\d\.yaml,/.test(line));
    }
  });

  test('written into files, as reports and pictures', () => {
    for (const index of EVIL.keys()) {
      const out = path.join(root, `out-${index}`);
      mkdirSync(out);
      const files = ['md', 'html', 'csv', 'json'].map((ending) => path.join(out, `r.${ending}`));
      const outputs = files.flatMap((file) => ['-o', file]);
      const args = ['report', `${index}.yaml`, '--audience', 'internal', ...outputs, '--charts', out];
      const result = run(args, { cwd: root });
      expect(result.status, result.stderr).toBe(0);
      for (const file of files) {
        const text = readFileSync(file, 'utf8')
          .replace(/^\ufeff/, '')
          .replaceAll('\r\n', '\n');
        expect(visible(text, { keepLines: true }), file).toBe(text);
        if (/\.(md|json)$/.test(file)) expect(obeyed(text), file).toEqual([]);
      }
    }
  });
});

describe('what is written on the command line', () => {
  test.each([
    ['an option', ['score', '--\u001b[31m\u009b1m\u202ex']],
    ['a command', ['\n::error::pwned']],
    ['a file', ['score', 'a\u001b]0;x\u0007\n::set-output name=a::b.yaml']],
    ['a day', ['check', 'a.yaml', '--as-of', '\n##[error]x']],
    ['a policy', ['check', 'a.yaml', '--policy', '\n::error::x\u0085']],
    ['a question', ['explain', 'a.yaml', '--question', '##vso[x]']],
    ['an area', ['questionnaire', 'show', '\n ::error::x']],
    ['a profile', ['assess', 'b.yaml', '--plain', '--profile', '\u202e##[x]']],
  ])('%s', (_, args) => {
    cpSync('examples/harbour-vale-client.yaml', path.join(root, 'a.yaml'));
    const result = run(args, { cwd: root });
    expect(result.status).toBe(2);
    expect(result.stdout + result.stderr).not.toBe('');
    expectData(result);
  });
});

describe('file names', () => {
  test.each(['::error::x.yaml', '##[x].yaml', 'a\nb::x.yaml', 'a\u001b[31m.yaml', '\u202ex.yaml'])('%j', (name) => {
    const folder = mkdtempSync(path.join(root, 'names-'));
    cpSync('examples/harbour-vale-client.yaml', path.join(folder, name));
    for (const format of ['text', 'json', 'sarif', 'junit', 'gitlab', 'github']) {
      const result = run(['check', '.', '--min-score', '99', '--format', format], { cwd: folder });
      expect(result.status).toBe(1);
      expectData(result, (line) => format === 'github' && /^::(?:error|warning|notice) file=/.test(line));
    }
    expectData(run(['report', name, '-o', `${name}.md`, '--charts', `${name}.d`], { cwd: folder }));
    expectData(run(['score', `${name}.not`], { cwd: folder }));
  });
});

test('links of a house’s own section carry nothing that is not seen, in any format', () => {
  const house =
    '## House\n\nSee [it](https://x.example/a\u202eb\u0085c##[error]d|e) and <https://x.example/##vso[y]>.\n';
  writeFileSync(path.join(root, 'house.md'), house);
  cpSync('examples/harbour-vale-client.yaml', path.join(root, 'a.yaml'));
  const result = run(
    ['report', 'a.yaml', '--preface', 'house.md', '-o', 'house-report.md', '-o', 'house-report.html'],
    {
      cwd: root,
    },
  );
  expect(result.status, result.stderr).toBe(0);
  const page = readFileSync(path.join(root, 'house-report.html'), 'utf8');
  expect(page).toContain('href="https://x.example/a%E2%80%AEb%C2%85c#%23%5Berror%5Dd%7Ce"');
  const markdown = readFileSync(path.join(root, 'house-report.md'), 'utf8');
  expect(markdown).toContain('(https://x.example/a%E2%80%AEb%C2%85c#%23\\[error]d%7Ce)');
  for (const text of [page, markdown]) expect(visible(text, { keepLines: true })).toBe(text);
  expect(obeyed(markdown)).toEqual([]);
});

describe('a check in a folder of a repository', () => {
  let repository = '';
  beforeAll(() => {
    repository = path.join(root, 'repository');
    mkdirSync(path.join(repository, 'answers'), { recursive: true });
    execFileSync('git', ['init', '-q', repository]);
    cpSync('examples/harbour-vale-client.yaml', path.join(repository, 'answers/acme.yaml'));
  });

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['git alone', {}, 'answers/acme.yaml'],
    ['GitHub', { GITHUB_WORKSPACE: '.' }, 'answers/acme.yaml'],
    [
      'GitLab, with the repository in a folder of the project',
      { CI_PROJECT_DIR: '..' },
      'repository/answers/acme.yaml',
    ],
    ['a runner of something else', { GITHUB_WORKSPACE: '/nowhere' }, 'answers/acme.yaml'],
  ])('names files from its root: %s', (_, env, file) => {
    const places = Object.fromEntries(Object.entries(env).map(([key, way]) => [key, path.resolve(repository, way)]));
    const output = (format: string): string =>
      run(['check', '.', '--min-score', '99', '--format', format], {
        cwd: path.join(repository, 'answers'),
        env: places,
      }).stdout;
    expect(output('github')).toContain(`file=${file},`);
    expect(output('sarif')).toContain(`"uri": "${file}"`);
    expect(output('gitlab')).toContain(`"path": "${file}"`);
    expect(output('junit')).toContain(`>${file}:1:1 `);
    expect(output('text')).toContain('\nacme.yaml:1:1 fail');
    expect(output('json')).toContain('"file": "acme.yaml"');
  });
});

test('two profiles of one engagement are told apart in every format', () => {
  const folder = mkdtempSync(path.join(root, 'profiles-'));
  const text = readFileSync('examples/harbour-vale-client.yaml', 'utf8');
  writeFileSync(path.join(folder, 'a.yaml'), text);
  writeFileSync(path.join(folder, 'b.yaml'), text.replace(/^profile: .*$/m, 'profile: quick'));
  const output = (format: string): string =>
    run(['check', '.', '--as-of', '2026-11-22', '--min-score', '99', '--format', format], { cwd: folder }).stdout;
  for (const profile of ['core', 'quick']) {
    for (const format of ['text', 'junit', 'github', 'gitlab', 'sarif']) {
      expect(output(format), format).toContain(`campaign lists (profile ${profile})`);
    }
    for (const format of ['json', 'sarif']) expect(output(format), format).toContain(`"profile": "${profile}"`);
  }
});
