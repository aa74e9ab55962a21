import { constants, createReadStream, openSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';
import { type Diagnostic, FIRST, failed, type Parsed } from '../yaml/diagnostic.ts';
import { isWithin, shownAs } from './names.ts';
import { beginsWith, foreignText, isOurs } from './own-format.ts';
import { reasonOf } from './reason.ts';

/** Reads a text file, pipe or device, no more of it than `most` bytes; what is wrong with it is a diagnostic. */
export async function readText(path: string, shown: string, most = MAX_BYTES): Promise<Parsed<string>> {
  const pipe = await openPipe(path).catch(() => undefined);
  return readStream(pipe ?? createReadStream(path, { end: most, highWaterMark: 262_144 }), shown, most);
}

/**
 * A named pipe, opened without waiting for a writer: while it waits, the program could not even be
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

function unreadable(file: string, error: unknown): Diagnostic {
  return { code: 'unreadable', severity: 'error', message: `cannot be read: ${reasonOf(error)}`, file, span: FIRST };
}

export interface Expected {
  /** The kind that its format names, `policy` in `outready/policy/1`; the kinds where it may be one of several. */
  readonly kind: string | readonly string[];
  /** How many bytes it has at most; those of one document where it is left out. */
  readonly most?: number;
  /**
   * The folder in which a file may be quoted whatever is in it: that of the run, for what the user named; of the file
   * that names it, for what a file names. Left out, only the format counts.
   */
  readonly home?: string | undefined;
}

/**
 * Reads a document, and keeps its text for showing its lines only where these are no secret of somebody else: a stranger's
 * file can name any path, and an option any file. Lines are shown of what begins with the format expected, or lies in
 * its home, links resolved. Of what names no format of ours no line is shown.
 */
export async function readOurs(
  file: string,
  shown: string,
  { kind, home, most }: Expected,
  texts: Map<string, string>,
): Promise<Parsed<string>> {
  const read = await readText(file, shown, most);
  const kinds = [kind].flat();
  const { value: text } = read;
  if (text === undefined) return read;
  if (beginsWith(kinds, text) || (home !== undefined && (await liesIn(file, home)))) texts.set(shown, text);
  else if (!isOurs(text)) {
    return failed([{ code: 'format', severity: 'error', file: shown, span: FIRST, ...foreignText(kinds) }]);
  }
  return read;
}

/**
 * Reads a document that the user names, `-` for standard input where there is one to read: its lines may be shown, as
 * are those of a file in the folder of the run.
 */
export async function readGiven(
  given: string,
  { cwd, stdin }: { readonly cwd: string; readonly stdin?: () => Readable },
  expected: Omit<Expected, 'home'>,
  texts: Map<string, string>,
): Promise<Parsed<string>> {
  const shown = shownAs(given, cwd);
  if (given !== '-' || stdin === undefined) {
    return readOurs(path.resolve(cwd, given), shown, { ...expected, home: cwd }, texts);
  }
  const read = await readStream(stdin(), shown, expected.most);
  if (read.value !== undefined) texts.set(shown, read.value);
  return read;
}

/** Whether a file really lies in a folder or below it, whatever links lead there. */
export async function liesIn(file: string, folder: string): Promise<boolean> {
  const [real, home] = await Promise.all([file, folder].map((each) => realpath(path.resolve(each)).catch(() => each)));
  return real !== undefined && home !== undefined && isWithin(real, home);
}
