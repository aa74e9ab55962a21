import { clearLeftovers } from '../files/leftovers.ts';
import { codeOf, readRegular } from '../files/read-regular.ts';
import { writeReasonOf } from '../files/reason.ts';
import { writeFiles } from '../files/write-files.ts';
import { ENGLISH, type Language } from '../texts/language.ts';
import { MAX_BYTES } from '../yaml/decode.ts';

/** What became of an answers file since its last save. */
export type AnswersFileState =
  | { readonly kind: 'held' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'changed'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Why a step is not saved, without a full stop, and what to do about it on the screen. */
export interface NotSaved {
  readonly reason: string;
  readonly advice: string;
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
    // An interview that was killed while it saved may have left a copy with what was told in confidence.
    clearLeftovers(path);
  }

  get text(): string {
    return this.#text;
  }

  /** The file as someone else changed it meanwhile; `undefined` while nobody did, or where it cannot be read. */
  theirs(): string | undefined {
    const standing = this.standing();
    return standing.kind === 'changed' ? standing.text : undefined;
  }

  standing(): AnswersFileState {
    try {
      const text = this.#read();
      return text === this.#text ? { kind: 'held' } : { kind: 'changed', text };
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return { kind: 'gone' };
      return { kind: 'unreadable', reason: writeReasonOf(error, this.#words.readReasons) };
    }
  }

  /** The file may be anything by now: reading a pipe would block the interview. */
  #read(): string {
    return readRegular(this.#path, { most: MAX_BYTES, followLinks: true }).bytes.toString('utf8');
  }

  accept(text: string): void {
    this.#text = text;
  }

  /** Brings a new text to disk. Returns why it could not, or nothing when it is safe. */
  save(text: string): NotSaved | undefined {
    const { failed, changed, tooLarge, reasons, advice } = this.#words;
    if (text === this.#text) return undefined;
    // It could not be read again.
    if (Buffer.byteLength(text) > MAX_BYTES) return { reason: failed(tooLarge), advice: advice.mend };
    try {
      if (this.#read() !== this.#text) return { reason: changed, advice: advice.leave };
      writeFiles([{ path: this.#path, content: text }]);
    } catch (error) {
      return { reason: failed(writeReasonOf(error, reasons)), advice: advice.mend };
    }
    this.#text = text;
    return undefined;
  }
}
