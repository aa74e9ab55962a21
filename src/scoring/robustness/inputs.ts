import { isGradeEnough } from '../../answers/evidence.ts';
import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { isOpen } from '../assessment.ts';
import type { Scenarios } from '../scenarios.ts';
import { BINS } from './variance.ts';

/**
 * What a draw can make of a question, all questions in columns, so that thousands of draws read numbers side by side.
 * A question starts from one of its entries, each as likely; an answered one may slip to a neighbour of the entry.
 */
export interface DrawSheet {
  /** In questionnaire order. */
  readonly questions: readonly ScoredQuestion[];
  /** By question: its area's place in the catalogue, where its entries start and how many there are (none where it is left out). */
  readonly area: Int32Array;
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** By question, 1 where a draw may slip: only where somebody answered. */
  readonly slips: Uint8Array;
  /** By question: the score of its worst option, and the least that a draw can give it. */
  readonly worst: Float64Array;
  readonly least: Float64Array;
  /** By question: the best score that anybody gave with evidence of the profile's grade; below 0 where nobody did. */
  readonly shown: Float64Array;
  /** By entry: the score that was given. */
  readonly given: Float64Array;
  /**
   * Three by entry: of the option one worse, of the entry itself, and of the option one better. The least score that is
   * drawn, by how much the highest is above it, and the bin.
   */
  readonly from: Float64Array;
  readonly span: Float64Array;
  readonly bin: Uint8Array;
}

/** The places of an entry: itself, one option worse, one better. */
export const [WORSE, ITSELF, BETTER] = [0, 1, 2] as const;
export const PLACES = 3;

/** The questions of an assessment as the draws see them; `reach`: how far an option's score goes to its neighbours. */
export function drawSheet({ catalogue, questions, responses }: Scenarios, reach: number): DrawSheet {
  const areas = new Map(catalogue.areas.map(({ id }, index) => [id, index]));
  const drawn = questions.map((question) => {
    const response = responses.get(question.id);
    const given = response?.given ?? [];
    const scale = scaleOf(question);
    const proven = given.filter(({ grade }) => isGradeEnough(grade, catalogue.profile.evidence));
    const isAnswered = given.length > 0;
    const scores = isAnswered ? given.map(({ score }) => score) : isOpen(response) ? scale : [];
    return { scale, isAnswered, scores, shown: Math.max(-1, ...proven.map(({ score }) => score)) };
  });
  const counts = drawn.map(({ scores }) => scores.length);
  let next = 0;
  const starts = counts.map((count) => {
    next += count;
    return next - count;
  });
  const entries = drawn.flatMap(({ scores, scale }) =>
    scores.map((score) => {
      // A slip from an end of the scale can go but one way, so that one as likely as any other differs.
      const [lower, higher] = [neighbour(scale, score, -1), neighbour(scale, score, 1)];
      const neighbours = [lower ?? higher ?? score, score, higher ?? lower ?? score];
      return { score, ranges: neighbours.map((each) => rangeOf(scale, each, reach)) };
    }),
  );
  const ranges = entries.flatMap((entry) => entry.ranges);
  const least = drawn.map(({ isAnswered, scores }, index) => {
    const own = entries.slice(starts[index], (starts[index] ?? 0) + scores.length);
    const drawable = own.flatMap((entry) => (isAnswered ? entry.ranges : (entry.ranges[ITSELF] ?? [])));
    return Math.min(...drawable.map(({ from }) => from));
  });
  return {
    questions,
    area: Int32Array.from(questions, ({ area }) => areas.get(area) ?? 0),
    start: Int32Array.from(starts),
    count: Int32Array.from(counts),
    slips: Uint8Array.from(drawn, ({ isAnswered }) => (isAnswered ? 1 : 0)),
    worst: Float64Array.from(drawn, ({ scale: [worst = 0] }) => worst),
    least: Float64Array.from(least),
    shown: Float64Array.from(drawn, ({ shown }) => shown),
    given: Float64Array.from(entries, ({ score }) => score),
    from: Float64Array.from(ranges, ({ from }) => from),
    span: Float64Array.from(ranges, ({ from, to }) => to - from),
    bin: Uint8Array.from(ranges, ({ bin }) => bin),
  };
}

/** The scores of the options, the worst first; of a checklist, those of 0 to all of its items at equal steps. */
function scaleOf(question: ScoredQuestion): readonly number[] {
  if (question.kind === 'checklist') {
    const { length } = question.items;
    return Array.from({ length: length + 1 }, (_, ticked) => (100 * ticked) / length);
  }
  return [...new Set(question.options.map(({ score }) => score))].sort((a, b) => a - b);
}

/** The next score up (1) or down (-1) on a scale; nothing at its end. */
function neighbour(scale: readonly number[], score: number, direction: 1 | -1): number | undefined {
  return direction === 1 ? scale.find((each) => each > score) : scale.findLast((each) => each < score);
}

/** Between which scores one is drawn, and its bin; an end of the scale stays where it is. */
function rangeOf(scale: readonly number[], score: number, reach: number) {
  const [lower, higher] = [neighbour(scale, score, -1), neighbour(scale, score, 1)];
  const place = scale.indexOf(score);
  const bin = place < 0 ? BINS - 1 : Math.min(place, BINS - 1);
  if (lower === undefined || higher === undefined) return { from: score, to: score, bin };
  return { from: score - reach * (score - lower), to: score + reach * (higher - score), bin };
}
