import { disarmCommands, visible } from '../text/display.ts';

type StandardStream = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** What `Palette` writes on a terminal; nothing else steers it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const COLOUR = /(\u001b\[[\d;]*m)/;

/**
 * A stream on which text is only ever text: whatever a command writes as a string loses its control characters (colours
 * on a terminal stay) and what a CI runner would take for a command. It is the last of the guards, so that no message of
 * today or tomorrow can forget it. What is meant to be obeyed is written as bytes, by `writeExactly`.
 */
export function guardedOutput<Stream extends StandardStream>(stream: Stream): Stream {
  const write = (given: unknown, ...rest: unknown[]): unknown => {
    const chunk = typeof given === 'string' ? guarded(given, stream.isTTY === true) : given;
    return Reflect.apply(stream.write, stream, [chunk, ...rest]);
  };
  return new Proxy(stream, {
    get(target, key) {
      if (key === 'write') return write;
      const member: unknown = Reflect.get(target, key);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
}

/** Writes what the reader is meant to obey: the commands of a runner's own format, or of the terminal. */
export function writeExactly(stream: StandardStream, text: string): void {
  stream.write(Buffer.from(text));
}

function guarded(text: string, hasColours: boolean): string {
  const parts = hasColours ? text.split(COLOUR) : [text];
  return disarmCommands(
    parts.map((part, index) => (index % 2 === 1 ? part : visible(part, { keepLines: true }))).join(''),
  );
}
