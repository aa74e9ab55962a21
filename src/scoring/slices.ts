/**
 * A long computation in slices: it stops after each, so that whoever drives it can look up in between. The pure core
 * makes them; the shell leaves the event loop its turn between two (`runInSlices`), so that signals arrive.
 */
export type Slices<T> = Generator<undefined, T, undefined>;

/** Runs a computation through at one go. */
export function finish<T>(slices: Slices<T>): T {
  for (;;) {
    const step = slices.next();
    if (step.done === true) return step.value;
  }
}
