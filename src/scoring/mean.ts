/** Sums from small to large, so that the order of what is summed cannot change a bit of the result. */
export function sum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}

/** The arithmetic mean; of nothing it is `NaN`, so ask first. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
