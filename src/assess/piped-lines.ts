import type { Readable } from 'node:stream';

export interface Lines {
  /** The next line; `undefined` at the end of the input. */
  readonly next: () => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/**
 * The lines of standard input, the last one also without its end. Not node:readline: it ends lines at U+2028 and bare
 * carriage returns as well, so that the rest of a pasted note would be taken for an answer.
 */
export function linesOf(open: () => Readable): Lines {
  const lines = readLines(open);
  return {
    next: async () => {
      const { value, done } = await lines.next();
      return done ? undefined : value;
    },
    close: async () => void (await lines.return(undefined)),
  };
}

async function* readLines(open: () => Readable): AsyncGenerator<string> {
  // Joined at the end of the line only: a line without one may be long.
  let parts: string[] = [];
  for await (const chunk of open().setEncoding('utf8')) {
    const [end = '', ...lines] = String(chunk).split('\n');
    parts.push(end);
    for (const next of lines) {
      yield parts.join('');
      parts = [next];
    }
  }
  const rest = parts.join('');
  if (rest !== '') yield rest;
}
