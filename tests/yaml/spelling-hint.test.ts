import { expect, test } from 'vitest';
import { parseInterview } from '../../src/answers/parse.ts';

/** The hints for an answers file whose first question is answered so. */
function hints(answer: string): readonly (string | undefined)[] {
  const head = 'format: outready/answers/1\nengagement: { client: A, scope: S }\nrespondent: { side: client }\n';
  const text = `${head}profile: core\nanswers: { context/offshore: ${answer} }\n`;
  return parseInterview(text, 'a.yaml').diagnostics.map(({ hint }) => hint);
}

test.each([
  ['No', 'write "no"'],
  ['YES', 'write "yes"'],
  ['Vendor side', 'write "vendor-side"'],
  ['2026-11-22', undefined],
  ['true', 'write "yes" where that is meant; a text that reads true needs quotes'],
  ['{ option: false }', 'write "no" where that is meant; a text that reads false needs quotes'],
  ['010', 'put it in quotes: "010"'],
  ['{ option: no, note: 0x1F }', 'put it in quotes: "0x1F"'],
  ['{ option: no, note: 1e3 }', 'put it in quotes: "1e3"'],
  ['{ option: no, evidence: [007] }', 'put it in quotes: "007"'],
  ['{ unknown: Yes }', 'write true'],
  ['{ option: no, confidential: off }', 'write false, or leave the line out'],
  ['{ option: no, confidential: maybe }', undefined],
  ['{ option: [no] }', undefined],
])('%s', (answer, hint) => {
  expect(hints(answer)).toEqual([hint]);
});
