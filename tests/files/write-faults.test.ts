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
import { afterAll, describe, expect, test } from 'vitest';
import { AnswersFile } from '../../src/assess/answers-file.ts';
import { createFiles } from '../../src/files/create-files.ts';
import { cannotBe } from '../../src/files/not-written.ts';
import { writeReasonOf } from '../../src/files/reason.ts';
import { appendWhole } from '../../src/files/write-all.ts';
import { writeFiles } from '../../src/files/write-files.ts';
import { withFault } from '../kit/faults.js';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-faults-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const isPosix = process.platform !== 'win32';

/** What becomes of files by an action: by name their old and their new content, `undefined` where there is nothing. */
interface Scenario {
  readonly files: Readonly<Record<string, readonly [old: string | undefined, wanted: string]>>;
  /** Folders that the action makes. */
  readonly folders?: readonly string[];
  readonly prepare?: (folder: string) => void;
  /** What the user is told, or nothing when all is well. */
  readonly act: (folder: string) => string | undefined;
  /** Whether it says which files are new nevertheless. */
  readonly tellsChanged?: boolean;
}

const OLD = 'old line\n'.repeat(50);
const NEW = 'a new line, and a longer one\n'.repeat(70);

function told(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const written =
  (...names: readonly string[]) =>
  (folder: string): string | undefined =>
    told(() => {
      try {
        const folders = [...new Set(names.map((name) => path.dirname(path.join(folder, name))))];
        writeFiles(
          names.map((name) => ({ path: path.join(folder, name), content: NEW })),
          folders,
        );
      } catch (error) {
        throw cannotBe('written', error, (named) => path.relative(folder, named));
      }
    });

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a save of an interview': {
    files: { 'acme.yaml': [OLD, NEW] },
    act: (folder) => new AnswersFile(path.join(folder, 'acme.yaml'), OLD).save(NEW)?.reason,
  },
  'a save through a link': {
    files: { 'far/real.yaml': [OLD, NEW] },
    prepare: (folder) => symlinkSync('far/real.yaml', path.join(folder, 'acme.yaml')),
    act: (folder) => new AnswersFile(path.join(folder, 'acme.yaml'), OLD).save(NEW)?.reason,
  },
  'several outputs, some of them there': {
    files: {
      'a.md': [OLD, NEW],
      'a.csv': [OLD, NEW],
      'charts/a.svg': [undefined, NEW],
    },
    folders: ['charts'],
    act: written('a.md', 'a.csv', 'charts/a.svg'),
    tellsChanged: true,
  },
  'new files in new folders': {
    files: { 'own/mine.yaml': [undefined, NEW], 'own/profiles/mine.yaml': [undefined, NEW] },
    folders: ['own/profiles', 'own'],
    tellsChanged: true,
    act: (folder) =>
      told(() =>
        createFiles(
          ['own/mine.yaml', 'own/profiles/mine.yaml'].map((name) => ({ path: path.join(folder, name), content: NEW })),
          folder,
          [path.join(folder, 'own'), path.join(folder, 'own/profiles')],
        ),
      ),
  },
  'a text added to the page of a job': {
    files: { 'summary.md': [OLD, OLD + NEW] },
    act: (folder) => {
      try {
        appendWhole(path.join(folder, 'summary.md'), NEW);
        return undefined;
      } catch (error) {
        return writeReasonOf(error);
      }
    },
  },
};

function prepared({ files, prepare }: Scenario): string {
  const folder = mkdtempSync(path.join(ROOT, 'case-'));
  for (const [name, [old]] of Object.entries(files)) {
    if (old === undefined) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), old);
    chmodSync(path.join(folder, name), 0o640);
  }
  prepare?.(folder);
  return folder;
}

function contentOf(file: string): string | undefined {
  return statSync(file, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(file, 'utf8');
}

/** The other names that writes use, wherever they were left. */
function leftovers(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.outready-'));
}

const FAULTS = ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'short', 'nothing'] as const;

const REASONS: Readonly<Record<(typeof FAULTS)[number], string>> = {
  ENOSPC: 'the disk is full',
  EIO: 'the disk reports an error',
  EROFS: 'the disk can only be read',
  EDQUOT: 'the disk quota is used up',
  short: 'never told',
  nothing: 'the disk is full',
};

