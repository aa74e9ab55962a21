import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { sha256 } from './digest.ts';
import { isRunning } from './running.ts';

/** No write takes so long: what is older was left by a process that is gone, wherever it ran. In milliseconds. */
const LONGEST = 60 * 60 * 1000;

/** Names have at most 255 bytes; this leaves room for what stands around the file's own. */
const LONGEST_STEM = 180;

/** A name next to a file for what is not yet, or no longer, the file: `.acme.yaml.outready-4711-0f3a52c1-…`. */
export function nameNextTo(target: string): string {
  const name = `.${stemOf(target)}.outready-${process.pid}-${machine()}-${randomBytes(8).toString('hex')}`;
  return path.join(path.dirname(target), name);
}

/**
 * Removes what processes that were killed while they wrote a file left next to it, or next to what it leads to. Writes
 * that are under way, files of other names and whatever cannot be removed stay.
 */
export function clearLeftovers(file: string, now: number = Date.now()): void {
  const target = realPathOf(file);
  const folder = path.dirname(target);
  const stem = stemOf(target);
  for (const name of namesIn(folder)) {
    const [, of, pid, where] = /^\.(.+)\.outready-(\d+)-([0-9a-f]{8})-[0-9a-f]{16}$/.exec(name) ?? [];
    if (of !== stem) continue;
    const leftover = path.join(folder, name);
    try {
      const found = lstatSync(leftover);
      // When it got this name: what was kept of an older file has that one's time of writing.
      const isLate = now - found.ctimeMs > LONGEST;
      if (found.isFile() && (isLate || (where === machine() && isGone(Number(pid))))) unlinkSync(leftover);
    } catch {
      // Somebody else was quicker, or may do what we may not.
    }
  }
}

/** Writes are never interrupted by the program's own work: one of this very process number is an earlier process's. */
function isGone(pid: number): boolean {
  return pid === process.pid || !isRunning(pid);
}

function stemOf(target: string): string {
  const name = path.basename(target);
  return Buffer.byteLength(name) <= LONGEST_STEM ? name : sha256(name);
}

/** Process numbers count on one machine only. */
function machine(): string {
  return sha256(hostname()).slice(0, 8);
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
