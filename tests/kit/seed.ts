import fc from 'fast-check';

/** What every random test starts from, so that it draws the same on every machine; `OUTREADY_SEED` draws otherwise. */
const SEED = Number(process.env.OUTREADY_SEED ?? 20261122);
if (!Number.isInteger(SEED)) throw new Error(`OUTREADY_SEED is no whole number: ${process.env.OUTREADY_SEED}`);

fc.configureGlobal({ seed: SEED });

/** Says once a run what to repeat it with. */
export function setup(): void {
  process.stderr.write(`Random tests start from the seed ${SEED}; OUTREADY_SEED=${SEED} repeats this run.\n`);
}
