import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { expandArgument } from '../../src/files/expand.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'outready-expand-'));
mkdirSync(path.join(cwd, 'spring/deeper'), { recursive: true });
mkdirSync(path.join(cwd, 'empty'));
for (const name of [
  'spring/b.yaml',
  'spring/a.yml',
  'spring/c.json',
  'spring/notes.txt',
  'spring/deeper/d.yaml',
  '[odd].yaml',
]) {
  writeFileSync(path.join(cwd, name), '');
}

test.each<[string, readonly string[], boolean]>([
  ['-', ['-'], false],
  ['spring/b.yaml', ['spring/b.yaml'], false],
  ['not-there.yaml', ['not-there.yaml'], false],
  ['spring', ['spring/a.yml', 'spring/b.yaml', 'spring/c.json', 'spring/deeper/d.yaml'], true],
  ['spring/', ['spring/a.yml', 'spring/b.yaml', 'spring/c.json', 'spring/deeper/d.yaml'], true],
  ['empty', [], true],
  ['autumn/*.yaml', [], true],
  ['spring/*.yaml', ['spring/b.yaml'], true],
  ['**/*.yaml', ['[odd].yaml', 'spring/b.yaml', 'spring/deeper/d.yaml'], true],
  ['[odd].yaml', ['[odd].yaml'], false],
])('%s', async (given, paths, isGathered) => {
  expect(await expandArgument(given, cwd)).toMatchObject({ paths, isGathered, ignored: 0, problems: [] });
});
