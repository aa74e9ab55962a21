import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Coverage {
  readonly result: readonly { readonly url: string }[];
}

/** The text of all of the program's own files that a run loads, as V8 reports them. */
function loadedBy(args: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-'));
  spawnSync(process.execPath, ['bin/outready.js', ...args], { env: { ...process.env, NODE_V8_COVERAGE: folder } });
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Coverage;
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  });
  rmSync(folder, { recursive: true });
  return urls.map((url) => readFileSync(fileURLToPath(url), 'utf8')).join('\n');
}

// A name that each library's bundled code cannot do without.
const MARKS = {
  zod: 'invalid_type',
  yaml: 'YAMLParseError',
  mdast: 'thematicBreak',
  inquirer: 'ExitPromptError',
  chalk: 'ansi256',
};

test.each(['--version', '--help'])('outready %s loads none of the heavy libraries', (option) => {
  const loaded = loadedBy([option]);
  expect(loaded).toContain('CommanderError');
  expect(Object.entries(MARKS).flatMap(([library, mark]) => (loaded.includes(mark) ? [library] : []))).toEqual([]);
});

test('the marks are there where the libraries are needed', () => {
  const loaded = loadedBy(['report', 'examples/harbour-vale-client.yaml']);
  for (const mark of [MARKS.zod, MARKS.yaml, MARKS.mdast]) expect(loaded).toContain(mark);
});

test('a report loads the libraries of its own format and no others', () => {
  const formats = { html: 'Content-Security-Policy', csv: 'escape_formulas', svg: 'closeEmptyElements' };
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-'));
  const loadedFor = (...args: readonly string[]): readonly string[] => {
    const loaded = loadedBy(['report', 'examples/harbour-vale-client.yaml', ...args]);
    return Object.entries(formats).flatMap(([format, mark]) => (loaded.includes(mark) ? [format] : []));
  };
  expect(loadedFor()).toEqual([]);
  expect(loadedFor('-o', path.join(folder, 'a.csv'))).toEqual(['csv']);
  expect(loadedFor('-o', path.join(folder, 'a.html'))).toEqual(['html', 'svg']);
  rmSync(folder, { recursive: true });
});
