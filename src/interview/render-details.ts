import { visible } from '../diagnostics/visible.ts';
import { capitalise } from '../language/words.ts';
import { DETAIL_PROMPTS, detailChoices, detailText } from './detail-words.ts';
import { DETAILS, type Detail } from './details.ts';
import { type Frame, keyLines, type RenderedScreen, wrap, wrapClipped } from './frame.ts';
import { drawDraft } from './render-draft.ts';
import type { Screen } from './screen.ts';

/** For whom the interview is and who answers, one of them highlighted, or being corrected. */
export function renderDetails(screen: Screen, frame: Frame): RenderedScreen {
  const { palette } = frame;
  const here = screen.detail ?? DETAILS[0];
  const above = [palette.bold(wrap(frame, 'This interview')), rowLines(screen, here, frame)];
  const message = screen.message === '' ? [] : [palette.fair(wrapClipped(frame, visible(screen.message), 0, 5))];
  if (screen.mode === 'correction') {
    const { above: drawn, below, cursor } = drawDraft(DETAIL_PROMPTS[here], screen.draft, frame);
    const keys = keyLines(frame, ['Enter keeps it', 'Esc leaves it as it was']);
    return { content: [...above, drawn].join('\n\n'), bottom: [...below, ...message, keys].join('\n'), cursor };
  }
  if (screen.mode === 'pick') {
    const list = `${wrap(frame, DETAIL_PROMPTS[here])}\n${choiceLines(screen, here, frame)}`;
    const numbers = `1-${detailChoices(here).length} choose`;
    const keys = keyLines(frame, [numbers, '↑↓ move', 'Enter take it', 'Esc leave it as it was', 'q quit']);
    return { content: [...above, list, ...message, keys].join('\n\n'), bottom: '' };
  }
  const keys = keyLines(frame, [
    '↑↓ move',
    'Enter correct',
    ...(screen.session.past.length === 0 ? [] : ['z undo']),
    'Esc go on',
    'q quit',
  ]);
  return { content: [...above, ...message, keys].join('\n\n'), bottom: '' };
}

const NAME_COLUMNS = 14;

/** On fewer columns a detail stands below its name: beside it there would be no room for a word. */
const NARROW = 30;

/** The details, one below the other; short while there is something else below them. */
function rowLines({ session, mode }: Screen, here: Detail, frame: Frame): string {
  const most = mode === 'details' ? 3 : 1;
  return DETAILS.map((detail) => {
    const lead = `${detail === here ? '❯' : ' '} ${capitalise(detail)}`;
    const kept = visible(detailText(session.interview, detail));
    const text =
      frame.columns < NARROW
        ? `${lead}\n${wrapClipped(frame, kept, 4, most)}`
        : lead.padEnd(NAME_COLUMNS) + wrapClipped(frame, kept, NAME_COLUMNS, most).slice(NAME_COLUMNS);
    return detail === here ? frame.palette.accent(text) : text;
  }).join('\n');
}

function choiceLines({ target }: Screen, detail: Detail, frame: Frame): string {
  return detailChoices(detail)
    .map(({ label }, index) => {
      const text = `${index + 1} ${wrap(frame, label, 4).slice(4)}`;
      return index === target ? frame.palette.accent(`❯ ${text}`) : `  ${text}`;
    })
    .join('\n');
}
