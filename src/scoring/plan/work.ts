/**
 * What a search may do before it stops, as a count of the things it looks at and never by a clock, so that the same
 * input gives the same plan on every machine. About two seconds on a machine of 2026.
 */
export const LIMIT = 4_000_000;

/** How much a search does between two slices. */
const SLICE = 20_000;

/** Counts what a search does. */
export class Work {
  #left: number;
  #pause: number;

  constructor(limit: number) {
    this.#left = limit;
    this.#pause = limit - SLICE;
  }

  /** Counts so many things; true where it is time for a pause. */
  spend(amount: number): boolean {
    this.#left -= amount;
    if (this.#left > this.#pause) return false;
    this.#pause = this.#left - SLICE;
    return true;
  }

  /** Whether the limit is reached. */
  get isOver(): boolean {
    return this.#left <= 0;
  }
}
