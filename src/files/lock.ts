import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';
import { isRunning } from './running.ts';

/** Who holds an answers file, as the lock beside it says. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** The lock of an answers file: a file beside it, with a dot in front. */
function lockOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.lock`);
}

/**
 * Takes an answers file for this process. Throws when another interview has it and tells who; a lock whose process is
 * gone is seen through. Returns how to give it back. A folder that takes no lock is no obstacle: saves still notice
 * each other.
 */
export function takeLock(file: string, shown: string, now: Date): () => void {
  const lock = lockOf(file);
  const own: Holder = { pid: process.pid, host: hostname(), since: now.toISOString() };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(lock, `${JSON.stringify(own)}\n`, { flag: 'wx' });
      const release = (): void => giveBack(lock, own);
      process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return () => {};
    }
    const holder = readHolder(lock);
    if (holder !== undefined && isAlive(holder)) {
      throw new UserError(
        `${shown} is held by another interview: process ${holder.pid} on ${holder.host}, since ${holder.since}`,
        {
          hint: `end that interview first; if there is none any more, remove ${path.basename(lock)}`,
        },
      );
    }
    rmSync(lock, { force: true });
  }
  return () => {};
}

function giveBack(lock: string, own: Holder): void {
  const holder = readHolder(lock);
  if (holder?.pid === own.pid && holder.host === own.host) rmSync(lock, { force: true });
}

function readHolder(lock: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof host === 'string' ? { pid, host, since: String(since) } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the holder runs still. Of another machine one cannot know, so it counts as running. */
function isAlive({ pid, host }: Holder): boolean {
  return host !== hostname() || isRunning(pid);
}
