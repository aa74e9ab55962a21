import { type Clash, takeBoth, takeTheirs } from '../session/clash.ts';
import { EMPTY_DRAFT } from './draft.ts';
import { type Key, moved, type Screen, settle } from './screen.ts';
import { ticksAfter } from './ticks.ts';
import { writtenText } from './unconfirmed.ts';

/** Shows that someone else changed the file, with the ways out. */
export function showClash(screen: Screen, clash: Clash): Screen {
  const written = screen.interrupted ?? writtenText(screen);
  const interrupted = written === undefined ? {} : { interrupted: written };
  return { ...screen, mode: 'clash', clash, cursor: 0, message: '', ...interrupted };
}

/** The first way out is theirs with one's own step on top, the second theirs alone. */
export function pressInClash(screen: Screen, clash: Clash, key: Key): Screen {
  if (key.name === 'up' || key.name === 'down') return { ...screen, cursor: moved(screen.cursor, key.name, 2) };
  const isEnter = key.name === 'return' || key.name === 'enter';
  const choice = isEnter ? screen.cursor : ['1', '2'].indexOf(key.char);
  if (choice < 0) return { ...screen, message: screen.session.language.interview.clash.decide };
  const { clash: _, interrupted, ...rest } = screen;
  const session = choice === 0 ? takeBoth(clash) : takeTheirs(clash);
  const ticks = ticksAfter(screen.ticks, screen.session, session);
  return settle({ ...rest, mode: 'choose', draft: EMPTY_DRAFT, session, ticks });
}
