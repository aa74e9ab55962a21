import { visible } from '../../text/display.ts';
import { capitalise } from '../../texts/any-language.ts';
import { detailChoices, detailRows, keptDetail } from '../session/details.ts';
import {
  drawDraft,
  height,
  keyLines,
  type RenderedScreen,
  type ScreenFrame,
  scrolled,
  wrap,
  wrapClipped,
} from './draw.ts';
import { happen, isEnter, type Key, moveByLetter, moved, type Screen } from './screen.ts';
import { startWriting } from './writing.ts';

export function renderDetails(screen: Screen, frame: ScreenFrame): RenderedScreen {
  const { palette } = frame;
  const { language } = screen.session;
  const { details, keys } = language.interview;
  const here = screen.detail;
  const above = [palette.bold(wrap(frame, details.heading)), rowLines(screen, frame)];
  const message = screen.message === '' ? [] : [palette.fair(wrapClipped(frame, visible(screen.message), 0, 5))];
  if (screen.mode === 'correction') {
    const {
      above: drawn,
      below,
      cursor,
    } = drawDraft(details.prompts[here], screen.draft, frame, language.interview.question.linesShown);
    const bottom = [...below, ...message, keyLines(frame, [keys.keep, keys.leave])].join('\n');
    return { content: [...above, drawn].join('\n\n'), bottom, cursor };
  }
  if (screen.mode === 'pick') {
    const numbers = keys.choose(detailChoices(here, language).length);
    const line = keyLines(frame, [numbers, keys.move, keys.take, keys.leavePick, keys.quit]);
    const prompt = wrap(frame, details.prompts[here]);
    const others = [...above, prompt, ...message, line].reduce((sum, part) => sum + height(part) + 1, -1);
    const choices = choiceLines(screen, frame);
    // Where the list needs their lines, the details give way.
    const isLow = others + height(choices.join('\n')) > frame.rows;
    const free = frame.rows - (isLow ? others - height(above.join('\n\n')) - 1 : others);
    const shown = scrolled(choices, screen.target, free, language.interview.review, frame);
    const list = `${prompt}\n${shown.join('\n')}`;
    return { content: [...(isLow ? [] : above), list, ...message, line].join('\n\n'), bottom: '' };
  }
  const line = keyLines(frame, [
    keys.move,
    keys.correct,
    ...(screen.session.past.length === 0 ? [] : [keys.undo]),
    keys.goOn,
    keys.quit,
  ]);
  return { content: [...above, ...message, line].join('\n\n'), bottom: '' };
}

const NAME_COLUMNS = 14;

/** On fewer columns a detail stands below its name: next to it there would be no room for a word. */
const NARROW = 30;

/** The details, one below the other; short while there is something else below them. */
function rowLines({ session, mode, detail: here }: Screen, frame: ScreenFrame): string {
  const most = mode === 'details' ? 3 : 1;
  return detailRows(session)
    .map(({ detail, name, text: kept }) => {
      const lead = `${detail === here ? '❯' : ' '} ${capitalise(name)}`;
      const text =
        frame.columns < NARROW
          ? `${lead}\n${wrapClipped(frame, visible(kept), 4, most)}`
          : lead.padEnd(NAME_COLUMNS) + wrapClipped(frame, visible(kept), NAME_COLUMNS, most).slice(NAME_COLUMNS);
      return detail === here ? frame.palette.focus(text) : text;
    })
    .join('\n');
}

function choiceLines({ session, target, detail }: Screen, frame: ScreenFrame): readonly string[] {
  return detailChoices(detail, session.language).map(({ label }, index) => {
    const text = `${index + 1} ${wrap(frame, label, 4).slice(4)}`;
    return index === target ? frame.palette.focus(`❯ ${text}`) : `  ${text}`;
  });
}

export function pressInDetails(screen: Screen, key: Key): Screen {
  const { session, detail } = screen;
  const char = key.char.toLowerCase();
  if (char === 'z') return { ...happen(screen, { type: 'undo' }), mode: 'details' };
  const move = moveByLetter(key);
  if (move !== undefined) {
    const rows = detailRows(session).map((row) => row.detail);
    return { ...screen, detail: rows[moved(rows.indexOf(detail), move, rows.length)] ?? detail };
  }
  if (isEnter(key)) {
    const choices = detailChoices(detail, session.language);
    if (choices.length === 0) return startWriting(screen, 'correction');
    const kept = keptDetail(session.interview, detail) ?? '';
    const target = choices.findIndex(({ text }) => text === kept);
    return { ...screen, mode: 'pick', target: Math.max(0, target) };
  }
  if (['i', 'b'].includes(char) || ['escape', 'left'].includes(key.name)) return { ...screen, mode: 'choose' };
  return char === '' ? screen : { ...screen, message: session.language.interview.keys.none };
}

export function pressInPick(screen: Screen, key: Key): Screen {
  const { session, detail } = screen;
  const choices = detailChoices(detail, session.language);
  if (key.name === 'escape' || key.name === 'left') return { ...screen, mode: 'details' };
  const move = moveByLetter(key);
  if (move !== undefined) return { ...screen, target: moved(screen.target, move, choices.length) };
  const chosen = isEnter(key) ? screen.target : Number(/^[1-9]$/.test(key.char) ? key.char : 0) - 1;
  const text = choices[chosen]?.text;
  if (text !== undefined) return { ...happen(screen, { type: 'correct', detail, text }), mode: 'details' };
  return key.char === '' ? screen : { ...screen, message: session.language.interview.keys.none };
}
