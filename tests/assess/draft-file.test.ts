import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DraftFile } from '../../src/assess/draft-file.ts';
import { ENGLISH } from '../../src/texts/language.ts';
import { UserError } from '../../src/yaml/user-error.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-draft-'));
  writeFileSync(answers(), 'answers');
});
afterEach(() => rmSync(folder, { recursive: true }));

const answers = (): string => path.join(folder, 'acme.yaml');
const place = (): string => path.join(folder, '.acme.yaml.draft');
const open = (given = answers()): DraftFile => new DraftFile(given, 'acme.yaml', ENGLISH.interview.saving.reasons);

test('it is there while there is something to keep, and holds the last of it', () => {
  const draft = open();
  expect(draft.text).toBeUndefined();
  expect(draft.keep('one')).toBeUndefined();
  expect(draft.keep('two')).toBeUndefined();
  expect(readFileSync(place(), 'utf8')).toBe('two');
  expect(open().text).toBe('two');
  expect(draft.keep(undefined)).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['acme.yaml']);
});

test.each([
  [0o644, 0o600],
  [0o600, 0o600],
  [0o666, 0o600],
  [0o400, 0o400],
])('of answers with the mode %o, its own is %o', (mode, own) => {
  chmodSync(answers(), mode);
  const draft = open();
  draft.keep('one');
  draft.keep('two');
  expect(statSync(place()).mode & 0o777).toBe(own);
});

test('links to one file share it', () => {
  mkdirSync(path.join(folder, 'links'));
  const link = path.join(folder, 'links', 'other.yaml');
  symlinkSync(answers(), link);
  open(link).keep('one');
  expect(open().text).toBe('one');
  expect(readdirSync(path.join(folder, 'links'))).toEqual(['other.yaml']);
});

test('what a kill left half written is cleared, and never followed', () => {
  const unfinished = `${place()}.new`;
  writeFileSync(unfinished, 'half');
  const draft = open();
  expect(readdirSync(folder)).toEqual(['acme.yaml']);
  symlinkSync('acme.yaml', unfinished);
  expect(draft.keep('one')).toBeUndefined();
  expect(readFileSync(answers(), 'utf8')).toBe('answers');
  expect(readdirSync(folder)).toEqual(['.acme.yaml.draft', 'acme.yaml']);
});

test('where it cannot be kept, that is told; it is tried again', () => {
  const draft = open();
  mkdirSync(`${place()}.new`);
  expect(draft.keep('one')).toMatch(/./);
  rmSync(`${place()}.new`, { recursive: true });
  expect(draft.keep('one')).toBeUndefined();
  expect(readFileSync(place(), 'utf8')).toBe('one');
});

test('anything else in its place is told, and stays', () => {
  mkdirSync(place());
  expect(() => open()).toThrow(UserError);
  expect(() => open()).toThrow(
    '.acme.yaml.draft is a folder, where outready keeps what is typed for acme.yaml and not confirmed yet',
  );
});

test.each([
  ['no bytes', 0],
  ['bytes that are all zero', 90],
])('one that a power failure left with %s is none', (_, size) => {
  writeFileSync(place(), Buffer.alloc(size));
  const draft = open();
  expect(draft.text).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['acme.yaml']);
  expect(draft.keep('one')).toBeUndefined();
  expect(open().text).toBe('one');
});

test('one that could not be put in its place leaves nothing else on the disk', () => {
  const draft = open();
  mkdirSync(place());
  expect(draft.keep('one')).toBeDefined();
  expect(readdirSync(folder)).toEqual(['.acme.yaml.draft', 'acme.yaml']);
});

test('more than it could read again is not kept, and said to be not', () => {
  const draft = open();
  draft.keep('one');
  expect(draft.keep('x'.repeat(4 * 1024 * 1024 + 1))).toBe('a file may not be so large here');
  expect(open().text).toBe('one');
});
