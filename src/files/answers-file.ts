import { readFileSync } from 'node:fs';
import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { clearLeftovers } from './leftovers.ts';
import { writeFiles } from './write-files.ts';
import { writeReasonOf } from './write-reason.ts';

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
    // An interview that was killed while it saved may have left a copy with what was told in confidence.
    clearLeftovers(path);
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
      writeFiles([{ path: this.#path, content: text }]);
    } catch (error) {
      return this.#words.failed(writeReasonOf(error, this.#words.reasons));
    }
    this.#text = text;
    return undefined;
  }
}
