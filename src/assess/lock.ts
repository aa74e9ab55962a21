import { lutimesSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { type Companion, companionOf, readCompanion } from '../files/companion.ts';
import { momentText } from '../files/local-time.ts';
import { closeQuietly, codeOf, NotRegular, readRegular } from '../files/read-regular.ts';
import { writeReasonOf } from '../files/reason.ts';
import { onExit } from '../host.ts';
import { UserError } from '../yaml/user-error.ts';
import { type Holder, lookUp, ownHolder, parseHolder } from './lock-holder.ts';
import { isQuiet, type LockWorld } from './lock-life.ts';

/** Gives a lock back. Returns why it could not, as a sentence; nothing when it is gone. */
export type Release = () => string | undefined;

/** Thrown where another interview has the file. */
export class HeldElsewhere extends UserError {}

/** A lock has less than 300 bytes. */
const MOST = 4096;

/** How often a holder shows that it lives, in milliseconds. */
const BEAT = 2000;

/**
 * Takes an answers file for this process, by its real path. Throws where another interview has it, and names who. The
 * lock of a process that is gone does not count, also in a killed container. A folder that takes no lock prevents
 * nothing: saves still notice each other.
 */
export async function takeLock(file: string, shown: string, world: LockWorld): Promise<Release> {
  const lock = companionOf(file, 'lock');
  const own = ownHolder(world.now());
  for (let attempt = 0; attempt < 3; attempt++) {
    const made = make(lock, own);
    if (made !== 'taken') return made;
    await checkHolder(lock, shown, own, world);
    if (!isRemoved(lock)) return nothing;
  }
  return nothing;
}

/** Tries to remove a lock; a folder that takes no lock gives none back either. */
function isRemoved({ path }: Companion): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}

const nothing: Release = () => undefined;

function make(lock: Companion, holder: Holder): Release | 'taken' {
  let fd: number;
  try {
    // Neither follows a link nor waits for a pipe: it must be new.
    fd = openSync(lock.path, 'wx');
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'taken' : nothing;
  }
  const own = `${JSON.stringify(holder)}\n`;
  try {
    // Not kept open: that would keep a disk from being taken out.
    writeFileSync(fd, own);
  } catch {
    // An empty lock would only delay the next interview.
    isRemoved(lock);
    return nothing;
  } finally {
    closeQuietly(fd);
  }
  const alive = setInterval(() => showLife(lock, own), BEAT).unref();
  const giveUp: Release = () => {
    clearInterval(alive);
    return giveBack(lock, own);
  };
  const release = onExit(giveUp);
  return () => {
    release();
    return giveUp();
  };
}

/** Whether the lock is the one that this process made: somebody may have removed that, and taken the file meanwhile. */
function isOwn({ path }: Companion, own: string): boolean {
  try {
    return readRegular(path, { most: MOST }).bytes.toString('utf8') === own;
  } catch (error) {
    if (error instanceof NotRegular || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function showLife(lock: Companion, own: string): void {
  try {
    if (isOwn(lock, own)) lutimesSync(lock.path, new Date(), new Date());
  } catch {
    // The disk can only be read by now, or is gone: the next save will say so.
  }
}

function giveBack(lock: Companion, own: string): string | undefined {
  try {
    if (isOwn(lock, own)) rmSync(lock.path, { force: true });
    return undefined;
  } catch (error) {
    return `${lock.shown} stays, as it cannot be removed: ${writeReasonOf(error)}. The next interview sees through it.`;
  }
}

/** Returns where nobody holds the lock any more; throws where somebody does, or what is there is no lock. */
async function checkHolder(lock: Companion, shown: string, own: Holder, world: LockWorld): Promise<void> {
  const read = readCompanion(lock, { most: MOST, use: `who has ${shown} open` });
  if (read === undefined) return;
  const holder = parseHolder(read.bytes.toString('utf8'));
  // What cannot be made out may be written at this moment.
  const where = holder === undefined ? 'nearby' : lookUp(holder, own);
  if (where === 'gone') return;
  if (where === 'nearby' && (await isQuiet(lock.path, read.stats.mtimeMs, shown, world))) return;
  throw new HeldElsewhere(
    holder === undefined
      ? `${shown} is being opened by another interview`
      : `${shown} is held by another interview: process ${holder.pid} on ${holder.host}, since ${momentText(holder.since)}`,
    {
      hint:
        where === 'elsewhere'
          ? `from here nobody can tell whether it still runs: end it there; if there is none any more, remove ${lock.shown}`
          : `end that interview first; if there is none any more, remove ${lock.shown}`,
    },
  );
}
