import { visible } from '../text/visible.ts';
import { capitalise } from '../texts/any-language.ts';
import { detailChoices, detailText } from './detail-words.ts';
import { DETAILS, type Detail } from './details.ts';
import { type Frame, keyLines, type RenderedScreen, wrap, wrapClipped } from './frame.ts';
import { drawDraft } from './render-draft.ts';
import type { Screen } from './screen.ts';

/** For whom the interview is and who answers, one of them highlighted, or being corrected. */
export function renderDetails(screen: Screen, frame: Frame): RenderedScreen {
  const { palette } = frame;
  const { language } = screen.session;
  const { details, keys } = language.interview;
  const here = screen.detail ?? DETAILS[0];
  const above = [palette.bold(wrap(frame, details.heading)), rowLines(screen, here, frame)];
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
    const list = `${wrap(frame, details.prompts[here])}\n${choiceLines(screen, here, frame)}`;
    const numbers = keys.choose(detailChoices(here, language).length);
    const line = keyLines(frame, [numbers, keys.move, keys.take, keys.leavePick, keys.quit]);
    return { content: [...above, list, ...message, line].join('\n\n'), bottom: '' };
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

/** On fewer columns a detail stands below its name: beside it there would be no room for a word. */
const NARROW = 30;

/** The details, one below the other; short while there is something else below them. */
function rowLines({ session, mode }: Screen, here: Detail, frame: Frame): string {
  const { details } = session.language.interview;
  const most = mode === 'details' ? 3 : 1;
  return DETAILS.map((detail) => {
    const lead = `${detail === here ? '❯' : ' '} ${capitalise(details.names[detail])}`;
    const kept = visible(detailText(session.interview, detail, session.language));
    const text =
      frame.columns < NARROW
        ? `${lead}\n${wrapClipped(frame, kept, 4, most)}`
        : lead.padEnd(NAME_COLUMNS) + wrapClipped(frame, kept, NAME_COLUMNS, most).slice(NAME_COLUMNS);
    return detail === here ? frame.palette.accent(text) : text;
  }).join('\n');
}

function choiceLines({ session, target }: Screen, detail: Detail, frame: Frame): string {
  return detailChoices(detail, session.language)
    .map(({ label }, index) => {
      const text = `${index + 1} ${wrap(frame, label, 4).slice(4)}`;
      return index === target ? frame.palette.accent(`❯ ${text}`) : `  ${text}`;
    })
    .join('\n');
}
