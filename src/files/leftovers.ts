import { lstatSync, readdirSync, realpathSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './processes.ts';
import { machine, readTemporaryName, stemOf } from './temporary-name.ts';

/** No write takes so long: what is older was left by a process that is gone, wherever it ran. In milliseconds. */
const LONGEST = 60 * 60 * 1000;

/**
 * Removes what processes that were killed while they wrote a file left next to it, or next to what it leads to. Writes
 * that are under way, files of other names and whatever cannot be removed stay.
 */
export function clearLeftovers(file: string, now: number = Date.now()): void {
  const target = realPathOf(file);
  const folder = path.dirname(target);
  const stem = stemOf(target);
  for (const name of namesIn(folder)) {
    const named = readTemporaryName(name);
    if (named?.stem !== stem) continue;
    const leftover = path.join(folder, name);
    try {
      const found = lstatSync(leftover);
      // When it got this name: what was kept of an older file has that one's time of writing.
      const isLate = now - found.ctimeMs > LONGEST;
      if (found.isFile() && (isLate || (named.machine === machine() && isGone(named.pid)))) unlinkSync(leftover);
    } catch {
      // Another process removed it first, or this one may not.
    }
  }
}

/** Writes are never interrupted by the program's own work: one of this very process number is an earlier process's. */
function isGone(pid: number): boolean {
  return pid === process.pid || !isRunning(pid);
}

/** What a link leads to; the path itself where there is nothing yet. */
function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
