import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { headersIn, readHeader } from '../../src/assess/interview-headers.ts';
import { fileOf } from '../kit/interview.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-heads-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);

test('the head is read, its answers are left behind', () => {
  write('a.yaml', fileOf({ 'a/one': { option: 's0', note: 'SENTINEL' } }, { areas: ['a'] }));
  const head = readHeader(path.join(folder, 'a.yaml'), folder);
  expect(head).toEqual({
    file: 'a.yaml',
    engagement: { client: 'Acme', scope: 'Analytics' },
    respondent: { side: 'client' },
    profile: 'test',
    areas: ['a'],
    folders: [],
  });
});

test('what changed last comes first; what is no answers file, or broken in its head, is passed over', () => {
  write('old.yaml', fileOf());
  write('new.yml', fileOf());
  utimesSync(path.join(folder, 'old.yaml'), 1, 1);
  write('mistake.yaml', fileOf({ 'a/one': 'No Option' }));
  utimesSync(path.join(folder, 'mistake.yaml'), 2, 2);
  write('other.yaml', 'a: 1\n');
  write('broken.yaml', `${fileOf()}}{`);
  write('nobody.yaml', fileOf().replace('side: client', 'side: both'));
  write('notes.md', fileOf());
  mkdirSync(path.join(folder, 'folder.yaml'));
  expect(headersIn(folder, folder).map(({ file }) => file)).toEqual(['new.yml', 'mistake.yaml', 'old.yaml']);
  expect(headersIn(path.join(folder, 'missing'), folder)).toEqual([]);
});

test('folders of own questionnaires are seen from the file', () => {
  mkdirSync(path.join(folder, 'sub'));
  write('sub/a.yaml', fileOf().replace('profile:', 'questionnaires: [../own]\nprofile:'));
  expect(readHeader(path.join(folder, 'sub/a.yaml'), folder)?.folders).toEqual([path.join(folder, 'own')]);
});
