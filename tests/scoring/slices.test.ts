import { expect, test } from 'vitest';
import { finish, type Slices } from '../../src/scoring/slices.ts';

test('a computation in slices is run to its end, whatever it gives', () => {
  function* summing(until: number): Slices<number | undefined> {
    let sum = 0;
    for (let term = 1; term <= until; term += 1) {
      sum += term;
      yield;
    }
    return until === 0 ? undefined : sum;
  }
  expect([0, 1, 4].map((until) => finish(summing(until)))).toEqual([undefined, 1, 10]);
});
