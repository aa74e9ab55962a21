import { expect } from 'vitest';

/** So many times the size; what is linear takes as many times as long, what is quadratic its square, 64 times. */
const STEP = 8;

/** Well above n log n with a memory that has grown too large for its caches, and well below a square. */
const MOST = 3 * STEP;

/** Rounds after which a run that is still too slow is too slow by itself and not by what else the machine is doing. */
const ROUNDS = 20;

/**
 * Expects the time of a run to grow about in proportion to its size. `prepare` makes what runs at a size, `size` being
 * large enough that a square would show. Compares the quickest of some rounds, so that a busy machine only delays it.
 */
export function expectLinear(prepare: (size: number) => () => unknown, size: number): void {
  const [small, large] = [prepare(size), prepare(STEP * size)];
  let [least, most] = [timeOf(small), timeOf(large)];
  for (let round = 1; round < ROUNDS && most > MOST * least; round += 1) {
    least = Math.min(least, timeOf(small));
    most = Math.min(most, timeOf(large));
  }
  expect(most / least, `${STEP} times the size takes so many times as long`).toBeLessThanOrEqual(MOST);
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
