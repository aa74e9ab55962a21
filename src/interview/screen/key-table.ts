import { choicesOf, isTicked, isTyped, type Question } from '../../questionnaires/questionnaire.ts';
import type { Language } from '../../texts/language.ts';
import { canTakeOver, offeredReply } from '../session/last-time.ts';
import { answerTo, type Session } from '../session/session.ts';
import type { Seat } from '../session/table.ts';

/** A question on the screen. */
export interface AtQuestion {
  readonly session: Session;
  readonly question: Question;
  /** The other interviews of the engagement. */
  readonly seats: readonly Seat[];
}

type Legend = Language['interview']['keys'];
type Sheet = Language['interview']['keySheet'];

/** A key at a question: one line of the sheet, and its words in the legend below the question. */
export interface KeyEntry {
  /** What it is called on the sheet, in `src/texts/en/key-sheet.ts`. */
  readonly name: keyof Sheet['meanings'];
  readonly group: keyof Sheet['groups'];
  /** The characters that it types, or else its name. */
  readonly keys: readonly string[];
  /** How the sheet spells it, where not by its characters. */
  readonly label?: string;
  /** Its words in the legend, in `src/texts/en/interview-keys.ts`; none where the sheet alone has it. */
  readonly legend?: (keys: Legend, at: AtQuestion) => string;
  /** Whether it does something at this question; always, where nothing is said. The sheet shows it in any case. */
  readonly when?: (at: AtQuestion) => boolean;
  /** Where the legend has one line: the lowest number is the last to go. */
  readonly rank?: number;
}

const answered = ({ session, question }: AtQuestion): boolean =>
  answerTo(session, question.id).reply.kind !== 'unanswered';
const hasNote = ({ session, question }: AtQuestion): boolean => answerTo(session, question.id).note !== undefined;
const isOffered = ({ session, question }: AtQuestion): boolean => offeredReply(session, question) !== undefined;
const lastChoice = ({ question }: AtQuestion): number => Math.min(9, choicesOf(question).length);

/** The keys at a question, in the order of the legend and of the sheet. What a key does: `question-keys.ts`. */
export const KEY_TABLE: readonly KeyEntry[] = [
  {
    name: 'number',
    group: 'answer',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    label: '1-9',
    legend: (keys, at) => (isTicked(at.question) ? keys.tick : keys.answer)(lastChoice(at)),
    when: ({ question }) => !isTyped(question),
    rank: 1,
  },
  {
    name: 'none',
    group: 'answer',
    keys: ['0'],
    legend: (keys) => keys.noItems,
    when: ({ question }) => isTicked(question),
  },
  {
    name: 'enter',
    group: 'answer',
    keys: ['return'],
    label: 'Enter',
    legend: (keys, { question }) => (isTicked(question) ? keys.confirm : keys.type),
    when: (at) => isTicked(at.question) || (isTyped(at.question) && !isOffered(at)),
    rank: 2,
  },
  {
    name: 'typeAnother',
    group: 'answer',
    keys: ['w'],
    legend: (keys) => keys.typeAnother,
    when: (at) => isTyped(at.question) && isOffered(at),
    rank: 2,
  },
  { name: 'unknown', group: 'answer', keys: ['d'], legend: (keys) => keys.unknown },
  {
    name: 'notApplicable',
    group: 'answer',
    keys: ['x'],
    legend: (keys) => keys.notApplicable,
    when: ({ question }) => question.notApplicable !== false,
  },
  { name: 'clear', group: 'answer', keys: ['u'], legend: (keys) => keys.clear, when: answered },
  {
    name: 'undo',
    group: 'answer',
    keys: ['z'],
    legend: (keys) => keys.undo,
    when: ({ session }) => session.past.length > 0,
  },
  { name: 'note', group: 'keep', keys: ['n'], legend: (keys) => keys.note, rank: 6 },
  { name: 'editor', group: 'keep', keys: ['o'] },
  { name: 'evidence', group: 'keep', keys: ['e'], legend: (keys) => keys.evidence },
  { name: 'action', group: 'keep', keys: ['a'], legend: (keys) => keys.action },
  { name: 'confidential', group: 'keep', keys: ['c'], legend: (keys) => keys.confidential },
  { name: 'keyFact', group: 'keep', keys: ['k'], legend: (keys) => keys.keyFact, when: hasNote },
  {
    name: 'takeOver',
    group: 'keep',
    keys: ['t'],
    legend: (keys) => keys.takeOver,
    when: ({ session, question }) => canTakeOver(session, question),
  },
  { name: 'highlight', group: 'move', keys: ['up', 'down'], label: '↑ ↓' },
  { name: 'back', group: 'move', keys: ['b', 'left'], label: 'b ←', legend: (keys) => keys.back, rank: 7 },
  { name: 'forward', group: 'move', keys: ['f', 'right'], label: 'f →', legend: (keys) => keys.forward },
  { name: 'skip', group: 'move', keys: ['s'], legend: (keys) => keys.skip },
  { name: 'jump', group: 'move', keys: ['/'], legend: (keys) => keys.jump },
  { name: 'must', group: 'move', keys: ['m'] },
  { name: 'review', group: 'see', keys: ['r'], legend: (keys) => keys.review, rank: 5 },
  { name: 'details', group: 'see', keys: ['i'] },
  { name: 'verdict', group: 'see', keys: ['v'], when: ({ session }) => !session.scope.blind },
  {
    name: 'person',
    group: 'see',
    keys: ['p'],
    legend: (keys) => keys.person,
    when: ({ seats }) => seats.length > 0,
  },
  {
    name: 'sideBySide',
    group: 'see',
    keys: ['='],
    legend: (keys) => keys.sideBySide,
    when: ({ seats }) => seats.some(({ isHere }) => isHere),
  },
  { name: 'help', group: 'see', keys: ['?'], legend: (keys) => keys.help, rank: 3 },
  { name: 'quit', group: 'leave', keys: ['q'], legend: (keys) => keys.quit, rank: 4 },
];
