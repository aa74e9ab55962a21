import { fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { closeQuietly, systemError } from './read-regular.ts';

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

/** Adds a text to the end of a file, all of it or nothing; the file is made where it is not there. */
export function appendWhole(file: string, text: string): void {
  const fd = openSync(file, 'a');
  try {
    const before = fstatSync(fd);
    try {
      writeAll(fd, Buffer.from(text));
      if (before.isFile()) fsyncSync(fd);
    } catch (error) {
      if (before.isFile()) ftruncateSync(fd, before.size);
      throw error;
    }
  } finally {
    closeQuietly(fd);
  }
}
