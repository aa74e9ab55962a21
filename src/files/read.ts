import { constants, createReadStream, openSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { SAVING } from '../texts/en/interview-changes.ts';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';
import type { Diagnostic, Parsed } from '../yaml/diagnostic.ts';
import { FIRST } from '../yaml/span.ts';

/** Reads a text file, pipe or device, no more of it than `most` bytes; what is wrong with it is a diagnostic. */
export async function readText(path: string, shown: string, most = MAX_BYTES): Promise<Parsed<string>> {
  const pipe = await openPipe(path).catch(() => undefined);
  return readStream(pipe ?? createReadStream(path, { end: most, highWaterMark: 262_144 }), shown, most);
}

/**
 * A named pipe, opened so that nothing is held up until somebody writes to it: the program could not even be
 * interrupted. Nothing for any other file.
 */
async function openPipe(path: string): Promise<Readable | undefined> {
  if (!(await stat(path)).isFIFO()) return undefined;
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

/** Reads a stream to its end, at most `most` bytes of it; what is wrong with it is a diagnostic. */
export async function readStream(stream: Readable, shown: string, most = MAX_BYTES): Promise<Parsed<string>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk));
      size += chunks.at(-1)?.length ?? 0;
      if (size > most) break;
    }
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(shown, error)] };
  }
  return decodeText(Buffer.concat(chunks), shown, most);
}

const WRITE_REASONS: Readonly<Record<string, string>> = SAVING.reasons;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENOTDIR: 'a part of the path is not a folder',
  ENXIO: 'this is a pipe or a device, not a file',
  ENAMETOOLONG: 'the path is too long',
  ELOOP: 'the links go round in a circle',
  EIO: 'the disk reports an error',
  ESTALE: 'the network folder it lies in has gone',
  EFTYPE: 'this is no regular file',
};

/** The words for a file system error. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // What a full or read-only disk says while something is read is odd, and has words all the same.
  return REASONS[code] ?? WRITE_REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}

function unreadable(file: string, error: unknown): Diagnostic {
  return { code: 'unreadable', severity: 'error', message: `cannot be read: ${reasonOf(error)}`, file, span: FIRST };
}
