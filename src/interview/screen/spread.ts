import { visible } from '../../text/display.ts';
import type { Spread } from '../session/spread.ts';
import { keyLines, type ScreenFrame, wrapClipped } from './draw.ts';
import type { Key, Screen } from './screen.ts';

/** Asks whether a correction is made in other files, too. */
export function askSpread(screen: Screen, spread: Spread): Screen {
  return { ...screen, mode: 'spread', spread: { ...spread, back: screen.mode } };
}

/** `y`: in all of them; `n` or Esc: in none. Nothing else is an answer. */
export function pressInSpread(screen: Screen, key: Key): Screen {
  const { spread, session } = screen;
  if (spread === undefined) return { ...screen, mode: 'choose' };
  const back: Screen = { ...withoutSpread(screen), mode: spread.back };
  const char = key.char.toLowerCase();
  if (char === 'y') return { ...back, wish: { kind: 'spread', spread } };
  if (char === 'n' || key.name === 'escape') {
    return { ...back, message: session.language.interview.spread.stays(spread.files.map((file) => visible(file))) };
  }
  return char === '' ? screen : { ...screen, message: session.language.interview.keys.none };
}

function withoutSpread({ spread: _, ...screen }: Screen): Screen {
  return screen;
}

export function renderSpread(screen: Screen, frame: ScreenFrame): string {
  const { spread, session, message } = screen;
  const { keys, spread: texts } = session.language.interview;
  if (spread === undefined) return '';
  const ask = texts.ask(
    spread.files.map((file) => visible(file)),
    spread.details,
  );
  return [
    ...(message === '' ? [] : [frame.palette.fair(wrapClipped(frame, visible(message), 0, 5))]),
    frame.palette.bold(wrapClipped(frame, visible(ask), 0, Math.max(2, frame.rows - 8))),
    keyLines(frame, [keys.yes, keys.no]),
  ].join('\n\n');
}
