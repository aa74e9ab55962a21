import type { Catalogue } from '../../questionnaire/catalogue.ts';
import { scoredQuestions } from '../../questionnaire/catalogue.ts';
import type { ScoredQuestion } from '../../questionnaire/question.ts';
import { WEIGHTS } from '../../questionnaire/schema.ts';
import type { Readings } from '../outcomes.ts';

/** A question as the draws see it. */
export interface DrawnQuestion {
  readonly id: string;
  /** Its area's place in the catalogue. */
  readonly area: number;
  readonly weight: number;
  /** Scores that a draw starts from, each as likely; none where the question is left out. */
  readonly scores: readonly number[];
  /** Whether a draw may slip to a neighbouring score: only where somebody answered. */
  readonly slips: boolean;
  /** All scores that an answer can have, from worst to best. */
  readonly scale: readonly number[];
}

/** The questions of an assessment as the draws see them, in questionnaire order. */
export function drawnQuestions(catalogue: Catalogue, { responses }: Readings): readonly DrawnQuestion[] {
  const areas = new Map(catalogue.areas.map(({ id }, index) => [id, index]));
  return scoredQuestions(catalogue).map((question) => {
    const response = responses.get(question.id);
    const given = response?.given.map(({ score }) => score) ?? [];
    const isOpen = response?.status === 'unknown' || response?.status === 'unanswered';
    const scale = scaleOf(question);
    return {
      id: question.id,
      area: areas.get(question.area) ?? 0,
      weight: WEIGHTS[question.criticality],
      scores: given.length > 0 ? given : isOpen ? scale : [],
      slips: given.length > 0,
      scale,
    };
  });
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
export function neighbour(scale: readonly number[], score: number, direction: 1 | -1): number {
  const found = direction === 1 ? scale.find((each) => each > score) : scale.findLast((each) => each < score);
  return found ?? score;
}
