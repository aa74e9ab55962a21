import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckResult } from '../../../src/checks/check-result.ts';
import { renderStepSummary } from '../../../src/checks/formats/step-summary.ts';
import { FORMATS, FORMATTERS } from '../../../src/checks/formats.ts';
import { RULE_PAGES } from '../../../src/rules.ts';
import { PLAIN, visible } from '../../../src/text/display.ts';
import { AT_ROOT, CORPUS, fingerprint, hostileResult } from '../../kit/check-result.ts';
import { obeyed } from '../../kit/runner.ts';

/** What a format's own lines are to a runner: GitHub's are commands, and only those that it means. */
const MEANT = { github: /^::(error|warning|notice) file=[^:]*::[^\n]*$/ } as const;

describe.each(FORMATS)('%s', (format) => {
  async function expectData(result: CheckResult): Promise<void> {
    const render = await FORMATTERS[format]();
    const texts = new Map(result.results.map(({ message, location }) => [location.file, `a\n${message}`]));
    const output = render(result, {
      palette: PLAIN,
      texts,
      place: AT_ROOT,
      version: '1.2.0',
      pages: RULE_PAGES,
      fingerprint,
    });
    expect(visible(output, { keepLines: true })).toBe(output);
    expect(obeyed(output).filter((line) => format !== 'github' || !MEANT.github.test(line))).toEqual([]);
  }

  test('steers neither a terminal nor a runner: the corpus', () => expectData(CORPUS));

  test('steers neither a terminal nor a runner: drawn', async () => {
    await fc.assert(fc.asyncProperty(hostileResult, expectData), { numRuns: 60 });
  });
});

test('nor does the summary of a step', () => {
  fc.assert(
    fc.property(fc.oneof(hostileResult, fc.constant(CORPUS)), (result) => {
      const output = renderStepSummary(result);
      expect(visible(output, { keepLines: true })).toBe(output);
      expect(obeyed(output)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
