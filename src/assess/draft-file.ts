import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Companion, companionOf, readCompanion } from '../files/companion.ts';
import { codeOf, systemError } from '../files/read-regular.ts';
import { writeReasonOf } from '../files/reason.ts';
import { UserError } from '../yaml/user-error.ts';

/** Far more than anybody types before it is confirmed. */
const MOST = 4 * 1024 * 1024;

/**
 * What is typed in an interview and not confirmed yet, in a file next to the answers: there is one only while there is
 * something to keep. It is as private as the answers, and its owner's alone. The lock must be held.
 */
export class DraftFile {
  readonly #place: Companion;
  readonly #answers: string;
  readonly #reasons: Readonly<Record<string, string>>;
  readonly #foreign: unknown;
  #text: string | undefined;

  /** Opens the one of an answers file. Throws `UserError` where something else stands in its place. */
  constructor(answers: string, shown: string, reasons: Readonly<Record<string, string>>) {
    this.#place = companionOf(answers, 'draft');
    this.#answers = answers;
    this.#reasons = reasons;
    try {
      const read = readCompanion(this.#place, { most: MOST, use: `what is typed for ${shown} and not confirmed yet` });
      // After a power failure a file can be there without its bytes.
      if (read?.bytes.every((byte) => byte === 0)) clear(this.#place.path);
      else this.#text = read?.bytes.toString('utf8');
      clear(this.#unfinished);
    } catch (error) {
      // Somebody else's is left alone: it must not keep this interview from going on.
      if (!(error instanceof UserError && ['EACCES', 'EPERM'].includes(codeOf(error.cause)))) throw error;
      this.#foreign = error.cause;
    }
  }

  get shown(): string {
    return this.#place.shown;
  }

  get path(): string {
    return this.#place.path;
  }

  get text(): string | undefined {
    return this.#text;
  }

  /**
   * Holds a text from now on, or nothing; a process that is killed leaves the text before or this one. Returns why it
   * does not, in words, or nothing when it does.
   */
  keep(text: string | undefined): string | undefined {
    if (text === this.#text) return undefined;
    try {
      if (this.#foreign !== undefined) throw this.#foreign;
      // It could not be read again.
      if (text !== undefined && Buffer.byteLength(text) > MOST) throw systemError('EFBIG', 'too much to keep');
      if (text === undefined) rmSync(this.#place.path, { force: true });
      else this.#write(text);
    } catch (error) {
      // On a full disk what was begun takes the place that the answers need.
      clear(this.#unfinished);
      return writeReasonOf(error, this.#reasons);
    }
    this.#text = text;
    return undefined;
  }

  get #unfinished(): string {
    return `${this.#place.path}.new`;
  }

  #write(text: string): void {
    clear(this.#unfinished);
    // Must be new: it neither follows a link nor opens what somebody else put there.
    const fd = openSync(this.#unfinished, 'wx', modeFor(this.#answers));
    try {
      writeFileSync(fd, text);
    } finally {
      closeSync(fd);
    }
    renameSync(this.#unfinished, this.#place.path);
  }
}

function clear(place: string): void {
  try {
    rmSync(place, { force: true });
  } catch {
    // Where nothing can be removed nothing will be written either, which is said then.
  }
}

/** For its owner alone, and no more open than the answers. */
function modeFor(answers: string): number {
  try {
    return statSync(answers).mode & 0o600;
  } catch {
    return 0o600;
  }
}
