import { choicesOf, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import { fitEnd, visible } from '../../text/display.ts';
import { actionLinesAt } from '../session/actions.ts';
import { lastTimeLines } from '../session/last-time.ts';
import { keptWith } from '../session/question-lines.ts';
import { answerTo, expectedLine, progressOf, type ReplyCount, type Session } from '../session/session.ts';
import { verdictSoFar } from '../session/verdict.ts';
import { isActionMode } from './action.ts';
import {
  drawDraft,
  fullWidth,
  height,
  keyLines,
  LOW,
  type RenderedScreen,
  type ScreenFrame,
  scrolled,
  wrap,
  wrapClipped,
} from './draw.ts';
import { beside, besideFrames, firstFitting, hintBlocks, topicLine } from './hints.ts';
import { type AtQuestion, KEY_TABLE, type KeyEntry } from './key-table.ts';
import { pieceBlocks, pieceKeys } from './pieces.ts';
import { LAST_TIME, type Screen, tickedAt } from './screen.ts';

export function renderQuestion(screen: Screen, question: Question, frame: ScreenFrame): RenderedScreen {
  const message = screen.message === '' ? '' : frame.palette.fair(wrapClipped(frame, visible(screen.message), 0, 5));
  const { keys: names, question: texts } = screen.session.language.interview;
  const prompt = promptFor(screen, question, screen.session.language.interview);
  if (prompt === undefined) {
    const below = [message, keysFor(screen, question, frame, height(message))];
    return { content: fitQuestion(screen, question, frame, below), bottom: '' };
  }
  const { above, below, cursor } = drawDraft(prompt, screen.draft, frame, texts.linesShown);
  const keys = keyLines(frame, [names.keep, ...(screen.mode === 'note' ? [names.newLine] : []), names.leave]);
  const bottom = [...below, message, keys].filter((part) => part !== '').join('\n');
  const free = { ...frame, rows: frame.rows - height(bottom) };
  return { content: fitQuestion(screen, question, free, [above]), bottom, cursor };
}

function promptFor(
  { mode, piece }: Screen,
  question: Question,
  { question: { prompts }, fact, actions }: Session['language']['interview'],
): string | undefined {
  if (mode === 'value' && isTyped(question)) return fact.prompts[question.type];
  if (isActionMode(mode)) return actions.prompts[mode];
  if (mode === 'evidence' && piece !== undefined) return prompts.evidenceAgain;
  return mode === 'reason' || mode === 'note' || mode === 'evidence' ? prompts[mode] : undefined;
}

/** The question with its hints next to it or, where that leaves no room for the question, below it, as far as they fit. */
function fitQuestion(screen: Screen, question: Question, frame: ScreenFrame, below: readonly string[]): string {
  const ends = below.filter((part) => part !== '');
  return withHintsBeside(screen, question, frame, ends) ?? inOneColumn(screen, question, frame, ends);
}

function withHintsBeside(
  screen: Screen,
  question: Question,
  frame: ScreenFrame,
  below: readonly string[],
): string | undefined {
  const sides = besideFrames(frame);
  if (sides === undefined) return undefined;
  const head = headLines(screen.session, question, frame);
  const room = frame.rows - heightOf([head, ...below]) - below.length - 1;
  const parts = partsOf(screen, question, sides.left, room);
  const text = [parts.text, parts.choices.join('\n'), ...parts.kept].filter((part) => part !== '').join('\n\n');
  const hints = firstFitting(hintBlocks(screen.session, question, sides.right), room);
  if (height(text) > room || hints.length === 0) return undefined;
  return [head, beside(text, hints.join('\n'), frame), ...below].join('\n\n');
}

function inOneColumn(screen: Screen, question: Question, frame: ScreenFrame, below: readonly string[]): string {
  const { session } = screen;
  const whole = headLines(session, question, frame);
  const room = frame.rows - heightOf([whole, ...below]) - below.length - 1;
  const { text, choices: wholeChoices, kept } = partsOf(screen, question, frame, room);
  const needed = (head: string): number => heightOf([head, text, ...wholeChoices, ...kept, ...below]);
  // How far the interview is can be seen elsewhere.
  const head = needed(whole) <= frame.rows ? whole : topicLine(session, question, frame);
  const lines = frame.rows - heightOf([head, text, ...kept, ...below]);
  const isList = screen.mode !== 'pieces';
  const shorter = isList ? [3, 2, 1].map((most) => choiceBlocks(screen, question, frame, most)) : [];
  const ways = [wholeChoices, ...shorter];
  const choices = ways.find((blocks) => heightOf(blocks) <= lines) ?? ways.at(-1) ?? [];
  const shown = scrolled(
    choices,
    isList ? Math.max(0, screen.cursor) : screen.target,
    lines,
    session.language.interview.review,
    frame,
  );
  const all = [head, text, ...(shown.length === 0 ? [] : [shown.join('\n')]), ...kept];
  const spare = frame.rows - needed(head);
  const left = spare - (all.length + below.length - 1) - 1;
  const hints = firstFitting(hintBlocks(session, question, frame), left);
  return [...all, ...(hints.length === 0 ? [] : [hints.join('\n')]), ...below].reduce(
    (above, part, index) => above + (index <= spare ? '\n\n' : '\n') + part,
  );
}

interface Parts {
  readonly text: string;
  readonly choices: readonly string[];
  /** What is kept with it already, and what is offered; often nothing. */
  readonly kept: readonly string[];
}

/** A question without its head, in some lines: a long note is shown whole where there is room for it. */
function partsOf(screen: Screen, question: Question, frame: ScreenFrame, lines: number): Parts {
  const text = frame.palette.bold(wrap(frame, visible(question.text)));
  const choices =
    screen.mode === 'pieces' ? pieceBlocks(screen, question, frame) : choiceBlocks(screen, question, frame);
  const keptIn = (most: number): readonly string[] =>
    [
      answerLines(screen, question, frame, most),
      offerLines(screen, question, frame),
      verdictLines(screen, frame),
    ].filter((part) => part !== '');
  const whole = keptIn(Number.POSITIVE_INFINITY);
  const isRoomy = heightOf([text, ...choices, ...whole]) + whole.length + 1 <= lines;
  return { text, choices, kept: isRoomy ? whole : keptIn(3) };
}

function verdictLines({ session, showsVerdict }: Screen, frame: ScreenFrame): string {
  return showsVerdict ? frame.palette.dim(wrapClipped(frame, verdictSoFar(session), 2, 4)) : '';
}

function heightOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + height(part), 0);
}

