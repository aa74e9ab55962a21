import { expect, test } from 'vitest';
import { run } from '../kit/run.ts';

// Everything at its best, and a critical question set aside by one person.
const ANSWERS = 'tests/fixtures/set-aside/all-best-but-one.yaml';
const TOLD = '; 44 answered, 1 set aside as not applicable, a critical one.';

test.each([['score'], ['report'], ['report', '--audience', 'internal']])('outready %s tells it', (...args) => {
  const { status, stdout } = run([...args, ANSWERS]);
  expect([status, stdout.replaceAll(/\s+/g, ' ')]).toEqual([0, expect.stringContaining(TOLD)]);
  expect(stdout).not.toMatch(/every question/i);
});

test.each([
  ['nobody asked', [], 0],
  ['none may be', ['--max-not-applicable', '0'], 1],
  ['one may be', ['--max-not-applicable', '1'], 0],
  ['no critical one may be', ['--max-critical-not-applicable', '0'], 1],
] as const)('outready check, %s', (_, demands, status) => {
  const ran = run(['check', ANSWERS, '--level', 'ready-with-conditions', '--as-of', '2026-11-22', ...demands]);
  expect([ran.status, ran.stdout.includes('27:58 fail')]).toEqual([status, status === 1]);
});
