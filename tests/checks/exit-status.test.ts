import { expect, test } from 'vitest';
import { type CheckStatus, exitStatusOf } from '../../src/checks/check-result.ts';

test.each<readonly [readonly CheckStatus[], boolean, number | undefined, number]>([
  [[], false, undefined, 0],
  [['pass', 'suppressed', 'warn'], false, undefined, 0],
  [['pass', 'fail'], false, undefined, 1],
  [['fail'], true, undefined, 2],
  [['pass'], true, undefined, 2],
  [['warn'], false, 1, 0],
  [['warn', 'warn'], false, 1, 1],
  [['warn'], false, 0, 1],
  [['suppressed'], false, 0, 0],
])('%j, unusable: %s, warnings allowed: %s', (statuses, unusable, maxWarnings, expected) => {
  const results = statuses.map((status) => ({
    demand: 'score',
    status,
    expected: null,
    actual: null,
    message: 'x',
    location: { file: 'a.yaml', span: { line: 1, column: 1, length: 1 } },
  }));
  const limits = maxWarnings === undefined ? {} : { maxWarnings };
  expect(exitStatusOf({ format: 'outready/check/1', asOf: '2026-11-22', results, unusable }, limits)).toBe(expected);
});
