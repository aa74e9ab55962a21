import type { Readable } from 'node:stream';
import { plainLine } from '../interview/plain-line.ts';
import type { Host } from './host.ts';

/** A talk of whole lines: questions go to stdout, what is wrong to stderr; a prompt only where someone types. */
export class PlainTalk {
  readonly #host: Host;
  readonly #lines: AsyncGenerator<string>;
  #hasHeard = false;

  constructor(host: Host) {
    this.#host = host;
    this.#lines = linesOf(host);
  }

  get isTyped(): boolean {
    return this.#host.stdin().isTTY === true;
  }

  /** Whether this talk is under way already, such as with the person before. */
  get hasBegun(): boolean {
    return this.#hasHeard;
  }

  say(text: string): void {
    this.#host.stdout.write(`${text}\n`);
  }

  tell(text: string): void {
    this.#host.stderr.write(`${plainLine(text)}\n`);
  }

  /** The next line; `undefined` at the end of the input. */
  async hear(): Promise<string | undefined> {
    if (this.isTyped) this.#host.stdout.write('> ');
    const { value, done } = await this.#lines.next();
    this.#hasHeard = true;
    if (!done) return value;
    if (this.isTyped) this.say('');
    return undefined;
  }

  /** Lets go of the input, so that the program can end before it does. */
  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}

/**
 * The lines of standard input, the last one also without its end. Not node:readline: it ends lines at U+2028 and bare
 * carriage returns as well, so that the rest of a pasted note would be taken for an answer.
 */
async function* linesOf(host: Host): AsyncGenerator<string> {
  const stdin: Readable = host.stdin();
  let rest = '';
  for await (const chunk of stdin.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
