import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/hand-written', import.meta.url));
const CLOCK = new URL('../kit/frozen-clock.js', import.meta.url).href;
const [, VERSION = ''] = /^version: (.*)$/m.exec(readFileSync('questionnaires/communication.yaml', 'utf8')) ?? [];
const STAMPS = `asked:\n  communication:\n    version: ${VERSION}\n    digest: sha256:…\nupdated: 2026-11-22T09:00:00Z\n`;

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-hand-written-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

type Changes = readonly (readonly [string, string])[];

test.each<[string, Changes]>([
  [
    'comments',
    [
      ['profile: core\n', `profile: core\n${STAMPS}`],
      ['option: told', 'option: explained-back'],
      ['note: first impression', 'note: changed'],
      ['# renews\n', '# renews\n      - minutes/two.pdf\n'],
      ['answered: 2026-10-12', 'answered: 2026-11-22'],
    ],
  ],
  [
    'order',
    [
      ['profile: core\n', `profile: core\n${STAMPS}`],
      ['note: first impression', 'note: changed'],
      ['option: told\n', 'option: explained-back\n    evidence:\n      - minutes/two.pdf\n'],
      ['answered: 2026-10-12', 'answered: 2026-11-22'],
    ],
  ],
  [
    'literal',
    [
      ['profile: core\n', `profile: core\n${STAMPS}`],
      ['|\n      Two lines\n        indented second\n      trailing   \n', '|-\n      changed\n'],
      ['option: told\n', 'option: explained-back\n    evidence:\n      - minutes/two.pdf\n    answered: 2026-11-22\n'],
    ],
  ],
  [
    'asked',
    [
      ['updated: 2026-10-12T10:30:00Z', 'updated: 2026-11-22T09:00:00Z'],
      ['{ version: 2.0.0 }', `{ version: ${VERSION}, digest: sha256:… }`],
      ['option: told\n', 'option: explained-back\n    note: changed\n    evidence:\n      - minutes/two.pdf\n'],
      ['for it\n', 'for it\n    answered: 2026-11-22\n'],
    ],
  ],
])('%s.yaml: an interview changes only what was said in it', (name, changes) => {
  const before = readFileSync(path.join(FIXTURES, `${name}.yaml`), 'utf8');
  for (const lineBreak of ['\n', '\r\n']) {
    writeFileSync(path.join(cwd, 'x.yaml'), before.replaceAll('\n', lineBreak));
    const { stderr } = run(['assess', 'x.yaml', '--area', 'communication', '--plain', '--no-report'], {
      cwd,
      input: 'jump shared\nevidence minutes/two.pdf\nnote changed\n4\nquit\n',
      env: { NODE_OPTIONS: `--import ${CLOCK}` },
    });
    expect(stderr).toContain('Saved');
    const after = readFileSync(path.join(cwd, 'x.yaml'), 'utf8').replace(/sha256:[0-9a-f]{64}/, 'sha256:…');
    const expected = changes.reduce((text, [from, to]) => text.replace(from, to), before);
    expect(after).toBe(expected.replaceAll('\n', lineBreak));
  }
});

test('undo brings the bytes back', () => {
  const before = readFileSync(path.join(FIXTURES, 'comments.yaml'), 'utf8');
  writeFileSync(path.join(cwd, 'x.yaml'), before);
  const input = 'jump shared\nevidence minutes/two.pdf\nnote changed\n4\nclear\nundo\nundo\nundo\nquit\n';
  run(['assess', 'x.yaml', '--area', 'communication', '--plain', '--no-report'], { cwd, input });
  expect(readFileSync(path.join(cwd, 'x.yaml'), 'utf8')).toBe(before);
});
