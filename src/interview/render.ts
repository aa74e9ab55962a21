import stringWidth from 'fast-string-width';
import { type Palette, PLAIN } from '../diagnostics/palette.ts';
import { visible } from '../diagnostics/visible.ts';
import { fitEnd, wrapIndented } from '../language/layout.ts';
import { CRITICALITY_WORDS, list, ROLE_WORDS } from '../language/words.ts';
import { choicesOf, type Question } from '../questionnaire/question.ts';
import { searchQuestions } from './events.ts';
import { type Frame, height, keyLines, windowAround, wrap, wrapClipped } from './frame.ts';
import { canTakeOver } from './last-time.ts';
import { lastTimeLines } from './last-time-words.ts';
import { renderClash } from './render-clash.ts';
import { renderDetails } from './render-details.ts';
import { renderReview } from './render-review.ts';
import { isWriting, LAST_TIME, type Screen, shownQuestion, type WritingMode } from './screen.ts';
import { answerTo, fits, type Progress, progressOf, type Session } from './state.ts';

/** A screen as text. Below `content`, whose last line holds the cursor, stands `bottom`. */
export interface RenderedScreen {
  readonly content: string;
  readonly bottom: string;
}

export interface RenderOptions {
  readonly palette?: Palette;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Lines of the terminal. */
  readonly rows?: number;
  /** The text being written in a text mode. */
  readonly draft?: string;
  /** About how many minutes are left; not shown when undefined. */
  readonly minutes?: number;
}

/**
 * Draws the screen; no line is longer than the terminal is wide (but the draft, which the terminal wraps), and nothing
 * in a text can steer the terminal. What does not fit into its rows gives up its blank lines first, then the choices
 * far from the highlighted one.
 */
export function renderScreen(
  screen: Screen,
  { palette = PLAIN, width = 80, rows = 24, draft = '', minutes }: RenderOptions = {},
): RenderedScreen {
  const columns = Math.max(19, Math.min(width, 100) - 1);
  const frame: Frame = { palette, columns, rows, ...(minutes === undefined ? {} : { minutes }) };
  if (screen.mode === 'jump') return renderJump(screen, frame, draft);
  if (screen.clash !== undefined) return { content: renderClash(screen, screen.clash, frame), bottom: '' };
  if (screen.mode === 'details' || screen.mode === 'correction') return renderDetails(screen, frame, draft);
  const question = shownQuestion(screen);
  if (question === undefined) return { content: renderReview(screen, frame), bottom: '' };
  const message = screen.message === '' ? '' : palette.fair(wrap(frame, visible(screen.message)));
  if (!isWriting(screen)) {
    const below = [message, keysFor(screen, question, frame)];
    return { content: fitQuestion(screen, question, frame, below), bottom: '' };
  }
  const bottom = [message, palette.dim(wrap(frame, 'Enter keeps it, Esc leaves it as it was'))];
  const shown = bottom.filter((part) => part !== '').join('\n');
  const written = `> ${visible(draft)}`;
  const reserved = height(shown) + Math.floor(stringWidth(written) / width);
  const below = [`${wrap(frame, PROMPTS[screen.mode])}\n${written}`];
  return { content: fitQuestion(screen, question, { ...frame, rows: rows - reserved }, below), bottom: shown };
}

const FOUND = 8;

/** The search: what is typed, and below it the questions that have it; Enter goes to the first. */
function renderJump({ session }: Screen, frame: Frame, draft: string): RenderedScreen {
  const found = searchQuestions(session, draft);
  const lines = found.slice(0, FOUND).map((question, index) => {
    const text = `${visible(question.topic)}: ${visible(question.text)}`;
    return `${index === 0 ? '❯' : ' '} ${fitEnd(text, frame.columns - 2).trimEnd()}`;
  });
  const more = found.length > FOUND ? [`  and ${found.length - FOUND} more`] : [];
  const none = draft.trim() !== '' && found.length === 0 ? ['  no question has that in it'] : [];
  const keys = frame.palette.dim(wrap(frame, 'Enter goes to the first, Esc stays where you were'));
  const content = `${wrap(frame, PROMPTS.jump)}\n> ${visible(draft)}`;
  return { content, bottom: [...lines, ...more, ...none, keys].join('\n') };
}

const PROMPTS: Readonly<Record<Exclude<WritingMode, 'correction'>, string>> = {
  reason: 'Why does this question not apply?',
  note: 'Note (an empty one removes it):',
  evidence: 'Evidence: a path or a link',
  jump: 'Go to a question: words of its topic or text',
};

function fitQuestion(screen: Screen, question: Question, frame: Frame, below: readonly string[]): string {
  const { palette } = frame;
  const parts = [
    headLines(screen.session, question, frame),
    palette.bold(wrap(frame, visible(question.text))),
    answerLines(screen.session, question, frame),
    offerLines(screen, question, frame),
    ...below,
  ];
  const [head = '', text = '', ...rest] = parts.filter((part) => part !== '');
  const isHelp = screen.mode === 'help';
  const blocks = isHelp ? helpLines(question, frame).split('\n') : choiceBlocks(screen, question, frame);
  const others = [head, text, ...rest].reduce((sum, part) => sum + height(part), 0);
  const spare = frame.rows - others - height(blocks.join('\n'));
  const choices =
    spare >= 0 ? blocks.join('\n') : windowed(blocks, isHelp ? 0 : Math.max(0, screen.cursor), frame.rows - others);
  return [head, text, choices, ...rest].reduce((above, part, index) => above + (index <= spare ? '\n\n' : '\n') + part);
}

function windowed(blocks: readonly string[], around: number, lines: number): string {
  const { from, to } = windowAround(blocks, around, lines - 2);
  return [...(from > 0 ? ['  ↑ …'] : []), ...blocks.slice(from, to), ...(to < blocks.length ? ['  ↓ …'] : [])].join(
    '\n',
  );
}

function headLines(session: Session, question: Question, { palette, columns, minutes }: Frame): string {
  const area = session.catalogue.areas.find(({ id }) => id === question.area);
  const title = visible(area?.title ?? session.catalogue.questionnaires.get(question.area)?.title ?? question.area);
  const name = `${title} · ${visible(question.topic)}`;
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

function answerLines(session: Session, question: Question, frame: Frame): string {
  const { reply, note, evidence, confidential } = answerTo(session, question.id);
  const lines = [
    ...(session.outdated.has(question.id)
      ? ['This question has changed since it was answered: please ask it again.']
      : []),
    ...(reply.kind === 'unknown' ? ['Answer: nobody knew'] : []),
    ...(reply.kind === 'notApplicable' ? [`Answer: not applicable, because ${visible(reply.reason)}`] : []),
    ...(reply.kind === 'items' && reply.items.length === 0 ? ['Answer: none of these'] : []),
    ...(reply.kind !== 'unanswered' && !fits(question, reply) ? ['The answer in the file is no longer offered.'] : []),
    ...(note === undefined ? [] : [`Note: ${visible(note)}`]),
    ...evidence.map(({ ref }) => `Evidence: ${visible(ref)}`),
    ...(confidential ? ['Confidential: stays out of what the client gets'] : []),
  ];
  return lines.map((line) => frame.palette.dim(wrapClipped(frame, line, 2, 3))).join('\n');
}

/** What was said last time; the highlight stands here where that is none of the options. */
function offerLines(screen: Screen, question: Question, frame: Frame): string {
  const lines = screen.mode === 'help' ? [] : lastTimeLines(screen.session, question, 'Enter confirms it.');
  return lines
    .map((line, index) => {
      const text = wrapClipped(frame, visible(line), 2, 3);
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
