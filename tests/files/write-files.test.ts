import {
  chmodSync,
  chownSync,
  linkSync,
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
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFiles } from '../../src/files/create-files.ts';
import { NotWritten } from '../../src/files/not-written.ts';
import { writeFiles } from '../../src/files/write-files.ts';
import { withFault } from '../kit/faults.js';

const isPosix = process.platform !== 'win32';
const isRoot = process.getuid?.() === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const write = (name: string, content = 'new\n') => writeFiles([{ path: at(name), content }]);

test('any bytes arrive as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
      writeFiles([{ path: at('bytes'), content }]);
      expect(readFileSync(at('bytes')).equals(content)).toBe(true);
    }),
    { numRuns: 50 },
  );
  expect(readdirSync(folder)).toEqual(['bytes']);
});

describe.skipIf(!isPosix)('what a person gave a file stays', () => {
  test.each([0o600, 0o640, 0o664, 0o604, 0o755])('mode %o', (mode) => {
    writeFileSync(at('a'), 'old\n');
    chmodSync(at('a'), mode);
    write('a');
    expect([read('a'), statSync(at('a')).mode & 0o777]).toEqual(['new\n', mode]);
  });

  test.skipIf(!isRoot)('owner and group, where permitted', () => {
    writeFileSync(at('a'), 'old\n');
    chownSync(at('a'), 1234, 5678);
    chmodSync(at('a'), 0o640);
    write('a');
    const { uid, gid, mode } = statSync(at('a'));
    expect([uid, gid, mode & 0o777]).toEqual([1234, 5678, 0o640]);
  });

  test.skipIf(!isRoot)('where the group cannot be kept, another one gets no more than everybody', () => {
    for (const [mode, kept] of [
      [0o660, 0o600],
      [0o664, 0o644],
      [0o646, 0o646],
    ] as const) {
      writeFileSync(at('a'), 'old\n');
      chownSync(at('a'), 1234, 5678);
      chmodSync(at('a'), mode);
      const { calls } = withFault({ folder, at: 0, fault: 'none' }, () => write('a'));
      expect(calls).toContain('fchownSync');
      chownSync(at('a'), 1234, 5678);
      chmodSync(at('a'), mode);
      withFault({ folder, at: 0, fault: 'none', denied: 'fchownSync' }, () => write('a'));
      expect((statSync(at('a')).mode & 0o777).toString(8)).toBe(kept.toString(8));
    }
  });

  test('a link, also one over others and into another folder', () => {
    mkdirSync(at('far'));
    writeFileSync(at('far/real'), 'old\n');
    symlinkSync('far/real', at('one'));
    symlinkSync('one', at('two'));
    write('two');
    expect([lstatSync(at('two')).isSymbolicLink(), lstatSync(at('one')).isSymbolicLink()]).toEqual([true, true]);
    expect([read('far/real'), readdirSync(at('far'))]).toEqual(['new\n', ['real']]);
  });
});

describe('what cannot be written is left', () => {
  const codeOf = (act: () => void): string => {
    try {
      act();
      return 'written';
    } catch (error) {
      return error instanceof NotWritten ? error.code : String(error);
    }
  };

  test.skipIf(!isPosix)('no file, a link to nowhere, a folder that is not there', () => {
    mkdirSync(at('folder'));
    symlinkSync('/dev/zero', at('device'));
    symlinkSync('none', at('link'));
    expect(['folder', 'device', 'link', 'none/a'].map((name) => codeOf(() => write(name)))).toEqual([
      'EISDIR',
      'ENXIO',
      'ENOENT',
      'ENOENT',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['device', 'folder', 'link']);
  });

  test.skipIf(!isPosix || isRoot)('a file that is marked as read-only', () => {
    writeFileSync(at('a'), 'old\n', { mode: 0o444 });
    expect([codeOf(() => write('a')), read('a')]).toEqual(['EACCES', 'old\n']);
  });

  test('what is there, for a new file', () => {
    writeFileSync(at('a'), 'old\n');
    expect(codeOf(() => writeFiles([{ path: at('a'), content: 'new\n', isNew: true }]))).toBe('EEXIST');
    expect([read('a'), readdirSync(folder)]).toEqual(['old\n', ['a']]);
  });

  test('all of them, when one is there', () => {
    writeFileSync(at('b'), 'old\n');
    const files = ['a', 'b', 'c'].map((name) => ({ path: at(name), content: 'new\n' }));
    expect(() => createFiles(files, folder, [at('x/y')])).toThrow('b cannot be made: it exists already');
    expect([read('b'), readdirSync(folder)]).toEqual(['old\n', ['b']]);
  });
});

describe('a file system that knows no second name for a file', () => {
  test('new and old files are written all the same, and put back', () => {
    writeFileSync(at('a'), 'old\n');
    const files = ['a', 'b'].map((name) => ({ path: at(name), content: 'new\n' }));
    withFault({ folder, at: 0, fault: 'none', denied: 'linkSync' }, () => writeFiles(files));
    expect([read('a'), read('b'), readdirSync(folder)]).toEqual(['new\n', 'new\n', ['a', 'b']]);
    rmSync(at('b'));
    const { calls } = withFault({ folder, at: 0, fault: 'none', denied: 'linkSync' }, () => writeFiles(files));
    writeFileSync(at('a'), 'old\n');
    rmSync(at('b'));
    for (let call = 1; call <= calls.length; call++) {
      const fault = { folder, at: call, fault: 'EIO', denied: 'linkSync' } as const;
      try {
        withFault(fault, () => writeFiles(files));
        expect([read('a'), read('b')]).toEqual(['new\n', 'new\n']);
        writeFileSync(at('a'), 'old\n');
        rmSync(at('b'));
      } catch (error) {
        expect(error, calls[call - 1]).toBeInstanceOf(NotWritten);
        expect(read('a'), calls[call - 1]).toBe('old\n');
      }
      for (const name of readdirSync(folder)) if (name !== 'a') rmSync(at(name));
    }
  });
});

test.skipIf(!isPosix)('a hard link keeps what it led to', () => {
  writeFileSync(at('a'), 'old\n');
  linkSync(at('a'), at('b'));
  write('a');
  expect([read('a'), read('b')]).toEqual(['new\n', 'old\n']);
});
