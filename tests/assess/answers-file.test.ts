import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
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
import { AnswersFile } from '../../src/assess/answers-file.ts';

let folder: string;
let place: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-answers-'));
  place = path.join(folder, 'acme.yaml');
});

afterEach(() => rmSync(folder, { recursive: true }));

test('saves follow each other, whole, and keep mode and link', () => {
  const real = path.join(folder, 'real.yaml');
  writeFileSync(real, 'one\n');
  chmodSync(real, 0o640);
  symlinkSync('real.yaml', place);
  const file = new AnswersFile(place, 'one\n');
  expect(file.save('two\n')).toBeUndefined();
  expect(file.save('three\n')).toBeUndefined();
  expect(file.text).toBe('three\n');
  expect(readFileSync(real, 'utf8')).toBe('three\n');
  expect(lstatSync(place).isSymbolicLink()).toBe(true);
  expect(statSync(real).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).sort()).toEqual(['acme.yaml', 'real.yaml']);
});

test('the same text is not written again', () => {
  writeFileSync(place, 'someone else’s\n');
  const file = new AnswersFile(place, 'one\n');
  expect(file.save('one\n')).toBeUndefined();
  expect(readFileSync(place, 'utf8')).toBe('someone else’s\n');
});

test.each<[string, () => void, string, string | undefined]>([
  ['changed', () => writeFileSync(place, 'theirs\n'), 'someone else changed the file', 'theirs\n'],
  ['gone', () => rmSync(place), 'the file or its folder is not there', undefined],
])('a file that is %s meanwhile is not written', (_, meddle, message, expected) => {
  writeFileSync(place, 'one\n');
  const file = new AnswersFile(place, 'one\n');
  meddle();
  expect(file.save('two\n')?.reason).toBe(`Not saved: ${message}`);
  expect(file.text).toBe('one\n');
  expect(readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'))).toEqual(
    expected === undefined ? [] : [expected],
  );
});

test('a save that failed can be tried again', () => {
  writeFileSync(place, 'one\n');
  const file = new AnswersFile(place, 'one\n');
  rmSync(place);
  expect(file.save('two\n')).toBeDefined();
  writeFileSync(place, 'one\n');
  expect(file.save('two\n')).toBeUndefined();
  expect(readFileSync(place, 'utf8')).toBe('two\n');
});

test('what became of the file is told: held, changed, gone, or no file any more', () => {
  writeFileSync(place, 'one\n');
  const file = new AnswersFile(place, 'one\n');
  expect(file.standing()).toEqual({ kind: 'held' });
  writeFileSync(place, 'two\n');
  expect(file.standing()).toEqual({ kind: 'changed', text: 'two\n' });
  rmSync(place);
  expect(file.standing()).toEqual({ kind: 'gone' });
  expect(file.save('three\n')?.reason).toContain('the file or its folder is not there');
  mkdirSync(place);
  expect(file.standing()).toEqual({ kind: 'unreadable', reason: 'it is no regular file any more' });
  rmSync(place, { recursive: true });
  expect(spawnSync('mkfifo', [place]).status).toBe(0);
  expect(file.standing()).toEqual({ kind: 'unreadable', reason: 'it is no regular file any more' });
  expect(file.save('three\n')?.reason).toContain('it is no regular file any more');
});

test('a text that could not be read again is not saved', () => {
  writeFileSync(place, 'one\n');
  const file = new AnswersFile(place, 'one\n');
  expect(file.save('x'.repeat(1_048_577))?.reason).toContain('the answers would be larger than a file may be (1 MiB)');
  expect(readFileSync(place, 'utf8')).toBe('one\n');
});
