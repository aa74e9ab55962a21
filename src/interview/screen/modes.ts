import { type Palette, PLAIN } from '../../text/display.ts';
import { isActionMode, pressInChosenAction, renderActionDraft, renderChosenAction } from './action.ts';
import { pressInClash, renderClash } from './clash.ts';
import { pressInDetails, pressInPick, renderDetails } from './details.ts';
import { draftColumns, type RenderedScreen, type ScreenFrame } from './draw.ts';
import { pressInHelp, renderHelp } from './help.ts';
import { renderJump } from './jump.ts';
import { pressInPeople, renderPeople, renderSideBySide } from './people.ts';
import { pressInPieces } from './pieces.ts';
import { renderQuestion } from './question.ts';
import { pressInQuestion } from './question-keys.ts';
import { pressInReview, renderReview } from './review.ts';
import { isWriting, type Key, type Screen, shownQuestion } from './screen.ts';
import { pressInSpread, renderSpread } from './spread.ts';
import { whoseLine } from './whose.ts';
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

/** From so many columns on there is room for two texts side by side, which then take up to `MOST_COLUMNS`. */
const WIDE = 100;
const MOST_COLUMNS = 140;

/** The frame of a terminal of so many columns; its last stays free, because some terminals wrap there. */
export function frameOf({ palette = PLAIN, width = 80, rows = 24, minutes, timeBox }: RenderOptions = {}): ScreenFrame {
  return {
    palette,
    columns: Math.max(19, Math.min(width, WIDE) - 1),
    rows,
    ...(width < WIDE ? {} : { wide: Math.min(width, MOST_COLUMNS) - 1 }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(timeBox === undefined ? {} : { timeBox }),
  };
}

/**
 * Draws the screen, with whose interview it is above all; no line is longer than the terminal is wide, and no text can
 * control the terminal. What does not fit into its rows gives up the hints first, then its blank lines and how far the
 * interview is, at last the choices far from the highlighted one.
 */
export function renderScreen(screen: Screen, options: RenderOptions = {}): RenderedScreen {
  const frame = frameOf(options);
  if (screen.clash !== undefined) return { content: renderClash(screen, screen.clash, frame), bottom: '' };
  const { content, ...rest } = renderMode(screen, belowWhose(frame));
  return { content: `${whoseLine(screen.session, frame)}\n${content}`, ...rest };
}

function belowWhose(frame: ScreenFrame): ScreenFrame {
  return { ...frame, rows: frame.rows - 1 };
}

function renderMode(screen: Screen, frame: ScreenFrame): RenderedScreen {
  if (screen.mode === 'jump') return renderJump(screen, frame);
  if (screen.chosen !== undefined) return { content: renderChosenAction(screen, screen.chosen, frame), bottom: '' };
  if (['details', 'pick', 'correction'].includes(screen.mode)) return renderDetails(screen, frame);
  if (screen.mode === 'people') return { content: renderPeople(screen, frame), bottom: '' };
  if (screen.mode === 'spread') return { content: renderSpread(screen, frame), bottom: '' };
  const question = shownQuestion(screen);
  if (question === undefined && isActionMode(screen.mode)) return renderActionDraft(screen, screen.mode, frame);
  if (question === undefined) return { content: renderReview(screen, frame), bottom: '' };
  if (screen.mode === 'side-by-side') return { content: renderSideBySide(screen, question, frame), bottom: '' };
  return screen.mode === 'help' ? renderHelp(screen, question, frame) : renderQuestion(screen, question, frame);
}

/**
 * What a key does. `day` is today, as in 2026-11-22; it is recorded with a reply. `frame` is what the screen is drawn
 * in: up and down go by the lines of a text.
 */
export function pressKey(screen: Screen, typed: Key, day: string, frame: ScreenFrame = frameOf()): Screen {
  if (isWriting(screen)) return pressInWriting(screen, typed, day, draftColumns(frame));
  const quiet = { ...screen, message: '' };
  if (screen.mode === 'side-by-side') return { ...quiet, mode: 'choose' };
  const question = shownQuestion(screen);
  if (screen.mode === 'help' && question !== undefined) {
    return pressInHelp(quiet, question, typed, belowWhose(frame));
  }
  const isHeld = typed.ctrl === true || typed.alt === true;
  const key = isHeld ? { char: '', name: '' } : { ...typed, char: typed.char.trim() };
  if (key.char.toLowerCase() === 'q') return { ...quiet, outcome: 'quit' };
  if (screen.clash !== undefined) return pressInClash(quiet, screen.clash, key);
  if (screen.mode === 'details') return pressInDetails(quiet, key);
  if (screen.mode === 'pick') return pressInPick(quiet, key);
  if (screen.mode === 'people') return pressInPeople(quiet, key);
  if (screen.mode === 'spread') return pressInSpread(quiet, key);
  if (screen.chosen !== undefined) return pressInChosenAction(quiet, screen.chosen, key, day);
  if (question === undefined) return pressInReview(quiet, key);
  return screen.mode === 'pieces'
    ? pressInPieces(quiet, question, key, day)
    : pressInQuestion(quiet, question, key, day);
}
