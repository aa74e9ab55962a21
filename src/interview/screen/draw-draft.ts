import { visible } from '../../text/visible.ts';
import type { Language } from '../../texts/language.ts';
import type { Draft } from './draft.ts';
import { cellsOf, rowAt, rowsOf } from './draft-rows.ts';
import { type Frame, wrap } from './frame.ts';

/** A draft as lines; of a long one, those around the cursor. */
export interface DrawnDraft {
  /** The prompt, and the lines down to the one with the cursor. */
  readonly above: string;
  /** The lines behind it; often none. */
  readonly below: readonly string[];
  /** The column of the cursor, from 0. */
  readonly cursor: number;
}

const LEAD = '> ';

/** In how many columns a draft is written. */
export function draftColumns({ columns }: Pick<Frame, 'columns'>): number {
  return columns - LEAD.length;
}

/** Draws a draft below its prompt, in a third of the screen at most; a text that is longer scrolls with the cursor. */
export function drawDraft(
  prompt: string,
  { text, at }: Draft,
  frame: Frame,
  linesShown: Language['interview']['question']['linesShown'],
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
