import { expect, test } from 'vitest';
import { findConfidential } from '../../src/model/find-confidential.ts';
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
  ['a note in a quotation, in bold, with other accents', '> They **will**\n> (sûrely) sell', '1:3 unsafe-value'],
  ['evidence', 'See secret/2026.pdf', '1:5 unsafe-value'],
  ['a reason', 'Nobody may know that.', '1:1 unsafe-value'],
  ['what is also said openly', 'Said by all of them.', ''],
  ['what is too short to tell', 'Short.', ''],
  ['a part of it', 'They will sell.', ''],
])('%s', (_, text, expected) => {
  expect(findConfidential({ file: 'preface.md', text, read: '' }, [interview]).map(brief).join(', ')).toBe(expected);
});

test('what only shows once it is read is told for the whole file', () => {
  const text = 'They w&#105;ll ([surely](https://x.example)) sell.';
  const found = findConfidential({ file: 'a.md', text, read: 'They will (surely) sell.' }, [interview]);
  expect(found.map(brief)).toEqual(['1:1 unsafe-value']);
});

test('a note of a whole file’s length, and one without a letter', () => {
  const note = 'words of (all) kinds, '.repeat(20_000);
  const long = interviewOf({
    'a/one': { option: 'x', note, confidential: true },
    'a/two': { option: 'x', note: '-'.repeat(40), confidential: true },
  });
  const own = { file: 'a.md', text: `- ${note.toUpperCase()}`, read: '' };
  expect(findConfidential(own, [long]).map(brief)).toEqual(['1:3 unsafe-value']);
});
