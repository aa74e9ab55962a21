import type { ScoredQuestion } from '../../questionnaires/questionnaire.ts';
import { isOpen } from '../assessment.ts';
import type { Scenarios } from '../scenarios.ts';
import { BINS } from './variance.ts';

/**
 * What a draw can make of a question, all questions in columns, so that thousands of draws read numbers side by side.
 * A question starts from one of its entries, each as likely; an answered one may slip to the entry's neighbour.
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
  /** By entry: the scores from one option worse, over the entry itself, to one better, and the bin of each. */
  readonly score: Neighbours<Float64Array>;
  readonly bin: Neighbours<Uint8Array>;
}

interface Neighbours<T> {
  readonly down: T;
  readonly same: T;
  readonly up: T;
}

/** The questions of an assessment as the draws see them. */
export function drawSheet({ catalogue, questions, responses }: Scenarios): DrawSheet {
  const areas = new Map(catalogue.areas.map(({ id }, index) => [id, index]));
  const drawn = questions.map((question) => {
    const response = responses.get(question.id);
    const given = response?.given.map(({ score }) => score) ?? [];
    const scale = scaleOf(question);
    return { scale, slips: given.length > 0, from: given.length > 0 ? given : isOpen(response) ? scale : [] };
  });
  const counts = drawn.map(({ from }) => from.length);
  let next = 0;
  const starts = counts.map((count) => {
    next += count;
    return next - count;
  });
  const entries = drawn.flatMap(({ from, scale }) =>
    from.map((same) => ({ scale, down: neighbour(scale, same, -1), same, up: neighbour(scale, same, 1) })),
  );
  const scores = (of: keyof Neighbours<unknown>): Float64Array => Float64Array.from(entries, (entry) => entry[of]);
  const bins = (of: keyof Neighbours<unknown>): Uint8Array =>
    Uint8Array.from(entries, (entry) => binOf(entry.scale, entry[of]));
  return {
    questions,
    area: Int32Array.from(questions, ({ area }) => areas.get(area) ?? 0),
    start: Int32Array.from(starts),
    count: Int32Array.from(counts),
    slips: Uint8Array.from(drawn, ({ slips }) => (slips ? 1 : 0)),
    score: { down: scores('down'), same: scores('same'), up: scores('up') },
    bin: { down: bins('down'), same: bins('same'), up: bins('up') },
  };
}

/** The scores of the options; of a checklist, those of 0 to all of its items at equal steps. */
function scaleOf(question: ScoredQuestion): readonly number[] {
  if (question.kind === 'checklist') {
    const { length } = question.items;
    return Array.from({ length: length + 1 }, (_, ticked) => (100 * ticked) / length);
  }
  return [...new Set(question.options.map(({ score }) => score))].sort((a, b) => a - b);
}

/** The next score up (1) or down (-1) on a scale; the same one at its end. */
function neighbour(scale: readonly number[], score: number, direction: 1 | -1): number {
  const found = direction === 1 ? scale.find((each) => each > score) : scale.findLast((each) => each < score);
  return found ?? score;
}

function binOf(scale: readonly number[], score: number): number {
  const place = scale.indexOf(score);
  return place < 0 ? BINS - 1 : Math.min(place, BINS - 1);
}
