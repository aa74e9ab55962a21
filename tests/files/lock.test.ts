import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/files/lock.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, 'acme.yaml');
const lock = (): string => path.join(folder, '.acme.yaml.lock');

test('a lock is taken and given back', () => {
  const release = takeLock(file(), 'acme.yaml', NOW);
  expect(existsSync(lock())).toBe(true);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the second is told who holds the file, and takes nothing', () => {
  const release = takeLock(file(), 'acme.yaml', NOW);
  expect(() => takeLock(file(), 'acme.yaml', NOW)).toThrow(
    `acme.yaml is held by another interview: process ${process.pid} on ${hostname()}, since 2026-11-22T09:00:00.000Z`,
  );
  release();
  takeLock(file(), 'acme.yaml', NOW)();
});

test.each([
  ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '' })],
  ['that is no lock', 'garbage'],
  ['that is empty', ''],
])('a lock %s is seen through', (_, content) => {
  writeFileSync(lock(), content);
  takeLock(file(), 'acme.yaml', NOW)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock of another machine is believed', () => {
  writeFileSync(lock(), JSON.stringify({ pid: 1, host: 'elsewhere', since: 'then' }));
  expect(() => takeLock(file(), 'acme.yaml', NOW)).toThrow('on elsewhere, since then');
});

test('a folder that takes no lock is no obstacle', () => {
  expect(() => takeLock(path.join(folder, 'missing', 'acme.yaml'), 'acme.yaml', NOW)()).not.toThrow();
});
