import { expect, test } from 'vitest';
import type { CheckEntry } from '../../../src/checks/check-result.ts';
import { entryLines, entrySentence, identitiesOf, waiverSentence } from '../../../src/checks/formats/entry-text.ts';
import { entryOf } from '../../kit/check-result.ts';

const { engagement: _, ...ofFile } = entryOf({ message: 'm' });
const WAIVER = { reason: 'R', owner: 'O', until: '2027-01-01' };

test.each<readonly [CheckEntry, string]>([
  [entryOf({ message: 'm' }), 'NAME – m.'],
  [entryOf({ message: 'm', hint: 'h' }), 'NAME – m (hint: h).'],
  [ofFile, 'm.'],
])('a sentence says whose it is, what, and what to do: %#', (entry, sentence) => {
  expect(entrySentence(entry, () => 'NAME')).toBe(sentence);
});

test.each<readonly [CheckEntry['waiver'] | undefined, string]>([
  [WAIVER, 'Waived until 2027-01-01, that day included (UTC): R (O)'],
  [{ reason: 'R' }, 'Waived: R'],
  [undefined, ''],
])('a waiver: %j', (waiver, sentence) => {
  const entry = entryOf({ message: 'm', ...(waiver && { waiver }) });
  expect(waiverSentence(entry)).toBe(sentence);
  expect(entryLines(entry)).toEqual(['m.', ...(waiver ? [sentence] : [])]);
  expect(entryLines({ ...entry, hint: 'h' })).toEqual(['m.', 'Hint: h', ...(waiver ? [sentence] : [])]);
});

test('an identity is of engagement, demand and subject, wherever the line moves; alike ones are numbered', () => {
  const moved = { file: 'b.yaml', span: { line: 9, column: 1, length: 1 } };
  const [first, second, third, other] = identitiesOf([
    entryOf({ subject: 'a/b' }),
    entryOf({ subject: 'a/b', location: moved, message: 'x' }),
    entryOf({ subject: 'a/b' }),
    entryOf({ subject: 'a/c' }),
  ]);
  expect([second, third]).toEqual([`${first}#2`, `${first}#3`]);
  expect(other).not.toContain('a/b');
});

test('of a file also the file; of a problem of a file also what is wrong', () => {
  const wrong = entryOf({ demand: 'valid-file', message: 'x' });
  const distinct = (...entries: readonly CheckEntry[]): number =>
    new Set(identitiesOf(entries).map((each) => each.replace(/#\d+$/, ''))).size;
  const moved = { location: { ...ofFile.location, file: 'b.yaml' } };
  expect(distinct(wrong, { ...wrong, message: 'y' })).toBe(2);
  expect(distinct(wrong, { ...wrong, ...moved })).toBe(2);
  expect(distinct(ofFile, { ...ofFile, ...moved })).toBe(2);
  expect(distinct(ofFile, { ...ofFile, message: 'y' })).toBe(1);
});
