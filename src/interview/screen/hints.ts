import { guidanceNodes } from '../../document/guidance.ts';
import { terminalLines } from '../../document/terminal.ts';
import type { Question } from '../../questionnaires/questionnaire.ts';
import { fitEnd, padEnd, visible } from '../../text/display.ts';
import { helpFor, markOf } from '../session/question-lines.ts';
import { areaTitle, criticalityNow, type Session } from '../session/session.ts';
import { fullWidth, height, type ScreenFrame, wrap } from './draw.ts';

/** Between what stands side by side. */
const GUTTER = ' │ ';

/** The frames of the question and of its hints next to it; `undefined` where the terminal is too narrow for both. */
export function besideFrames(
  frame: ScreenFrame,
): { readonly left: ScreenFrame; readonly right: ScreenFrame } | undefined {
  const { wide } = frame;
  if (wide === undefined) return undefined;
  const left = Math.round((wide - GUTTER.length) * 0.6);
  return { left: { ...frame, columns: left }, right: { ...frame, columns: wide - GUTTER.length - left } };
}

/** Two texts side by side, each wrapped to its columns already. */
export function beside(left: string, right: string, frame: ScreenFrame): string {
  const columns = besideFrames(frame)?.left.columns ?? frame.columns;
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => {
    const gutter = frame.palette.dim(GUTTER.trimEnd());
    const line = padEnd(lefts[index] ?? '', columns) + gutter;
    return rights[index] === undefined || rights[index] === '' ? line : `${line} ${rights[index]}`;
  }).join('\n');
}

/** What helps with a question, a block each: its title, and what an author wrote in Markdown, indented. */
export function hintBlocks(session: Session, question: Question, frame: ScreenFrame): readonly string[] {
  const { palette, columns } = frame;
  return helpFor(session, question).map(([title, text]) => {
    const lines = terminalLines(guidanceNodes(text), { palette, columns: columns - 2 });
    return [palette.accent(wrap(frame, title)), ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
  });
}

/** The first blocks that fit into some lines whole. */
export function firstFitting(blocks: readonly string[], lines: number): readonly string[] {
  let free = lines;
  const end = blocks.findIndex((block) => {
    free -= height(block);
    return free < 0;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}

/** Where the question belongs, and how much it counts. */
export function topicLine(session: Session, question: Question, frame: ScreenFrame): string {
  const { palette, columns } = fullWidth(frame);
  const places = [areaTitle(session, question.area), question.group, question.topic];
  const name = places.flatMap((place) => (place === undefined ? [] : visible(place))).join(' · ');
  const mark = markOf(session, question);
  const room = columns - mark.length - 2;
  const paint = criticalityNow(session, question) === 'critical' ? palette.bad : palette.dim;
  return mark.length * 3 > room
    ? palette.accent(fitEnd(name, columns).trimEnd())
    : `${palette.accent(fitEnd(name, room))}  ${paint(mark)}`;
}