function headLines(session: Session, question: Question, frame: ScreenFrame): string {
  const { palette, columns, minutes, timeBox } = fullWidth(frame);
  const [own, all] = [progressOf(session, question.area), progressOf(session)];
  const text = session.language.interview.question.progress(own, all, minutes === 0 ? undefined : minutes);
  const cells = Math.min(30, columns - text.length - 2);
  const done = cells < 5 ? fitEnd(text, columns).trimEnd() : `${text}  ${meter(all, cells)}`;
  const time = timeBox === undefined ? [] : [palette.dim(wrapClipped(frame, timeBox, 0, 2))];
  return [topicLine(session, question, frame), palette.dim(done), ...time].join('\n');
}

function meter({ replied, total }: ReplyCount, cells: number): string {
  const full = total === 0 ? 0 : Math.floor((replied * cells) / total);
  return '█'.repeat(full) + '·'.repeat(cells - full);
}

/** The answers, the highlighted one whole, each other in some lines at most. */
function choiceBlocks(
  screen: Screen,
  question: Question,
  frame: ScreenFrame,
  most = Number.POSITIVE_INFINITY,
): readonly string[] {
  const { reply } = answerTo(screen.session, question.id);
  const ticked = tickedAt(screen.session, screen.ticks, question);
  return choicesOf(question).map(({ id, label }, index) => {
    const isHere = index === screen.cursor;
    const isChosen = reply.kind === 'option' && reply.option === id;
    const box = isTicked(question) ? (ticked.includes(id) ? '[x] ' : '[ ] ') : isChosen ? '● ' : '  ';
    const lead = `${isHere ? '❯' : ' '} ${index + 1} ${box}`;
    const lines = wrapClipped(frame, visible(label), lead.length, isHere ? Number.POSITIVE_INFINITY : most);
    return isHere ? frame.palette.focus(lead + lines.slice(lead.length)) : lead + lines.slice(lead.length);
  });
}

