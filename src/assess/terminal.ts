import { writeExactly } from '../files/guarded-output.ts';

/** The terminal beneath the interview: what Inquirer leaves to others. */
export interface Terminal {
  readonly size: () => { readonly width: number; readonly rows: number };
  /** Has pasted text marked as such, so that its lines are not taken for keys. */
  readonly prepare: () => void;
  readonly wipe: () => void;
  /** Calls back when the size changed. Returns how to end that. */
  readonly onResize: (listener: () => void) => () => void;
  readonly release: () => void;
}

/**
 * Puts the cursor into the last line drawn. The kit asks readline where it is: in a line that is no shorter than the one
 * drawn, of plain blanks.
 */
export function placeCursorIn(readline: object, { size }: Terminal): (column: number | undefined) => void {
  return (column) => {
    const line = column === undefined ? '' : ' '.repeat(2 * size().width);
    Object.assign(readline, { line, cursor: column ?? 0 });
  };
}

const MARK_PASTES = '\u001b[?2004h';
const LEAVE_PASTES = '\u001b[?2004l';

/**
 * Clears line by line: some terminals, tmux among them, keep what they clear as a whole among the lines that have
 * scrolled out of sight, where an interview would be found again with each change of size.
 */
const wipeOf = (rows: number): string => `\u001b[H${'\u001b[2K\u001b[B'.repeat(rows)}\u001b[H`;

export function terminalOf(
  stdout: NodeJS.WritableStream & { readonly columns?: number; readonly rows?: number },
): Terminal {
  return {
    size: () => ({ width: stdout.columns || 80, rows: stdout.rows || 24 }),
    prepare: () => writeExactly(stdout, MARK_PASTES),
    wipe: () => writeExactly(stdout, wipeOf(stdout.rows || 24)),
    onResize: (listener) => {
      stdout.on('resize', listener);
      return () => stdout.off('resize', listener);
    },
    release: () => writeExactly(stdout, LEAVE_PASTES),
  };
}
