import type { CheckResult } from './check-result.ts';

/** What a check ends with: 0 passed, 1 something was found, 2 something could not be used. */
export type CheckStatusCode = 0 | 1 | 2;

/** The exit status of a check. Warnings count only where no more than `maxWarnings` are allowed. */
export function exitStatusOf(
  { results, unusable }: CheckResult,
  { maxWarnings = Number.POSITIVE_INFINITY }: { readonly maxWarnings?: number } = {},
): CheckStatusCode {
  if (unusable) return 2;
  if (results.some(({ status }) => status === 'fail')) return 1;
  return results.filter(({ status }) => status === 'warn').length > maxWarnings ? 1 : 0;
}
