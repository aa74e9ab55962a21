import type { Host } from '../host.ts';
import { plainLine } from '../interview/plain/plain-line.ts';
import type { Language } from '../texts/language.ts';
import { type Lines, linesOf } from './piped-lines.ts';
import { TypedLines } from './typed-lines.ts';

/** A talk of whole lines: questions go to stdout, what is wrong to stderr; a prompt only where someone types. */
export class PlainTalk {
  readonly language: Language;
  readonly #host: Host;
  readonly #lines: Lines;
  #hasHeard = false;
  #isRead = true;

  constructor(host: Host, language: Language) {
    this.#host = host;
    this.language = language;
    this.#lines = this.isTyped ? new TypedLines(host.stdin()) : linesOf(host.stdin);
    host.stdout.on('error', () => {
      this.#isRead = false;
    });
  }

  get isTyped(): boolean {
    return this.#host.stdin().isTTY === true;
  }

  /** Whether this talk has begun already, such as with the person before. */
  get hasBegun(): boolean {
    return this.#hasHeard;
  }

  say(text: string): void {
    this.#host.stdout.write(`${text}\n`);
  }

  tell(text: string): void {
    this.#host.stderr.write(`${plainLine(text)}\n`);
  }

  /**
   * The next line; `undefined` at the end of the input, and where nobody reads the questions any more. Several pasted
   * lines are one text where `takesText` says so of them; else they are refused: no line of a paste is an answer.
   */
  async hear(takesText: (lines: string) => boolean = () => false): Promise<string | undefined> {
    for (;;) {
      if (this.isTyped) this.#host.stdout.write('> ');
      const line = this.#isRead ? await this.#lines.next() : undefined;
      this.#hasHeard = true;
      if (line === undefined && this.isTyped) this.say('');
      if (line === undefined || !line.includes('\n') || takesText(line)) return line;
      this.tell(this.language.interview.plain.problems.pasted);
    }
  }

  async close(): Promise<void> {
    await this.#lines.close();
  }
}
