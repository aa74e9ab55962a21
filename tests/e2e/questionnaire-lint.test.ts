import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-lint-'));
afterAll(() => rmSync(ROOT, { recursive: true }));

const OWN = `format: outready/questionnaire/1
id: own
version: 1.0.0
title: Own
summary: Our own questions.
questions:
  - id: backups
    topic: Backups
    text: How often are backups made and tested?
    why: Data that nobody can restore is lost for good.
    help: Ask for the RPO.
    roles: [security]
    criticality: high
    options:
      - { id: none, label: "No backups are made", score: 0 }
      - { id: some, label: "Backups are made regularly", score: 33 }
      - { id: most, label: "Backups are made by a written plan", score: 67 }
      - { id: full, label: "Backups are made by plan and tested", score: 100 }
    evidence: A restore log
    recommendation: { text: Test a restore., effort: S, horizon: 30-days, owner: client, role: security, after: [communication/named-contact] }
    sources: [S1.17]
`;

const CLEAN = OWN.replace('How often are backups made and tested?', 'How are backups kept?')
  .replace('the RPO', 'the log of restores')
  .replace('made regularly', 'made by hand');

/** A folder of files, by name. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(ROOT, 'q-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

const lint = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  run(['questionnaire', 'lint', ...args], { cwd: folderOf(files) });

/** Findings as `file:line:column severity code`. */
const heads = (stdout: string): readonly string[] =>
  [...stdout.matchAll(/^(\S+:\d+:\d+ (?:error|warning) \S+):/gm)].map(([, head = '']) => head);

test('the shipped questionnaires are clean, warnings and all', () => {
  const { status, stdout, stderr } = run(['questionnaire', 'lint', '--max-warnings', '0'], { cwd: ROOT });
  expect(stdout).toMatch(/^Clean: nothing to mend in \d+ questionnaires; \d waived with a reason[.]\n$/);
  expect([status, stderr]).toEqual([0, '']);
});

test('a file with findings: each with its line, why it matters and how to waive', () => {
  const { status, stdout, stderr } = lint({ 'own.yaml': OWN }, 'own.yaml');
  expect(stdout).toMatchInlineSnapshot(`
    "own.yaml:9:11 warning reference-period: "How often" needs a period to count over
      9 |     text: How often are backups made and tested?
        |           ^^^^^^^^^
      hint: say which, such as «in the last six months»

    own.yaml:9:38 error double-barrelled: "and" may make two questions of one
      9 |     text: How often are backups made and tested?
        |                                      ^^^
      hint: ask one thing; give the other a question of its own

    own.yaml:11:23 warning jargon: "RPO" is not explained
      11 |     help: Ask for the RPO.
         |                       ^^^
      hint: write it out, or explain it once: «the full term (RPO)»

    own.yaml:16:46 warning vague-amount: two people take "regularly" for different amounts
      16 |       - { id: some, label: "Backups are made regularly", score: 33 }
         |                                              ^^^^^^^^^
      hint: give a number, a date or an act that can be seen

    1 error, 3 warnings in 1 questionnaire.

    Why it matters:
      double-barrelled: A question that asks two things at once gets one answer, and nobody can tell to which of the two.
      vague-amount: Two people take the same vague word for different amounts, and their answers cannot be compared.
      reference-period: Without a period, one person counts since yesterday and another since the contract began.
      jargon: A respondent who does not know an abbreviation guesses, and seldom says so.

    Right as it stands? Say so in the question:  lint: [{ allow: double-barrelled, reason: "…" }]
    "
  `);
  expect([status, stderr]).toEqual([1, '']);
});

test('the same as JSON', () => {
  const { status, stdout } = lint({ 'own.yaml': OWN }, 'own.yaml', '--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    format: 'outready/lint/1',
    files: ['own.yaml'],
    counts: { errors: 1, warnings: 3, waived: 0 },
    findings: [
      { rule: 'reference-period', line: 9, column: 11, length: 9 },
      { rule: 'double-barrelled', line: 9, column: 38, length: 3 },
      { rule: 'jargon', line: 11, column: 23, length: 3 },
      { rule: 'vague-amount', line: 16, column: 46, length: 9 },
    ],
  });
  expect(status).toBe(1);
});

describe('exit status', () => {
  const warned = CLEAN.replace('How are', 'Who regularly says how');

  test.each([
    ['warnings alone', warned, [], 0],
    ['one warning too many', warned, ['--max-warnings', '0'], 1],
    ['a wrong number of warnings', CLEAN, ['--max-warnings', 'many'], 2],
  ])('%s', (_, text, options, expected) => {
    expect(lint({ 'own.yaml': text }, 'own.yaml', ...options).status).toBe(expected);
  });
});

