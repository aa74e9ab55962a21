import { StringDecoder } from 'node:string_decoder';

/** Nobody types so many characters within one read where a line break stands between them, … */
const WITHIN_LINES = 4;
/** … so many and then Enter, as may happen while the program is busy, … */
const LINE = 24;
/** … nor so many at all. */
const AT_ALL = 64;

/** With which a terminal marks a paste, where it does. */
const PASTE_START = '\u001b[200~';

/** Keys that type nothing: arrows and their like, and what is held with Alt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what such a key begins with.
const ESCAPED = /\u001b(?:\[[\d;]*[ -/]*[@-~]|O[ -~]|[\s\S])?/g;

/**
 * Whether what came in one read is a pasted text that the terminal did not mark as one: several lines, or a long one.
 * While a text is written, Enter at its end confirms it.
 */
export function isUnmarkedPaste(read: string, isWriting: boolean): boolean {
  if (read.includes(PASTE_START)) return false;
  const typed = read.replaceAll(ESCAPED, '');
  const characters = typed.replaceAll(/\p{Cc}/gu, '').length;
  const hasLines = /[\r\n]+[^\r\n]/.test(typed);
  const isLine = !isWriting && /[\r\n]/.test(typed);
  return characters >= AT_ALL || (hasLines && characters >= WITHIN_LINES) || (isLine && characters >= LINE);
}

/** A long paste comes in several reads; after so many milliseconds without one it is at its end. */
const PAUSE = 100;

export interface Unmarked {
  /** Whether the read under way belongs to such a paste, so that its characters are no keys. */
  readonly isReading: () => boolean;
  readonly end: () => void;
}

/**
 * Watches for pastes that the terminal does not mark, before and after anybody else gets a read. `isMarked` says whether
 * one that it does mark is under way.
 */
export function watchForPastes(
  input: Pick<NodeJS.EventEmitter, 'on' | 'prependListener' | 'removeListener'>,
  {
    onPaste,
    isWriting,
    isMarked,
  }: {
    readonly onPaste: (text: string) => void;
    readonly isWriting: () => boolean;
    readonly isMarked: () => boolean;
  },
): Unmarked {
  const decoder = new StringDecoder('utf8');
  let isReading = false;
  let text = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    const whole = text;
    text = '';
    onPaste(whole);
  };
  const before = (chunk: Buffer | string): void => {
    const read = typeof chunk === 'string' ? chunk : decoder.write(chunk);
    isReading = !isMarked() && (timer !== undefined || isUnmarkedPaste(read, isWriting()));
    if (!isReading) return;
    text += read;
    clearTimeout(timer);
    // What came meanwhile is read between a timer and an immediate: a busy moment is no pause.
    const own = setTimeout(() => setImmediate(() => timer === own && flush()), PAUSE);
    timer = own;
  };
  const after = (): void => {
    isReading = false;
  };
  input.prependListener('data', before);
  input.on('data', after);
  return {
    isReading: () => isReading,
    end: () => {
      clearTimeout(timer);
      input.removeListener('data', before);
      input.removeListener('data', after);
    },
  };
}
