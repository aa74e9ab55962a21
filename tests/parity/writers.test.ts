import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What changes files, of all that node:fs has. */
const WRITES =
  /^(?:append|chmod|chown|copy|cp$|cpSync|createWrite|f?truncate|fchmod|fchown|fdatasync|fsync|lchown|link|mkdir|mkdtemp|open|rename|rm|rmdir|symlink|unlink|utimes|write)/;

/** Where files are changed: one writer for all that lasts, and what is gone when the program ends. */
const WRITERS = {
  'assess/draft-file.ts': 'what is typed and not confirmed yet, removed when nothing is left to confirm',
  'files/keep-mode.ts': 'part of the writer',
  'files/leftovers.ts': 'part of the writer',
  'assess/lock.ts': 'the lock of an interview, removed at its end',
  'files/read-regular.ts': 'opens to read, without following links',
  'files/read.ts': 'opens pipes to read from them',
  'files/write-all.ts': 'part of the writer; adds to the page of a job, whole or not at all',
  'files/write-files.ts': 'the writer',
  'assess/editor.ts': 'a note for the editor, in a folder of its own that is removed',
};

test('files are written in one place', () => {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => {
      const text = readFileSync(path.join('src', name), 'utf8');
      const imports = [...text.matchAll(/import \{([^}]*)\} from 'node:fs(?:\/promises)?'/g)];
      const names = imports.flatMap(([, list = '']) =>
        list.split(',').map((each) => each.trim().replace(/^type /, '')),
      );
      return /from 'node:fs[^']*';/.test(text) && (imports.length === 0 || names.some((each) => WRITES.test(each)));
    })
    .map((name) => name.split(path.sep).join('/'));
  expect(found.sort()).toEqual(Object.keys(WRITERS).sort());
});
