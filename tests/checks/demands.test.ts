import { expect, test } from 'vitest';
import { cut } from '../../src/checks/demands.ts';

test.each([
  [52.88010918465926, 52.88010918465926, 52.88010918465926],
  [61.99, 70, 61],
  [69.95, 70.2, 69.9],
  [79.9999999999, 80, 80],
  [79.99, 80, 79],
  [80.05, 80.1, 80],
  [0.1 + 0.2, 0.3, 0.3],
  [null, 3, null],
])('a score of %d where %d is demanded reads %s', (actual, demanded, shown) => {
  expect(cut(actual, demanded)).toBe(shown);
});
