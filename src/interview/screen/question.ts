import { guidanceNodes } from '../../document/guidance.ts';
import { terminalLines } from '../../document/terminal.ts';
import { choicesOf, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import { fitEnd, visible, wrapIndented } from '../../text/display.ts';
import { canTakeOver, lastTimeLines, offeredReply } from '../session/last-time.ts';
import { helpFor, keptWith, markOf } from '../session/question-lines.ts';
import {
  answerTo,
  areaTitle,
  criticalityNow,
  expectedLine,
  progressOf,
  type ReplyCount,
  type Session,
} from '../session/session.ts';
import { verdictSoFar } from '../session/verdict.ts';
import {
  drawDraft,
  height,
  keyLines,
  type RenderedScreen,
  type ScreenFrame,
  windowAround,
  wrap,
  wrapClipped,
} from './draw.ts';
import { pieceBlocks, pieceKeys } from './pieces.ts';
import { LAST_TIME, type Screen, tickedAt } from './screen.ts';

export function renderQuestion(screen: Screen, question: Question, frame: ScreenFrame): RenderedScreen {
  const message = screen.message === '' ? '' : frame.palette.fair(wrapClipped(frame, visible(screen.message), 0, 5));
  const { keys: names, question: texts } = screen.session.language.interview;
  const prompt = promptFor(screen, question, screen.session.language.interview);
  if (prompt === undefined) {
    const below = [message, keysFor(screen, question, frame)];
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
  { question: { prompts }, fact }: Session['language']['interview'],
): string | undefined {
  if (mode === 'value' && isTyped(question)) return fact.prompts[question.type];
  if (mode === 'evidence' && piece !== undefined) return prompts.evidenceAgain;
  return mode === 'reason' || mode === 'note' || mode === 'evidence' ? prompts[mode] : undefined;
}

function fitQuestion(screen: Screen, question: Question, frame: ScreenFrame, below: readonly string[]): string {
  const { palette } = frame;
  const isHelp = screen.mode === 'help';
  const blocks = isHelp
    ? helpLines(screen.session, question, frame).split('\n')
    : screen.mode === 'pieces'
      ? pieceBlocks(screen, question, frame)
      : choiceBlocks(screen, question, frame);
  const partsWith = (answer: string): readonly string[] =>
    [
      headLines(screen.session, question, frame),
      palette.bold(wrap(frame, visible(question.text))),
      answer,
      offerLines(screen, question, frame),
      screen.showsVerdict ? palette.dim(wrapClipped(frame, verdictSoFar(screen.session), 2, 4)) : '',
      ...below,
    ].filter((part) => part !== '');
  const spareWith = (parts: readonly string[]): number =>
    frame.rows - parts.reduce((sum, part) => sum + height(part), height(blocks.join('\n')));
  // A long note is shown whole where there is room for it.
  const whole = partsWith(answerLines(screen, question, frame, Number.POSITIVE_INFINITY));
  const parts = spareWith(whole) >= whole.length ? whole : partsWith(answerLines(screen, question, frame, 3));
  const [head = '', text = '', ...rest] = parts;
  const spare = spareWith(parts);
  const lines = spare + height(blocks.join('\n'));
  const choices = spare >= 0 ? blocks.join('\n') : windowed(blocks, highlightedIn(screen), lines);
  const all = [head, text, ...(choices === '' ? [] : [choices]), ...rest];
  return all.reduce((above, part, index) => above + (index <= spare ? '\n\n' : '\n') + part);
}

/** Of the blocks shown, the one that must be in sight. */
function highlightedIn({ mode, cursor, target }: Screen): number {
  return mode === 'help' ? 0 : mode === 'pieces' ? target : Math.max(0, cursor);
}

function windowed(blocks: readonly string[], around: number, lines: number): string {
  const { from, to } = windowAround(blocks, around, lines - 2);
  return [...(from > 0 ? ['  ↑ …'] : []), ...blocks.slice(from, to), ...(to < blocks.length ? ['  ↓ …'] : [])].join(
    '\n',
  );
}

function headLines(session: Session, question: Question, frame: ScreenFrame): string {
  const { palette, columns, minutes, timeBox } = frame;
  const places = [areaTitle(session, question.area), question.group, question.topic];
  const name = places.flatMap((place) => (place === undefined ? [] : visible(place))).join(' · ');
  const { interview } = session.language;
  const mark = markOf(session, question);
  const room = columns - mark.length - 2;
  const paint = criticalityNow(session, question) === 'critical' ? palette.bad : palette.dim;
  const first =
    mark.length * 3 > room
      ? palette.accent(fitEnd(name, columns).trimEnd())
      : `${palette.accent(fitEnd(name, room))}  ${paint(mark)}`;
  const [own, all] = [progressOf(session, question.area), progressOf(session)];
  const text = interview.question.progress(own, all, minutes === 0 ? undefined : minutes);
  const cells = Math.min(30, columns - text.length - 2);
  const progress = palette.dim(cells < 5 ? fitEnd(text, columns).trimEnd() : `${text}  ${meter(all, cells)}`);
  return [first, progress, ...(timeBox === undefined ? [] : [palette.dim(wrapClipped(frame, timeBox, 0, 2))])].join(
    '\n',
  );
}

function meter({ replied, total }: ReplyCount, cells: number): string {
  const full = total === 0 ? 0 : Math.floor((replied * cells) / total);
  return '█'.repeat(full) + '·'.repeat(cells - full);
}

function choiceBlocks(screen: Screen, question: Question, { palette, columns }: ScreenFrame): readonly string[] {
  const { reply } = answerTo(screen.session, question.id);
  const ticked = tickedAt(screen.session, screen.ticks, question);
  return choicesOf(question).map(({ id, label }, index) => {
    const isHere = index === screen.cursor;
    const isChosen = reply.kind === 'option' && reply.option === id;
    const box = isTicked(question) ? (ticked.includes(id) ? '[x] ' : '[ ] ') : isChosen ? '● ' : '  ';
    const lead = `${isHere ? '❯' : ' '} ${index + 1} ${box}`;
    const lines = wrapIndented(visible(label), columns, lead.length).slice(lead.length);
    return isHere ? palette.accent(lead + lines) : lead + lines;
  });
}

function helpLines(session: Session, question: Question, frame: ScreenFrame): string {
  const { help } = session.language.interview;
  return [...helpFor(session, question), [help.moreKeys, help.keys] as const]
    .map(([title, text]) => `${frame.palette.accent(wrap(frame, title))}\n${guidanceText(text, frame)}`)
    .join('\n');
}

/** What an author wrote in Markdown, indented. */
function guidanceText(text: string, { palette, columns }: ScreenFrame): string {
  return terminalLines(guidanceNodes(text), { palette, columns: columns - 2 })
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
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
    ...others.map((line) => visible(line)),
    ...(ticks.has(question.id) && mode !== 'help' ? [kept.ticksUnconfirmed] : []),
    ...waiting.flatMap(({ place }) =>
      place.kind !== 'correction' && place.question === question.id ? [kept.waiting[place.kind]] : [],
    ),
  ];
  return lines.map((line) => frame.palette.dim(wrapClipped(frame, line, 2, most))).join('\n');
}

/** What was said last time, else what is expected; the highlight stands here where the former is none of the options. */
function offerLines(screen: Screen, question: Question, frame: ScreenFrame): string {
  const { confirm } = screen.session.language.interview.lastTime;
  if (screen.mode === 'help' || screen.mode === 'pieces') return '';
  const lines = lastTimeLines(screen.session, question, confirm);
  const expected = lines.length === 0 ? expectedLine(screen.session, question) : undefined;
  if (expected !== undefined) return frame.palette.dim(wrapClipped(frame, expected, 2, 3));
  return lines
    .map(({ lead, text: said }, index) => {
      const text = wrapClipped(frame, visible(lead + said, { keepLines: true }), 2, 3);
      return index === 0 && screen.cursor === LAST_TIME
        ? frame.palette.accent(`❯ ${text.slice(2)}`)
        : frame.palette.dim(text);
    })
    .join('\n');
}

function keysFor(screen: Screen, question: Question, frame: ScreenFrame): string {
  const { session, mode } = screen;
  const { keys } = session.language.interview;
  const { reply, note } = answerTo(session, question.id);
  if (mode === 'pieces') return pieceKeys(screen, frame);
  if (mode === 'help') return frame.palette.dim(wrap(frame, keys.any));
  return keyLines(frame, [
    ...answerKeys(session, question),
    keys.unknown,
    ...(question.notApplicable === false ? [] : [keys.notApplicable]),
    keys.note,
    keys.evidence,
    keys.confidential,
    ...(note === undefined ? [] : [keys.keyFact]),
    ...(reply.kind === 'unanswered' ? [] : [keys.clear]),
    ...(canTakeOver(session, question) ? [keys.takeOver] : []),
    ...(session.past.length === 0 ? [] : [keys.undo]),
    keys.back,
    keys.forward,
    keys.skip,
    keys.jump,
    keys.review,
    keys.help,
    keys.quit,
  ]);
}

function answerKeys(session: Session, question: Question): readonly string[] {
  const { keys } = session.language.interview;
  const last = Math.min(9, choicesOf(question).length);
  if (isTyped(question)) return [offeredReply(session, question) === undefined ? keys.type : keys.typeAnother];
  return isTicked(question) ? [keys.tick(last), keys.noItems, keys.confirm] : [keys.answer(last)];
}
