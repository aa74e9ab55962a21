import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-diff-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const OLD = readFileSync('tests/fixtures/broken/own/own.yaml', 'utf8');

/** A folder with an older and a newer version, which differs by replacements that must have been made. */
function newCase(...replacements: readonly (readonly [string | RegExp, string])[]): string {
  const folder = mkdtempSync(path.join(ROOT, 'case-'));
  writeFileSync(path.join(folder, 'old.yaml'), OLD);
  let text = OLD;
  for (const [from, to] of replacements) {
    const next = text.replace(from, to);
    expect(next).not.toBe(text);
    text = next;
  }
  writeFileSync(path.join(folder, 'new.yaml'), text);
  return folder;
}

const diff = (cwd: string, ...args: readonly string[]) => run(['questionnaire', 'diff', ...args], { cwd });

test('a change of meaning that neither version nor `changed` tells of', () => {
  const added = '      - { id: half, label: "Half", score: 60 }\n      - { id: full';
  const folder = newCase(
    ['label: "Fully"', 'label: "All of it"'],
    ['      - { id: full', added],
    ['criticality: high', 'criticality: low'],
    ['id: none', 'id: nothing'],
    ['version: 1.0.0', 'version: 1.1.0'],
  );
  const { status, stdout, stderr } = diff(folder, 'old.yaml', 'new.yaml');
  expect(stdout).toBe(`own 1.0.0 → 1.1.0: 5 changes

Major: a saved answer can change its meaning
  first: the option none is gone
    new.yaml:13:7

Minor: saved answers stand
  first: the option nothing is new
    new.yaml:13:9
  first: the option half is new
    new.yaml:14:9
  first: low instead of high
    new.yaml:11:18

Patch: wording
  first: the option full reads “All of it” instead of “Fully”
    new.yaml:15:28

Saved answers to first mean something else: they must be asked again. All others
stand.

Not ready to go out: 2 things to mend.
`);
  expect(stderr).toBe(`
new.yaml:3:10 error version-step: from 1.0.0 to 1.1.0 is a minor step, and these are major changes
  3 | version: 1.1.0
    |          ^^^^^
  hint: set version: 2.0.0, or a later one

new.yaml:7:9 error missing-changed: saved answers to "first" change their meaning, and nothing says so
  7 |   - id: first
    |         ^^^^^
  hint: set changed: 2.0.0
`);
  expect(status).toBe(1);
});

describe('exit status', () => {
  test('0 when the version tells enough', () => {
    const folder = newCase(['text: How is it done?', 'text: How do you do it?'], ['version: 1.0.0', 'version: 1.0.1']);
    expect(diff(folder, 'old.yaml', 'new.yaml')).toEqual({
      status: 0,
      stdout: `own 1.0.0 → 1.0.1: 1 change

Reworded: does it still mean the same? If not, say changed:
  first: reads “How do you do it?” instead of “How is it done?”
    new.yaml:9:11

Saved answers keep their meaning.

The new version is fine: a patch step at least is needed, and taken.
`,
      stderr: '',
    });
  });

  test('0 without a difference; one of the two may be standard input, and a shipped one goes by its id', () => {
    const folder = newCase();
    const piped = run(['questionnaire', 'diff', '-', 'new.yaml'], { cwd: folder, input: OLD });
    expect(piped).toMatchObject({ status: 0, stderr: '' });
    expect(piped.stdout).toBe(
      'own 1.0.0 → 1.0.0: no difference\n\nSaved answers keep their meaning.\n\nThe version can stay as it is.\n',
    );
    expect(diff(folder, 'context', 'context').status).toBe(0);
  });

  test.each<[string, readonly string[], string]>([
    ['a file that is not there', ['old.yaml', 'none.yaml'], 'there is no such file'],
    ['an id that is none', ['comunication', 'new.yaml'], 'hint: did you mean "communication"?'],
    [
      'two questionnaires',
      ['communication', 'dependence'],
      'these are two questionnaires: "communication" and "dependence"',
    ],
    ['standard input for both', ['-', '-'], 'only one of the two can come from standard input'],
    ['a broken version', ['old.yaml', 'broken.yaml'], 'broken.yaml:14:44 error wrong-value: expected at most 100'],
  ])('2 with %s', (_, args, message) => {
    const folder = newCase();
    writeFileSync(path.join(folder, 'broken.yaml'), OLD.replace('score: 100', 'score: 101'));
    const { status, stdout, stderr } = diff(folder, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

test('an extension is compared with what it extends', () => {
  const folder = newCase();
  const text = 'format: outready/questionnaire/1\nid: communication\nversion: 1.0.0\nextends: communication\n';
  writeFileSync(path.join(folder, 'communication.yaml'), `${text}drop: [message-channels]\n`);
  const { status, stdout } = diff(folder, 'communication', './communication.yaml');
  expect(stdout).toContain('communication 2.0.0 → 1.0.0, extending 2.0.0: 1 change\n');
  expect(stdout).toContain('  message-channels: is no longer asked\n    communication.yaml:5:8\n');
  expect(stdout).toContain('Saved answers to message-channels stay in their files and count for nothing.');
  expect(stdout).toContain('\nThe version is fine: an extension counts its own versions');
  expect(status).toBe(0);
});

test('--json has the same as data', () => {
  const folder = newCase(['score: 0 }', 'score: 0 }\n      - { id: half, label: "Half", score: 50 }']);
  const { status, stdout } = diff(folder, 'old.yaml', 'new.yaml', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    format: 'outready/questionnaire-diff/1',
    id: 'own',
    from: { version: '1.0.0' },
    to: { version: '1.0.0' },
    changes: [
      {
        kind: 'option-added',
        step: 'minor',
        path: ['options', 'half'],
        to: 'Half',
        question: 'own/first',
        file: 'new.yaml',
        line: 14,
        column: 9,
      },
    ],
    required: 'minor',
    actual: 'none',
    askAgain: [],
    notSetAside: [],
    gone: [],
    problems: [
      {
        code: 'version-step',
        message: 'the version is still 1.0.0, and these are minor changes',
        hint: 'set version: 1.1.0, or a later one',
        file: 'new.yaml',
        line: 3,
        column: 10,
      },
    ],
  });
});

test('hostile texts are shown harmlessly', () => {
  const hostile = String.raw`"Fully \e[2J\u202e\n"`;
  const folder = newCase(['label: "Fully"', `label: ${hostile}`], ['version: 1.0.0', 'version: 1.0.1']);
  const { status, stdout } = diff(folder, 'old.yaml', 'new.yaml');
  expect(status).toBe(0);
  expect(stdout).toContain('Fully ␛[2J<U+202E>');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});
