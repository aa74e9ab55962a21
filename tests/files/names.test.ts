import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isThere } from '../../src/files/names.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'outready-names-'));
writeFileSync(path.join(folder, 'taken-client.yaml'), '');
symlinkSync('nowhere', path.join(folder, 'dangling.yaml'));
afterAll(() => rmSync(folder, { recursive: true }));

test('isThere sees files, folders and links that lead nowhere', async () => {
  expect(
    await Promise.all(['taken-client.yaml', '', 'dangling.yaml', 'x'].map((name) => isThere(path.join(folder, name)))),
  ).toEqual([true, true, true, false]);
});
