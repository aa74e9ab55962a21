import { isScored, type Question } from '../../questionnaires/questionnaire.ts';
import { visible } from '../../text/display.ts';
import type { Session } from '../session/session.ts';
import { height, keyLines, type RenderedScreen, type ScreenFrame, wrap } from './draw.ts';
import { beside, besideFrames, hintBlocks, topicLine } from './hints.ts';
import { KEY_TABLE } from './key-table.ts';
import type { Key, Screen } from './screen.ts';

/** The columns that the names of the keys stand in. */
const LABEL_COLUMNS = 7;

interface HelpPage {
  readonly head: string;
  readonly lines: readonly string[];
  /** How many lines are in sight at a time. */
  readonly room: number;
}

/** The help: what helps with the question, and the sheet of keys; of a long one a part, from the line `target` on. */
export function renderHelp(screen: Screen, question: Question, frame: ScreenFrame): RenderedScreen {
  const { head, lines, room } = helpPage(screen.session, question, frame);
  const { keys } = screen.session.language.interview;
  const from = Math.min(screen.target, lastStart(lines, room));
  const to = Math.min(lines.length, from + room);
  const isWhole = lines.length <= room;
  const below = keyLines(frame, isWhole ? [keys.any] : [keys.scroll(from + 1, to, lines.length), keys.other]);
  const parts = [head, lines.slice(from, to).join('\n'), below];
  const isAiry = height(parts.join('\n')) + 2 <= frame.rows;
  return { content: parts.join(isAiry ? '\n\n' : '\n'), bottom: '' };
}

/** Scrolls where the help is longer than the screen; any other key goes back to the question. */
export function pressInHelp(screen: Screen, question: Question, { name }: Key, frame: ScreenFrame): Screen {
  const { lines, room } = helpPage(screen.session, question, frame);
  const last = lastStart(lines, room);
  const page = Math.max(1, room - 1);
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    down: 1,
    pageup: -page,
    pagedown: page,
    space: page,
    home: -lines.length,
    end: lines.length,
  };
  const step = steps[name];
  if (step === undefined || last === 0) return { ...screen, mode: 'choose' };
  return { ...screen, target: Math.max(0, Math.min(last, Math.min(screen.target, last) + step)) };
}

function lastStart(lines: readonly string[], room: number): number {
  return Math.max(0, lines.length - room);
}

function helpPage(session: Session, question: Question, frame: ScreenFrame): HelpPage {
  const text = frame.palette.bold(wrap(frame, visible(question.text)));
  const topic = topicLine(session, question, frame);
  const sides = besideFrames(frame);
  const lines =
    sides === undefined
      ? [...hintBlocks(session, question, frame), '', ...sheetBlocks(session, question, frame)].join('\n').split('\n')
      : beside(
          sheetBlocks(session, question, sides.left).join('\n'),
          hintBlocks(session, question, sides.right).join('\n'),
          frame,
        ).split('\n');
  const whole = `${topic}\n${text}`;
  // On a low terminal the question itself gives way.
  const head = frame.rows - height(whole) < LEAST_ROWS ? topic : whole;
  // The keys below take a line, and two where it is narrow.
  return { head, lines, room: Math.max(1, frame.rows - height(head) - (frame.columns < NARROW ? 2 : 1)) };
}

const LEAST_ROWS = 12;
const NARROW = 60;

/** The keys, a group a block, and what the word next to the topic means. */
function sheetBlocks(session: Session, question: Question, frame: ScreenFrame): readonly string[] {
  const { keySheet, question: texts } = session.language.interview;
  const { critical, high, medium, low } = session.language.words.criticality;
  const groups = Object.entries(keySheet.groups).map(([group, title]) => {
    const keys = KEY_TABLE.filter((entry) => entry.group === group);
    return [title, keys.map(({ keys, label, name }) => [label ?? keys.join(' '), keySheet.meanings[name]])] as const;
  });
  const marks = isScored(question)
    ? [
        `${critical}: ${keySheet.critical}`,
        `${[high, medium, low].join(', ')}: ${keySheet.weights}`,
        `${texts.setsWhatApplies}: ${keySheet.applies}`,
      ]
    : [`${texts.setsWhatApplies}: ${keySheet.applies}`, `${critical}: ${keySheet.critical}`];
  return [
    ...groups.map(([title, lines]) =>
      [
        frame.palette.accent(title),
        ...lines.map(([label = '', meaning = '']) => {
          const lead = `  ${label.padEnd(LABEL_COLUMNS)}`;
          return lead + wrap(frame, meaning, lead.length).slice(lead.length);
        }),
      ].join('\n'),
    ),
    [frame.palette.accent(wrap(frame, keySheet.marks)), ...marks.map((mark) => wrap(frame, mark, 2))].join('\n'),
  ];
}
