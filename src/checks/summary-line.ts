import { count } from '../texts/en/words.ts';
import type { CheckResult, CheckStatus } from './check-result.ts';

/** What a check comes to, in a line: `2 failed, 7 passed, 1 warning; judged on 2026-11-22 (UTC).` */
export function summaryLine({ results, asOf, unusable }: CheckResult): string {
  const amount = (status: CheckStatus): number => results.filter((each) => each.status === status).length;
  const parts = [
    ...(amount('fail') === 0 ? [] : [`${amount('fail')} failed`]),
    `${amount('pass')} passed`,
    ...(amount('suppressed') === 0 ? [] : [`${amount('suppressed')} waived`]),
    ...(amount('warn') === 0 ? [] : [count(amount('warn'), 'warning')]),
  ];
  const limits = unusable ? ' What cannot be used was not judged.' : '';
  return `${parts.join(', ')}; judged on ${asOf} (UTC).${limits}`;
}
