import { visible } from '../diagnostics/visible.ts';
import { capitalise } from '../language/words.ts';
import { DETAILS, type Detail, detailText } from './details.ts';
import { type Frame, keyLines, wrap, wrapClipped } from './frame.ts';
import type { Screen } from './screen.ts';

/** For whom the interview is and who answers, one of them highlighted, or being corrected. */
export function renderDetails(
  screen: Screen,
  frame: Frame,
  draft: string,
): { readonly content: string; readonly bottom: string } {
  const { palette } = frame;
  const { interview } = screen.session;
  const here = screen.detail ?? DETAILS[0];
  const rows = DETAILS.map((detail) => {
    const lead = `${detail === here ? '❯' : ' '} ${capitalise(detail).padEnd(12)}`;
    const text = lead + wrapClipped(frame, visible(detailText(interview, detail)), 14, 3).slice(14);
    return detail === here ? palette.accent(text) : text;
  });
  const above = [palette.bold(wrap(frame, 'This interview')), rows.join('\n')];
  const message = screen.message === '' ? [] : [palette.fair(wrap(frame, visible(screen.message)))];
  if (screen.mode !== 'correction') {
    const keys = keyLines(frame, [
      '↑↓ move',
      'Enter correct',
      ...(screen.session.past.length === 0 ? [] : ['z undo']),
      'Esc go on',
      'q quit',
    ]);
    return { content: [...above, ...message, keys].join('\n\n'), bottom: '' };
  }
  const hint = palette.dim(wrap(frame, 'Enter keeps it, Esc leaves it as it was'));
  const content = [...above, `${wrap(frame, PROMPTS[here])}\n> ${visible(draft)}`].join('\n\n');
  return { content, bottom: [...message, hint].join('\n') };
}

const PROMPTS: Readonly<Record<Detail, string>> = {
  client: 'Client (who would outsource):',
  provider: 'Provider (empty if none is chosen yet):',
  scope: 'Scope (the work in question):',
  respondent: 'Respondent’s name (may stay empty):',
  role: 'Respondent’s role: sponsor, delivery, legal, security or provider-lead (empty for another):',
  side: 'Side of the respondent: client or provider (another side is asked other questions):',
};
