import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckEntry } from '../../../src/checks/check-result.ts';
import { CheckSchema, renderJson } from '../../../src/checks/formats/json.ts';
import { renderText } from '../../../src/checks/formats/text.ts';
import { PLAIN, visible } from '../../../src/text/display.ts';
import { AT_ROOT } from '../../kit/check-result.ts';

const entry = (change: Partial<CheckEntry>): CheckEntry => ({
  engagement: { client: 'Acme', scope: 'S' },
  demand: 'open',
  status: 'fail',
  expected: 0,
  actual: 1,
  message: 'a question is open',
  location: { file: 'a.yaml', span: { line: 2, column: 3, length: 1 } },
  ...change,
});

const textOf = (results: readonly CheckEntry[], texts: ReadonlyMap<string, string> = new Map()): string =>
  renderText(
    { format: 'outready/check/1', asOf: '2026-11-22', results, unusable: false },
    { palette: PLAIN, texts, place: AT_ROOT, version: '0.0.0', pages: [], fingerprint: String },
  );

test('more than five of a kind are told in a line each, and none is left out', () => {
  const results = Array.from({ length: 9 }, (_, index) =>
    entry({
      message: `question ${index}`,
      location: { file: 'a.yaml', span: { line: 2, column: index + 1, length: 1 } },
    }),
  );
  const text = textOf(results, new Map([['a.yaml', 'first\nsecond line\n']]));
  expect(text.match(/^a\.yaml:2:\d fail open: question \d$/gm)).toHaveLength(9);
  expect(text.match(/2 \| second line/g)).toHaveLength(5);
});

test('colours say what passed, what did not, and what is waived', () => {
  const palette = {
    ...PLAIN,
    good: (text: string) => `+${text}+`,
    bad: (text: string) => `!${text}!`,
    dim: (text: string) => `~${text}~`,
  };
  const results = [entry({ status: 'pass' }), entry({}), entry({ status: 'suppressed' })];
  const result = { format: 'outready/check/1', asOf: '2026-11-22', results, unusable: false } as const;
  const text = renderText(result, {
    palette,
    texts: new Map(),
    place: AT_ROOT,
    version: '0.0.0',
    pages: [],
    fingerprint: String,
  });
  for (const word of ['+pass+ open', '!fail! open', '~waived~ open', '!1 failed, 1 passed, 1 waived'])
    expect(text).toContain(word);
});

test('whatever files say, the text cannot steer a terminal and the JSON comes back as it was', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001b[2J', '\r\nfail', '\u202e', '%0A::error::', ']]>', '<script>', '|', '\u0000', '\u2028'),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (client, message, file) => {
      const result = entry({
        engagement: { client, scope: message },
        message,
        hint: client,
        subject: message,
        location: { file, span: { line: 1, column: 1, length: 1 } },
        status: 'suppressed',
        waiver: { reason: message, owner: client, until: '2027-01-01' },
      });
      expect(
        textOf([result])
          .split('\n')
          .map((line) => visible(line))
          .join('\n'),
      ).toBe(textOf([result]));
      const whole = { format: 'outready/check/1', asOf: '2026-11-22', results: [result], unusable: true } as const;
      const back = CheckSchema.parse(JSON.parse(renderJson(whole)));
      expect(back.results).toMatchObject([{ message, hint: client, location: { file, line: 1, column: 1 } }]);
    }),
    { numRuns: 100 },
  );
});
