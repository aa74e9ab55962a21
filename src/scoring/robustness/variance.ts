/** Bins for a continuous input: enough to see its shape, few enough to fill each with hundreds of draws. */
export const BINS = 16;

/**
 * First-order indices from given data: how much of the variance of y is between the groups that one input makes,
 * Var(E[y | x]) / Var(y). The groups' share of pure chance is taken off, (k − 1) times the variance within them, so that
 * an input without effect comes out near 0 (Plischke, Borgonovo and Smith 2013; omega squared in analysis of variance).
 */
export class Variance {
  readonly #counts: Float64Array;
  readonly #sums: Float64Array;
  #count = 0;
  #sum = 0;
  #squares = 0;

  constructor(inputs: number) {
    this.#counts = new Float64Array(inputs * BINS);
    this.#sums = new Float64Array(inputs * BINS);
  }

  /** Adds one draw: the bin of each input, 0 to 15, and what came out. */
  add(bins: Uint8Array, y: number): void {
    this.#count += 1;
    this.#sum += y;
    this.#squares += y * y;
    const [counts, sums] = [this.#counts, this.#sums];
    for (let input = 0; input < bins.length; input += 1) {
      const place = input * BINS + (bins[input] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
      sums[place] = (sums[place] ?? 0) + y;
    }
  }

  /** The index of an input, 0 to 1; 0 where nothing varies. */
  index(input: number): number {
    if (this.#count < 2) return 0;
    const mean = this.#sum / this.#count;
    const total = this.#squares - this.#count * mean * mean;
    let [between, groups] = [0, 0];
    for (let place = input * BINS; place < (input + 1) * BINS; place += 1) {
      const count = this.#counts[place] ?? 0;
      if (count === 0) continue;
      groups += 1;
      between += count * ((this.#sums[place] ?? 0) / count - mean) ** 2;
    }
    if (total <= 1e-9 || groups < 2 || this.#count <= groups) return 0;
    const within = Math.max(0, total - between) / (this.#count - groups);
    return Math.min(1, Math.max(0, (between - (groups - 1) * within) / total));
  }
}
