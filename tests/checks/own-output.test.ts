import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IN_ENGLISH } from '../../src/checks/check-result.ts';
import { FORMATS, FORMATTERS } from '../../src/checks/formats.ts';
import { isOwnOutput } from '../../src/checks/own-output.ts';
import { RULE_PAGES } from '../../src/rules.ts';
import { PLAIN } from '../../src/text/display.ts';
import { SPANISH } from '../../src/texts/spanish.ts';
import { AT_ROOT, entryOf, RESULT, resultOf } from '../kit/check-result.ts';

const OPTIONS = {
  palette: PLAIN,
  texts: new Map<string, string>(),
  place: AT_ROOT,
  version: '9.9.9',
  pages: RULE_PAGES,
  fingerprint: (text: string): string => Buffer.from(text).toString('hex').padEnd(32, '0').slice(-32),
};

describe.each(FORMATS)('%s', (format) => {
  test('every result is known as ours, one without entries and one of hostile words, too', async () => {
    const render = await FORMATTERS[format]();
    const words = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(words, words, words, (client, message, file) => {
        const engagement = { client: `${client}x`, scope: message };
        const hostile = entryOf({ engagement, message, location: { file, span: { line: 3, column: 2, length: 1 } } });
        for (const result of [resultOf([]), RESULT, resultOf([hostile]), resultOf([hostile, hostile], true)]) {
          for (const wording of [IN_ENGLISH, { ...IN_ENGLISH, ...SPANISH }]) {
            const text = render(result, { ...OPTIONS, wording });
            // Annotations of what passed are none; an empty file is not asked about.
            if (text !== '') expect(isOwnOutput(text, format, RULE_PAGES), text).toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

const FOREIGN: Readonly<Record<(typeof FORMATS)[number], readonly string[]>> = {
  json: ['{}', '{"format": "outready/assessment/1"}', '{ "results": [{ "format": "outready/check/1" }] }', 'notes\n'],
  sarif: [
    '{}',
    '{"runs": {}}',
    '{"runs": [{ "tool": { "driver": { "name": "eslint" } } }]}',
    '{"runs": [{ "tool": { "driver": { "name": "outready" } } }, { "tool": { "driver": { "name": "eslint" } } }]}',
    '{"runs": [null]}',
    'not json, by outready',
  ],
  junit: ['<?xml version="1.0"?>\n<testsuites name="jest tests"/>', '<testsuites name="outready check"', '<a/>'],
  gitlab: [
    '{}',
    '[1]',
    JSON.stringify([{ check_name: 'no-unused-vars', fingerprint: '0'.repeat(32) }]),
    JSON.stringify([{ check_name: 'score', fingerprint: 'short' }]),
  ],
  github: ['::error file=a.js,line=1,col=2,title=no-unused-vars::x', '::error title=score::x', 'score\n'],
  text: [
    'Notes on the check\n\nAll passed.\n',
    'src/a.ts:1:2 error no-unused-vars: x\n',
    '12 passed, 3 failed\n',
    'score\npass score\n',
  ],
};

test.each(Object.entries(FOREIGN))('what others wrote is not ours: %s', (format, texts) => {
  for (const text of texts) expect(isOwnOutput(text, format as (typeof FORMATS)[number], RULE_PAGES), text).toBe(false);
});
