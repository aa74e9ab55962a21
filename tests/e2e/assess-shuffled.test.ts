import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunResult, run } from '../kit/run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'outready-shuffled-'));
  const options = ['none', 'some', 'most', 'full'].map(
    (id, index) => `      - { id: ${id}, label: "A label for ${id}", score: ${[0, 33, 67, 100][index]} }`,
  );
  const questions = Array.from({ length: 8 }, (_, index) =>
    [
      `  - id: q${index}`,
      `    topic: Topic ${index}`,
      `    text: What is there of thing ${index}?`,
      '    why: It matters.',
      '    criticality: critical',
      '    options:',
      ...options,
      '    evidence: A thing that is shown',
      '    recommendation: { text: Do it., effort: S, horizon: 30-days }',
      '    sources: [S0.1]',
    ].join('\n'),
  );
  const head = 'format: outready/questionnaire/1\nid: own\nversion: 1.0.0\ntitle: Own\nsummary: Own.\nquestions:\n';
  writeFileSync(path.join(cwd, 'own.yaml'), `${head}${questions.join('\n')}\n`);
  writeFileSync(
    path.join(cwd, 'context.yaml'),
    'format: outready/questionnaire/1\nid: context\nversion: 1.0.0\ntitle: Context\nsummary: Context.\nquestions:\n' +
      '  - { id: kind, kind: context, topic: Kind, text: Which?, options: [{ id: a, label: First }, { id: b, label: Second }] }\n',
  );
  mkdirSync(path.join(cwd, 'profiles'));
  writeFileSync(
    path.join(cwd, 'profiles/own.yaml'),
    'format: outready/profile/1\nid: own\nversion: 1.0.0\ntitle: Own\nsummary: Own.\nareas: [{ id: own, weight: 1 }]\n',
  );
});
afterEach(() => rmSync(cwd, { recursive: true }));

function start(name = 'x.yaml', client = 'Acme'): void {
  writeFileSync(
    path.join(cwd, name),
    `format: outready/answers/1\nengagement: { client: ${client}, scope: Analytics }\nrespondent: { side: client }\nprofile: own\nquestionnaires: [.]\nanswers: { context/kind: a }\n`,
  );
}

const assess = (input: string, ...args: readonly string[]): RunResult =>
  run(['assess', 'x.yaml', '--plain', '--no-report', ...args], { cwd, input });

/** The options of each question put, in the order shown, by the question's topic. */
function shown(stdout: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...stdout.matchAll(/^\[\d+ of \d+\] [^\n]*· (Topic \d)[^\n]*\n[^\n]*\n((?: {2}\d[.] A label for \w+\n)+)/gm)].map(
      ([, topic = '', lines = '']) => [topic, [...lines.matchAll(/for (\w+)$/gm)].map(([, id = '']) => id)],
    ),
  );
}

const SKIPPED = 'skip\n'.repeat(8);

describe('--shuffle', () => {
  test('shows the same options in an order of its own for each question, and the same one again', () => {
    start();
    const usual = shown(assess(SKIPPED).stdout);
    expect(new Set([...usual.values()].map(String))).toEqual(new Set(['none,some,most,full']));
    const once = shown(assess(SKIPPED, '--shuffle').stdout);
    expect([...once.keys()]).toEqual([...usual.keys()]);
    expect(once.size).toBe(8);
    for (const order of once.values()) expect(order.toSorted()).toEqual(['full', 'most', 'none', 'some']);
    expect(new Set([...once.values()].map(String)).size).toBeGreaterThan(2);
    expect(shown(assess(SKIPPED, '--shuffle').stdout)).toEqual(once);
    expect(shown(assess(SKIPPED, '--seed', 'another').stdout)).not.toEqual(once);
  });

  test('another provider, or one named later, changes nothing; another engagement does', () => {
    start();
    const once = shown(assess(SKIPPED, '--shuffle').stdout);
    assess('correct provider Globex\nquit\n');
    expect(readFileSync(path.join(cwd, 'x.yaml'), 'utf8')).toContain('Globex');
    expect(shown(assess(SKIPPED, '--shuffle').stdout)).toEqual(once);
    start('x.yaml', 'Another');
    expect(shown(assess(SKIPPED, '--shuffle').stdout)).not.toEqual(once);
  });

  test('a number answers what is shown at it, the file holds ids, and the way to go on says so', () => {
    start();
    const { stdout, stderr } = assess('1\n2\nquit\n', '--shuffle', '--seed', 'two words');
    const [one = [], two = []] = shown(stdout).values();
    const text = readFileSync(path.join(cwd, 'x.yaml'), 'utf8');
    const answers = [...text.matchAll(/own\/q(\d):[^\w]*(?:option: )?(\w+)/g)].map(([, index, id]) => [index, id]);
    expect(answers).toEqual([
      ['0', one[0]],
      ['1', two[1]],
    ]);
    expect(stderr).toContain("outready assess x.yaml --shuffle --seed 'two words' --plain --no-report");
  });
});

describe('--blind', () => {
  const answered = `${'1\n'.repeat(8)}finish\n`;

  test('tells neither score nor verdict, writes no report, and says how to see the score', () => {
    start();
    const shuffled = shown(assess(SKIPPED, '--shuffle').stdout);
    const { status, stdout, stderr } = run(['assess', 'x.yaml', '--plain', '--blind'], { cwd, input: answered });
    expect(status).toBe(0);
    expect(stdout).toContain('For the score: outready score x.yaml');
    expect(stdout + stderr).not.toMatch(/ready to|not ready|\d+ \(\d+–\d+\)|Report written/);
    expect(existsSync(path.join(cwd, 'x.md'))).toBe(false);
    expect(shown(stdout)).toEqual(shuffled);
  });

  test('a report that is asked for is written', () => {
    start();
    run(['assess', 'x.yaml', '--plain', '--blind', '--report', 'r.md'], { cwd, input: answered });
    expect(existsSync(path.join(cwd, 'r.md'))).toBe(true);
  });

  test('cannot be had until the verdict is decided, which would tell it', () => {
    start();
    const { status, stderr } = assess('', '--blind', '--until-decided');
    expect(status).toBe(2);
    expect(stderr).toContain('--until-decided');
  });

  test('in Spanish', () => {
    start();
    const { stdout } = run(['assess', 'x.yaml', '--plain', '--blind', '--lang', 'es'], { cwd, input: answered });
    expect(stdout).toContain('Para ver la puntuación: outready score x.yaml --lang es');
  });
});
