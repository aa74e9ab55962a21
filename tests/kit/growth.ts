import { expect } from 'vitest';

/** So many times the size; what is linear takes as many times as long, what is quadratic its square, 64 times. */
const STEP = 8;

/** How many times longer one large run may take than as many small ones as come to its size; a square takes 8 times as long. */
const MOST = 5;

/** Rounds after which a run that is still too slow is too slow by itself and not by what else the machine is doing. */
const ROUNDS = 20;

/**
 * Expects the time of a run to grow about in proportion to its size. `prepare` makes what runs at a size, `size` being
 * large enough that a square would show. One large run is compared with as many small ones, the quickest of some rounds
 * of each: whatever else a machine does takes as much from the one as from the others.
 */
export function expectLinear(prepare: (size: number) => () => unknown, size: number): void {
  const [small, large] = [prepare(size), prepare(STEP * size)];
  const several = (): void => {
    for (let run = 0; run < STEP; run += 1) small();
  };
  let [least, most] = [timeOf(several), timeOf(large)];
  for (let round = 1; round < ROUNDS && most > MOST * least; round += 1) {
    least = Math.min(least, timeOf(several));
    most = Math.min(most, timeOf(large));
  }
  expect(most / least, `one run of ${STEP} times the size, against ${STEP} runs`).toBeLessThanOrEqual(MOST);
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
