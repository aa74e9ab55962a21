import { accessSync, constants } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { sync as writeAtomically } from 'write-file-atomic';
import { MAX_BYTES } from '../diagnostics/decode.ts';
import { UserError } from '../diagnostics/user-error.ts';
import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { codeOf, readRegular } from './read-regular.ts';
import { writeReasonOf } from './write-reason.ts';

/** Makes a new file with a text in it; a file that is there already is never touched. */
export async function createFile(path: string, text: string, shown: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'wx');
    await handle.writeFile(text);
    await handle.sync();
  } catch (error) {
    if (handle !== undefined) await rm(path, { force: true });
    throw new UserError(`${shown} cannot be made: ${writeReasonOf(error)}`, { cause: error });
  } finally {
    await handle?.close();
  }
}

/** What became of an answers file since its last save. */
export type Standing =
  | { readonly kind: 'held' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'changed'; readonly text: string }
  /** `reason`: why, in words. */
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * An answers file while an interview runs: it knows the text it wrote last, so that a change by someone else is noticed.
 * Saves are whole or not at all, flushed to the disk, and keep the file's mode, owner and symlink.
 */
export class AnswersFile {
  readonly #path: string;
  readonly #words: Language['interview']['saving'];
  #text: string;

  constructor(path: string, text: string, { interview }: Language = ENGLISH) {
    this.#words = interview.saving;
    this.#path = path;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** The file as someone else changed it meanwhile; `undefined` while nobody did, or where it cannot be read. */
  theirs(): string | undefined {
    const standing = this.standing();
    return standing.kind === 'changed' ? standing.text : undefined;
  }

  /** Whether the file still holds what was saved last. */
  standing(): Standing {
    try {
      const text = this.#read();
      return text === this.#text ? { kind: 'held' } : { kind: 'changed', text };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return { kind: 'gone' };
      return { kind: 'unreadable', reason: writeReasonOf(error, this.#words.readReasons) };
    }
  }

  /** It may be anything by now: somebody else's pipe must not hold the interview up. */
  #read(): string {
    return readRegular(this.#path, { most: MAX_BYTES, followLinks: true }).bytes.toString('utf8');
  }

  /** Takes someone else's text for what the file holds. */
  accept(text: string): void {
    this.#text = text;
  }

  /** Brings a new text to disk. Returns what stands in the way, as a sentence, or nothing when it is safe. */
  save(text: string): string | undefined {
    if (text === this.#text) return undefined;
    // It could not be read again.
    if (Buffer.byteLength(text) > MAX_BYTES) return this.#words.failed(this.#words.reasons.EFBIG);
    try {
      if (this.#read() !== this.#text) {
        return this.#words.changed;
      }
      // A file that is marked as read-only would be replaced all the same: only its folder matters for that.
      accessSync(this.#path, constants.W_OK);
      writeAtomically(this.#path, text, { encoding: 'utf8', fsync: true });
    } catch (error) {
      return this.#words.failed(writeReasonOf(error, this.#words.reasons));
    }
    this.#text = text;
    return undefined;
  }
}
