/**
 * How often a property is tried: all of it in the slow tests, which set this, and a tenth of it elsewhere, where the
 * whole suite has to end while one waits; `atLeast` where a test counts rare cases among those drawn.
 */
export function runs(thorough: number, atLeast = 1): { readonly numRuns: number } {
  const few = Math.max(atLeast, Math.ceil(thorough / 10));
  return { numRuns: process.env.OUTREADY_THOROUGH === '1' ? thorough : few };
}
