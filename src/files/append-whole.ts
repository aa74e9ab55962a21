import { fstatSync, fsyncSync, ftruncateSync, openSync } from 'node:fs';
import { closeQuietly } from './close-quietly.ts';
import { writeAll } from './write-all.ts';

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