describe.skipIf(!isPosix)('whatever call fails, a write is whole or did not happen', () => {
  describe.each(Object.entries(SCENARIOS))('%s', (name, scenario) => {
    const { files, folders = [], act, tellsChanged = false } = scenario;
    const folder = prepared(scenario);
    const { calls, result } = withFault({ folder, at: 0, fault: 'none' }, () => act(folder));

    test('makes every kind of call that it has to', () => {
      expect(result).toBeUndefined();
      const isAppended = name.includes('added');
      expect(new Set(calls)).toEqual(
        new Set([
          ...['openSync', 'fstatSync', 'writeSync', 'fsyncSync', 'closeSync'],
          ...(isAppended ? [] : ['linkSync', 'unlinkSync']),
          ...(folders.length === 0 ? [] : ['mkdirSync']),
          ...(isAppended || name.startsWith('new') ? [] : ['accessSync', 'fchmodSync', 'renameSync']),
        ]),
      );
      // On the disk before it has its name, and its name on the disk before that is said.
      if (isAppended) return;
      const lastRename = Math.max(calls.lastIndexOf('renameSync'), calls.lastIndexOf('linkSync'));
      expect(calls.indexOf('fsyncSync')).toBeLessThan(Math.min(...indicesOf(calls, 'renameSync', 'linkSync')));
      expect(calls.lastIndexOf('fsyncSync')).toBeGreaterThan(lastRename);
    });

    test.each(FAULTS)('%s', (fault) => {
      for (const isLasting of [false, true]) {
        for (let at = 1; at <= calls.length; at++) {
          if (/short|nothing/.test(fault) && calls[at - 1] !== 'writeSync') continue;
          const place = prepared(scenario);
          const { result: said } = withFault({ folder: place, at, fault, isLasting }, () => act(place));
          const label = `${calls[at - 1]} (call ${at} of ${calls.length})${isLasting ? ' and all after it' : ''}: ${said}`;
          const changed = changedIn(place, scenario, label);
          if (said === undefined) expect(changed, label).toEqual(Object.keys(files));
          else expect(said, label).toContain(REASONS[fault]);
          if (said !== undefined && !isLasting) {
            expect(changed, label).toEqual([]);
            expect(
              folders.filter((made) => isThere(place, made)),
              label,
            ).toEqual([]);
          }
          // What could not be put back is told, and nothing else.
          if (said !== undefined && tellsChanged) expect(namesIn(said, files), label).toEqual(changed);
          expectPrivate(place, scenario, label);
          if (!isLasting && calls[at - 1] !== 'unlinkSync') expect(leftovers(place), label).toEqual([]);
          if (changed.length === 0) expectRecovery(place, scenario, label);
          rmSync(place, { recursive: true });
        }
      }
    });
  });
});

/** The files that are new; the others are old. There is nothing between. */
function changedIn(place: string, { files }: Scenario, label: string): readonly string[] {
  return Object.entries(files).flatMap(([file, [old, wanted]]) => {
    const now = contentOf(path.join(place, file));
    expect([old, wanted], label).toContain(now);
    return now === wanted ? [file] : [];
  });
}

/** The files that a message names as those that could not be put back. */
function namesIn(said: string, files: Scenario['files']): readonly string[] {
  const [, told = ''] = said.split('; ');
  return Object.keys(files).filter((file) => told.includes(file));
}

/** What was told in confidence is never more readable than in its file, nor does the file change its mode. */
function expectPrivate(place: string, { files }: Scenario, label: string): void {
  for (const [file, [old]] of Object.entries(files)) {
    if (old === undefined) continue;
    expect(modeOf(place, file), label).toBe(0o640);
    const own = leftovers(place).filter((name) => name.includes(`.${path.basename(file)}.`));
    for (const each of own) expect(modeOf(place, each) & ~0o640, label).toBe(0);
  }
}

/** Once nothing fails any more, the same action succeeds and clears what was left. */
function expectRecovery(place: string, { files, act }: Scenario, label: string): void {
  const { result } = withFault({ folder: place, at: 0, fault: 'none' }, () => act(place));
  expect(result, label).toBeUndefined();
  for (const [file, [, wanted]] of Object.entries(files)) expect(contentOf(path.join(place, file)), label).toBe(wanted);
  expect(leftovers(place), label).toEqual([]);
}

function modeOf(place: string, name: string): number {
  return statSync(path.join(place, name)).mode & 0o777;
}

function isThere(place: string, name: string): boolean {
  return lstatSync(path.join(place, name), { throwIfNoEntry: false }) !== undefined;
}

function indicesOf(calls: readonly string[], ...names: readonly string[]): readonly number[] {
  return calls.flatMap((call, index) => (names.includes(call) ? [index] : []));
}
