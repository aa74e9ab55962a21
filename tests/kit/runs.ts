/**
 * How often a property is tried: all of it in the slow tests, which set this, and a tenth of it elsewhere, where the
 * whole suite has to end while one waits.
 */
export function runs(thorough: number): { readonly numRuns: number } {
  return { numRuns: process.env.OUTREADY_THOROUGH === '1' ? thorough : Math.ceil(thorough / 10) };
}
