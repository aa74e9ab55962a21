import { expect, test } from 'vitest';
import { isLocalPath } from '../../../src/answers/local-path.ts';
import { hasRunOut } from '../../../src/checks/demands/evidence.ts';

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

test('evidence holds to the end of its last day, and for ever without one', () => {
  expect(hasRunOut({ ref: 'a', until: '2026-11-22' }, '2026-11-22')).toBe(false);
  expect(hasRunOut({ ref: 'a', until: '2026-11-22' }, '2026-11-23')).toBe(true);
  expect(hasRunOut({ ref: 'a' }, '2999-01-01')).toBe(false);
});
