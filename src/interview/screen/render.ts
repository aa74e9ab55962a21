import { type Palette, PLAIN } from '../../text/layout.ts';
import { renderClash } from './clash.ts';
import { renderDetails } from './details.ts';
import type { Frame, RenderedScreen } from './frame.ts';
import { renderJump } from './jump.ts';
import { renderQuestion } from './question.ts';
import { renderReview } from './review.ts';
import { type Screen, shownQuestion } from './screen.ts';

export interface RenderOptions {
  readonly palette?: Palette;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Lines of the terminal. */
  readonly rows?: number;
  /** About how many minutes are left; not shown when undefined. */
  readonly minutes?: number;
}

/** The frame of a terminal of so many columns; its last stays free, because some terminals wrap there. */
export function frameOf({ palette = PLAIN, width = 80, rows = 24, minutes }: RenderOptions = {}): Frame {
  const columns = Math.max(19, Math.min(width, 100) - 1);
  return { palette, columns, rows, ...(minutes === undefined ? {} : { minutes }) };
}

/**
 * Draws the screen; no line is longer than the terminal is wide, and nothing in a text can steer the terminal.
 * What does not fit into its rows gives up its blank lines first, then the choices far from the highlighted one.
 */
export function renderScreen(screen: Screen, options: RenderOptions = {}): RenderedScreen {
  const frame = frameOf(options);
  if (screen.clash !== undefined) return { content: renderClash(screen, screen.clash, frame), bottom: '' };
  if (screen.mode === 'jump') return renderJump(screen, frame);
  if (['details', 'pick', 'correction'].includes(screen.mode)) return renderDetails(screen, frame);
  const question = shownQuestion(screen);
  if (question === undefined) return { content: renderReview(screen, frame), bottom: '' };
  return renderQuestion(screen, question, frame);
}
