import { closeSync } from 'node:fs';

/** Closes a file whose fate is decided: read to its end, flushed, or given up. An error here can change nothing of it. */
export function closeQuietly(fd: number): void {
  try {
    closeSync(fd);
  } catch {
    // It is closed all the same.
  }
}
