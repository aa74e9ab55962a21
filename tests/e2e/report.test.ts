import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunResult, run } from '../kit/run.ts';

const EXAMPLE = ['client', 'provider'].map((side) => path.resolve(`examples/harbour-vale-${side}.yaml`));
const ALL = ['a.md', 'a.html', 'a.csv', 'a.json'];

let cwd = '';

beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-report-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function report(...args: readonly string[]): RunResult {
  return run(['report', ...EXAMPLE, ...args], { cwd });
}

function outputs(...files: readonly string[]): readonly string[] {
  return files.flatMap((file) => ['-o', file]);
}

function read(file: string): string {
  return readFileSync(path.join(cwd, file), 'utf8');
}

describe('several files in one run', () => {
  test('are written each in its format, the same bytes every time, over what outready wrote', () => {
    const args = [...outputs(...ALL), '--charts', 'charts'];
    expect(report(...args)).toEqual({
      status: 0,
      stdout: '',
      stderr: [...ALL.map((file) => `Report written: ${file}\n`), 'Charts written: 5 in charts\n'].join(''),
    });
    const pictures = ['areas', 'heat-map', 'overall', 'radar', 'way-up'].map((name) => `charts/${name}.svg`);
    expect(readdirSync(path.join(cwd, 'charts')).map((name) => `charts/${name}`)).toEqual(pictures);
    const files = [...ALL, ...pictures];
    const first = files.map(read);
    expect(report(...args).status).toBe(0);
    expect(files.map(read)).toEqual(first);
    expect(read('a.md')).toContain('![The areas as a radar](charts/radar.svg)');
    expect(read('a.html')).toMatch(/^<!doctype html>/);
    expect(JSON.parse(read('a.json')).audience).toBe('client');
  });

  test('are all left alone if one of them is somebody else’s, until forced', () => {
    writeFileSync(path.join(cwd, 'a.csv'), 'mine\n');
    const refused = report(...outputs(...ALL));
    expect(refused.status).toBe(2);
    expect(refused.stderr).toBe(
      'error: a.csv was not written by outready, so it is left as it is\nhint: choose another name, or overwrite it with --force\n',
    );
    expect(readdirSync(cwd)).toEqual(['a.csv']);
    expect(read('a.csv')).toBe('mine\n');
    expect(report(...outputs(...ALL), '--force').status).toBe(0);
    expect(read('a.csv')).not.toBe('mine\n');
  });

  test('need names of their own', () => {
    const { status, stderr } = report(...outputs('a.html', './a.html'));
    expect([status, stderr]).toEqual([
      2,
      'error: -o ./a.html is given twice\nhint: each format needs a file of its own\n',
    ]);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('a folder is made if the one above it is there, and no further', () => {
  expect(report('-o', 'out/a.html').status).toBe(0);
  expect(existsSync(path.join(cwd, 'out/a.html'))).toBe(true);
  const { status, stderr } = report('-o', 'not/there/a.html');
  expect(status).toBe(2);
  expect(stderr).toContain('not/there/a.html cannot be written: the file or its folder is not there');
  expect(readdirSync(cwd)).toEqual(['out']);
});

test('charts alone are written without a report, and an internal copy says what it is', () => {
  const { stdout, stderr } = report('--charts', 'charts', '--audience', 'internal');
  expect([stdout, stderr]).toEqual(['', 'Charts written: 5 in charts\n']);
  expect(report('-o', 'i.html', '--audience', 'internal').status).toBe(0);
  expect(read('i.html')).toContain('data-watermark="Internal copy"');
});

test('a name without a format that there is', () => {
  expect(report('-o', 'a.doc')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'error: the report cannot be written to a.doc: outready writes no such format\nhint: end the name in .md, .html, .docx, .pdf, .csv or .json\n',
  });
});

describe('the clauses of a framework', () => {
  test('are a table by themselves as CSV, over one that outready wrote, and a chapter elsewhere', () => {
    const args = ['--framework', 'gdpr', ...outputs('a.csv', 'a.md', 'a.json')];
    expect(report(...args).status).toBe(0);
    const first = read('a.csv');
    expect(first).toMatch(/^\ufeff"framework","clause","title","seen","question"/);
    expect(first.match(/^"gdpr",/gm)?.length).toBeGreaterThanOrEqual(22);
    expect(read('a.md')).toContain('### General Data Protection Regulation');
    expect(JSON.parse(read('a.json')).clauses).toHaveLength(first.match(/^"gdpr",/gm)?.length ?? 0);
    expect(report(...args).status).toBe(0);
    expect(read('a.csv')).toBe(first);
    expect(report(...outputs('a.csv')).status).toBe(0);
    expect(read('a.csv')).toMatch(/^\ufeff"question"/);
  });

  test('in Spanish, of several frameworks in the order of their ids', () => {
    const { stdout } = report('--framework', 'pra', '--framework', 'dora', '--lang', 'es');
    expect(stdout.match(/^### (?:Reglamento de resiliencia|Declaración supervisora)/gm)).toEqual([
      '### Reglamento de resiliencia',
      '### Declaración supervisora',
    ]);
  });

  test('of a framework that there is not, with what was perhaps meant', () => {
    const { status, stderr } = report('--framework', 'dorra', ...outputs('a.csv'));
    expect(status).toBe(2);
    expect(stderr).toContain('error: there is no framework "dorra"\nhint: did you mean "dora"?\n');
    expect(existsSync(path.join(cwd, 'a.csv'))).toBe(false);
  });
});
