import { accessSync, constants, readFileSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { sync as writeAtomically } from 'write-file-atomic';
import { UserError } from '../diagnostics/user-error.ts';
import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
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
    try {
      const text = readFileSync(this.#path, 'utf8');
      return text === this.#text ? undefined : text;
    } catch {
      return undefined;
    }
  }

  /** Takes someone else's text for what the file holds. */
  accept(text: string): void {
    this.#text = text;
  }

  /** Brings a new text to disk. Returns what stands in the way, as a sentence, or nothing when it is safe. */
  save(text: string): string | undefined {
    if (text === this.#text) return undefined;
    try {
      if (readFileSync(this.#path, 'utf8') !== this.#text) {
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
