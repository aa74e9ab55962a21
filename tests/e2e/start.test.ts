import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

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
const LIBRARIES = {
  zod: 'invalid_type',
  yaml: 'YAMLParseError',
  inquirer: 'ExitPromptError',
  chalk: 'ansi256',
};

// The same for what makes a report: its tree, what is told of it as a whole, and each format's own libraries.
const FORMATS = {
  tree: 'wayUpTimeline',
  robustness: 'xoroshiro128plus',
  mdast: 'mdast-util-to-markdown',
  gfm: 'gfmTableToMarkdown',
  hast: 'hast-util-sanitize',
  html: 'closeEmptyElements',
  xml: 'suppressUnpairedNode',
  docx: 'word/document.xml',
  zip: 'zipSync',
  typst: 'typst-ts-node-compiler',
  csv: 'escape_formulas',
};

function found<Name extends string>(marks: Readonly<Record<Name, string>>, loaded: string): readonly string[] {
  return Object.entries<string>(marks).flatMap(([name, mark]) => (loaded.includes(mark) ? [name] : []));
}

const EXAMPLE = path.resolve('examples/harbour-vale-client.yaml');

test.each(['--version', '--help'])('outready %s loads none of the heavy libraries', (option) => {
  const loaded = loadedBy([option]);
  expect(loaded).toContain('CommanderError');
  expect(found({ ...LIBRARIES, ...FORMATS }, loaded)).toEqual([]);
});

test('outready score loads what it reads with, and nothing that makes a report', () => {
  const loaded = loadedBy(['score', EXAMPLE]);
  expect(found(LIBRARIES, loaded)).toEqual(expect.arrayContaining(['zod', 'yaml']));
  expect(found(FORMATS, loaded)).toEqual([]);
});

describe('a report loads what its own format needs, and no more', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'outready-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const common = ['tree', 'robustness'];
  // What authors wrote of what to do is Markdown.
  const markdown = ['mdast', 'gfm'];

  test.each([
    ['md', [...common, ...markdown]],
    ['html', [...common, ...markdown, 'hast', 'html']],
    ['docx', [...common, ...markdown, 'docx', 'zip']],
    ['pdf', [...common, ...markdown, 'xml', 'typst']],
    ['json', ['robustness']],
    ['csv', ['csv']],
  ])('%s', (format, expected) => {
    expect(found(FORMATS, loadedBy(['report', EXAMPLE, '-o', path.join(folder, `a.${format}`)]))).toEqual(expected);
  });
});
