import { constants, createReadStream, openSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { SAVING } from '../texts/en/interview-saving.ts';
import { decodeText, MAX_BYTES } from '../yaml/decode.ts';
import { type Diagnostic, FIRST, failed, type Parsed } from '../yaml/diagnostic.ts';
import { isWithin, shownAs } from './names.ts';

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

/** What a file is expected to be. */
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
 * its home, links resolved. Of what names no format of ours nothing at all is told.
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
  else if (!OURS.test(text)) return failed([foreign(shown, kinds)]);
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

/** A key `format` at the top that names a kind of ours; in YAML or, as one line or several, in JSON. */
const OURS = /^(?:\ufeff?\s*\{)?[ \t]*["']?format["']?[ \t]*:[ \t]*["']?outready\//m;

/** Comments, directives, blank lines and the start of a document or a JSON map may stand before the first key. */
const FIRST_KEY =
  /^\ufeff?(?:[ \t]*(?:[#%].*|---[ \t]*)?\r?\n)*[\s{]*["']?format["']?\s*:\s*["']?outready\/([a-z-]+)\/\d/;

function beginsWith(kinds: readonly string[], text: string): boolean {
  return kinds.includes(FIRST_KEY.exec(text)?.[1] ?? '');
}

function foreign(file: string, kinds: readonly string[]) {
  return {
    code: 'format',
    severity: 'error',
    message: `this is no ${kinds.join(' or ')} file of outready: it does not begin with "format: outready/${kinds.join('|')}/1"`,
    file,
    span: FIRST,
    hint: 'is this the right file? What stands in a file of somebody else is not shown',
  } as const;
}
