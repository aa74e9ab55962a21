import { expect, test } from 'vitest';
import { hideNames } from '../../src/model/hide-names.ts';
import { interviewOf } from '../kit/catalogue.ts';

const PEOPLE = Object.entries({ A: 'Zoé  Ashdown', B: 'Mark', C: 'Mark Ashdown', D: 'mark', E: 'a+ (b', F: '\u200b' });
const participants = PEOPLE.map(([label, name]) => ({
  label,
  interview: { ...interviewOf({}), respondent: { side: 'client' as const, name } },
}));
const shown = hideNames(participants, 'client');

test.each([
  ['Zoé Ashdown', '[A]'],
  ['by Zoé\n  Ashdown’s hand', 'by [A]’s hand'],
  ['Zoé\u00a0Ashdown, ZOÉ ASHDOWN', '[A], [A]'],
  ['Zoe\u0301 Ashdown', '[A]'],
  ['Zo\u00adé \u200bAsh\u2060down', '[A]'],
  ['Mark Ashdown and Mark and mark', '[C] and [B] and [D]'],
  ['İ, ZOÉ ASHDOWN', 'İ, [A]'],
  ['MARK my words', 'MARK my words'],
  ['Marks, Zoé Ashdownson', 'Marks, Zoé Ashdownson'],
  ['x a+ (b x', 'x [E] x'],
])('%j is shown as %j', (text, expected) => {
  expect(shown(text)).toBe(expected);
});

test('a text that names nobody stays as it is, and every text in an internal copy', () => {
  expect(shown('Cafe\u0301 so\u00adft')).toBe('Cafe\u0301 so\u00adft');
  expect(hideNames(participants, 'internal')('Mark')).toBe('Mark');
  expect(hideNames([], 'client')('Mark')).toBe('Mark');
});

test('a name as long as a file may be', () => {
  const name = 'N'.repeat(500_000);
  const [first] = participants;
  const interview = first && { ...first.interview, respondent: { side: 'client' as const, name } };
  const long = hideNames(interview === undefined ? [] : [{ label: 'L', interview }], 'client');
  expect(long(`${name} said`)).toBe('[L] said');
});
