import { expect, test } from 'vitest';
import { dayOf, daysBetween } from '../../src/checks/days.ts';

test.each([
  ['2026-11-22', '2026-11-22', 0],
  ['2026-11-21', '2026-11-22', 1],
  ['2026-11-23', '2026-11-22', -1],
  ['2024-02-28', '2024-03-01', 2],
  ['2026-02-28', '2026-03-01', 1],
  // Clocks change in between, in most places; in UTC they do not.
  ['2026-03-28', '2026-03-30', 2],
  ['2026-01-01', '2027-01-01', 365],
])('from %s to %s', (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

test.each([
  ['2026-11-22T09:00:00Z', '2026-11-22'],
  ['2026-11-22T23:30:00-05:00', '2026-11-23'],
  ['2026-11-22T00:30:00+02:00', '2026-11-21'],
])('%s is on %s in UTC', (moment, day) => {
  expect(dayOf(moment)).toBe(day);
});
