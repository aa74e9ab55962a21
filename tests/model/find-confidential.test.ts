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

test.each([
  ['note', { option: 'x', note: 'A note of it all' }, 'A note of it all', 'a note'],
  ['evidence', { option: 'x', evidence: ['secret/2026.pdf'] }, 'secret/2026.pdf', 'evidence'],
  ['reason', { notApplicable: 'Nobody may know that' }, 'Nobody may know that', 'a reason'],
])('says what is repeated and where: %s', (_, answer, text, what) => {
  const found = findConfidential({ file: 'own.md', text: `In ${text}, yes`, read: '' }, [
    interviewOf({ 'a/one': { ...answer, confidential: true } }),
  ]);
  expect(found).toEqual([
    {
      code: 'unsafe-value',
      severity: 'error',
      message: `this repeats ${what} that is marked confidential (a/one)`,
      file: 'own.md',
      span: { line: 1, column: 4, length: text.length },
      hint: 'take it out, or write the internal copy with --audience internal',
    },
  ]);
});

test.each([
  ['abcdefghijkl', 1],
  ['abcdefghijk', 0],
  ['abcdefgh - .', 1],
  ['abcdefg  - .', 0],
])('%j is told %i times by its length', (note, times) => {
  const secret = interviewOf({ 'a/one': { option: 'x', note, confidential: true } });
  expect(findConfidential({ file: 'a.md', text: note, read: '' }, [secret])).toHaveLength(times);
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
