import { isScored, type QuestionShape } from './questionnaire.ts';

/** An option as somebody sees it who does not read: how long its label is, and what it scores. */
export interface Step {
  readonly label: string;
  readonly score: number;
}

/** What the lengths of labels tell of the best option, as means over questions. */
export interface LengthCues {
  readonly questions: number;
  /** Spearman’s rank correlation of length and score: −1 to 1, 0 where the length tells nothing. */
  readonly correlation: number;
  /** The part of the questions in which the best option is the longest: 0 to 1. */
  readonly longestBest: number;
  /** What somebody scores who picks the longest option unread: 0 to 100. */
  readonly picked: number;
}

/** How far the means may go before a questionnaire can be answered unread. */
export const CUE_LIMITS = { correlation: 0.3, longestBest: 0.35, picked: 60 } as const;

/** Fewer questions, and the means say more of chance than of the author. */
export const ENOUGH_QUESTIONS = 5;

/** Bare words such as «Yes» and «No» are read at a glance, so that nobody goes by their length. */
const MIN_LENGTH = 15;

/** The options of those choice questions whose lengths could tell anything. */
export function stepsIn(questions: readonly QuestionShape[]): readonly (readonly Step[])[] {
  return questions.flatMap((question) =>
    question.kind !== 'checklist' && isScored(question) ? [question.options] : [],
  );
}

/** The cues in some questions, each as its options; `undefined` where there are no options to tell apart. */
export function lengthCues(questions: readonly (readonly Step[])[]): LengthCues | undefined {
  const telling = questions.filter(
    (steps) => new Set(steps.map(({ score }) => score)).size > 1 && Math.max(...steps.map(lengthOf)) >= MIN_LENGTH,
  );
  if (telling.length === 0) return undefined;
  const mean = (of: (steps: readonly Step[]) => number): number =>
    telling.reduce((sum, steps) => sum + of(steps), 0) / telling.length;
  return {
    questions: telling.length,
    correlation: mean((steps) =>
      rankCorrelation(
        steps.map(lengthOf),
        steps.map(({ score }) => score),
      ),
    ),
    longestBest: mean((steps) => meanOf(longestOf(steps).map(({ score }) => (score === bestScore(steps) ? 1 : 0)))),
    picked: mean((steps) => meanOf(longestOf(steps).map(({ score }) => score))),
  };
}

/** How many times the best option has to be as long as the next longest to be seen at once. */
export const STANDS_OUT = 1.5;

/** The best option where it is 1.5 times as long as the next longest or more; lengths in characters. */
export function outstandingBest(
  steps: readonly Step[],
): { readonly index: number; readonly length: number; readonly next: number } | undefined {
  const best = bestScore(steps);
  const lengths = steps.map(lengthOf);
  const length = Math.max(...lengths);
  const index = lengths.indexOf(length);
  const next = Math.max(0, ...lengths.filter((_, at) => at !== index));
  const isOut = steps[index]?.score === best && length >= MIN_LENGTH && length >= STANDS_OUT * next;
  return isOut && steps.some(({ score }) => score < best) ? { index, length, next } : undefined;
}

/** In characters as people count them, near enough. */
function lengthOf({ label }: Step): number {
  return [...label.trim()].length;
}

function bestScore(steps: readonly Step[]): number {
  return Math.max(...steps.map(({ score }) => score));
}

/** The longest option, or those that share its length. */
function longestOf(steps: readonly Step[]): readonly Step[] {
  const longest = Math.max(...steps.map(lengthOf));
  return steps.filter((step) => lengthOf(step) === longest);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}

/**
 * Spearman’s rank correlation: Pearson’s of the ranks, equal values sharing their mean rank; 0 where all values of a
 * side are equal. Source: Spearman, 1904, American Journal of Psychology 15.
 */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [x, y] = [ranksOf(one), ranksOf(other)];
  const middle = (one.length + 1) / 2;
  const product = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, rank, index) => sum + (rank - middle) * ((b[index] ?? middle) - middle), 0);
  const spread = product(x, x) * product(y, y);
  return spread === 0 ? 0 : product(x, y) / Math.sqrt(spread);
}

function ranksOf(values: readonly number[]): readonly number[] {
  return values.map((value) => {
    const below = values.filter((each) => each < value).length;
    const equal = values.filter((each) => each === value).length;
    return below + (equal + 1) / 2;
  });
}
