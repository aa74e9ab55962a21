import { visible } from '../diagnostics/visible.ts';
import { fitEnd, wrapIndented } from '../language/layout.ts';
import { CRITICALITY_WORDS, list, ROLE_WORDS } from '../language/words.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { type Frame, height, keyLines, type RenderedScreen, windowAround, wrap, wrapClipped } from './frame.ts';
import { canTakeOver } from './last-time.ts';
import { lastTimeLines } from './last-time-words.ts';
import { drawDraft } from './render-draft.ts';
import { LAST_TIME, type Mode, type Screen } from './screen.ts';
import { answerTo, areaTitle, fits, type Progress, progressOf, type Session } from './state.ts';

/** Draws a question: its choices or its help, what is kept with it, and the text being written about it. */
export function renderQuestion(screen: Screen, question: Question, frame: Frame): RenderedScreen {
  const message = screen.message === '' ? '' : frame.palette.fair(wrapClipped(frame, visible(screen.message), 0, 5));
  const prompt = PROMPTS[screen.mode];
  if (prompt === undefined) {
    const below = [message, keysFor(screen, question, frame)];
    return { content: fitQuestion(screen, question, frame, below), bottom: '' };
  }
  const { above, below, cursor } = drawDraft(prompt, screen.draft, frame);
  const keys = keyLines(frame, [
    'Enter keeps it',
    ...(screen.mode === 'note' ? NEW_LINE : []),
    'Esc leaves it as it was',
  ]);
  const bottom = [...below, message, keys].filter((part) => part !== '').join('\n');
  const free = { ...frame, rows: frame.rows - height(bottom) };
  return { content: fitQuestion(screen, question, free, [above]), bottom, cursor };
}

const NEW_LINE = ['Ctrl+J or Alt+Enter new line'];

const PROMPTS: Readonly<Partial<Record<Mode, string>>> = {
  reason: 'Why does this question not apply?',
  note: 'Note (an empty one removes it)',
  evidence: 'Evidence: a path or a link',
};

