import { visible } from '../diagnostics/visible.ts';
import { count } from '../language/words.ts';
import { type Frame, height, keyLines, windowAround, wrap, wrapClipped } from './frame.ts';
import { type ReviewEntry, reviewEntries } from './review.ts';
import { entryText, REVIEW_TITLES, settledVerdict } from './review-words.ts';
import type { Screen } from './screen.ts';
import { progressOf, type Session } from './state.ts';

/** Draws the review: the way to the end, and what deserves another look, as much of it as fits around the cursor. */
export function renderReview({ session, cursor, message }: Screen, frame: Frame): string {
  const { palette } = frame;
  const { replied, total } = progressOf(session);
  const entries = reviewEntries(session);
  const finish = replied === total ? 'Finish: show the score and write the report' : FINISH_OPEN;
  const verdict = settledVerdict(session);
  const above = [
    palette.accent(wrap(frame, `Review · ${replied} of ${count(total, 'question')} answered`)),
    ...(verdict === undefined ? [] : [palette.bold(wrap(frame, verdict))]),
    pointed(finish, cursor === 0, frame),
  ];
  const below = [
    ...(message === '' ? [] : [palette.fair(wrap(frame, visible(message)))]),
    keyLines(frame, ['↑↓ move', cursor === 0 ? 'Enter finish' : 'Enter open', ...KEYS]),
  ];
  const others = [...above, ...below].reduce((sum, part) => sum + height(part) + 1, 0);
  const shown = entryLines(session, entries, cursor - 1, frame, frame.rows - others);
  return [...above, ...(shown === '' ? [] : [shown]), ...below].join('\n\n');
}

const KEYS = ['b back', '/ jump', 'i details', 'p next person', 'q quit'];

const FINISH_OPEN = 'Finish with questions open: show the score and write the report';

function pointed(text: string, isHere: boolean, frame: Frame): string {
  const lines = wrapClipped(frame, text, 2, 3).slice(2);
  return isHere ? frame.palette.accent(`❯ ${lines}`) : `  ${lines}`;
}

function entryLines(
  session: Session,
  entries: readonly ReviewEntry[],
  chosen: number,
  frame: Frame,
  lines: number,
): string {
  const heading = ({ reason }: ReviewEntry): string => `${frame.palette.dim(wrap(frame, REVIEW_TITLES[reason]))}\n`;
  const texts = entries.map((entry, index) => pointed(entryText(session, entry.question), index === chosen, frame));
  const blocks = entries.map(
    (entry, index) => (entry.reason === entries[index - 1]?.reason ? '' : heading(entry)) + texts[index],
  );
  const needed = height(blocks.join('\n'));
  // A heading for the first entry shown, and a line for what is hidden, must fit as well.
  const { from, to } = windowAround(blocks, Math.max(0, chosen), needed <= lines ? needed : lines - 3);
  const hidden = entries.length - (to - from);
  return entries
    .slice(from, to)
    .map((entry, offset) => (offset === 0 ? heading(entry) + texts[from] : blocks[from + offset]))
    .concat(hidden > 0 ? [frame.palette.dim(`  … ${hidden} more: ↑↓`)] : [])
    .join('\n');
}
