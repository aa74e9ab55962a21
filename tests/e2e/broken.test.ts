import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type RunResult, run } from '../kit/run.ts';

const FIXTURES = path.resolve('tests/fixtures/broken');
const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-broken-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

/** An own profile of one area `own`, with answers to it. */
function ownLibrary(): string {
  const folder = mkdtempSync(path.join(ROOT, 'own-'));
  cpSync(path.join(FIXTURES, 'own'), folder, { recursive: true });
  return folder;
}

/** Every diagnostic on stderr as `line:column code`, all of them of one file. */
function placesIn(stderr: string, file: string): readonly string[] {
  const heads = stderr.matchAll(/^(\S+):(\d+):(\d+) (?:error|warning) (\S+):/gm);
  return [...heads].map(([, name, line, column, code]) => {
    expect(name).toBe(file);
    return `${line}:${column} ${code}`;
  });
}

/** Unusable input: told with its places on stderr, nothing on stdout, no stack trace, no bug. */
function expectRefusal({ status, stdout, stderr }: RunResult, file: string, places: readonly string[]): void {
  expect(placesIn(stderr, file)).toEqual(places);
  expect(stderr).toMatch(new RegExp(`^error: ${places.length} errors? in 1 file\n`, 'm'));
  expect(stderr).not.toMatch(/\n\s+at |has a bug|undefined|\[object/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
  expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(stdout).toBe('');
  expect(status).toBe(2);
}

const picture = Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), Buffer.alloc(2000, 0xfe)]);
const bomb = (anchors: readonly number[]): readonly string[] =>
  anchors.flatMap((line) => [
    `${line}:4 alias`,
    ...(line === 2 ? [] : Array.from({ length: 9 }, (_, index) => `${line}:${8 + 4 * index} alias`)),
  ]);

const GENERATED: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  ['lists nested 50,000 deep', `answers: ${'['.repeat(50_000)}`, ['1:73 too-deep']],
  ['block lists nested 50,000 deep', `answers:\n${'- '.repeat(50_000)}`, ['2:126 too-deep']],
  ['a picture', picture, ['1:1 encoding']],
  ['a letter in Latin-1', Buffer.from('format: x\n# caf\u00e9\n', 'latin1'), ['2:1 encoding']],
  ['a NUL', 'format: x\n# a\0b\n', ['2:4 unsafe-value']],
  ['two megabytes', 'a'.repeat(2_000_000), ['1:1 too-large']],
];

describe('broken answers', () => {
  const CASES: Readonly<Record<string, readonly string[]>> = {
    'bomb.yaml': bomb([2, 3, 4, 5, 6, 7, 8, 9, 10]),
    'contradictions.yaml': ['6:57 contradiction', '7:35 contradiction'],
    'duplicate-keys.yaml': ['8:3 duplicate-key', '9:1 duplicate-key'],
    'empty.yaml': ['1:1 format'],
    'no-profile.yaml': ['4:10 dangling-reference', '5:18 dangling-reference'],
    'prototype.yaml': ['9:5 key'],
    'syntax.yaml': ['7:35 syntax'],
    'tabs.yaml': ['8:1 syntax'],
    'unknown-options.yaml': [
      '6:32 unknown-option',
      '7:3 unknown-question',
      '8:63 unknown-option',
      '9:3 unknown-question',
      '10:21 unknown-option',
    ],
    'wrong-types.yaml': [
      '2:23 wrong-type',
      '3:13 wrong-type',
      '5:36 wrong-type',
      '7:32 wrong-type',
      '8:63 wrong-type',
      '9:42 wrong-type',
      '9:66 wrong-type',
    ],
  };
  const cwd = path.join(FIXTURES, 'answers');

  test('every fixture is tried', () => {
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(CASES));
  });

  test.each(Object.entries(CASES))('%s', (file, places) => {
    const before = readFileSync(path.join(cwd, file));
    expectRefusal(run(['score', file], { cwd }), file, places);
    expect(readFileSync(path.join(cwd, file)).equals(before)).toBe(true);
  });

  test.each(GENERATED)('%s', (_, content, places) => {
    const folder = mkdtempSync(path.join(ROOT, 'answers-'));
    const file = path.join(folder, 'acme.yaml');
    writeFileSync(file, content);
    expectRefusal(run(['score', 'acme.yaml'], { cwd: folder }), 'acme.yaml', places);
    expectRefusal(run(['score', '-'], { cwd: folder, input: content }), 'stdin', places);
    expect(readFileSync(file).equals(Buffer.from(content))).toBe(true);
  });

  test('one broken file among good ones spoils the assessment, and nothing is printed', () => {
    const folder = ownLibrary();
    copyFileSync(path.join(cwd, 'syntax.yaml'), path.join(folder, 'syntax.yaml'));
    const result = run(['score', 'answers.yaml', 'syntax.yaml', '--questionnaires', '.'], { cwd: folder });
    expectRefusal(result, 'syntax.yaml', ['7:35 syntax']);
  });
});

describe('broken questionnaires', () => {
  const CASES: Readonly<Record<string, readonly string[]>> = {
    'bomb.yaml': ['13:28 alias', '14:28 alias'],
    'comments-only.yaml': ['1:1 format'],
    'duplicate-keys.yaml': ['11:5 duplicate-key', '15:21 duplicate-key'],
    'prototype.yaml': ['16:5 key'],
    'scale.yaml': ['13:85 wrong-value', '14:44 wrong-value'],
    'syntax.yaml': ['9:11 syntax'],
    'tabs.yaml': ['8:1 syntax'],
    'unknown-kind.yaml': ['8:11 wrong-value'],
    'unknown-option.yaml': ['15:54 dangling-reference', '15:76 dangling-reference', '18:21 dangling-reference'],
    'wrong-types.yaml': ['3:10 wrong-type', '11:18 wrong-value', '14:44 wrong-type', '17:14 wrong-type'],
  };
  const score = (cwd: string): RunResult => run(['score', 'answers.yaml', '--questionnaires', '.'], { cwd });

  test('the one that they were broken from is fine', () => {
    expect(score(ownLibrary())).toMatchObject({ status: 0, stderr: '' });
  });

  test('every fixture is tried', () => {
    expect(readdirSync(path.join(FIXTURES, 'questionnaires')).sort()).toEqual(Object.keys(CASES));
  });

  test.each(Object.entries(CASES))('%s', (name, places) => {
    const folder = ownLibrary();
    const broken = path.join(FIXTURES, 'questionnaires', name);
    copyFileSync(broken, path.join(folder, 'own.yaml'));
    expectRefusal(score(folder), 'own.yaml', places);
    expect(readFileSync(path.join(folder, 'own.yaml')).equals(readFileSync(broken))).toBe(true);
  });

  test.each(GENERATED)('%s', (_, content, places) => {
    const folder = ownLibrary();
    writeFileSync(path.join(folder, 'own.yaml'), content);
    expectRefusal(score(folder), 'own.yaml', places);
  });

  test.each(GENERATED)('%s as a profile', (_, content, places) => {
    const folder = ownLibrary();
    writeFileSync(path.join(folder, 'profiles/own.yaml'), content);
    expectRefusal(score(folder), 'profiles/own.yaml', places);
  });

  test('sources', () => {
    const folder = ownLibrary();
    writeFileSync(path.join(folder, 'sources.yaml'), 'format: outready/sources/1\nreferences: [{ id: R1 }]\n');
    expectRefusal(score(folder), 'sources.yaml', ['2:14 missing-key']);
  });
});
