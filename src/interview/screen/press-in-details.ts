import { detailChoices } from '../session/detail-words.ts';
import { DETAILS, type Detail, keptDetail } from '../session/details.ts';
import { happen, type Key, moved, type Screen } from './screen.ts';
import { startWriting } from './writing.ts';

/** What a key does while the details of the interview are shown. */
export function pressInDetails(screen: Screen, key: Key): Screen {
  const char = key.char.toLowerCase();
  const detail = screen.detail ?? DETAILS[0];
  if (char === 'z') return { ...happen(screen, { type: 'undo' }), mode: 'details' };
  if (key.name === 'up' || key.name === 'down') {
    const next = DETAILS[moved(DETAILS.indexOf(detail), key.name, DETAILS.length)] ?? detail;
    return { ...screen, detail: next };
  }
  if (key.name === 'return' || key.name === 'enter') {
    return detailChoices(detail, screen.session.language).length === 0
      ? startWriting(screen, 'correction')
      : startPicking(screen, detail);
  }
  if (['i', 'b'].includes(char) || ['escape', 'left'].includes(key.name)) return { ...screen, mode: 'choose' };
  return char === '' ? screen : { ...screen, message: screen.session.language.interview.keys.none };
}

/** Offers the words that a detail can be, its own highlighted. */
function startPicking(screen: Screen, detail: Detail): Screen {
  const kept = keptDetail(screen.session.interview, detail) ?? '';
  const target = detailChoices(detail, screen.session.language).findIndex(({ text }) => text === kept);
  return { ...screen, mode: 'pick', target: Math.max(0, target) };
}

/** What a key does while a detail is picked from the words it can be. */
export function pressInPick(screen: Screen, key: Key): Screen {
  const detail = screen.detail ?? DETAILS[0];
  const choices = detailChoices(detail, screen.session.language);
  if (key.name === 'escape' || key.name === 'left') return { ...screen, mode: 'details' };
  if (key.name === 'up' || key.name === 'down') {
    return { ...screen, target: moved(screen.target, key.name, choices.length) };
  }
  const isEnter = key.name === 'return' || key.name === 'enter';
  const text = choices[isEnter ? screen.target : Number(/^[1-9]$/.test(key.char) ? key.char : 0) - 1]?.text;
  if (text === undefined)
    return key.char === '' ? screen : { ...screen, message: screen.session.language.interview.keys.none };
  return { ...happen(screen, { type: 'correct', detail, text }), mode: 'details' };
}
