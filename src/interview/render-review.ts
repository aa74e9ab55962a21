import { visible } from '../diagnostics/visible.ts';
import { count, LEVEL_WORDS, list, ROLE_WORDS } from '../language/words.ts';
import type { Question } from '../questionnaire/question.ts';
import { decidedLevel } from './decisive.ts';
import { type Frame, height, keyLines, windowAround, wrap, wrapClipped } from './frame.ts';
import { type ReviewEntry, type ReviewReason, reviewEntries } from './review.ts';
import type { Screen } from './screen.ts';
import { answerTo, progressOf, type Session } from './session.ts';

const TITLES: Readonly<Record<ReviewReason, string>> = {
  open: 'Not answered yet',
  unknown: 'Nobody knew: whom to ask',
  notApplicable: 'Not applicable',
  'no-evidence': 'Critical, without evidence',
};

/** Draws the review: the way to the end, and what deserves another look, as much of it as fits around the cursor. */
export function renderReview({ session, cursor, message }: Screen, frame: Frame): string {
  const { palette } = frame;
  const { replied, total } = progressOf(session);
  const entries = reviewEntries(session);
  const finish = replied === total ? 'Finish: show the score and write the report' : FINISH_OPEN;
  const verdict = session.untilDecided ? settledVerdict(session) : undefined;
  const above = [
    palette.accent(wrap(frame, `Review · ${replied} of ${count(total, 'question')} answered`)),
    ...(verdict === undefined ? [] : [palette.bold(wrap(frame, verdict))]),
    pointed(finish, cursor === 0, frame),
  ];
  const below = [
    ...(message === '' ? [] : [palette.fair(wrap(frame, visible(message)))]),
    keyLines(frame, ['↑↓ move', cursor === 0 ? 'Enter finish' : 'Enter open', 'b back', '/ jump', 'q quit']),
  ];
  const others = [...above, ...below].reduce((sum, part) => sum + height(part) + 1, 0);
  const shown = entryLines(session, entries, cursor - 1, frame, frame.rows - others);
  return [...above, ...(shown === '' ? [] : [shown]), ...below].join('\n\n');
}

/** That the verdict is settled, and what it is; `undefined` while it is not. */
function settledVerdict(session: Session): string | undefined {
  const level = decidedLevel(session);
  if (level === undefined) return undefined;
  const words = level === null ? 'no score' : LEVEL_WORDS[level];
  return `The verdict is settled: ${words}, whatever the open answers are.`;
}

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
  const heading = ({ reason }: ReviewEntry): string => `${frame.palette.dim(wrap(frame, TITLES[reason]))}\n`;
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

function entryText(session: Session, question: Question): string {
  const { reply } = answerTo(session, question.id);
  const mark = question.kind !== 'context' && question.criticality === 'critical' ? ' (critical)' : '';
  const about = `${visible(question.topic)}${mark}`;
  if (reply.kind === 'notApplicable') return `${about}: ${visible(reply.reason)}`;
  if (reply.kind !== 'unknown') return about;
  const people = list(
    question.roles.map((role) => ROLE_WORDS[role]),
    'or the',
  );
  return `${about}: ask the ${people}`;
}
