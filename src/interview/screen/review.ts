import { visible } from '../../text/display.ts';
import { actionLine, listedActions } from '../session/actions.ts';
import { decidedVerdict, entryText, type ReviewEntry, reviewEntries, reviewTexts } from '../session/review.ts';
import { progressOf, type Session } from '../session/session.ts';
import { verdictSoFar } from '../session/verdict.ts';
import { startAction } from './action.ts';
import { height, keyLines, LOW, type ScreenFrame, windowAround, wrap, wrapClipped } from './draw.ts';
import { startPeople } from './people.ts';
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
  const cursor = lineIn(screen, entries.length + listedActions(session).length);
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
      keys.action,
      ...(frame.timeBox === undefined ? [] : [keys.must]),
      ...(session.scope.blind ? [] : [keys.verdict]),
      keys.details,
      screen.seats?.length ? keys.person : keys.next,
      keys.quit,
    ]),
  ];
  // On a low terminal the list needs the empty lines.
  const gap = frame.rows < LOW ? 0 : 1;
  const others = [...above, ...below].reduce((sum, part) => sum + height(part) + gap, 0);
  const shown = rowLines(session, rowsOf(session, entries), cursor - 1, frame, frame.rows - others);
  return [...above, ...(shown === '' ? [] : [shown]), ...below].join('\n'.repeat(gap + 1));
}

function pointed(text: string, isHere: boolean, frame: ScreenFrame): string {
  const lines = wrapClipped(frame, text, 2, 3).slice(2);
  return isHere ? frame.palette.focus(`❯ ${lines}`) : `  ${lines}`;
}

/** A line of the review that can be opened, under its heading. */
interface ReviewRow {
  readonly title: string;
  readonly text: string;
}

/** The questions that deserve another look, then what was agreed. */
function rowsOf(session: Session, entries: readonly ReviewEntry[]): readonly ReviewRow[] {
  const { review, actions } = session.language.interview;
  return [
    ...entries.map(({ reason, question }) => ({ title: review.titles[reason], text: entryText(session, question) })),
    ...listedActions(session).map(({ action, group }) => ({
      title: actions.titles[group],
      text: visible(actionLine(action, session.language)),
    })),
  ];
}

function rowLines(
  session: Session,
  rows: readonly ReviewRow[],
  chosen: number,
  frame: ScreenFrame,
  lines: number,
): string {
  const { review } = session.language.interview;
  const heading = ({ title }: ReviewRow): string => `${frame.palette.dim(wrap(frame, title))}\n`;
  const texts = rows.map(({ text }, index) => pointed(text, index === chosen, frame));
  const blocks = rows.map((row, index) => (row.title === rows[index - 1]?.title ? '' : heading(row)) + texts[index]);
  const needed = height(blocks.join('\n'));
  // A heading for the first entry shown, and lines for what is hidden, must fit as well.
  const { from, to } = windowAround(blocks, Math.max(0, chosen), needed <= lines ? needed : lines - 4);
  const sign = (amount: number, text: (amount: number) => string): readonly string[] =>
    amount > 0 ? [frame.palette.dim(`  ${text(amount)}`)] : [];
  return [
    ...sign(from, review.moreAbove),
    ...rows.slice(from, to).map((row, offset) => (offset === 0 ? heading(row) + texts[from] : blocks[from + offset])),
    ...sign(rows.length - to, review.moreBelow),
  ].join('\n');
}

/** The highlighted line, which may have been further down when the review was left. */
function lineIn({ cursor }: Screen, last: number): number {
  return Math.max(0, Math.min(cursor, last));
}

export function pressInReview(screen: Screen, key: Key): Screen {
  const entries: readonly ReviewEntry[] = reviewEntries(screen.session, unconfirmedQuestions(screen));
  if (['b', 'r'].includes(key.char.toLowerCase()) || ['left', 'escape'].includes(key.name)) {
    return happen(screen, { type: 'back' });
  }
  if (key.char.toLowerCase() === 'z') return happen(screen, { type: 'undo' });
  if (key.char.toLowerCase() === 'a') return startAction(screen);
  if (key.char.toLowerCase() === 'v') return toggleVerdict(screen);
  if (key.char.toLowerCase() === 'm') return goToMust(screen);
  if (key.char === '/') return startWriting(screen, 'jump');
  if (key.char.toLowerCase() === 'i') return { ...screen, mode: 'details' };
  if (key.char.toLowerCase() === 'p')
    return screen.seats?.length ? startPeople(screen) : { ...screen, outcome: 'next' };
  const agreed = listedActions(screen.session);
  const last = entries.length + agreed.length;
  const move = moveByLetter(key);
  if (move !== undefined) return { ...screen, cursor: moved(lineIn(screen, last), move, last + 1) };
  if (!isEnter(key)) {
    return key.char === '' ? screen : { ...screen, message: screen.session.language.interview.keys.none };
  }
  const line = lineIn(screen, last);
  if (line === 0) return { ...screen, outcome: 'finish' };
  const entry = entries[line - 1];
  if (entry !== undefined) return happen(screen, { type: 'jump', question: entry.question.id });
  const chosen = agreed[line - 1 - entries.length];
  return chosen === undefined ? { ...screen, cursor: 0 } : { ...screen, mode: 'chosen-action', chosen: chosen.action };
}
