import { visible } from '../../text/display.ts';
import { decidedVerdict, entryText, type ReviewEntry, reviewEntries, reviewTexts } from '../session/review.ts';
import { progressOf, type Session } from '../session/session.ts';
import { verdictSoFar } from '../session/verdict.ts';
import { height, keyLines, type ScreenFrame, windowAround, wrap, wrapClipped } from './draw.ts';
import { goToMust, happen, isEnter, type Key, moveByLetter, moved, type Screen, toggleVerdict } from './screen.ts';
import { startWriting, unconfirmedQuestions } from './writing.ts';

/** Draws the review: the way to the end, and what deserves another look, as much of it as fits around the cursor. */
export function renderReview(screen: Screen, frame: ScreenFrame): string {
  const { session, message } = screen;
  const { palette } = frame;
  const { keys } = session.language.interview;
  const review = reviewTexts(session);
  const { replied, total } = progressOf(session);
  const unconfirmed = unconfirmedQuestions(screen);
  const entries = reviewEntries(session, unconfirmed);
  const cursor = lineIn(screen, entries);
  const finish = replied === total ? review.finish : review.finishOpen;
  const verdict = decidedVerdict(session);
  const above = [
    palette.accent(wrap(frame, review.head(replied, total))),
    ...(verdict === undefined ? [] : [palette.bold(wrap(frame, verdict))]),
    ...(screen.showsVerdict ? [wrap(frame, verdictSoFar(session))] : []),
    ...(frame.timeBox === undefined ? [] : [palette.dim(wrap(frame, frame.timeBox))]),
    pointed(unconfirmed.length === 0 ? finish : review.finishUnconfirmed, cursor === 0, frame),
  ];
  const below = [
    ...(message === '' ? [] : [palette.fair(wrap(frame, visible(message)))]),
    keyLines(frame, [
      keys.move,
      cursor === 0 ? keys.finish : keys.open,
      keys.back,
      keys.jump,
      ...(frame.timeBox === undefined ? [] : [keys.must]),
      ...(session.scope.blind ? [] : [keys.verdict]),
      keys.details,
      keys.next,
      keys.quit,
    ]),
  ];
  const others = [...above, ...below].reduce((sum, part) => sum + height(part) + 1, 0);
  const shown = entryLines(session, entries, cursor - 1, frame, frame.rows - others);
  return [...above, ...(shown === '' ? [] : [shown]), ...below].join('\n\n');
}

function pointed(text: string, isHere: boolean, frame: ScreenFrame): string {
  const lines = wrapClipped(frame, text, 2, 3).slice(2);
  return isHere ? frame.palette.accent(`❯ ${lines}`) : `  ${lines}`;
}

function entryLines(
  session: Session,
  entries: readonly ReviewEntry[],
  chosen: number,
  frame: ScreenFrame,
  lines: number,
): string {
  const { review } = session.language.interview;
  const heading = ({ reason }: ReviewEntry): string => `${frame.palette.dim(wrap(frame, review.titles[reason]))}\n`;
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
    .concat(hidden > 0 ? [frame.palette.dim(`  ${review.more(hidden)}`)] : [])
    .join('\n');
}

/** The highlighted line, which may have been further down when the review was left. */
function lineIn({ cursor }: Screen, entries: readonly ReviewEntry[]): number {
  return Math.max(0, Math.min(cursor, entries.length));
}

export function pressInReview(screen: Screen, key: Key): Screen {
  const entries: readonly ReviewEntry[] = reviewEntries(screen.session, unconfirmedQuestions(screen));
  if (['b', 'r'].includes(key.char.toLowerCase()) || ['left', 'escape'].includes(key.name)) {
    return happen(screen, { type: 'back' });
  }
  if (key.char.toLowerCase() === 'z') return happen(screen, { type: 'undo' });
  if (key.char.toLowerCase() === 'v') return toggleVerdict(screen);
  if (key.char.toLowerCase() === 'm') return goToMust(screen);
  if (key.char === '/') return startWriting(screen, 'jump');
  if (key.char.toLowerCase() === 'i') return { ...screen, mode: 'details' };
  if (key.char.toLowerCase() === 'p') return { ...screen, outcome: 'next' };
  const move = moveByLetter(key);
  if (move !== undefined) return { ...screen, cursor: moved(lineIn(screen, entries), move, entries.length + 1) };
  if (!isEnter(key)) {
    return key.char === '' ? screen : { ...screen, message: screen.session.language.interview.keys.none };
  }
  const entry = entries[lineIn(screen, entries) - 1];
  return entry === undefined
    ? { ...screen, outcome: 'finish' }
    : happen(screen, { type: 'jump', question: entry.question.id });
}
