import { visible } from '../../text/display.ts';
import { type Clash, clashWords, takeBoth, takeTheirs } from '../session/clash.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { height, keyLines, type ScreenFrame, windowAround, wrap, wrapClipped } from './draw.ts';
import { highlightAnswer, isEnter, type Key, moved, type Screen, ticksAfter } from './screen.ts';
import { writtenText } from './writing.ts';

export function renderClash({ session, cursor, message }: Screen, clash: Clash, frame: ScreenFrame): string {
  const { palette } = frame;
  const { clash: texts, keys } = session.language.interview;
  const words = clashWords(clash);
  const lines = (texts: readonly string[]): readonly string[] =>
    texts.map((text) => wrapClipped(frame, visible(text), 2, 2));
  const ways = words.ways.map((way, index) => {
    const text = wrap(frame, `${index + 1} ${visible(way)}`, 2).slice(2);
    return index === cursor ? palette.focus(`❯ ${text}`) : `  ${text}`;
  });
  const above = palette.bad(wrap(frame, words.head));
  const below = [
    [palette.dim(wrap(frame, texts.mine)), ...lines(words.mine)].join('\n'),
    ways.join('\n'),
    ...(message === '' ? [] : [palette.fair(wrap(frame, visible(message)))]),
    keyLines(frame, [keys.choose(2), keys.move, keys.take, keys.quit]),
  ];
  const blocks = lines(words.theirs);
  const title = palette.dim(wrap(frame, texts.theirs));
  const others = [above, title, ...below].reduce((sum, part) => sum + height(part) + 1, 0);
  const room = frame.rows - others;
  const { to } = windowAround(blocks, 0, height(blocks.join('\n')) <= room ? room : room - 1);
  const more = to < blocks.length ? [palette.dim(`  ${texts.more(blocks.length - to)}`)] : [];
  return [above, [title, ...blocks.slice(0, to), ...more].join('\n'), ...below].join('\n\n');
}

export function showClash(screen: Screen, clash: Clash): Screen {
  const written = screen.interrupted ?? writtenText(screen);
  const interrupted = written === undefined ? {} : { interrupted: written };
  return { ...screen, mode: 'clash', clash, cursor: 0, message: '', ...interrupted };
}

/** The first way out is theirs with one's own step on top, the second theirs alone. */
export function pressInClash(screen: Screen, clash: Clash, key: Key): Screen {
  if (key.name === 'up' || key.name === 'down') return { ...screen, cursor: moved(screen.cursor, key.name, 2) };
  const choice = isEnter(key) ? screen.cursor : ['1', '2'].indexOf(key.char);
  if (choice < 0) return { ...screen, message: screen.session.language.interview.clash.decide };
  const { clash: _, interrupted, ...rest } = screen;
  const session = choice === 0 ? takeBoth(clash) : takeTheirs(clash);
  const ticks = ticksAfter(screen.ticks, screen.session, session);
  return highlightAnswer({ ...rest, mode: 'choose', draft: EMPTY_DRAFT, session, ticks });
}
