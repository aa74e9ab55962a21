import { Writable } from 'node:stream';
import { writeAll } from './write-all.ts';

/** A stream into a file that is open: each text is in the file, all of it, when `write` returns; else the stream fails. */
export function streamInto(fd: number): Writable {
  return new Writable({
    write(bytes: Buffer, _, done) {
      try {
        writeAll(fd, bytes);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      done();
    },
  });
}
