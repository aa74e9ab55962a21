import type { Slices } from '../scoring/slices.ts';

/**
 * Runs a long computation of the core and leaves the event loop its turn between the slices, so that Ctrl+C and SIGTERM
 * end the program at once and not when the computation is through.
 */
export async function runInSlices<T>(slices: Slices<T>): Promise<T> {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
  }
}
