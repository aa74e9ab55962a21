import { describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const rule = (...args: readonly string[]) => run(['rule', ...args]);

test('show: a page', () => {
  expect(rule('show', 'critical-open')).toEqual({
    status: 0,
    stderr: '',
    stdout: `${[
      'Critical question open',
      'critical-open, a gate',
      '',
      'What it means, and why it matters',
      '  A critical question has no answer yet, and a guess is no ground for a plain',
      '  ready.',
      '',
      'What it caps',
      '  The verdict is ready with conditions at most, until the question is answered.',
      '',
      'How to mend it',
      '  Ask the people who would know, and get the evidence.',
      '',
      'How to waive it',
      '  A gate stays in the score and in the report. In a policy, waive the demand',
      '  that it breaks (`level`, `blockers` or `conditions`), narrowed by `question:`.',
    ].join('\n')}\n`,
  });
});

test('show: an id that two kinds share has two pages; --kind chooses', () => {
  const kinds = (...args: readonly string[]): unknown =>
    (JSON.parse(rule('show', 'outdated-answer', '--json', ...args).stdout) as { rules: { kind: string }[] }).rules.map(
      ({ kind }) => kind,
    );
  expect(kinds()).toEqual(['finding', 'diagnostic']);
  expect(kinds('--kind', 'diagnostic')).toEqual(['diagnostic']);
});

test('list: all kinds; one kind; the same as data with every text', () => {
  const all = rule('list').stdout;
  expect(all).toMatch(/^Gates cap the level of an assessment\n(?: {2}[a-z-]+ +\S.*\n)+\nFindings /);
  const checks = rule('list', '--kind', 'check').stdout;
  expect(all).toContain(checks);
  expect(checks).not.toContain('Gates');
  const { rules } = JSON.parse(rule('list', '--kind', 'check', '--json').stdout) as { rules: object[] };
  expect(rules).toHaveLength(checks.trimEnd().split('\n').length - 1);
  for (const each of rules)
    expect(Object.keys(each)).toEqual(['id', 'kind', 'title', 'explanation', 'remedy', 'waive']);
});

describe('what is mistyped', () => {
  test.each([
    [['show', 'knok-out'], 'error: there is no rule "knok-out"\nhint: did you mean "knock-out"?\n'],
    [
      ['show', 'zzzzzzzzzzzz'],
      'error: there is no rule "zzzzzzzzzzzz"\nhint: outready rule list shows what there is\n',
    ],
    [['show', 'knock-out', '--kind', 'finding'], 'error: there is no finding "knock-out"\nhint: it is a gate\n'],
    [['show', 'a\u001b[2J'], 'error: there is no rule "a␛[2J"\nhint: outready rule list shows what there is\n'],
    [['show'], "error: missing required argument 'rule'\n"],
    [
      ['list', '--kind', 'gates'],
      'error: --kind takes gate, finding, check, diagnostic, lint, not "gates"\nhint: did you mean "gate"?\n',
    ],
    [['lst'], "error: unknown command 'lst'\n(Did you mean list?)"],
  ])('%j', (args, message) => {
    const { status, stdout, stderr } = rule(...args);
    expect([status, stdout, stderr.slice(0, message.length)]).toEqual([2, '', message]);
  });
});
