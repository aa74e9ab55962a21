import { expect, test } from 'vitest';
import { findConfidential } from '../../src/report/find-confidential.ts';
import { brief, interviewOf } from '../kit/catalogue.ts';

const interview = interviewOf({
  'a/one': { option: 'x', note: 'They will (surely) sell.', evidence: ['secret/2026.pdf'], confidential: true },
  'a/two': { option: 'x', note: 'Said by all of them.', confidential: true },
  'a/three': { option: 'x', note: 'Said by all of them.' },
  'a/four': { notApplicable: 'Nobody may know that.', confidential: true },
  'a/five': { option: 'x', note: 'Short.', confidential: true },
});

test.each([
  ['nothing of it', 'An honest text.', ''],
  ['a note, however its lines are broken', 'x\nthey will\n(surely)  SELL. Y', '2:1 unsafe-value'],
  ['evidence', 'See secret/2026.pdf', '1:5 unsafe-value'],
  ['a reason', 'Nobody may know that.', '1:1 unsafe-value'],
  ['what is also said openly', 'Said by all of them.', ''],
  ['what is too short to tell', 'Short.', ''],
  ['a part of it', 'They will sell.', ''],
])('%s', (_, text, expected) => {
  expect(findConfidential(text, 'preface.md', [interview]).map(brief).join(', ')).toBe(expected);
});
