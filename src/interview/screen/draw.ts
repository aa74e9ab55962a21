import { fitEnd, type Palette, visible, wrapIndented } from '../../text/display.ts';
import type { TextDraft } from './draft.ts';
import { cellsOf, rowAt, rowsOf } from './draft-rows.ts';

/** What a screen is drawn with: its colours, and the columns and rows it has to fit into. */
export interface ScreenFrame {
  readonly palette: Palette;
  readonly columns: number;
  readonly rows: number;
  /** The columns for what stands side by side; only where there are enough for that. */
  readonly wide?: number;
  /** About how many minutes the open questions will take. */
  readonly minutes?: number;
  /** How the time that there is goes, in a sentence. */
  readonly timeBox?: string;
}

/** A screen as text. Below `content`, whose last line holds the cursor, stands `bottom`. */
export interface RenderedScreen {
  readonly content: string;
  readonly bottom: string;
  /** The column of the cursor in the last line of the content, where a text is written. */
  readonly cursor?: number;
}

export function wrap({ columns }: ScreenFrame, text: string, indent = 0): string {
  return wrapIndented(text, columns, indent);
}

/** On fewer rows than these, answers and lists need the lines that the legend or nothing else would have. */
export const LOW = 19;

/** The frame for lines that go over the whole of what is shown. */
export function fullWidth(frame: ScreenFrame): ScreenFrame {
  return { ...frame, columns: frame.wide ?? frame.columns };
}

/** How many lines a text takes; an empty one takes none. */
export function height(text: string): number {
  return text === '' ? 0 : text.split('\n').length;
}

/** Wraps a text to a few lines; an ellipsis stands for the rest. */
export function wrapClipped(frame: ScreenFrame, text: string, indent: number, most: number): string {
  const lines = wrap(frame, text, indent).split('\n');
  if (lines.length <= most) return lines.join('\n');
  return [...lines.slice(0, most - 1), fitEnd(`${lines[most - 1]} …`, frame.columns).trimEnd()].join('\n');
}

/** The keys and what they do, wrapped between keys only. */
export function keyLines(frame: ScreenFrame, keys: readonly string[]): string {
  const glued = keys.map((key) => key.replaceAll(' ', GLUE)).join(`${GLUE}· `);
  return frame.palette.dim(wrap(frame, glued).replaceAll(GLUE, ' '));
}

const GLUE = '\u00a0';

/** Which of some blocks of lines are shown: from `from` up to, not including, `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** As many neighbouring blocks around one of them as fit into some lines, that one always among them. */
export function windowAround(blocks: readonly string[], around: number, lines: number): Window {
  let [from, to] = [around, Math.min(around + 1, blocks.length)];
  let free = lines - height(blocks[around] ?? '');
  for (let grown = true; grown; ) {
    grown = false;
    for (const next of [to, from - 1]) {
      const needed = height(blocks[next] ?? '');
      if (needed === 0 || needed > free) continue;
      free -= needed;
      [from, to] = next < from ? [next, to] : [from, next + 1];
      grown = true;
    }
  }
  return { from, to };
}

/** How a language says what a list has out of sight. */
export interface Scrolled {
  readonly moreAbove: (amount: number) => string;
  readonly moreBelow: (amount: number) => string;
}

/** A list in some lines: the part around one of its blocks, with how much more is above and below. */
export function scrolled(
  blocks: readonly string[],
  around: number,
  lines: number,
  { moreAbove, moreBelow }: Scrolled,
  { palette }: ScreenFrame,
): readonly string[] {
  if (height(blocks.join('\n')) <= lines) return blocks;
  const sign = (amount: number, text: (amount: number) => string): readonly string[] =>
    amount > 0 ? [palette.dim(`  ${text(amount)}`)] : [];
  // At an end of the list one sign is enough, and leaves its line to the list.
  const windows = [lines - 1, lines - 2].map((room) => windowAround(blocks, around, room));
  const isAtEnd = ({ from, to }: Window): boolean => from === 0 || to === blocks.length;
  const { from, to } = windows.find(isAtEnd) ?? windows[1] ?? { from: 0, to: 0 };
  const shown = [...blocks.slice(from, to), ...sign(blocks.length - to, moreBelow)];
  return height(shown.join('\n')) < lines ? [...sign(from, moreAbove), ...shown] : shown;
}

/** A draft as lines; of a long one, those around the cursor. */
export interface DrawnDraft {
  /** The prompt, and the lines down to the one with the cursor. */
  readonly above: string;
  /** The lines after it; often none. */
  readonly below: readonly string[];
  /** The column of the cursor, from 0. */
  readonly cursor: number;
}

const LEAD = '> ';

export function draftColumns({ columns }: Pick<ScreenFrame, 'columns'>): number {
  return columns - LEAD.length;
}

/** Draws a draft below its prompt, in a third of the screen at most; a text that is longer scrolls with the cursor. */
export function drawDraft(
  prompt: string,
  { text, at }: TextDraft,
  frame: ScreenFrame,
  linesShown: (first: number, last: number, all: number) => string,
): DrawnDraft {
  const rows = rowsOf(text, draftColumns(frame));
  const here = rowAt(rows, at);
  const most = Math.max(1, Math.min(8, Math.floor(frame.rows / 3)));
  const first = Math.max(0, Math.min(here - Math.floor(most / 2), rows.length - most));
  const shown = rows.slice(first, first + most).map(({ from, to }, index) => {
    const lead = first + index === 0 ? LEAD : ' '.repeat(LEAD.length);
    // The kit takes an empty line with the cursor for a full one, so the blanks of the lead stay.
    return lead + visible(text.slice(from, to));
  });
  const part = rows.length > most ? linesShown(first + 1, first + most, rows.length) : '';
  return {
    above: [wrap(frame, prompt + part), ...shown.slice(0, here - first + 1)].join('\n'),
    below: shown.slice(here - first + 1),
    cursor: LEAD.length + cellsOf(text.slice(rows[here]?.from ?? 0, at)),
  };
}
