import { lstatSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a sign of life is looked for, and the milliseconds between two looks. */
const LOOKS = 12;
const LOOK_EVERY = 500;

/** In milliseconds: a holder that lives shows it every few seconds. */
const LONG_QUIET = 60_000;

export interface LockWorld {
  readonly now: () => Date;
  readonly note: (text: string) => void;
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

/** Whether a lock shows no sign of life, neither before nor during the looks. */
export async function isQuiet(lock: string, since: number, shown: string, world: LockWorld): Promise<boolean> {
  if (world.now().getTime() - since > LONG_QUIET) return true;
  world.note(`${shown} may be open in another interview; looking whether that still runs …`);
  for (let looked = 0; looked < LOOKS; looked++) {
    await (world.pause ?? wait)(LOOK_EVERY);
    const now = timeOf(lock);
    if (now !== since) return now === undefined;
  }
  return true;
}

function timeOf(lock: string): number | undefined {
  try {
    return lstatSync(lock).mtimeMs;
  } catch {
    return undefined;
  }
}
