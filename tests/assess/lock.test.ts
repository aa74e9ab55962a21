import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Release, takeLock } from '../../src/assess/lock.ts';
import { ownHolder } from '../../src/assess/lock-holder.ts';
import type { LockWorld } from '../../src/assess/lock-life.ts';
import { momentText } from '../../src/files/local-time.ts';
import { UserError } from '../../src/yaml/user-error.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
let folder = '';
let told: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-'));
  told = [];
  writeFileSync(file(), 'answers');
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, 'acme.yaml');
const lock = (): string => path.join(folder, '.acme.yaml.lock');

const take = (given = file(), world: Partial<LockWorld> = {}): Promise<Release> =>
  takeLock(given, path.basename(given), {
    now: () => NOW,
    note: (text) => void told.push(text),
    pause: async () => undefined,
    ...world,
  });

/** Leaves a lock as another process would, changed a few seconds before now. */
function leave(content: object | string, age = 5): void {
  writeFileSync(lock(), typeof content === 'string' ? content : JSON.stringify(content));
  utimesSync(lock(), NOW.getTime() / 1000 - age, NOW.getTime() / 1000 - age);
}

test('a lock is taken and given back', async () => {
  const release = await take();
  expect(existsSync(lock())).toBe(true);
  expect(release()).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['acme.yaml']);
});

test('the second is told who holds the file, and takes nothing', async () => {
  const release = await take();
  const since = momentText(NOW.toISOString());
  await expect(take()).rejects.toThrow(
    `acme.yaml is held by another interview: process ${process.pid} on ${hostname()}, since ${since}`,
  );
  release();
  (await take())();
});

test('two links to one file share its lock', async () => {
  mkdirSync(path.join(folder, 'links'));
  for (const name of ['one.yaml', 'two.yaml']) symlinkSync(file(), path.join(folder, 'links', name));
  const release = await take(path.join(folder, 'links', 'one.yaml'));
  await expect(take(path.join(folder, 'links', 'two.yaml'))).rejects.toThrow('held by another interview');
  await expect(take()).rejects.toThrow('held by another interview');
  release();
  expect(readdirSync(path.join(folder, 'links'))).toEqual(['one.yaml', 'two.yaml']);
  expect(existsSync(lock())).toBe(false);
});

test('what somebody else took meanwhile is not given back', async () => {
  const release = await take();
  rmSync(lock());
  leave('theirs');
  expect(release()).toBeUndefined();
  expect(readFileSync(lock(), 'utf8')).toBe('theirs');
});

const own = ownHolder(NOW);
const GONE = 2 ** 22 + 1;

describe('a lock is seen through', () => {
  test.each<[string, object | string]>([
    ['of a process that is gone', { ...own, pid: GONE }],
    ['of the first edition, of a process that is gone', { pid: GONE, host: hostname(), since: '' }],
    ['of the first edition, that bears our own number', { pid: process.pid, host: hostname(), since: '' }],
    ['of a killed container that bore our own number', { ...own, born: '1' }],
    ['of a killed container whose number another process bears now', { ...own, pid: process.ppid, born: '1' }],
    ['under another name of this machine', { ...own, pid: GONE, host: 'renamed' }],
  ])('%s, at once', async (_, content) => {
    leave(content);
    (await take())();
    expect(told).toEqual([]);
    expect(readdirSync(folder)).toEqual(['acme.yaml']);
  });

  test.each<[string, object | string]>([
    ['of another container that shows no life', { ...own, pid: 1, host: 'f00ba4', space: 'pid:[1]' }],
    ['of this machine before it was started again', { ...own, boot: 'before' }],
    ['that is no lock', 'garbage'],
    ['that is empty', ''],
  ])('%s: after a look for life, or at once where that was long ago', async (_, content) => {
    leave(content);
    (await take())();
    expect(told).toEqual(['acme.yaml may be open in another interview; looking whether that still runs …']);
    leave(content, 61);
    (await take())();
    expect(told).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['acme.yaml']);
  });
});

describe('a lock is believed', () => {
  test('of another container, as long as it shows life', async () => {
    leave({ ...own, pid: 1, host: 'f00ba4', space: 'pid:[1]' });
    let beats = 0;
    const pause = async (): Promise<void> => {
      beats++;
      if (beats === 3) utimesSync(lock(), NOW, NOW);
    };
    await expect(take(file(), { pause })).rejects.toThrow('process 1 on f00ba4');
    expect(beats).toBe(3);
  });

  test('that goes while one looks at it, is free', async () => {
    leave({ ...own, pid: 1, host: 'f00ba4', space: 'pid:[1]' });
    (await take(file(), { pause: async () => rmSync(lock(), { force: true }) }))();
    expect(readdirSync(folder)).toEqual(['acme.yaml']);
  });

  test.each<[string, object]>([
    ['with its own start', { ...own, pid: 1, boot: 'another', host: 'elsewhere' }],
    ['of the first edition', { pid: 1, host: 'elsewhere', since: '2026-11-01T09:00:00Z' }],
  ])('of another machine %s, however old; the way out is named', async (_, content) => {
    leave(content, 1_000_000);
    const error = await take().catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toContain('process 1 on elsewhere, since ');
    expect(error.hint).toBe(
      'from here nobody can tell whether it still runs: end it there; if there is none any more, remove .acme.yaml.lock',
    );
    expect(existsSync(lock())).toBe(true);
  });

  test('of a process that runs, by its number and its birth', async () => {
    const born = readFileSync(`/proc/${process.ppid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')[19];
    leave({ ...own, pid: process.ppid, born });
    await expect(take()).rejects.toThrow(`process ${process.ppid} on`);
  });
});

describe('anything else in the place of a lock is told, and stays', () => {
  test.each<[string, string, () => void]>([
    ['a link', 'a link', () => symlinkSync('/dev/zero', lock())],
    ['a link to nothing', 'a link', () => symlinkSync('nowhere', lock())],
    ['a link to a lock', 'a link', () => symlinkSync(file(), lock())],
    ['a folder', 'a folder', () => mkdirSync(lock())],
    ['a pipe', 'a pipe', () => expect(spawnSync('mkfifo', [lock()]).status).toBe(0)],
    [
      'a large file',
      'larger than such a file can be',
      () => {
        writeFileSync(lock(), '');
        truncateSync(lock(), 2 ** 40);
      },
    ],
  ])('%s', async (_, kind, put) => {
    put();
    const error = await take().catch((reason: unknown) => reason);
    if (!(error instanceof UserError)) throw error;
    expect(error.message).toBe(
      `.acme.yaml.lock is ${kind}, where outready keeps who has acme.yaml open; nothing was changed`,
    );
    expect(error.hint).toBe(`look at it, then move it away or remove it: ${lock()}`);
    expect(readdirSync(folder)).toEqual(['.acme.yaml.lock', 'acme.yaml']);
  });
});

test('a folder that takes no lock is no obstacle', async () => {
  expect((await take(path.join(folder, 'missing', 'acme.yaml')))()).toBeUndefined();
});
