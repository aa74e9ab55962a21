import { writeSync } from 'node:fs';

/** An error as the system would give it, for what the system passes over in silence. */
export function systemError(code: string, message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}

/**
 * Writes all bytes where a file descriptor stands. A single write may take fewer than it was given and call that a
 * success (a disk that is almost full does); one that takes nothing is given up as on a full disk.
 */
export function writeAll(fd: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) {
    const taken = writeSync(fd, bytes, written);
    if (taken === 0) throw systemError('ENOSPC', 'nothing more could be written');
    written += taken;
  }
}
