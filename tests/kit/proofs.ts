/**
 * Whether long proofs run to their end (OUTREADY_PROOFS=all). Without it they run a fixed slice, so that all of them
 * together take minutes and not an hour.
 */
export const isProvingAll: boolean = process.env.OUTREADY_PROOFS === 'all';
