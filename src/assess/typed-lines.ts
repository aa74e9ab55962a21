import type { Readable } from 'node:stream';
import { isUnmarkedPaste } from './unmarked-paste.ts';

/** The lines of a paste come one right after the other; so many milliseconds apart they were typed. */
const PAUSE = 30;

/** A terminal gives each line of a paste as if it had been typed: here they come together. */
export class TypedLines {
  readonly #stdin: Readable;
  #rest = '';
  #lines: string[] = [];
  #isEnded = false;
  #tell: () => void = () => undefined;

  constructor(stdin: Readable) {
    this.#stdin = stdin.setEncoding('utf8').on('data', this.#take).on('end', this.#end).on('error', this.#end);
  }

  /** The next line without its end, or the lines of a paste; `undefined` at the end of the input. */
  async next(): Promise<string | undefined> {
    while (this.#lines.length === 0 && !this.#isEnded) {
      await new Promise<void>((resolve) => {
        this.#tell = resolve;
      });
    }
    for (let amount = -1; amount !== this.#lines.length && !this.#isEnded; ) {
      amount = this.#lines.length;
      await pause();
    }
    const all = this.#lines.join('\n');
    if (this.#lines.length < 2 || !isUnmarkedPaste(all, false)) return this.#lines.shift();
    this.#lines = [];
    return all;
  }

  /** Lets go of the input, so that the program can end before it does. */
  async close(): Promise<void> {
    this.#stdin.off('data', this.#take).off('end', this.#end).off('error', this.#end).pause();
  }

  readonly #take = (read: string): void => {
    const lines = `${this.#rest}${read}`.split('\n');
    this.#rest = lines.pop() ?? '';
    this.#lines.push(...lines);
    this.#tell();
  };

  readonly #end = (): void => {
    if (this.#rest !== '') this.#lines.push(this.#rest);
    this.#rest = '';
    this.#isEnded = true;
    this.#tell();
  };
}

/** What came meanwhile is read between the timer and the immediate. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => setImmediate(resolve), PAUSE));
}