describe('structure is told together with the wording', () => {
  test('each mistake at its place', () => {
    const BROKEN: Readonly<Record<string, readonly [from: string, to: string, head: string]>> = {
      source: ['S1.17', 'S1.99', '21:15 error dangling-reference'],
      question: ['named-contact', 'named-contract', '20:114 error dangling-reference'],
      itself: ['communication/named-contact', 'itself/backups', '20:114 error circular-after'],
      when: ['    roles:', '    when: { question: context/x, is: [a] }\n    roles:', '12:23 error dangling-reference'],
      options: ['id: most', 'id: some', '17:15 error duplicate-id'],
      anchor: ['score: 100', 'score: 90', '15:7 error scale-ends'],
      name: ['id: name', 'id: mine', '2:5 error wrong-value'],
      waiver: ['    sources:', '    lint: [{ alow: negation }]\n    sources:', '21:14 error unknown-key'],
    };
    const files = Object.entries(BROKEN).map(([name, [from, to]]) => [
      `${name}.yaml`,
      CLEAN.replace('id: own', `id: ${name}`).replace('kept?', `kept at ${name}?`).replace(from, to),
    ]);
    const { status, stdout } = lint(Object.fromEntries(files), '.');
    const expected = Object.entries(BROKEN).map(([name, [, , head]]) => `${name}.yaml:${head}`);
    expect(heads(stdout)).toEqual(expect.arrayContaining(expected));
    expect(status).toBe(1);
  });

  test('and keeps no other file from being linted', () => {
    const { status, stdout } = lint({ 'own.yaml': OWN, 'a.yaml': 'a: [' }, '.', 'nowhere.yaml', 'comunication');
    expect(heads(stdout)).toEqual([
      'a.yaml:1:5 error syntax',
      'comunication:1:1 error unreadable',
      'nowhere.yaml:1:1 error unreadable',
      'own.yaml:9:11 warning reference-period',
      'own.yaml:9:38 error double-barrelled',
      'own.yaml:11:23 warning jargon',
      'own.yaml:16:46 warning vague-amount',
    ]);
    expect(stdout).toContain('hint: did you mean "communication"?');
    expect(status).toBe(2);
  });
});

describe('what a path can be', () => {
  const SOURCES = 'format: outready/sources/1\narticles:\n  - { id: A, title: T, claims: [{ id: A.1, text: One. }] }\n';

  test('an id of a shipped questionnaire, or of one in a folder of own ones', () => {
    expect(lint({}, 'communication').stdout).toBe('Clean: nothing to mend in 1 questionnaire.\n');
    const { stdout } = lint({ 'our/own.yaml': OWN }, 'own', '--questionnaires', 'our');
    expect(heads(stdout)[0]).toBe('our/own.yaml:9:11 warning reference-period');
  });

  test('a file given twice is one', () => {
    expect(lint({ 'own.yaml': CLEAN }, 'own.yaml', './own.yaml', '.').stdout).toBe(
      'Clean: nothing to mend in 1 questionnaire.\n',
    );
  });

  test('a folder: its sources have to be cited', () => {
    const files = { 'our/own.yaml': CLEAN, 'our/sources.yaml': SOURCES };
    expect(heads(lint(files, 'our').stdout)).toEqual(['our/sources.yaml:3:39 error source']);
    expect(lint(files, 'our/own.yaml').status).toBe(0);
    const cited = { ...files, 'our/own.yaml': CLEAN.replace('[S1.17]', '[A.1]') };
    expect(lint(cited, 'our').status).toBe(0);
    expect(heads(lint({ ...cited, 'our/sources.yaml': 'a: [' }, 'our').stdout)).toEqual([
      'our/sources.yaml:1:5 error syntax',
    ]);
  });

  test('a folder with nothing in it', () => {
    const { status, stdout } = lint({ 'empty/readme.txt': '' }, 'empty');
    expect(stdout).toContain('there is no questionnaire (ending in .yaml) in this folder');
    expect(status).toBe(2);
  });
});

test('a waiver without a reason stops no assessment', () => {
  const profile = 'format: outready/profile/1\nid: mine\nversion: 1.0.0\ntitle: M\nsummary: M\nareas: [{ id: own }]\n';
  const answers =
    'format: outready/answers/1\nengagement: { client: A, scope: B }\nrespondent: { side: client }\nprofile: mine\nanswers: { own/backups: full }\n';
  const own = CLEAN.replace('    sources:', '    lint: [{ allow: negation }]\n    sources:');
  const folder = folderOf({ 'own.yaml': own, 'profiles/mine.yaml': profile, 'acme.yaml': answers });
  expect(run(['score', 'acme.yaml', '--questionnaires', '.'], { cwd: folder })).toMatchObject({
    status: 0,
    stderr: '',
  });
  expect(run(['questionnaire', 'lint', 'own.yaml'], { cwd: folder }).status).toBe(1);
});

test('--only: what is wrong with the structure, or with the wording', () => {
  const files = { 'own.yaml': OWN.replace('S1.17', 'S9.99') };
  const codes = (...args: readonly string[]) => {
    const { status, stdout } = lint(files, 'own.yaml', ...args);
    return [status, [...new Set(heads(stdout).map((head) => head.split(' ')[2]))].sort()];
  };
  const wording = ['double-barrelled', 'jargon', 'reference-period', 'vague-amount'];
  expect(codes()).toEqual([1, [...wording, 'dangling-reference'].sort()]);
  expect(codes('--only', 'structure')).toEqual([1, ['dangling-reference']]);
  expect(codes('--only', 'wording')).toEqual([1, wording]);
  const unreadable = lint({ 'own.yaml': '[' }, 'own.yaml', '--only', 'wording');
  expect([unreadable.status, heads(unreadable.stdout)]).toEqual([2, ['own.yaml:1:2 error syntax']]);
});
