import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { editText } from '../../src/assess/editor.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outready-editor-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** An editor that runs some JavaScript on the file it is given. */
function editor(name: string, body: string): string {
  const script = path.join(folder, `${name}.cjs`);
  writeFileSync(script, `const fs = require('node:fs');\nconst file = process.argv.at(-1);\n${body}\n`);
  return `"${process.execPath}" "${script}" --an-option`;
}

describe('a note in the editor', () => {
  test('gets the text and gives back what was saved, in any script', () => {
    const upper = editor(
      'upper',
      "fs.writeFileSync(file, fs.readFileSync(file, 'utf8').toUpperCase() + '\\r\\n漢字 🎉\\n\\n');",
    );
    expect(editText('one\ntwo', { EDITOR: upper })).toEqual({ text: 'ONE\nTWO\n漢字 🎉' });
  });

  test('VISUAL comes before EDITOR', () => {
    const [first, second] = ['first', 'second'].map((word) => editor(word, `fs.writeFileSync(file, '${word}');`));
    expect(editText('', { VISUAL: first, EDITOR: second })).toEqual({ text: 'first' });
    expect(editText('', { VISUAL: ' ', EDITOR: second })).toEqual({ text: 'second' });
  });

  test.skipIf(process.platform === 'win32')('where none is chosen, one that there usually is', () => {
    const withEditors = (names: readonly string[]): string => {
      const bin = mkdtempSync(path.join(folder, 'bin-'));
      for (const name of names) {
        writeFileSync(path.join(bin, name), `#!/bin/sh\nprintf '%s' '${name}' > "$1"\n`, { mode: 0o755 });
      }
      return bin;
    };
    expect(editText('', { PATH: withEditors(['vi']) })).toEqual({ text: 'vi' });
    expect(editText('', { PATH: withEditors(['vi', 'nano']) })).toEqual({ text: 'nano' });
    expect(editText('', { PATH: withEditors(['vi']), EDITOR: 'ed-that-is-not-there' })).toHaveProperty('problem');
  });

  test('no shell reads the variable, nor the path', () => {
    const own = path.join(folder, 'a "b" $(touch pwned) `touch pwned` ; touch pwned');
    mkdirSync(own);
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, own);
    const tell = editor('tell', 'fs.writeFileSync(file, JSON.stringify(process.argv.slice(2)));');
    const given = editText('', { EDITOR: `${tell} 'one word' $HOME \`x\` ;x` });
    const [option, ...rest] = 'text' in given ? (JSON.parse(given.text) as string[]) : [];
    expect(option).toBe('--an-option');
    expect(rest.slice(0, -1)).toEqual(['one word', '$HOME', '`x`', ';x']);
    expect(rest.at(-1)?.startsWith(own)).toBe(true);
    expect(editText('x', { EDITOR: 'true; touch pwned' })).toHaveProperty('problem');
    expect(editText('x', { EDITOR: '"' })).toEqual({ problem: expect.stringMatching(/did not end well/) });
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, path.join(own, 'not there'));
    expect(editText('x', { EDITOR: tell })).toEqual({ problem: expect.stringMatching(/no place for a note/) });
    vi.unstubAllEnvs();
    expect(readdirSync(folder).concat(readdirSync('.'))).not.toContain('pwned');
  });

  test('nobody else may read the note while it is written', () => {
    const mode = editor(
      'mode',
      "fs.writeFileSync(file, (fs.statSync(file).mode & 0o777).toString(8) + ' ' + (fs.statSync(require('node:path').dirname(file)).mode & 0o777).toString(8));",
    );
    expect(editText('x', { EDITOR: mode })).toEqual({
      text: process.platform === 'win32' ? expect.any(String) : '600 700',
    });
  });

  test.each([
    ['no editor', { PATH: '' }, /Set EDITOR/],
    ['an editor that is not there', { EDITOR: 'no-such-editor-anywhere --wait' }, /did not end well/],
  ])('%s is said', (_, env, problem) => {
    expect(editText('x', env)).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('an editor that fails, or leaves no text, changes nothing and leaves no file behind', () => {
    const own = path.join(folder, 'tmp');
    mkdirSync(own);
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, own);
    expect(editText('x', { EDITOR: editor('fails', 'process.exit(3);') })).toHaveProperty('problem');
    expect(editText('x', { EDITOR: editor('binary', 'fs.writeFileSync(file, Buffer.from([0xff, 0xfe]));') })).toEqual({
      problem: expect.stringMatching(/not UTF-8/),
    });
    expect(readdirSync(own)).toEqual([]);
    vi.unstubAllEnvs();
  });
});
