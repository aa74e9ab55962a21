import { emitKeypressEvents, type Interface } from 'node:readline';
import type { Key } from '../interview/screen/screen.ts';
import { watchForPastes } from './paste.ts';

/** A key as Node reads it from the terminal's bytes, which are its `sequence`. */
interface ReadKey {
  sequence?: string;
  name?: string | undefined;
  ctrl?: boolean;
  meta?: boolean;
}

export interface Typing {
  readonly onKey: (key: Key) => void;
  /** A text that was pasted, whether or not the terminal marked it, as it came: any characters, any line ends. */
  readonly onPaste: (text: string) => void;
  readonly isWriting: () => boolean;
  /** Whether Escape leaves something now, and loses nothing by it. */
  readonly canLeave: () => boolean;
}

type KeyInput = Pick<NodeJS.EventEmitter, 'on' | 'prependListener' | 'removeListener'>;

const PASTE_END = '\u001b[201~';

/** What readline does better: to interrupt, and to suspend. */
const LEFT_TO_READLINE: readonly string[] = ['c', 'z'];

/**
 * So many milliseconds after Escape alone it is a key, and not the beginning of an arrow. A terminal sends the bytes of
 * an arrow at once, and a network keeps them together; two keys that somebody presses come farther apart.
 */
const ESCAPE_PAUSE = 25;

/**
 * Has Escape act at once on an input: Node’s reader of keys waits half a second for what may follow. Before anybody else
 * reads keys from it, because there is one reader for each input.
 */
export function quickenEscape(input: NodeJS.ReadableStream): void {
  // All that the reader wants of an interface is this one number.
  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_PAUSE } as unknown as Interface);
}

/**
 * Takes keys and pastes before readline acts on them: it edits one line only, and a pasted Ctrl+C or Ctrl+D would end
 * the interview. Returns how to end that.
 */
export function takeKeys(input: KeyInput, { onKey, onPaste, isWriting, canLeave }: Typing): () => void {
  /** What is pasted, read by read: looking at the whole of it for each character would take the square of its length. */
  let pasted: string[] | undefined;
  let last = '';
  const unmarked = watchForPastes(input, { onPaste, isWriting, isMarked: () => pasted !== undefined });
  const listener = (_: unknown, read: ReadKey = {}): void => {
    if (unmarked.isReading()) {
      silence(read);
      return;
    }
    if (pasted === undefined) {
      if (read.ctrl && LEFT_TO_READLINE.includes(read.name ?? '')) return;
      const key = keyOf(read);
      const typed = canLeave() ? HELD.exec(read.sequence ?? '')?.[1] : undefined;
      if (key.name === 'paste-start') [pasted, last] = [[], ''];
      silence(read);
      if (pasted !== undefined || key.name === 'paste-end') return;
      // Escape and a key that came in one read look like that key held with Alt.
      for (const each of typed === undefined ? [key] : [ESCAPE, { char: typed, name: key.name }]) onKey(each);
      return;
    }
    // Not by the key's name: the end is still an end when half an escape sequence was pasted before it.
    pasted.push(read.sequence ?? '');
    last = `${last}${read.sequence ?? ''}`.slice(-PASTE_END.length);
    silence(read);
    if (last !== PASTE_END) return;
    const text = pasted.join('').slice(0, -PASTE_END.length);
    pasted = undefined;
    onPaste(text);
  };
  input.prependListener('keypress', listener);
  return () => {
    input.removeListener('keypress', listener);
    unmarked.end();
  };
}

function keyOf({ sequence = '', name = '', ctrl = false, meta = false }: ReadKey): Key {
  // Node takes Escape alone for a key held with Alt.
  const alt = meta && name !== 'escape';
  return { char: ctrl || meta || /\p{Cc}/u.test(sequence) ? '' : sequence, name, ctrl, alt };
}

const ESCAPE: Key = { char: '', name: 'escape', ctrl: false, alt: false };

/** A character held with Alt. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what such a key begins with.
const HELD = /^\u001b(\P{Cc})$/u;

/** Escape is the key that readline ignores. */
function silence(read: ReadKey): void {
  Object.assign(read, { name: 'escape', sequence: '', ctrl: false, meta: false });
}
