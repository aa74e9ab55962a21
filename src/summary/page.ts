import { type Palette, PLAIN, visible, wrapIndented } from '../text/display.ts';

export interface PageOptions {
  readonly palette?: Palette;
  /** Columns of the terminal; 40 at least, and no more than 100 are used. */
  readonly width?: number;
}

/** A terminal page for texts from files: wraps them, and nothing in them can steer the terminal. */
export interface Page {
  readonly palette: Palette;
  readonly columns: number;
  /** Texts from files, made harmless and wrapped. */
  readonly tell: (text: string, indent?: number) => string;
}

export function pageOf({ palette = PLAIN, width = 80 }: PageOptions): Page {
  const columns = Math.max(40, Math.min(width, 100));
  return { palette, columns, tell: (text, indent = 0) => wrapIndented(visible(text), columns, indent) };
}

/** A line whose wrapped continuation stands behind its mark: `S0.3  text`. */
export function marked(mark: string, text: string, indent: number, { columns }: Page): string {
  const lead = ' '.repeat(indent) + visible(mark);
  return lead + wrapIndented(visible(text), columns, lead.length).slice(lead.length);
}
