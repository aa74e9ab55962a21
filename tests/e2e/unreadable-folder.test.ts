import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { answersText, folderWith, newRoot } from '../kit/check.ts';
import { BIN } from '../kit/run.ts';

const ROOT = newRoot();
afterAll(() => rmSync(ROOT, { recursive: true }));

describe('what may not be read', () => {
  const isRoot = process.getuid?.() === 0;
  const canStep = spawnSync('setpriv', ['--version']).status === 0;
  test.skipIf(isRoot && !canStep)(
    'a folder is an error (as root: by giving up its rights, where setpriv is there)',
    () => {
      const cwd = folderWith(ROOT, { 'in/a.yaml': answersText(), 'in/b/c.yaml': answersText() });
      for (const each of [ROOT, cwd]) chmodSync(each, 0o755);
      chmodSync(path.join(cwd, 'in/b'), 0o000);
      const [program, ...args] = [
        ...(isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []),
        process.execPath,
      ];
      const { status, stdout } = spawnSync(program ?? '', [...args, BIN, 'check', 'in', '--min-score', '1'], {
        cwd,
        encoding: 'utf8',
      });
      chmodSync(path.join(cwd, 'in/b'), 0o755);
      expect([status, stdout]).toEqual([
        2,
        expect.stringContaining('in/b:1:1 fail valid-file: this folder cannot be read: no permission'),
      ]);
    },
  );
});
