import { count, list } from '../language/words.ts';
import type { CheckResult, CheckStatus } from './check-result.ts';

/** What a check comes to, in one sentence: `2 of 9 checks failed, 1 warning; judged on 2026-11-22 (UTC).` */
export function summaryLine({ results, asOf, unusable }: CheckResult): string {
  const amount = (status: CheckStatus): number => results.filter((each) => each.status === status).length;
  const failed = amount('fail');
  const checks = results.length - amount('warn');
  const verdict =
    failed === 0
      ? `${checks === 1 ? 'the 1 check' : `all ${checks} checks`} passed`
      : `${failed} of ${count(checks, 'check')} failed`;
  const others = [
    ...(amount('suppressed') === 0 ? [] : [`${amount('suppressed')} waived`]),
    ...(amount('warn') === 0 ? [] : [count(amount('warn'), 'warning')]),
  ];
  const also = others.length === 0 ? '' : `, ${list(others)}`;
  const limits = unusable ? ' What cannot be used was not judged.' : '';
  const sentence = `${verdict}${also}; judged on ${asOf} (UTC).${limits}`;
  return sentence[0]?.toUpperCase() + sentence.slice(1);
}
