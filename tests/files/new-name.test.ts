import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freeName, obstacleTo } from '../../src/files/new-name.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'outready-new-name-'));
writeFileSync(path.join(folder, 'taken-client.yaml'), '');
writeFileSync(path.join(folder, 'taken-client-2.yaml'), '');
symlinkSync('nowhere', path.join(folder, 'dangling.yaml'));
mkdirSync(path.join(folder, 'closed'));
chmodSync(path.join(folder, 'closed'), 0o555);
afterAll(() => rmSync(folder, { recursive: true }));

test.each<[readonly string[], string]>([
  [['Acme', 'client'], 'acme-client.yaml'],
  [['Ärzte & Söhne (GmbH)', 'provider'], 'arzte-sohne-gmbh-provider.yaml'],
  [['../../etc/passwd', 'client'], 'etc-passwd-client.yaml'],
  [['日本 한국', 'client'], '日本-한국-client.yaml'],
  [['--', 'client'], 'client.yaml'],
  [['!', '?'], 'answers.yaml'],
  [['Taken', 'client'], 'taken-client-3.yaml'],
  [['x'.repeat(300), 'client'], `${'x'.repeat(40)}-client.yaml`],
  [[`${'x'.repeat(39)} y`, 'client'], `${'x'.repeat(39)}-client.yaml`],
])('freeName of %j is %s', async (words, expected) => {
  expect(await freeName(folder, words)).toBe(expected);
});

test.each<[string, string | undefined]>([
  ['new.yaml', undefined],
  ['taken-client.yaml', 'it exists already'],
  ['dangling.yaml', 'it exists already'],
  ['closed', 'it exists already'],
  ['', 'it exists already'],
  ['none/new.yaml', 'its folder does not exist'],
  ['taken-client.yaml/new.yaml', 'its folder does not exist'],
])('what stands in the way of %j: %s', async (name, expected) => {
  expect(await obstacleTo(path.join(folder, name))).toBe(expected);
});

test.skipIf(process.getuid?.() === 0)('a folder that one may not write into (skipped for root, who may)', async () => {
  expect(await obstacleTo(path.join(folder, 'closed/new.yaml'))).toBe('no permission to write into its folder');
});
