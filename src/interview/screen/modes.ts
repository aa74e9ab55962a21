import { type Palette, PLAIN } from '../../text/display.ts';
import { pressInClash, renderClash } from './clash.ts';
import { pressInDetails, pressInPick, renderDetails } from './details.ts';
import type { RenderedScreen, ScreenFrame } from './draw.ts';
import { renderJump } from './jump.ts';
import { pressInPieces } from './pieces.ts';
import { renderQuestion } from './question.ts';
import { pressInQuestion } from './question-keys.ts';
import { pressInReview, renderReview } from './review.ts';
import { isWriting, type Key, type Screen, shownQuestion } from './screen.ts';
import { pressInWriting } from './writing.ts';

export interface RenderOptions {
  readonly palette?: Palette;
  readonly width?: number;
  readonly rows?: number;
  /** About how many minutes are left; not shown when undefined. */
  readonly minutes?: number;
  /** How the time that there is goes, in a sentence. */
  readonly timeBox?: string | undefined;
}

/** The frame of a terminal of so many columns; its last stays free, because some terminals wrap there. */
export function frameOf({ palette = PLAIN, width = 80, rows = 24, minutes, timeBox }: RenderOptions = {}): ScreenFrame {
  const columns = Math.max(19, Math.min(width, 100) - 1);
  return {
    palette,
    columns,
    rows,
    ...(minutes === undefined ? {} : { minutes }),
    ...(timeBox === undefined ? {} : { timeBox }),
  };
}

/**
 * Draws the screen; no line is longer than the terminal is wide, and no text can control the terminal.
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

/** For when the terminal's width is not given. */
const DRAFT_COLUMNS = 77;

/**
 * What a key does. `day` is today, as in 2026-11-22; it is recorded with a reply. `columns` are those that a text
 * being written is shown in; up and down go by its lines.
 */
export function pressKey(screen: Screen, typed: Key, day: string, columns = DRAFT_COLUMNS): Screen {
  if (isWriting(screen)) return pressInWriting(screen, typed, day, columns);
  const quiet = { ...screen, message: '' };
  if (screen.mode === 'help') return { ...quiet, mode: 'choose' };
  const isHeld = typed.ctrl === true || typed.alt === true;
  const key = isHeld ? { char: '', name: '' } : { ...typed, char: typed.char.trim() };
  if (key.char.toLowerCase() === 'q') return { ...quiet, outcome: 'quit' };
  if (screen.clash !== undefined) return pressInClash(quiet, screen.clash, key);
  if (screen.mode === 'details') return pressInDetails(quiet, key);
  if (screen.mode === 'pick') return pressInPick(quiet, key);
  const question = shownQuestion(screen);
  if (question === undefined) return pressInReview(quiet, key);
  return screen.mode === 'pieces'
    ? pressInPieces(quiet, question, key, day)
    : pressInQuestion(quiet, question, key, day);
}
