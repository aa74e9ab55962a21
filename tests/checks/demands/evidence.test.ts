import { expect, test } from 'vitest';
import { isLocalPath } from '../../../src/answers/local-path.ts';

test.each([
  ['minutes/kick-off.pdf', true],
  ['minutes/kick off.pdf', true],
  ['kick-off.pdf', true],
  ['..\\contracts\\draft 4.docx', true],
  ['C:\\contracts\\draft.docx', true],
  ['archive.7z', true],
  ['folder/without-ending', true],
  ['https://example.org/minutes.pdf', false],
  ['mailto:ann@example.org', false],
  ['www.example.org/minutes', false],
  ['Board minutes of May', false],
  ['Contract, version 1.2', false],
  ['Minutes and/or mail of May', false],
  ['Signed in the legal folder.', false],
])('%s', (ref, expected) => {
  expect(isLocalPath(ref)).toBe(expected);
});