function fitQuestion(screen: Screen, question: Question, frame: Frame, below: readonly string[]): string {
  const { palette } = frame;
  const isHelp = screen.mode === 'help';
  const blocks = isHelp ? helpLines(question, frame).split('\n') : choiceBlocks(screen, question, frame);
  const partsWith = (answer: string): readonly string[] =>
    [
      headLines(screen.session, question, frame),
      palette.bold(wrap(frame, visible(question.text))),
      answer,
      offerLines(screen, question, frame),
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
  const choices = spare >= 0 ? blocks.join('\n') : windowed(blocks, isHelp ? 0 : Math.max(0, screen.cursor), lines);
  return [head, text, choices, ...rest].reduce((above, part, index) => above + (index <= spare ? '\n\n' : '\n') + part);
}

function windowed(blocks: readonly string[], around: number, lines: number): string {
  const { from, to } = windowAround(blocks, around, lines - 2);
  return [...(from > 0 ? ['  ↑ …'] : []), ...blocks.slice(from, to), ...(to < blocks.length ? ['  ↓ …'] : [])].join(
    '\n',
  );
}

function headLines(session: Session, question: Question, { palette, columns, minutes }: Frame): string {
  const name = `${visible(areaTitle(session, question.area))} · ${visible(question.topic)}`;
  const mark = question.kind === 'context' ? 'sets what applies' : CRITICALITY_WORDS[question.criticality];
  const room = columns - mark.length - 2;
  const paint = mark === 'critical' ? palette.bad : palette.dim;
  const first =
    mark.length * 3 > room
      ? palette.accent(fitEnd(name, columns).trimEnd())
      : `${palette.accent(fitEnd(name, room))}  ${paint(mark)}`;
  const [own, all] = [progressOf(session, question.area), progressOf(session)];
  const done = `${own.replied} of ${own.total} here, ${all.replied} of ${all.total} in all`;
  const text = minutes === undefined || minutes === 0 ? done : `${done}, ${minutes} min left`;
  const cells = Math.min(30, columns - text.length - 2);
  return `${first}\n${palette.dim(cells < 5 ? fitEnd(text, columns).trimEnd() : `${text}  ${meter(all, cells)}`)}`;
}

function meter({ replied, total }: Progress, cells: number): string {
  const full = total === 0 ? 0 : Math.floor((replied * cells) / total);
  return '█'.repeat(full) + '·'.repeat(cells - full);
}

function choiceBlocks(screen: Screen, question: Question, { palette, columns }: Frame): readonly string[] {
  const { reply } = answerTo(screen.session, question.id);
  return choicesOf(question).map(({ id, label }, index) => {
    const isHere = index === screen.cursor;
    const isChosen = reply.kind === 'option' && reply.option === id;
    const box = question.kind === 'checklist' ? (screen.ticked.includes(id) ? '[x] ' : '[ ] ') : isChosen ? '● ' : '  ';
    const lead = `${isHere ? '❯' : ' '} ${index + 1} ${box}`;
    const lines = wrapIndented(visible(label), columns, lead.length).slice(lead.length);
    return isHere ? palette.accent(lead + lines) : lead + lines;
  });
}

function helpLines(question: Question, frame: Frame): string {
  const who = list(
    question.roles.map((role) => ROLE_WORDS[role]),
    'or',
  );
  const entries = [
    ...(question.why === undefined ? [] : [['Why it matters', question.why]]),
    ...(question.help === undefined ? [] : [['What to listen for', question.help]]),
    ...(question.kind === 'context' ? [] : [['What would show it', question.evidence]]),
    ['Who would know', who],
    ['More keys', 'o opens the note in your editor, for long ones; i shows and corrects who is interviewed for whom'],
  ];
  return entries
    .map(([title = '', text = '']) => `${frame.palette.accent(title)}\n${wrap(frame, visible(text), 2)}`)
    .join('\n');
}

/** What is kept with a question already, each part in some lines at most. */
function answerLines({ session, mode }: Screen, question: Question, frame: Frame, most: number): string {
  const { reply, note, evidence, confidential } = answerTo(session, question.id);
  const lines = [
    ...(session.outdated.has(question.id)
      ? ['This question has changed since it was answered: please ask it again.']
      : []),
    ...(reply.kind === 'unknown' ? ['Answer: nobody knew'] : []),
    ...(reply.kind === 'notApplicable' ? [`Answer: not applicable, because ${visible(reply.reason)}`] : []),
    ...(reply.kind === 'items' && reply.items.length === 0 ? ['Answer: none of these'] : []),
    ...(reply.kind !== 'unanswered' && !fits(question, reply) ? ['The answer in the file is no longer offered.'] : []),
    // While it is written, it stands below.
    ...(note === undefined || mode === 'note' ? [] : [`Note: ${visible(note, { keepLines: true })}`]),
    ...evidence.map(({ ref }) => `Evidence: ${visible(ref)}`),
    ...(confidential ? ['Confidential: stays out of what the client gets'] : []),
  ];
  return lines.map((line) => frame.palette.dim(wrapClipped(frame, line, 2, most))).join('\n');
}

/** What was said last time; the highlight stands here where that is none of the options. */
function offerLines(screen: Screen, question: Question, frame: Frame): string {
  const lines = screen.mode === 'help' ? [] : lastTimeLines(screen.session, question, 'Enter confirms it.');
  return lines
    .map(({ lead, text: said }, index) => {
      const text = wrapClipped(frame, visible(lead + said, { keepLines: true }), 2, 3);
      return index === 0 && screen.cursor === LAST_TIME
        ? frame.palette.accent(`❯ ${text.slice(2)}`)
        : frame.palette.dim(text);
    })
    .join('\n');
}

function keysFor({ session, mode }: Screen, question: Question, frame: Frame): string {
  if (mode === 'help') return frame.palette.dim(wrap(frame, 'any key goes back to the question'));
  const last = Math.min(9, choicesOf(question).length);
  const { reply } = answerTo(session, question.id);
  return keyLines(frame, [
    ...(question.kind === 'checklist' ? [`1-${last} tick`, 'Enter confirm'] : [`1-${last} answer`]),
    'd don’t know',
    'x not applicable',
    'n note',
    'e evidence',
    'c confidential',
    ...(reply.kind === 'unanswered' ? [] : ['u take back']),
    ...(canTakeOver(session, question) ? ['t take over note and evidence'] : []),
    ...(session.past.length === 0 ? [] : ['z undo']),
    'b back',
    'f forward',
    's skip',
    '/ jump',
    'r review',
    '? help',
    'q quit',
  ]);
}
