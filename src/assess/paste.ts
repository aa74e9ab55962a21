import { StringDecoder } from 'node:string_decoder';
import { isUnmarkedPaste } from './unmarked-paste.ts';

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