/** What is kept with a question already, each part in some lines at most. */
function answerLines(screen: Screen, question: Question, frame: ScreenFrame, most: number): string {
  const { session, mode, ticks, waiting } = screen;
  const { kept } = session.language.interview;
  if (mode === 'pieces') return '';
  const { reply, note, others } = keptWith(session, question);
  const lines = [
    ...reply.map((line) => visible(line)),
    // While it is written, it stands below.
    ...(note === undefined || mode === 'note' ? [] : [`${kept.note}${visible(note, { keepLines: true })}`]),
    ...[...others, ...actionLinesAt(session, question.id)].map((line) => visible(line)),
    ...(ticks.has(question.id) ? [kept.ticksUnconfirmed] : []),
    ...waiting.flatMap(({ place }) =>
      place.kind !== 'correction' && place.question === question.id ? [kept.waiting[place.kind]] : [],
    ),
  ];
  return lines.map((line) => frame.palette.dim(wrapClipped(frame, line, 2, most))).join('\n');
}

/** What was said last time, else what is expected; the highlight stands here where the former is none of the options. */
function offerLines(screen: Screen, question: Question, frame: ScreenFrame): string {
  const { confirm } = screen.session.language.interview.lastTime;
  if (screen.mode === 'pieces') return '';
  const lines = lastTimeLines(screen.session, question, confirm);
  const expected = lines.length === 0 ? expectedLine(screen.session, question) : undefined;
  if (expected !== undefined) return frame.palette.dim(wrapClipped(frame, expected, 2, 3));
  return lines
    .map(({ lead, text: said }, index) => {
      const text = wrapClipped(frame, visible(lead + said, { keepLines: true }), 2, 3);
      return index === 0 && screen.cursor === LAST_TIME
        ? frame.palette.focus(`❯ ${text.slice(2)}`)
        : frame.palette.dim(text);
    })
    .join('\n');
}

/** The keys; those most needed alone where all of them would take lines from the answers. */
function keysFor(screen: Screen, question: Question, frame: ScreenFrame, message: number): string {
  const { session, mode } = screen;
  const { keys } = session.language.interview;
  const full = fullWidth(frame);
  if (mode === 'pieces') return pieceKeys(screen, full);
  const all = keyLines(full, legendOf(atQuestion(screen, question), keys));
  const { text, choices, kept } = partsOf(screen, question, frame, 0);
  const needed = 1 + heightOf([text, ...choices, ...kept, all]) + message;
  return frame.rows < LOW || needed > frame.rows ? fewKeys(screen, question, full) : all;
}

function atQuestion({ session, seats = [] }: Screen, question: Question): AtQuestion {
  return { session, question, seats };
}

function legendOf(at: AtQuestion, keys: Parameters<NonNullable<KeyEntry['legend']>>[0], most = KEY_TABLE.length) {
  return KEY_TABLE.flatMap(({ legend, when, rank = KEY_TABLE.length }) =>
    legend === undefined || when?.(at) === false || rank > most ? [] : [legend(keys, at)],
  );
}

/** The most needed keys, as many as a line has room for. */
function fewKeys(screen: Screen, question: Question, frame: ScreenFrame): string {
  const { keys } = screen.session.language.interview;
  const lines = KEY_TABLE.map((_, most) =>
    keyLines(frame, legendOf(atQuestion(screen, question), { ...keys, help: keys.keys }, most)),
  );
  return lines.findLast((line) => height(line) === 1) ?? '';
}
