import { expect, test } from 'vitest';
import { contactsIn } from '../../src/model/contacts.ts';

test.each<readonly [string, readonly string[]]>([
  ['write to ann.other@example.org today', ['mail']],
  ['ann＠example．org', ['mail']],
  ['ann (at) example (dot) org', ['mail']],
  ['call +44 20 7946 0958', ['phone']],
  ['call (555) 123-4567 or 555-123-4567', ['phone']],
  ['030/1234567, ann@x.example', ['mail', 'phone']],
  ['0049 30 1234567', ['phone']],
  ['on 2026-11-22, 22.11.2026 and 01/02/2026', []],
  ['40,000 members, 1 500 000 rows, 99.95 percent', []],
  ['clause 17.3.2, ISO 27001:2022, 10:30-12:00', []],
  ['the sheet of 2026-08-28 14 rows', []],
  ['+123456', []],
  ['+1234567', ['phone']],
  ['+123456789012345', ['phone']],
  ['+1234567890123456', []],
  ['nothing of the kind', []],
])('%j has %j', (text, contacts) => {
  expect(contactsIn(text)).toEqual(contacts);
});
