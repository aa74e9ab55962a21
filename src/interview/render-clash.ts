import { visible } from '../diagnostics/visible.ts';
import type { Clash } from './clash.ts';
import { clashWords } from './clash-words.ts';
import { type Frame, height, keyLines, windowAround, wrap, wrapClipped } from './frame.ts';
import type { Screen } from './screen.ts';

/** Draws what someone else changed in the file and what is not saved yet, with the two ways out. */
export function renderClash({ cursor, message }: Screen, clash: Clash, frame: Frame): string {
  const { palette } = frame;
  const words = clashWords(clash);
  const lines = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => wrapClipped(frame, visible(text), 2, 2));
  const ways = words.ways.map((way, index) => {
    const text = wrap(frame, `${index + 1} ${visible(way)}`, 2).slice(2);
    return index === cursor ? palette.accent(`❯ ${text}`) : `  ${text}`;
  });
  const above = palette.bad(wrap(frame, words.head));
  const below = [
    [palette.dim(wrap(frame, 'Your step, not saved yet')), ...lines(words.mine)].join('\n'),
    ways.join('\n'),
    ...(message === '' ? [] : [palette.fair(wrap(frame, visible(message)))]),
    keyLines(frame, ['1-2 choose', '↑↓ move', 'Enter take it', 'q quit']),
  ];
  const blocks = lines(words.theirs);
  const title = palette.dim(wrap(frame, 'What they changed'));
  const others = [above, title, ...below].reduce((sum, part) => sum + height(part) + 1, 0);
  const room = frame.rows - others;
  const { to } = windowAround(blocks, 0, height(blocks.join('\n')) <= room ? room : room - 1);
  const more = to < blocks.length ? [palette.dim(`  … and ${blocks.length - to} more`)] : [];
  return [above, [title, ...blocks.slice(0, to), ...more].join('\n'), ...below].join('\n\n');
}
